// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads

import type { GroupForm } from "../view-options.ts";
import type { Arcs } from "./arcs.ts";
import { type BandRoom, bandLimits, type Limits } from "./band-limits.ts";
import { columnsOf, middle } from "./columns.ts";
import { backwardArcs } from "./cycles.ts";
import { detouringArcs, detourRoutes } from "./detours.ts";
import { type DrawnFactor, usableBorder } from "./drawn-factor.ts";
import { framesOf, groupGap, type LaidFrame, placeHeadings } from "./frames.ts";
import type { LayoutOptions } from "./graph.ts";
import { groupPlan, type PlannedGroup, type UsualRoom } from "./group-plan.ts";
import { backwardInColumns, layersInColumns } from "./grouped-layers.ts";
import { groupsInLayers } from "./groups-in-layers.ts";
import { slotsBefore } from "./in-place.ts";
import { type LayerRoom, layersOf } from "./layers.ts";
import { orderLayers } from "./ordering.ts";
import { portsOf, withoutSlightBends } from "./ports.ts";
import { type Extents, positionsAcross } from "./positions.ts";
import { type Route, turned } from "./route.ts";
import { routesOf } from "./routes.ts";
import { inRows } from "./rows.ts";
import { loopRoom, loopRoute } from "./self-loops.ts";
import { slotsAlong } from "./slots.ts";

/** A part of the web, laid out; routes run from cause to effect. */
export interface LaidComponent {
  readonly crossings: number;
  /** In this and earlier layouts. */
  readonly fewestFound: number;
  /** For each of its factors the centre, along the layers and across them. */
  readonly centres: readonly (readonly [along: number, across: number])[];
  /** For each of its arcs. */
  readonly routes: readonly Route[];
  /** For each of its arcs, where it passes the layers between its factors. */
  readonly through: readonly (readonly (readonly [along: number, across: number])[])[];
  /** By the numbers of their groups; none unless there are groups with headings. */
  readonly frames: readonly LaidFrame[];
}

/** Groups that hold every factor once. */
export interface ComponentGroups {
  readonly form: GroupForm;
  readonly groups: readonly PlannedGroup[];
}

/** Where its factors were in an earlier layout; NaN for new ones. */
export interface Before {
  readonly along: Float64Array;
  readonly across: Float64Array;
  /** For each arc, where it passed layers, across them; in the order of the layers. */
  readonly through: readonly (readonly number[])[];
  /** The fewest crossings that were found in layouts so far. */
  readonly fewestFound: number;
}

/** Steps of crossing removal: what one round costs grows with the square of the links. */
function workFor(linkCount: number): number {
  return Math.min(250_000_000, Math.max(2_000_000, 110 * linkCount * linkCount));
}

/** All slots of a web of 1,000 factors and 3,500 links, with room to spare. */
const mostSlots = 80_000;

/**
 * Lays out a web that hangs together, or any web in groups: the steps of Sugiyama, Tagawa and Toda (1981), each in a
 * file of its own.
 */
