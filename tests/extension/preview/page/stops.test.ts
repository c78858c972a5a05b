import { describe, expect, it } from "vitest";
import {
  type ArrowKey,
  outermostStop,
  type Stop,
  stopBehind,
} from "../../../../extension/preview/page/stops.ts";

const kind = "mechanism-outcome";
/** a and b lead to c; c leads to d (higher up), e (level with it) and back to a; f stands alone. */
const paths = {
  factors: [
    { id: "a", y: 10 },
    { id: "b", y: 90 },
    { id: "c", y: 50 },
    { id: "d", y: 0 },
    { id: "e", y: 60 },
    { id: "f", y: 200 },
  ],
  links: ["ac", "bc", "cd", "ce", "ca"].map(
    (ends) => ({ from: ends[0] ?? "", to: ends[1] ?? "", kind }) as const,
  ),
};

/** `c` is a factor; `c>e` the link, reached from its first factor, and `c<e` reached from its second. */
function stop(written: string): Stop {
  const [from = "", way, to = ""] = written.split(/([<>])/);
  if (way === undefined) return { factor: from };
  return { link: { from, to, kind }, cameFrom: way === ">" ? "from" : "to" };
}

describe("arrow keys", () => {
  it.each<[string, ArrowKey, string | null]>([
    // along links: first the one that bends least
    ["a", "ArrowRight", "a>c"],
    ["a>c", "ArrowRight", "c"],
    ["c", "ArrowRight", "c>e"],
    ["c>e", "ArrowRight", "e"],
    ["e", "ArrowRight", null],
    // and back
    ["e", "ArrowLeft", "c<e"],
    ["c<e", "ArrowLeft", "c"],
    ["c>e", "ArrowLeft", "c"],
    ["b", "ArrowLeft", null],
    // through the links of the factor one came from, by height
    ["c>e", "ArrowUp", "c>a"],
    ["c>a", "ArrowUp", "c>d"],
    ["c>d", "ArrowUp", null],
    ["c>d", "ArrowDown", "c>a"],
    ["c>e", "ArrowDown", null],
    ["a<c", "ArrowDown", "b<c"],
    ["a>c", "ArrowDown", null],
    // through all factors, as they are stated
    ["a", "ArrowDown", "b"],
    ["b", "ArrowDown", "c"],
    ["c", "ArrowDown", "d"],
    ["e", "ArrowDown", "f"],
    ["f", "ArrowDown", null],
    ["c", "ArrowUp", "b"],
    ["a", "ArrowUp", null],
  ])("from %s with %s to %s", (from, key, to) => {
    expect(stopBehind(paths, stop(from), key)).toEqual(to === null ? null : stop(to));
  });

  it("reach every factor from the first by going down", () => {
    const reached: Stop[] = [];
    for (let at = outermostStop(paths, "first"); at; at = stopBehind(paths, at, "ArrowDown"))
      reached.push(at);
    expect(reached).toEqual(["a", "b", "c", "d", "e", "f"].map(stop));
    expect(outermostStop(paths, "last")).toEqual(stop("f"));
    expect(outermostStop({ factors: [], links: [] }, "first")).toBeNull();
  });
});
