// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { middle } from "./columns.ts";
import type { PlacedSlots } from "./routes.ts";

/**
 * How steeply a long link passes its slots: on the way between what comes before and behind (after Fritsch and Carlson
 * 1980, so that it does not overshoot), but never so steeply that it would touch a factor beside it.
 */
export function slopesOf(placed: PlacedSlots): Float64Array {
  const { slots, columns, across, breaks } = placed;
  const slopes = new Float64Array(slots.count);
  const free = freeRoom(placed);
  const centre = (slot: number) => middle(columns[slots.layerOf[slot]!]!);
  for (const chain of slots.chains) {
    for (let i = 1; i < chain.length - 1; i++) {
      const [a, b, c] = [chain[i - 1]!, chain[i]!, chain[i + 1]!];
      if (breaks.has(slots.layerOf[a]!) || breaks.has(slots.layerOf[b]!)) continue;
      const before = (across[b]! - across[a]!) / (centre(b) - centre(a));
      const behind = (across[c]! - across[b]!) / (centre(c) - centre(b));
      if (before * behind <= 0) continue;
      const slope = (2 * before * behind) / (before + behind);
      const column = columns[slots.layerOf[b]!]!;
      const most = free[b]! / Math.max(1, (column.end - column.start) / 2);
      slopes[b] = Math.max(-most, Math.min(most, slope));
    }
  }
  keepApart(slopes, placed);
  return slopes;
}

/** Room that is left between two links side by side, if there is that much at all. */
const leastRoom = 5;

/** Makes links that pass a layer side by side about equally steep, so that they do not meet at its edges. */
function keepApart(slopes: Float64Array, { slots, layers, columns, across }: PlacedSlots): void {
  for (const [l, layer] of layers.entries()) {
    const half = Math.max(1, (columns[l]!.end - columns[l]!.start) / 2);
    const even = (p: number) => {
      const [a, b] = [layer[p - 1]!, layer[p]!];
      if (a < slots.factorCount || b < slots.factorCount) return;
      const most = Math.max(0, across[b]! - across[a]! - leastRoom) / half;
      const excess = slopes[b]! - slopes[a]!;
      if (Math.abs(excess) <= most) return;
      const allowed = Math.sign(excess) * most;
      if (Math.abs(slopes[b]!) > Math.abs(slopes[a]!)) slopes[b] = slopes[a]! + allowed;
      else slopes[a] = slopes[b]! - allowed;
    };
    for (let p = 1; p < layer.length; p++) even(p);
    for (let p = layer.length - 1; p > 0; p--) even(p);
  }
}

/** For each slot of a link, how far it may stray within its layer before it comes too near to a factor. */
function freeRoom(placed: PlacedSlots): Float64Array {
  const { slots, layers, across, extents } = placed;
  const free = new Float64Array(slots.count).fill(Infinity);
  const margin = 4;
  for (const layer of layers) {
    let edge = -Infinity;
    for (const slot of layer) {
      if (slot < slots.factorCount) edge = across[slot]! + extents.behind[slot]!;
      else free[slot] = Math.max(0, Math.min(free[slot]!, across[slot]! - edge - margin));
    }
    edge = Infinity;
    for (let p = layer.length - 1; p >= 0; p--) {
      const slot = layer[p]!;
      if (slot < slots.factorCount) edge = across[slot]! - extents.before[slot]!;
      else free[slot] = Math.max(0, Math.min(free[slot]!, edge - across[slot]! - margin));
    }
  }
  return free;
}
