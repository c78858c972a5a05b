// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { DrawnFactor } from "./drawn-factor.ts";
import type { Slots } from "./slots.ts";

/** Where a layer begins and ends, along the direction of the layers. */
export interface Column {
  readonly start: number;
  readonly end: number;
}

/** So many links that go far across make a gap twice as wide. */
const crowd = 20;

/** Layers as wide as their widest factor. Gaps widen where many links go far across, so that these do not lie on each other. */
export function columnsOf(
  slots: Slots,
  factors: readonly DrawnFactor[],
  across: Float64Array,
  layerGap: number,
): Column[] {
  const { from, to } = slots.segments;
  const farLinks = new Float64Array(slots.layerCount);
  for (let i = 0; i < from.length; i++) {
    const rise = Math.abs(across[to[i]!]! - across[from[i]!]!);
    farLinks[slots.layerOf[from[i]!]!]! += Math.min(1, rise / (4 * layerGap));
  }
  const widths = new Float64Array(slots.layerCount);
  for (let i = 0; i < factors.length; i++)
    widths[slots.layerOf[i]!] = Math.max(widths[slots.layerOf[i]!]!, factors[i]!.along);
  let along = 0;
  return Array.from(widths, (width, l) => {
    const column = { start: along, end: along + width };
    along = column.end + layerGap * (1 + Math.min(1, farLinks[l]! / crowd));
    return column;
  });
}

export function middle({ start, end }: Column): number {
  return (start + end) / 2;
}
