import { test } from "vitest";
import { differenceIn } from "./differential/difference.ts";
import { directSession } from "./differential/direct-session.ts";
import { scriptOf } from "./differential/script.ts";

test("direct", async () => {
  let bad = 0;
  const t = performance.now();
  const kinds = new Map<string, number[]>();
  for (let seed = Number(process.env.FROM ?? 1); seed <= Number(process.env.N ?? 600); seed++) {
    const d = await differenceIn(scriptOf(seed), directSession).catch((e) => ({
      at: String(e.stack),
      onlyKept: [],
      onlyFresh: [],
      step: 0,
    }));
    if (d) {
      const k =
        d.at.split(" ")[0] +
        " " +
        [...new Set([...d.onlyKept, ...d.onlyFresh].map((l) => /"code":"([^"]*)"/.exec(l)?.[1]))].join();
      kinds.set(k, [...(kinds.get(k) ?? []), seed]);
      bad++;
      if (bad <= Number(process.env.SHOW ?? 0))
        console.log(
          seed,
          d.step,
          scriptOf(seed)
            .steps.map((s) => JSON.stringify(s).slice(0, Number(process.env.W ?? 100)))
            .join("\n"),
          d,
        );
    }
  }
  console.log(bad, performance.now() - t, kinds);
}, 200000);
