// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { columnsOf, middle } from "./columns.ts";
import { backwardArcs } from "./cycles.ts";
import { detouringArcs, detourRoutes } from "./detours.ts";
import { type DrawnFactor, usableBorder } from "./drawn-factor.ts";
import type { LayoutOptions } from "./graph.ts";
import { type LayerRoom, layersOf } from "./layers.ts";
import { orderLayers } from "./ordering.ts";
import { portsOf, withoutSlightBends } from "./ports.ts";
import { type Extents, positionsAcross } from "./positions.ts";
import { type Route, turned } from "./route.ts";
import { routesOf } from "./routes.ts";
import { inRows } from "./rows.ts";
import { loopRoom, loopRoute } from "./self-loops.ts";
import { slotsAlong } from "./slots.ts";

/** A part of the web that hangs together, laid out; routes run from cause to effect. */
export interface LaidComponent {
  readonly crossings: number;
  /** For each of its factors the centre, along the layers and across them. */
  readonly centres: readonly (readonly [along: number, across: number])[];
  /** For each of its arcs. */
  readonly routes: readonly Route[];
}

/** Where its factors were in an earlier layout; NaN for new ones. */
export interface Before {
  readonly along: Float64Array;
  readonly across: Float64Array;
}

/** Steps of crossing removal: what one round costs grows with the square of the links. */
function workFor(linkCount: number): number {
  return Math.min(250_000_000, Math.max(2_000_000, 110 * linkCount * linkCount));
}

/** All slots of a web of 1,000 factors and 3,500 links, with room to spare. */
const mostSlots = 80_000;

/** Lays out a connected web: the steps of Sugiyama, Tagawa and Toda (1981), each in a file of its own. */
export function layOutComponent(
  arcs: Arcs,
  factors: readonly DrawnFactor[],
  options: LayoutOptions,
  before?: Before,
): LaidComponent {
  const isLoop = arcs.from.map((from, i) => (from === arcs.to[i] ? 1 : 0));
  const ratio = options.direction === "right" ? options.aspectRatio : 1 / options.aspectRatio;
  const backward = backwardArcs(arcs, before?.along);
  const forward: Arcs = {
    count: arcs.count,
    from: arcs.from.map((from, i) => (backward[i] ? arcs.to[i]! : from)),
    to: arcs.to.map((to, i) => (backward[i] ? arcs.from[i]! : to)),
  };
  const layerOf = layersOf(chosen(forward, (i) => !isLoop[i]).arcs, roomOf(factors, options, ratio));
  const detouring = detouringArcs(forward, layerOf, mostSlots);
  const straight = chosen(forward, (i) => !isLoop[i] && !detouring[i]);
  const slots = slotsAlong(straight.arcs, layerOf);
  const work = options.effort * workFor(straight.indices.length);
  const { layers, crossings } = orderLayers(slots, work, before?.across);

  const borders = Float64Array.from(factors, usableBorder);
  const spread = portsOf(slots, layers, borders);
  const extents = extentsOf(slots.count, factors);
  for (let i = 0; i < isLoop.length; i++) if (isLoop[i]) extents.before[arcs.from[i]!]! += loopRoom;
  const inOneRow = positionsAcross(slots, layers, extents, spread, options);
  const ports = withoutSlightBends(spread, slots, inOneRow, borders);
  const oneRow = { columns: columnsOf(slots, factors, inOneRow, options.layerGap), across: inOneRow };
  const { headLength } = options;
  // Detours run around a single row.
  const { columns, across, breaks } = detouring.includes(1)
    ? { ...oneRow, breaks: new Map() }
    : inRows(oneRow, { slots, extents, ports, headLength, ratio });
  const centres = factors.map((_, v) => [middle(columns[layerOf[v]!]!), across[v]!] as const);

  const routes: Route[] = Array.from(arcs.from, () => []);
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
  return { crossings, centres, routes };
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
