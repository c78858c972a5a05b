// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { Bands } from "./bands.ts";
import type { DrawnFactor } from "./drawn-factor.ts";
import type { GroupPlan } from "./group-plan.ts";
import { orderLayers } from "./ordering.ts";
import { slotsAlong } from "./slots.ts";

/**
 * Groups in a layered web. Headings of clusters and lanes stand in it like factors without links, numbered behind all
 * that are: those of clusters among the first of their factors, those of lanes in a layer of their own.
 */
export interface GroupsInLayers {
  readonly plan: GroupPlan;
  readonly factors: readonly DrawnFactor[];
  readonly layerOf: Int32Array;
  readonly groupOf: Int32Array;
  readonly bands: Bands;
  readonly columnOfLayer: Int32Array;
  /** For each layer, for the headings of columns. */
  readonly leastWidth: readonly number[];
  readonly headingOf: readonly (number | null)[];
  /** Whether the first layer holds headings and nothing else. */
  readonly hasHeadingLayer: boolean;
}

/** Steps of crossing removal for the order of clusters that share a column. */
const workForOrder = 1_000_000;

export function groupsInLayers(
  plan: GroupPlan,
  arcs: Arcs,
  ownLayers: Int32Array,
  own: readonly DrawnFactor[],
  before: Float64Array | undefined,
): GroupsInLayers {
  const { form, groups } = plan;
  const isClusters = form === "clusters";
  const sequence = isClusters ? clusterSequence(plan, arcs, ownLayers, before) : groups.map((_, g) => g);
  const rankOfGroup = new Int32Array(groups.length);
  for (const [i, g] of sequence.entries()) rankOfGroup[g] = 2 * i + 1;

  const factors = [...own];
  const hasHeadingLayer = form === "lanes" && groups.some(({ heading }) => heading);
  const layerOf = Array.from(ownLayers, (layer) => layer + (hasHeadingLayer ? 1 : 0));
  const groupOf = Array.from(plan.groupOf);
  const rank = groupOf.map((g) => rankOfGroup[g]!);
  const column = Array.from(plan.columnOf);
  const headingOf = groups.map(({ factors: members, heading }, g) => {
    if (form === "columns" || !heading) return null;
    layerOf.push(isClusters ? Math.min(...members.map((v) => ownLayers[v]!)) : 0);
    groupOf.push(g);
    rank.push(rankOfGroup[g]! - 1);
    column.push(plan.columnOf[members[0]!]!);
    return factors.push({ ...heading, isEllipse: false }) - 1;
  });
  const columnOfLayer = new Int32Array(1 + layerOf.reduce((most, l) => Math.max(most, l), 0));
  for (const [v, l] of layerOf.entries()) columnOfLayer[l] = column[v]!;
  return {
    plan,
    factors,
    layerOf: Int32Array.from(layerOf),
    groupOf: Int32Array.from(groupOf),
    bands: new Bands(Int32Array.from(column), Int32Array.from(rank)),
    columnOfLayer,
    leastWidth: form === "columns" ? headingWidths(plan, columnOfLayer) : [],
    hasHeadingLayer,
    headingOf,
  };
}

/** Clusters in the order in which their factors would stand if nothing held them together. */
function clusterSequence(
  { groups, groupOf }: GroupPlan,
  arcs: Arcs,
  layers: Int32Array,
  before: Float64Array | undefined,
): number[] {
  const known = before && { across: before, fewestFound: 0 };
  const { place } = orderLayers(slotsAlong(arcs, layers), workForOrder, known);
  const sums = groups.map(() => 0);
  for (const [v, g] of groupOf.entries()) sums[g]! += place[v]!;
  const means = groups.map(({ factors }, g) => sums[g]! / Math.max(1, factors.length));
  return groups.map((_, g) => g).sort((a, b) => means[a]! - means[b]! || a - b);
}

/** The layers of a column are together as wide as its heading. */
function headingWidths({ groups }: GroupPlan, columnOfLayer: Int32Array): number[] {
  const counts = groups.map(() => 0);
  for (const g of columnOfLayer) counts[g]!++;
  return Array.from(columnOfLayer, (g) => (groups[g]!.heading?.along ?? 0) / counts[g]!);
}
