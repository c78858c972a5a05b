// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Column } from "./columns.ts";
import type { Ports } from "./ports.ts";
import type { Extents } from "./positions.ts";
import type { Slots } from "./slots.ts";

/** Where layers lie along, and slots across; layers of later rows lie beside earlier ones. */
export interface Placement {
  readonly columns: readonly Column[];
  readonly across: Float64Array;
}

export interface RowBreak {
  /** The corners a segment turns at on its way from the end of a row to the start of the next. */
  readonly corners: (segment: number) => readonly (readonly [along: number, across: number])[];
}

export interface RowRoom {
  readonly slots: Slots;
  readonly extents: Extents;
  readonly ports: Ports;
  readonly headLength: number;
  /** Wanted length along the layers by length across them. */
  readonly ratio: number;
}

/** Only webs that are so many times longer than wanted are broken into rows, */
const tooLong = 2.5;
/** and only where so few links lead from one row to the next. */
const mostReturning = 5;
const laneGap = 9;
const corridorPadding = 14;

/**
 * Breaks a web that is one long line of layers into rows, as text is broken into lines, where few links have to return to the
 * start of the next row. Most webs stay in one row.
 */
export function inRows(
  placement: Placement,
  room: RowRoom,
): Placement & { readonly breaks: ReadonlyMap<number, RowBreak> } {
  const { columns, across } = placement;
  const rows = rowsFor(placement, room);
  if (rows.length < 2) return { ...placement, breaks: new Map() };

  const { slots, headLength } = room;
  const rowColumns: Column[] = [];
  const rowAcross = across.slice();
  const tops: number[] = [];
  let top = 0;
  for (const [r, row] of rows.entries()) {
    const start = columns[row.first]!.start;
    for (let l = row.first; l <= row.last; l++)
      rowColumns.push({ start: columns[l]!.start - start, end: columns[l]!.end - start });
    tops.push(top);
    for (let slot = 0; slot < slots.count; slot++) {
      const l = slots.layerOf[slot]!;
      if (l >= row.first && l <= row.last) rowAcross[slot]! += top - row.top;
    }
    const returning = rows[r + 1] ? segmentsAfter(slots, row.last).length : 0;
    top += row.bottom - row.top + 2 * corridorPadding + laneGap * Math.max(0, returning - 1);
  }
  const breaks = new Map<number, RowBreak>();
  for (const [r, row] of rows.slice(0, -1).entries()) {
    const corridor = tops[r]! + row.bottom - row.top + corridorPadding;
    const end = rowColumns[row.last]!.end + 2 * headLength;
    breaks.set(row.last, rowBreak(room, rowAcross, row.last, corridor, end, -2 * headLength));
  }
  return { columns: rowColumns, across: rowAcross, breaks };
}

/** Lanes are nested, so that returning segments cross only where they change their order. */
function rowBreak(
  { slots, ports }: RowRoom,
  across: Float64Array,
  layer: number,
  corridor: number,
  end: number,
  start: number,
): RowBreak {
  const { from, to } = slots.segments;
  const segments = segmentsAfter(slots, layer);
  const leaving = (segment: number) => across[from[segment]!]! + ports.start[segment]!;
  const arriving = (segment: number) => across[to[segment]!]! + ports.end[segment]!;
  const byLeaving = segments.toSorted((a, b) => leaving(a) - leaving(b) || a - b);
  const byArriving = segments.toSorted((a, b) => arriving(a) - arriving(b) || a - b);
  return {
    corners: (segment) => {
      const outer = segments.length - 1 - byLeaving.indexOf(segment);
      const inner = byArriving.indexOf(segment);
      const right = end + laneGap * outer;
      const level = corridor + laneGap * outer;
      const left = start - laneGap * inner;
      return [
        [right, leaving(segment)],
        [right, level],
        [left, level],
        [left, arriving(segment)],
      ];
    },
  };
}

function segmentsAfter(slots: Slots, layer: number): number[] {
  const segments: number[] = [];
  for (let i = 0; i < slots.segments.from.length; i++)
    if (slots.layerOf[slots.segments.from[i]!] === layer) segments.push(i);
  return segments;
}

interface Row {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

/** The number of rows that comes nearest to the wanted shape, each about equally long. */
function rowsFor({ columns, across }: Placement, room: RowRoom): Row[] {
  const { slots, extents, ratio } = room;
  const layerCount = columns.length;
  const tops = new Float64Array(layerCount).fill(Infinity);
  const bottoms = new Float64Array(layerCount).fill(-Infinity);
  for (let slot = 0; slot < slots.count; slot++) {
    const l = slots.layerOf[slot]!;
    tops[l] = Math.min(tops[l]!, across[slot]! - extents.before[slot]!);
    bottoms[l] = Math.max(bottoms[l]!, across[slot]! + extents.behind[slot]!);
  }
  const passing = new Int32Array(layerCount);
  for (const from of slots.segments.from) passing[slots.layerOf[from]!]!++;
  const rowOf = (first: number, last: number): Row => ({
    first,
    last,
    top: Math.min(...tops.subarray(first, last + 1)),
    bottom: Math.max(...bottoms.subarray(first, last + 1)),
  });
  const offRatio = (rows: readonly Row[]) => {
    const along = Math.max(...rows.map(({ first, last }) => columns[last]!.end - columns[first]!.start));
    const high = rows.reduce((sum, { top, bottom }) => sum + bottom - top + 3 * corridorPadding, 0);
    return Math.abs(Math.log(along / high / ratio));
  };

  let best = [rowOf(0, layerCount - 1)];
  const total = columns[layerCount - 1]!.end;
  const isLong = total > tooLong * ratio * (best[0]!.bottom - best[0]!.top);
  for (let count = 2; isLong && count <= Math.min(40, layerCount / 2); count++) {
    const rows: Row[] = [];
    let first = 0;
    for (let r = 1; r < count && first < layerCount - 1; r++) {
      const last = breakNear((total * r) / count, total / count / 3, first, columns, passing);
      if (last === undefined) break;
      rows.push(rowOf(first, last));
      first = last + 1;
    }
    rows.push(rowOf(first, layerCount - 1));
    if (rows.length === count && offRatio(rows) < offRatio(best)) best = rows;
  }
  return best;
}

/** The layer to end a row with: few links behind it, and near to where it should end. */
function breakNear(
  along: number,
  reach: number,
  first: number,
  columns: readonly Column[],
  passing: Int32Array,
): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (let l = first; l < columns.length - 1; l++) {
    const off = Math.abs(columns[l]!.end - along) / reach;
    if (off > 1 || passing[l]! > mostReturning) continue;
    const cost = passing[l]! + off;
    if (cost >= least) continue;
    least = cost;
    best = l;
  }
  return best;
}
