import type { LoopSign, ShownLoops } from "../../messages.ts";
import { button, element } from "../elements.ts";
import { count } from "./evidence-nodes.ts";

export interface LoopActions {
  nameOf(factor: string): string;
  /** Marks a loop in the picture; `null`: none. */
  mark(factors: readonly string[] | null): void;
  /** Shows nothing but a loop. */
  lookAt(factors: readonly string[]): void;
}

const KINDS: readonly { readonly sign: LoopSign; readonly words: string }[] = [
  { sign: "reinforcing", words: "Reinforcing" },
  { sign: "balancing", words: "Balancing" },
  { sign: "unknown", words: "Of unknown sign" },
];

/** So many of a kind are listed at first. */
const mostListed = 100;

/** The feedback loops of what is shown, by their kind; one click marks one. */
export function loopNodes(found: ShownLoops | null, actions: LoopActions): Node[] {
  if (found === null) return [element("p", { text: "The loops of this review are not known now." })];
  const { loops, longest, isStopped } = found;
  const bound = isStopped
    ? `There are more: the search stopped after ${count(loops.length, "loop")}. Look at a part of the web to find all in it.`
    : `These are all the loops of up to ${longest} factors.`;
  const told =
    loops.length === 0
      ? isStopped
        ? "The search stopped before it found a loop. Look at a part of the web."
        : `There is no loop of up to ${longest} factors in what is shown.`
      : `${count(loops.length, "loop")}. ${bound}`;
  let marked: HTMLButtonElement | null = null;
  const item = (factors: readonly string[]) => {
    const mark = button([...factors, ...factors.slice(0, 1)].map(actions.nameOf).join(" → "), () => {
      const isOn = marked === mark;
      marked?.setAttribute("aria-pressed", "false");
      marked = isOn ? null : mark;
      marked?.setAttribute("aria-pressed", "true");
      actions.mark(isOn ? null : factors);
    });
    mark.className = "path";
    mark.setAttribute("aria-pressed", "false");
    return element("li", { children: [mark, button("only this", () => actions.lookAt(factors), "jump")] });
  };
  return [
    element("p", { text: told }),
    ...KINDS.flatMap(({ sign, words }) => {
      const ofKind = loops.filter((loop) => loop.sign === sign);
      if (ofKind.length === 0) return [];
      const more = ofKind.length - mostListed;
      return [
        element("h3", { class: sign, text: `${words} (${ofKind.length})` }),
        element("ul", { children: ofKind.slice(0, mostListed).map(({ factors }) => item(factors)) }),
        ...(more > 0 ? [element("p", { text: `${more} longer ones are not listed.` })] : []),
      ];
    }),
  ];
}
