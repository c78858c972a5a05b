import { expect, it } from "vitest";
import type { Arcs } from "../../../../language/web/layout/arcs.ts";
import { backwardArcs } from "../../../../language/web/layout/cycles.ts";
import { earliestLayers } from "../../../../language/web/layout/network-simplex.ts";
import { seededRandom } from "../../../../language/web/layout/random.ts";
import { arcsOf } from "./arcs-of.ts";

const total = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0);

function forwards(arcs: Arcs): Arcs {
  const backward = backwardArcs(arcs);
  return {
    count: arcs.count,
    from: arcs.from.map((from, i) => (backward[i] ? (arcs.to[i] ?? 0) : from)),
    to: arcs.to.map((to, i) => (backward[i] ? (arcs.from[i] ?? 0) : to)),
  };
}

it.each([
  ["no arcs", 2, "", 0],
  ["no loop", 4, "0>1 1>2 0>2 2>3", 0],
  ["against the numbers, but no loop", 4, "3>2 2>1 1>0 3>0", 0],
  ["a loop of three", 3, "0>1 1>2 2>0", 1],
  ["both ways", 2, "0>1 1>0", 1],
  ["three one way, one the other", 2, "1>0 0>1 1>0 1>0", 1],
  ["two loops that share an arc", 4, "0>1 1>2 2>0 1>3 3>0", 1],
  ["two loops apart", 4, "0>1 1>0 2>3 3>2", 2],
  ["a factor that leads to itself", 2, "0>0 0>1", 0],
])("%s: as few arcs backwards as can be", (_, count, links, few) => {
  expect(total(backwardArcs(arcsOf(count, links)))).toBe(few);
});

it("leaves no loop in webs full of them, and turns fewer than half of the arcs", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = seededRandom(seed);
    const count = 2 + Math.floor(random() * 30);
    const ends = () => Int32Array.from({ length: 3 * count }, () => Math.floor(random() * count));
    const arcs = { count, from: ends(), to: ends() };
    const { from, to } = forwards(arcs);
    const kept = from.map((_, i) => i).filter((i) => from[i] !== to[i]);
    const straight = { count, from: kept.map((i) => from[i] ?? 0), to: kept.map((i) => to[i] ?? 0) };
    const layers = earliestLayers(straight);
    for (let i = 0; i < straight.from.length; i++)
      expect(layers[straight.from[i] ?? 0]).toBeLessThan(layers[straight.to[i] ?? 0] ?? 0);
    expect(total(backwardArcs(arcs))).toBeLessThan(straight.from.length / 2 + 1);
  }
});
