// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { backwardArcs } from "./cycles.ts";
import type { LayoutOptions } from "./graph.ts";
import { type LayerRoom, layersOf } from "./layers.ts";
import { orderLayers } from "./ordering.ts";
import { portsOf } from "./ports.ts";
import { type Extents, positionsAcross } from "./positions.ts";
import { type Column, type Route, routesOf } from "./routes.ts";
import { loopRoom, loopRoute } from "./self-loops.ts";
import { type Slots, slotsAlong } from "./slots.ts";

/** A factor's size along the direction of the layers and across it. */
export interface DrawnFactor {
  readonly along: number;
  readonly across: number;
  readonly isEllipse: boolean;
}

/** A part of the web that hangs together, laid out from (0, 0) on; routes run from cause to effect. */
export interface LaidComponent {
  readonly along: number;
  readonly across: number;
  readonly crossings: number;
  readonly factors: readonly { readonly factor: number; readonly along: number; readonly across: number }[];
  readonly routes: readonly { readonly arc: number; readonly route: Route }[];
}

/** Steps of crossing removal: what one round costs grows with the square of the links. */
function workFor(linkCount: number): number {
  return Math.min(400_000_000, Math.max(2_000_000, 110 * linkCount * linkCount));
}

/**
 * @param members the factors of the component
 * @param ownArcs the indices of its arcs
 */
export function layOutComponent(
  members: readonly number[],
  ownArcs: readonly number[],
  arcs: Arcs,
  drawn: readonly DrawnFactor[],
  options: LayoutOptions,
): LaidComponent {
  const number = new Map(members.map((member, i) => [member, i]));
  const factors = members.map((member) => drawn[member]!);
  const end = (v: number) => number.get(v)!;
  const straight = ownArcs.filter((arc) => arcs.from[arc] !== arcs.to[arc]);
  const loops = ownArcs.filter((arc) => arcs.from[arc] === arcs.to[arc]);

  const given: Arcs = {
    count: members.length,
    from: Int32Array.from(straight, (arc) => end(arcs.from[arc]!)),
    to: Int32Array.from(straight, (arc) => end(arcs.to[arc]!)),
  };
  const backward = backwardArcs(given);
  const forward: Arcs = {
    count: members.length,
    from: given.from.map((from, i) => (backward[i] ? given.to[i]! : from)),
    to: given.to.map((to, i) => (backward[i] ? given.from[i]! : to)),
  };
  const slots = slotsAlong(forward, layersOf(forward, roomOf(factors, options)));
  const { layers, crossings } = orderLayers(slots, options.effort * workFor(straight.length));

  const ports = portsOf(slots, layers, Float64Array.from(factors, usableBorder));
  const extents = extentsOf(slots.count, factors);
  for (const arc of loops) extents.before[end(arcs.from[arc]!)]! += loopRoom;
  const across = positionsAcross(slots, layers, extents, ports, options);
  const columns = columnsOf(slots, factors, gapsBetween(slots, across, options.layerGap));
  const reach = (factor: number, offset: number) => reachOf(factors[factor]!, offset);
  const routes = routesOf({
    slots,
    layers,
    columns,
    across,
    extents,
    ports,
    reach,
    headLength: options.headLength,
  });

  const centres = factors.map((_, factor) => {
    const column = columns[slots.layerOf[factor]!]!;
    return { factor: members[factor]!, along: (column.start + column.end) / 2, across: across[factor]! };
  });
  const drawnRoutes = routes.map((route, i) => ({
    arc: straight[i]!,
    route: backward[i] ? turned(route) : route,
  }));
  const loopsSoFar = new Map<number, number>();
  for (const arc of loops) {
    const factor = end(arcs.from[arc]!);
    const earlier = loopsSoFar.get(factor) ?? 0;
    loopsSoFar.set(factor, earlier + 1);
    const route = loopRoute(factors[factor]!, centres[factor]!, earlier, options.headLength);
    drawnRoutes.push({ arc, route });
  }
  return fromOrigin({ factors: centres, routes: drawnRoutes, crossings }, factors);
}

