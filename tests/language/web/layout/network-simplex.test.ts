import { describe, expect, it } from "vitest";
import type { Arcs } from "../../../../language/web/layout/arcs.ts";
import { earliestLayers, shortestLayering } from "../../../../language/web/layout/network-simplex.ts";
import { arcsOf, forwardArcs } from "./arcs-of.ts";

const spans = (arcs: Arcs, layers: Int32Array) =>
  Array.from(arcs.from, (from, i) => (layers[arcs.to[i] ?? 0] ?? 0) - (layers[from] ?? 0));
const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** The least total span there is, by trying every layering with as many layers as factors. */
function leastTotalSpan(arcs: Arcs): number {
  const layers = new Int32Array(arcs.count);
  let least = Number.POSITIVE_INFINITY;
  const assign = (v: number): void => {
    if (v === arcs.count) {
      const all = spans(arcs, layers);
      if (all.every((span) => span > 0)) least = Math.min(least, total(all));
      return;
    }
    for (let layer = 0; layer < arcs.count; layer++) {
      layers[v] = layer;
      assign(v + 1);
    }
  };
  assign(0);
  return least;
}

describe("shortestLayering", () => {
  it.each([
    ["one factor", 1, "", [0]],
    ["a chain", 3, "2>1 1>0", [2, 1, 0]],
    ["a context late in a chain stands right before its mechanism", 4, "0>1 1>2 3>2", [0, 1, 2, 1]],
    ["the same link twice", 2, "0>1 0>1", [0, 1]],
  ])("%s", (_, count, links, layers) => {
    expect([...shortestLayering(arcsOf(count, links), 100)]).toEqual(layers);
  });

  it("spans as few layers as can be", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const arcs = forwardArcs(3 + (seed % 4), seed % 7, seed);
      expect(total(spans(arcs, shortestLayering(arcs, 1000)))).toBe(leastTotalSpan(arcs));
    }
  });

  it("is never worse than the earliest layers, and valid even when stopped at once", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const arcs = forwardArcs(40, 60, seed);
      const earliest = total(spans(arcs, earliestLayers(arcs)));
      const best = spans(arcs, shortestLayering(arcs, 10_000));
      const stopped = spans(arcs, shortestLayering(arcs, 0));
      expect(Math.min(...best, ...stopped)).toBeGreaterThan(0);
      expect(total(best)).toBeLessThanOrEqual(earliest);
      expect(total(best)).toBeLessThanOrEqual(total(stopped));
    }
  });
});
