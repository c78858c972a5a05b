// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";

/**
 * A layered web in which every segment joins neighbouring layers: a factor is the slot of its own number, and a
 * long link has one more slot in every layer it passes.
 */
export interface Slots {
  readonly factorCount: number;
  readonly count: number;
  readonly layerCount: number;
  readonly layerOf: Int32Array;
  /** For each arc the slots it runs through, its two factors included. */
  readonly chains: readonly Int32Array[];
  /** Segments, from a layer to the next one; those of one chain follow one another. */
  readonly segments: Arcs;
}

export function slotsAlong(arcs: Arcs, factorLayers: Int32Array): Slots {
  let count = arcs.count;
  let segmentCount = 0;
  let layerCount = 0;
  for (const layer of factorLayers) if (layer >= layerCount) layerCount = layer + 1;
  for (let i = 0; i < arcs.from.length; i++) {
    const span = factorLayers[arcs.to[i]!]! - factorLayers[arcs.from[i]!]!;
    count += span - 1;
    segmentCount += span;
  }
  const layerOf = new Int32Array(count);
  layerOf.set(factorLayers);
  const from = new Int32Array(segmentCount);
  const to = new Int32Array(segmentCount);
  let slot = arcs.count;
  let segment = 0;
  const chains = Array.from(arcs.from, (first, i) => {
    const last = arcs.to[i]!;
    const start = factorLayers[first]!;
    const span = factorLayers[last]! - start;
    const chain = new Int32Array(span + 1);
    chain[0] = first;
    for (let step = 1; step < span; step++) {
      layerOf[slot] = start + step;
      chain[step] = slot++;
    }
    chain[span] = last;
    for (let step = 0; step < span; step++) {
      from[segment] = chain[step]!;
      to[segment++] = chain[step + 1]!;
    }
    return chain;
  });
  return {
    factorCount: arcs.count,
    count,
    layerCount,
    layerOf,
    chains,
    segments: { count, from, to },
  };
}
