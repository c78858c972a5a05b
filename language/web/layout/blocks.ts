// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { groupIndices, type Lists } from "./arcs.ts";
import type { Slots } from "./slots.ts";

/** The segments between two neighbouring layers, each from a block of the one to a block of the other. */
export interface Gap {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * What moves as one while crossings are removed: block b is factor b, or else the inside of a long link with all its
 * slots. One order of all blocks gives the order of every layer, and keeps long links straight.
 */
export interface Blocks {
  readonly count: number;
  readonly firstLayer: Int32Array;
  readonly lastLayer: Int32Array;
  readonly ofSlot: Int32Array;
  /** Between layer l and l + 1. */
  readonly gaps: readonly Gap[];
  /** Neighbouring blocks. */
  readonly before: Lists;
  readonly behind: Lists;
}

export function blocksOf(slots: Slots): Blocks {
  const { factorCount, layerOf, chains } = slots;
  const ofSlot = Int32Array.from(layerOf, (_, slot) => slot);
  const firstLayer = Array.from(layerOf.subarray(0, factorCount));
  const lastLayer = firstLayer.slice();
  const gaps = Array.from({ length: Math.max(0, slots.layerCount - 1) }, () => ({
    from: [] as number[],
    to: [] as number[],
  }));
  const from: number[] = [];
  const to: number[] = [];
  for (const chain of chains) {
    if (chain.length > 2) {
      const block = firstLayer.length;
      firstLayer.push(layerOf[chain[1]!]!);
      lastLayer.push(layerOf[chain[chain.length - 2]!]!);
      for (let i = 1; i < chain.length - 1; i++) ofSlot[chain[i]!] = block;
    }
    for (let i = 1; i < chain.length; i++) {
      const a = ofSlot[chain[i - 1]!]!;
      const b = ofSlot[chain[i]!]!;
      const gap = gaps[layerOf[chain[i - 1]!]!]!;
      gap.from.push(a);
      gap.to.push(b);
      if (a === b) continue;
      from.push(a);
      to.push(b);
    }
  }
  const count = firstLayer.length;
  const before = groupIndices(count, Int32Array.from(to));
  const behind = groupIndices(count, Int32Array.from(from));
  return {
    count,
    firstLayer: Int32Array.from(firstLayer),
    lastLayer: Int32Array.from(lastLayer),
    ofSlot,
    gaps: gaps.map((gap) => ({ from: Int32Array.from(gap.from), to: Int32Array.from(gap.to) })),
    before: { start: before.start, items: before.items.map((i) => from[i]!) },
    behind: { start: behind.start, items: behind.items.map((i) => to[i]!) },
  };
}
