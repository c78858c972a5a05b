// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { backwardArcs } from "./cycles.ts";
import type { GroupPlan } from "./group-plan.ts";
import { balancedLayers, type LayerRoom, layersBefore, shortLayers } from "./layers.ts";

/** Which arcs (1) to read backwards: all that lead to an earlier column, and within a column as few as may be. */
export function backwardInColumns(
  arcs: Arcs,
  { columnOf }: GroupPlan,
  before: Float64Array | undefined,
): Uint8Array {
  const backward = Uint8Array.from(arcs.from, (v, i) => (columnOf[v]! > columnOf[arcs.to[i]!]! ? 1 : 0));
  const within = arcs.from.map((_, i) => i).filter((i) => columnOf[arcs.from[i]!] === columnOf[arcs.to[i]!]);
  const marks = backwardArcs(
    { count: arcs.count, from: within.map((i) => arcs.from[i]!), to: within.map((i) => arcs.to[i]!) },
    before,
  );
  for (const [k, i] of within.entries()) backward[i] = marks[k]!;
  return backward;
}

/**
 * A layer for every factor of a web without loops, those of each column behind those of the one before. The web need
 * not hang together.
 */
export function layersInColumns(
  arcs: Arcs,
  { columnOf, columnCount }: GroupPlan,
  room: LayerRoom,
  before: Float64Array | undefined,
): Int32Array {
  const from = Array.from(arcs.from);
  const to = Array.from(arcs.to);
  let count = arcs.count;
  // Between two columns stands a point that all factors of the one lead to, and that leads to all of the other.
  const points = Array.from({ length: columnCount + 1 }, () => count++);
  for (let v = 0; v < arcs.count; v++) {
    from.push(points[columnOf[v]!]!, v);
    to.push(v, points[columnOf[v]! + 1]!);
  }
  if (columnCount > 1) {
    for (const [column, width] of wantedWidths(columnOf, columnCount, room).entries()) {
      let last = points[column]!;
      for (let step = 1; step < width; step++) {
        from.push(last);
        to.push(count);
        last = count++;
      }
      from.push(last, last);
      to.push(count, points[column + 1]!);
      from.push(count++);
      to.push(points[column + 1]!);
    }
  }
  const near = before && layersBefore(before, count);
  const all = shortLayers({ count, from: Int32Array.from(from), to: Int32Array.from(to) }, near);
  const layers = all.slice(0, arcs.count);
  const fences =
    columnCount > 1
      ? {
          before: columnOf.map((column) => all[points[column]!]!),
          behind: columnOf.map((column) => all[points[column + 1]!]!),
        }
      : undefined;
  return withoutEmptyOnes(balancedLayers(arcs, layers, room, fences));
}

/** How many layers each column needs, so that none gets too long for the wanted shape of the whole. */
function wantedWidths(columnOf: Int32Array, columnCount: number, room: LayerRoom): number[] {
  const lengths = new Float64Array(columnCount);
  let along = 0;
  for (let v = 0; v < columnOf.length; v++) {
    lengths[columnOf[v]!]! += room.across[v]!;
    along += room.along[v]!;
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const layer = along / Math.max(1, columnOf.length) + room.layerGap;
  const longest = total / Math.max(1, Math.sqrt((room.ratio * total) / layer));
  return Array.from(lengths, (length) => Math.max(1, Math.round(length / (1.3 * longest))));
}

function withoutEmptyOnes(layers: Int32Array): Int32Array {
  const used = [...new Set(layers)].sort((a, b) => a - b);
  const number = new Map(used.map((layer, i) => [layer, i]));
  return layers.map((layer) => number.get(layer)!);
}
