import type { LoopSign, Loops } from "../../../language/theory/loops.ts";
import { counted } from "./counted.ts";

const SIGNS: readonly LoopSign[] = ["reinforcing", "balancing", "unknown"];

/** "in a balancing feedback loop", "in 3 feedback loops (2 reinforcing, 1 balancing)", with "at least" where not all were counted; nothing for none. */
export function loopsInWords({ loops, stoppedBy }: Loops): string[] {
  const [only] = loops;
  if (!only) return [];
  if (loops.length === 1 && !stoppedBy) {
    return [
      only.sign === "unknown" ? "in a feedback loop of unknown sign" : `in a ${only.sign} feedback loop`,
    ];
  }
  const signs = SIGNS.flatMap((sign) => {
    const number = loops.filter((loop) => loop.sign === sign).length;
    return number > 0 ? [`${number} ${sign === "unknown" ? "of unknown sign" : sign}`] : [];
  });
  const shown = stoppedBy ? "" : ` (${signs.join(", ")})`;
  return [`in ${stoppedBy ? "at least " : ""}${counted(loops.length, "feedback loop")}${shown}`];
}
