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

/** A bend smaller than this looks like a slip of the pen. */
const slightBend = 8;

/** The ports with slight bends taken out, where a factor has no other link on that side. */
export function withoutSlightBends(
  ports: Ports,
  slots: Slots,
  across: Float64Array,
  borders: Float64Array,
): Ports {
  const { from, to } = slots.segments;
  const [start, end] = [ports.start.slice(), ports.end.slice()];
  const outgoing = new Int32Array(slots.count);
  const incoming = new Int32Array(slots.count);
  for (let i = 0; i < from.length; i++) {
    outgoing[from[i]!]!++;
    incoming[to[i]!]!++;
  }
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i]!, to[i]!];
    const rise = across[b]! + end[i]! - across[a]! - start[i]!;
    if (Math.abs(rise) > slightBend) continue;
    if (b < slots.factorCount && incoming[b] === 1 && Math.abs(rise) < borders[b]! / 2) end[i]! -= rise;
    else if (a < slots.factorCount && outgoing[a] === 1 && Math.abs(rise) < borders[a]! / 2)
      start[i]! += rise;
  }
  return { start, end };
}
