// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { GroupForm } from "../view-options.ts";
import type { Arcs } from "./arcs.ts";
import { backwardArcs } from "./cycles.ts";
import { earliestLayers } from "./network-simplex.ts";

/** A group by the numbers of its factors; sizes lie along the layers and across them. */
export interface PlannedGroup {
  readonly factors: readonly number[];
  /** `null`: it has no frame. */
  readonly heading: { readonly along: number; readonly across: number } | null;
}

/** In which column of layers, and in which group, every factor stands. */
export interface GroupPlan {
  readonly form: GroupForm;
  readonly groups: readonly PlannedGroup[];
  /** For each factor. */
  readonly groupOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly columnCount: number;
}

/** What sizes are judged by: the usual length of a factor, gaps included, and the wanted proportion. */
export interface UsualRoom {
  readonly along: number;
  readonly across: number;
  readonly ratio: number;
}

/** Columns: each group one. Lanes: all in one. Clusters: as many columns as come near to the wanted proportion. */
export function groupPlan(
  form: GroupForm,
  groups: readonly PlannedGroup[],
  arcs: Arcs,
  room: UsualRoom,
): GroupPlan {
  const groupOf = new Int32Array(arcs.count);
  for (const [g, { factors }] of groups.entries()) for (const v of factors) groupOf[v] = g;
  const columnOfGroup =
    form === "columns"
      ? Int32Array.from(groups, (_, g) => g)
      : form === "lanes"
        ? new Int32Array(groups.length)
        : clusterColumns(groups, groupOf, arcs, room);
  const columnOf = groupOf.map((g) => columnOfGroup[g]!);
  const columnCount = columnOfGroup.reduce((most, column) => Math.max(most, column + 1), 0);
  return { form, groups, groupOf, columnOf, columnCount };
}

/** Clusters with causes before those with effects, in columns that hold about as much each. */
function clusterColumns(
  groups: readonly PlannedGroup[],
  groupOf: Int32Array,
  arcs: Arcs,
  room: UsualRoom,
): Int32Array {
  const between: Arcs = {
    count: groups.length,
    from: arcs.from.map((v) => groupOf[v]!),
    to: arcs.to.map((v) => groupOf[v]!),
  };
  const backward = backwardArcs(between);
  const isBetween = (i: number) => between.from[i] !== between.to[i];
  const indices = between.from.map((_, i) => i).filter(isBetween);
  const stage = earliestLayers({
    count: groups.length,
    from: indices.map((i) => (backward[i] ? between.to[i]! : between.from[i]!)),
    to: indices.map((i) => (backward[i] ? between.from[i]! : between.to[i]!)),
  });
  const sequence = groups.map((_, g) => g).sort((a, b) => stage[a]! - stage[b]! || a - b);
  const depths = depthsOf(groups, arcs, groupOf);
  const sizes = groups.map(({ factors, heading }, g) => ({
    along: depths[g]! * room.along,
    across: Math.ceil(factors.length / depths[g]!) * room.across + (heading?.across ?? 0),
  }));
  let best = new Int32Array(groups.length);
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= groups.length; count++) {
    const columns = inColumns(sequence, sizes, count);
    const lengths = Array.from({ length: count }, () => ({ along: 0, across: 0 }));
    for (const [g, column] of columns.entries()) {
      const length = lengths[column]!;
      length.along = Math.max(length.along, sizes[g]!.along);
      length.across += sizes[g]!.across;
    }
    const along = lengths.reduce((sum, length) => sum + length.along, 0);
    const across = Math.max(...lengths.map((length) => length.across));
    const off = Math.abs(Math.log(along / across / room.ratio));
    if (off >= least) continue;
    least = off;
    best = columns;
  }
  return best;
}

/** How many layers each group needs at least for the links within it. */
function depthsOf(groups: readonly PlannedGroup[], arcs: Arcs, groupOf: Int32Array): number[] {
  const indices = arcs.from
    .map((_, i) => i)
    .filter((i) => groupOf[arcs.from[i]!] === groupOf[arcs.to[i]!] && arcs.from[i] !== arcs.to[i]);
  const within: Arcs = {
    count: arcs.count,
    from: indices.map((i) => arcs.from[i]!),
    to: indices.map((i) => arcs.to[i]!),
  };
  const backward = backwardArcs(within);
  const layers = earliestLayers({
    count: arcs.count,
    from: within.from.map((v, i) => (backward[i] ? within.to[i]! : v)),
    to: within.to.map((v, i) => (backward[i] ? within.from[i]! : v)),
  });
  return groups.map(({ factors }) => 1 + factors.reduce((most, v) => Math.max(most, layers[v]!), 0));
}

/** A sequence cut into at most so many columns that are about equally long across. */
function inColumns(
  sequence: readonly number[],
  sizes: readonly { readonly across: number }[],
  count: number,
): Int32Array<ArrayBuffer> {
  const total = sizes.reduce((sum, { across }) => sum + across, 0);
  const columns = new Int32Array(sequence.length);
  let before = 0;
  let column = -1;
  let last = -1;
  for (const g of sequence) {
    const { across } = sizes[g]!;
    const wanted = Math.min(count - 1, Math.floor(((before + across / 2) / total) * count));
    if (wanted > last) {
      last = wanted;
      column++;
    }
    columns[g] = column;
    before += across;
  }
  return columns;
}
