// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { keepWithin, pool } from "./pooling.ts";
import type { Slots } from "./slots.ts";
import { type LaidOut, straighten } from "./straighten.ts";

/** What would move no further than this stays where it is. */
const notWorthMoving = 60;
/** Where not all of a layer can stay, links give way to factors, and what is new or moves anyway to both. */
const weightOfFactor = 1e6;
const weightOfLink = 1e3;
/** Nobody sees less. */
const sameAs = 0.05;

/**
 * Where slots were before an edit, NaN for new ones: those of a long link where it still passes as many layers.
 * @param across of factors
 * @param throughOf where the link of a chain passed layers
 */
export function slotsBefore(
  slots: Slots,
  across: Float64Array,
  throughOf: (chain: number) => readonly number[],
): Float64Array {
  const before = new Float64Array(slots.count).fill(Number.NaN);
  before.set(across);
  for (const [i, chain] of slots.chains.entries()) {
    const through = throughOf(i);
    if (through.length !== chain.length - 2) continue;
    for (const [step, at] of through.entries()) before[chain[step + 1]!] = at;
  }
  return before;
}

/**
 * Puts slots back to where they were before an edit, if that is near, as far as those that are new leave room for it.
 * Changes `across`.
 * @param before where slots stood, NaN for new ones
 */
export function keepInPlace(laid: LaidOut, across: Float64Array, before: Float64Array): void {
  const { slots, layers, room, limits } = laid;
  const moves = Array.from(before.subarray(0, slots.factorCount), (at, v) => across[v]! - at);
  // The layout as a whole may lie anywhere.
  const whole = middleOf(moves.filter((move) => !Number.isNaN(move)));
  const kept = before.map((at, slot) =>
    Math.abs(at + whole - across[slot]!) <= notWorthMoving ? at + whole : Number.NaN,
  );
  for (const [l, layer] of layers.entries()) {
    pool(layer, room[l]!, across, (slot) =>
      Number.isNaN(kept[slot]!)
        ? { at: across[slot]!, weight: 1 }
        : { at: kept[slot]!, weight: slot < slots.factorCount ? weightOfFactor : weightOfLink },
    );
    if (limits) keepWithin(layer, across, limits.low[l]!, limits.high[l]!);
  }
  const moving = slots.chains.filter((chain) =>
    chain.subarray(1, -1).some((slot) => Number.isNaN(kept[slot]!)),
  );
  for (let round = 0; round < 3; round++) straighten(laid, across, moving);
  for (let slot = 0; slot < across.length; slot++)
    if (Math.abs(across[slot]! - kept[slot]!) <= sameAs) across[slot] = kept[slot]!;
}

/** The one in the middle; 0 where there is none. */
export function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
