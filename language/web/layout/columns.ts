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

/** For frames between two columns of layers. */
const frameRoom = 24;
const headingGap = 16;

/** The columns of layers that groups stand in, and how wide each layer must be for their headings. */
export interface ColumnGroups {
  readonly columnOfLayer: Int32Array;
  readonly leastWidth: readonly number[];
  readonly hasHeadingLayer: boolean;
}

/** A gap that would change by no more than this stays as it was. */
const notWorthMoving = 28;

/**
 * Layers as wide as their widest factor. Gaps widen where many links go far across, so that these do not lie on each other.
 * @param before where factors stood along the layers, NaN for new ones
 */
export function columnsOf(
  slots: Slots,
  factors: readonly DrawnFactor[],
  across: Float64Array,
  layerGap: number,
  groups?: ColumnGroups,
  before?: Float64Array,
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
  for (const [l, least] of groups?.leastWidth.entries() ?? []) widths[l] = Math.max(widths[l]!, least);
  const centres = before && centresBefore(slots, before);
  let along = 0;
  return Array.from(widths, (width, l) => {
    const column = { start: along, end: along + width };
    if (l === 0 && groups?.hasHeadingLayer) {
      along = column.end + headingGap;
      return column;
    }
    const frames = groups && groups.columnOfLayer[l + 1] !== groups.columnOfLayer[l] ? frameRoom : 0;
    const least = layerGap + frames;
    const wanted = least + layerGap * Math.min(1, farLinks[l]! / crowd);
    const kept = centres && centres[l + 1]! - centres[l]! - (width + (widths[l + 1] ?? 0)) / 2;
    const isKept = kept !== undefined && kept >= least && Math.abs(kept - wanted) <= notWorthMoving;
    along = column.end + (isKept ? kept : wanted);
    return column;
  });
}

/** Where the factors of each layer mostly stood along the layers; NaN where none stood anywhere. */
function centresBefore(slots: Slots, before: Float64Array): number[] {
  const places: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let v = 0; v < before.length; v++)
    if (!Number.isNaN(before[v]!)) places[slots.layerOf[v]!]!.push(before[v]!);
  return places.map((some) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? Number.NaN);
}

export function middle({ start, end }: Column): number {
  return (start + end) / 2;
}
