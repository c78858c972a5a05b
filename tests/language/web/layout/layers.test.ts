import { expect, it } from "vitest";
import type { Arcs } from "../../../../language/web/layout/arcs.ts";
import { layersOf } from "../../../../language/web/layout/layers.ts";
import { arcsOf, forwardArcs } from "./arcs-of.ts";

function layered(arcs: Arcs, ratio: number): Int32Array {
  const along = new Float64Array(arcs.count).fill(100);
  const across = new Float64Array(arcs.count).fill(50);
  return layersOf(arcs, { along, across, layerGap: 50, linkGap: 10, ratio });
}

const star = (causes: number) =>
  arcsOf(causes + 1, Array.from({ length: causes }, (_, i) => `${i + 1}>0`).join(" "));
const layerCount = (layers: Int32Array) => new Set(layers).size;

it("keeps three causes of one effect together", () => {
  expect([...layered(star(3), 1)]).toEqual([1, 0, 0, 0]);
});

it("spreads forty causes of one effect over several layers, more of them for a wider picture", () => {
  const square = layered(star(40), 1);
  const wide = layered(star(40), 4);
  expect(layerCount(square)).toBeGreaterThan(3);
  expect(layerCount(wide)).toBeGreaterThan(layerCount(square));
  expect(square[0]).toBe(Math.max(...square));
});

it("numbers the layers from 0 without a break, every link leading to a later one", () => {
  for (let seed = 1; seed <= 30; seed++) {
    const arcs = forwardArcs(40, 20, seed);
    const layers = layered(arcs, seed % 2 === 0 ? 0.5 : 3);
    expect(new Set(layers)).toEqual(new Set(Array.from({ length: layerCount(layers) }, (_, l) => l)));
    for (let i = 0; i < arcs.from.length; i++)
      expect(layers[arcs.from[i] ?? 0]).toBeLessThan(layers[arcs.to[i] ?? 0] ?? 0);
  }
});
