// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Column, middle } from "./columns.ts";
import { type DrawnFactor, reachAt } from "./drawn-factor.ts";
import type { LayerOrder } from "./ordering.ts";
import type { Ports } from "./ports.ts";
import type { Extents } from "./positions.ts";
import { bendTo, lineTo, type Route, turnTo } from "./route.ts";
import type { RowBreak } from "./rows.ts";
import { slopesOf } from "./slopes.ts";
import type { Slots } from "./slots.ts";

export interface PlacedSlots {
  readonly slots: Slots;
  readonly layers: LayerOrder;
  readonly columns: readonly Column[];
  readonly across: Float64Array;
  readonly extents: Extents;
  readonly ports: Ports;
  readonly factors: readonly DrawnFactor[];
  readonly headLength: number;
  /** Where a new row begins, by the last layer of the row before. */
  readonly breaks: ReadonlyMap<number, RowBreak>;
}

/**
 * The route of every chain. Within a layer it stays in its own slot, between two layers nothing is in its way: so it
 * runs through no factor.
 */
export function routesOf(placed: PlacedSlots): Route[] {
  const slopes = slopesOf(placed);
  let segment = 0;
  return placed.slots.chains.map((chain) => {
    const first = segment;
    segment += chain.length - 1;
    return routeOf(placed, chain, first, slopes);
  });
}

function routeOf(placed: PlacedSlots, chain: Int32Array, firstSegment: number, slopes: Float64Array): Route {
  const { slots, columns, across, ports, factors, headLength, breaks } = placed;
  const lastSegment = firstSegment + chain.length - 2;
  const centre = (slot: number) => middle(columns[slots.layerOf[slot]!]!);
  const from = chain[0]!;
  const to = chain[chain.length - 1]!;
  const leave = ports.start[firstSegment]!;
  const arrive = ports.end[lastSegment]!;
  const startAlong = centre(from) + reachAt(factors[from]!, leave);
  const endAlong = centre(to) - reachAt(factors[to]!, arrive);
  const startAcross = across[from]! + leave;
  const endAcross = across[to]! + arrive;

  const route: Route = [startAlong, startAcross];
  lineTo(route, columns[slots.layerOf[from]!]!.end + headLength, startAcross);
  let slope = 0;
  for (let i = 1; i < chain.length; i++) {
    const slot = chain[i]!;
    const column = columns[slots.layerOf[slot]!]!;
    const isLast = i === chain.length - 1;
    const nextSlope = isLast ? 0 : slopes[slot]!;
    const half = (column.end - column.start) / 2;
    const enter = isLast ? column.start - headLength : column.start;
    const enterAcross = isLast ? endAcross : across[slot]! - nextSlope * half;
    const rowBreak = breaks.get(slots.layerOf[slot]! - 1);
    if (rowBreak) turnTo(route, [...rowBreak.corners(firstSegment + i - 1), [enter, enterAcross]]);
    else bendTo(route, enter, enterAcross, slope, nextSlope);
    if (!isLast) {
      lineTo(route, column.end, across[slot]! + nextSlope * half);
      slope = nextSlope;
    }
  }
  lineTo(route, endAlong, endAcross);
  return route;
}
