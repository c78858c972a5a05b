import { describe, expect, it } from "vitest";
import type { Arcs } from "../../../../language/web/layout/arcs.ts";
import { blocksOf } from "../../../../language/web/layout/blocks.ts";
import { shortestLayering } from "../../../../language/web/layout/network-simplex.ts";
import { type LayerOrder, orderLayers } from "../../../../language/web/layout/ordering.ts";
import { seededRandom } from "../../../../language/web/layout/random.ts";
import { SiftedOrder } from "../../../../language/web/layout/sifting.ts";
import { type Slots, slotsAlong } from "../../../../language/web/layout/slots.ts";
import { arcsOf, forwardArcs } from "./arcs-of.ts";

const slotsOf = (arcs: Arcs) => slotsAlong(arcs, shortestLayering(arcs, 1000));

/** Crossings between neighbouring layers, by comparing every pair of segments. */
function pairsThatCross(slots: Slots, layers: LayerOrder): number {
  const place = new Map<number, number>();
  for (const layer of layers) for (const [p, slot] of layer.entries()) place.set(slot, p);
  const { from, to } = slots.segments;
  const placeOf = (slot: number | undefined) => place.get(slot ?? -1) ?? Number.NaN;
  let crossings = 0;
  for (let i = 0; i < from.length; i++) {
    for (let j = 0; j < i; j++) {
      if (slots.layerOf[from[i] ?? 0] !== slots.layerOf[from[j] ?? 0]) continue;
      if ((placeOf(from[i]) - placeOf(from[j])) * (placeOf(to[i]) - placeOf(to[j])) < 0) crossings++;
    }
  }
  return crossings;
}

describe("orderLayers", () => {
  it.each([
    ["a chain", 3, "0>1 1>2", 0],
    ["a tree", 7, "0>1 0>2 1>3 1>4 2>5 2>6", 0],
    ["two causes of the same two effects", 4, "0>2 0>3 1>2 1>3", 1],
    ["three causes of the same three effects", 6, "0>3 0>4 0>5 1>3 1>4 1>5 2>3 2>4 2>5", 9],
    ["a long link beside a chain", 4, "0>1 1>2 2>3 0>3", 0],
  ])("%s", (_, count, links, crossings) => {
    expect(orderLayers(slotsOf(arcsOf(count, links)), 100_000).crossings).toBe(crossings);
  });

  it("has every slot once, in its layer, and tells the true number of crossings", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const slots = slotsOf(forwardArcs(25, 25, seed));
      const { layers, crossings } = orderLayers(slots, 200_000);
      const found = new Map(layers.flatMap((layer, l) => Array.from(layer, (slot) => [slot, l] as const)));
      expect(layers.reduce((sum, layer) => sum + layer.length, 0)).toBe(slots.count);
      expect(found).toEqual(new Map(slots.layerOf.entries()));
      expect(crossings).toBe(pairsThatCross(slots, layers));
    }
  });

  it("crosses less the more work it may do", () => {
    const slots = slotsOf(forwardArcs(50, 100, 3));
    const [little, much] = [20_000, 5_000_000].map((work) => orderLayers(slots, work).crossings);
    expect(much).toBeLessThan(little ?? 0);
  });
});

describe("SiftedOrder", () => {
  it("knows what every move does to the crossings", () => {
    const random = seededRandom(5);
    for (let seed = 1; seed <= 10; seed++) {
      const blocks = blocksOf(slotsOf(forwardArcs(20, 25, seed)));
      const sifted = new SiftedOrder(blocks);
      for (let move = 0; move < 60; move++) {
        const block = Math.floor(random() * blocks.count);
        const before = sifted.crossings;
        if (move % 3 === 0) sifted.put(block, Math.floor(random() * blocks.count));
        else expect(sifted.sift(block, move % 2 === 0)).toBe(before - sifted.crossings);
        const claimed = sifted.crossings;
        sifted.recount();
        expect(sifted.crossings).toBe(claimed);
      }
    }
  });

  it("finds the best place of a block", () => {
    const blocks = blocksOf(slotsOf(forwardArcs(15, 20, 2)));
    for (let block = 0; block < blocks.count; block++) {
      const sifted = new SiftedOrder(blocks);
      const everywhere = Array.from({ length: blocks.count }, (_, place) => {
        sifted.put(block, place);
        return sifted.crossings;
      });
      sifted.sift(block, false);
      expect(sifted.crossings).toBe(Math.min(...everywhere));
    }
  });
});