export function layOutComponent(
  arcs: Arcs,
  own: readonly DrawnFactor[],
  options: LayoutOptions,
  before?: Before,
  grouped?: ComponentGroups,
): LaidComponent {
  const isLoop = arcs.from.map((from, i) => (from === arcs.to[i] ? 1 : 0));
  const ratio = options.direction === "right" ? options.aspectRatio : 1 / options.aspectRatio;
  const room = roomOf(own, options, ratio);
  const plan = grouped && groupPlan(grouped.form, grouped.groups, arcs, usualRoom(room));
  const backward = plan ? backwardInColumns(arcs, plan, before?.along) : backwardArcs(arcs, before?.along);
  const forward: Arcs = {
    count: arcs.count,
    from: arcs.from.map((from, i) => (backward[i] ? arcs.to[i]! : from)),
    to: arcs.to.map((to, i) => (backward[i] ? arcs.from[i]! : to)),
  };
  const unlooped = chosen(forward, (i) => !isLoop[i]).arcs;
  const ownLayers = plan
    ? layersInColumns(unlooped, plan, room, before?.along)
    : layersOf(unlooped, room, before?.along);
  const detouring = detouringArcs(forward, ownLayers, mostSlots);
  const straight = chosen(forward, (i) => !isLoop[i] && !detouring[i]);
  const work = options.effort * workFor(straight.indices.length);
  const inLayers = plan && groupsInLayers(plan, straight.arcs, ownLayers, own, before?.across);
  const { factors, layerOf, bands } = inLayers ?? { factors: own, layerOf: ownLayers, bands: undefined };
  const slots = slotsAlong({ ...straight.arcs, count: factors.length }, layerOf);
  const stood =
    before && slotsBefore(slots, before.across, (chain) => before.through[straight.indices[chain]!]!);
  const known = before && stood && { across: stood, fewestFound: before.fewestFound };
  const { layers, crossings, fewestFound, place } = orderLayers(slots, work, known, bands);

  const borders = Float64Array.from(factors, usableBorder);
  const spread = portsOf(slots, layers, borders);
  const extents = extentsOf(slots.count, factors);
  for (let i = 0; i < isLoop.length; i++) if (isLoop[i]) extents.before[arcs.from[i]!]! += loopRoom;
  const limits = inLayers && limitsFor({ ...inLayers, slots, layers, place, extents });
  const inOneRow = positionsAcross(slots, layers, extents, spread, options, limits, stood);
  const ports = withoutSlightBends(spread, slots, inOneRow, borders);
  const oneRow = {
    columns: columnsOf(slots, factors, inOneRow, options.layerGap, inLayers, before?.along),
    across: inOneRow,
  };
  const framed = inLayers && { ...inLayers, ...oneRow, slots, extents };
  if (framed) placeHeadings(framed, layers);
  const { headLength } = options;
  // Detours and frames are for a single row.
  const { columns, across, breaks } =
    framed || detouring.includes(1)
      ? { ...oneRow, breaks: new Map() }
      : inRows(oneRow, { slots, extents, ports, headLength, ratio });
  const centres = factors.map((_, v) => [middle(columns[layerOf[v]!]!), across[v]!] as const);

  const routes: Route[] = Array.from(arcs.from, () => []);
  const through: [along: number, across: number][][] = Array.from(arcs.from, () => []);
  for (const [i, chain] of slots.chains.entries())
    for (const slot of chain.subarray(1, -1))
      through[straight.indices[i]!]!.push([middle(columns[slots.layerOf[slot]!]!), across[slot]!]);
  const placed = { slots, layers, columns, across, extents, ports, factors, headLength, breaks };
  for (const [i, route] of routesOf(placed).entries()) routes[straight.indices[i]!] = route;
  const around = chosen(forward, (i) => detouring[i] === 1);
  for (const [i, route] of detourRoutes(around.arcs, placed).entries()) routes[around.indices[i]!] = route;
  for (let i = 0; i < routes.length; i++) if (backward[i]) routes[i] = turned(routes[i]!);
  const loopsSoFar = new Map<number, number>();
  for (let i = 0; i < isLoop.length; i++) {
    if (!isLoop[i]) continue;
    const v = arcs.from[i]!;
    const earlier = loopsSoFar.get(v) ?? 0;
    loopsSoFar.set(v, earlier + 1);
    routes[i] = loopRoute(factors[v]!, centres[v]!, earlier, headLength);
  }
  const frames = framed ? framesOf(framed) : [];
  return { crossings, fewestFound, centres: centres.slice(0, own.length), routes, through, frames };
}

function limitsFor(room: Omit<BandRoom, "distances" | "gap">) {
  return (distances: readonly Float64Array[], free: Float64Array): Limits =>
    bandLimits({ ...room, distances, gap: groupGap }, free);
}

function usualRoom({ along, across, layerGap, ratio }: LayerRoom): UsualRoom {
  const mean = (lengths: Float64Array) =>
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { along: mean(along) + layerGap, across: mean(across), ratio };
}

/** Some of the arcs, and which they are. */
function chosen(arcs: Arcs, isChosen: (index: number) => boolean): { arcs: Arcs; indices: Int32Array } {
  const indices = Int32Array.from(arcs.from, (_, i) => i).filter(isChosen);
  return {
    arcs: {
      count: arcs.count,
      from: indices.map((i) => arcs.from[i]!),
      to: indices.map((i) => arcs.to[i]!),
    },
    indices,
  };
}

function extentsOf(slotCount: number, factors: readonly DrawnFactor[]): Extents {
  const before = new Float64Array(slotCount);
  for (let i = 0; i < factors.length; i++) before[i] = factors[i]!.across / 2;
  return { before, behind: before.slice() };
}

function roomOf(factors: readonly DrawnFactor[], options: LayoutOptions, ratio: number): LayerRoom {
  const { layerGap, factorGap, linkGap } = options;
  return {
    along: Float64Array.from(factors, ({ along }) => along),
    across: Float64Array.from(factors, ({ across }) => across + factorGap),
    layerGap,
    linkGap,
    ratio,
  };
}
