// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { groupIndices } from "./arcs.ts";
import type { LayerOrder } from "./ordering.ts";
import type { Slots } from "./slots.ts";

/** Where a segment starts and ends beside the centre of its slots, across the direction of the layers. */
export interface Ports {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Room between two links at the border of a factor, where there is that much. */
const portGap = 16;

/**
 * Spreads the links of a factor along its border in the order of the slots they lead to, so that they neither cross
 * nor lie on each other there.
 * @param borders for each factor, the length of border across the layers that links may use
 */
export function portsOf(slots: Slots, layers: LayerOrder, borders: Float64Array): Ports {
  const { from, to } = slots.segments;
  const place = new Int32Array(slots.count);
  for (const layer of layers) for (let p = 0; p < layer.length; p++) place[layer[p]!] = p;
  const spread = (near: Int32Array, far: Int32Array) => {
    const offsets = new Float64Array(near.length);
    const beside = groupIndices(slots.count, near);
    for (let factor = 0; factor < slots.factorCount; factor++) {
      const segments = Array.from(beside.items.subarray(beside.start[factor]!, beside.start[factor + 1]!));
      if (segments.length < 2) continue;
      segments.sort((a, b) => place[far[a]!]! - place[far[b]!]! || a - b);
      const step = Math.min(portGap, borders[factor]! / (segments.length - 1));
      for (let i = 0; i < segments.length; i++)
        offsets[segments[i]!] = (i - (segments.length - 1) / 2) * step;
    }
    return offsets;
  };
  return { start: spread(from, to), end: spread(to, from) };
}