/** Links keep off the corners of a box and off the ends of an ellipse. */
function usableBorder(factor: DrawnFactor): number {
  return factor.isEllipse ? factor.across * 0.7 : Math.max(0, factor.across - 12);
}

function extentsOf(slotCount: number, factors: readonly DrawnFactor[]): Extents {
  const before = new Float64Array(slotCount);
  for (let i = 0; i < factors.length; i++) before[i] = factors[i]!.across / 2;
  return { before, behind: before.slice() };
}

function reachOf(factor: DrawnFactor, offset: number): number {
  if (!factor.isEllipse) return factor.along / 2;
  const share = Math.min(1, Math.abs(offset) / (factor.across / 2));
  return (factor.along / 2) * Math.sqrt(1 - share * share);
}

function roomOf(factors: readonly DrawnFactor[], options: LayoutOptions): LayerRoom {
  const { layerGap, factorGap, linkGap, aspectRatio, direction } = options;
  return {
    along: Float64Array.from(factors, ({ along }) => along),
    across: Float64Array.from(factors, ({ across }) => across + factorGap),
    layerGap,
    linkGap,
    ratio: direction === "right" ? aspectRatio : 1 / aspectRatio,
  };
}

/** Where many links go far across, the gap between two layers widens, so that they do not lie on each other. */
function gapsBetween(slots: Slots, across: Float64Array, layerGap: number): Float64Array {
  const { from, to } = slots.segments;
  const spread = new Float64Array(slots.layerCount);
  for (let i = 0; i < from.length; i++)
    spread[slots.layerOf[from[i]!]!]! += Math.min(
      1,
      Math.abs(across[to[i]!]! - across[from[i]!]!) / (4 * layerGap),
    );
  return spread.map((links) => layerGap * (1 + Math.min(1, links / 20)));
}

function columnsOf(slots: Slots, factors: readonly DrawnFactor[], gaps: Float64Array): Column[] {
  const widths = new Float64Array(slots.layerCount);
  for (let i = 0; i < factors.length; i++)
    widths[slots.layerOf[i]!] = Math.max(widths[slots.layerOf[i]!]!, factors[i]!.along);
  let along = 0;
  return Array.from(widths, (width, l) => {
    const column = { start: along, end: along + width };
    along = column.end + gaps[l]!;
    return column;
  });
}

/** The same curve from its other end. */
function turned(route: Route): Route {
  const back: Route = [];
  for (let i = route.length - 2; i >= 0; i -= 2) back.push(route[i]!, route[i + 1]!);
  return back;
}

/** Moves everything so that nothing lies before (0, 0), and measures it. */
function fromOrigin(
  laid: Pick<LaidComponent, "factors" | "routes" | "crossings">,
  sizes: readonly DrawnFactor[],
): LaidComponent {
  let [startAlong, endAlong, startAcross, endAcross] = [Infinity, -Infinity, Infinity, -Infinity];
  const cover = (along: number, across: number) => {
    startAlong = Math.min(startAlong, along);
    endAlong = Math.max(endAlong, along);
    startAcross = Math.min(startAcross, across);
    endAcross = Math.max(endAcross, across);
  };
  for (let i = 0; i < laid.factors.length; i++) {
    const { along, across } = laid.factors[i]!;
    const size = sizes[i]!;
    cover(along - size.along / 2, across - size.across / 2);
    cover(along + size.along / 2, across + size.across / 2);
  }
  for (const { route } of laid.routes)
    for (let i = 0; i < route.length; i += 2) cover(route[i]!, route[i + 1]!);
  return {
    along: endAlong - startAlong,
    across: endAcross - startAcross,
    crossings: laid.crossings,
    factors: laid.factors.map(({ factor, along, across }) => ({
      factor,
      along: along - startAlong,
      across: across - startAcross,
    })),
    routes: laid.routes.map(({ arc, route }) => ({
      arc,
      route: route.map((value, i) => value - (i % 2 === 0 ? startAlong : startAcross)),
    })),
  };
}
