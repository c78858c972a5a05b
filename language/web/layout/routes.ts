// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Column, middle } from "./columns.ts";
import { type DrawnFactor, reachAt } from "./drawn-factor.ts";
import type { LayerOrder } from "./ordering.ts";
import type { Ports } from "./ports.ts";
import type { Extents } from "./positions.ts";
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
}

/** Pairs (along, across), one after another, as cubic Bezier curves end to end. */
export type Route = number[];

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
  const { slots, columns, across, ports, factors, headLength } = placed;
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
    bendTo(route, enter, enterAcross, slope, nextSlope);
    if (!isLast) {
      lineTo(route, column.end, across[slot]! + nextSlope * half);
      slope = nextSlope;
    }
  }
  lineTo(route, endAlong, endAcross);
  return route;
}

/** Appends a straight piece. */
export function lineTo(route: Route, along: number, across: number): void {
  const a = route[route.length - 2]!;
  const b = route[route.length - 1]!;
  if (Math.abs(along - a) + Math.abs(across - b) < 0.01) return;
  const third = (along - a) / 3;
  const rise = (across - b) / 3;
  route.push(a + third, b + rise, along - third, across - rise, along, across);
}

/** Appends a curve that starts and ends with the given slopes. */
function bendTo(route: Route, along: number, across: number, startSlope: number, endSlope: number): void {
  const a = route[route.length - 2]!;
  const b = route[route.length - 1]!;
  const pull = (along - a) * 0.45;
  route.push(a + pull, b + startSlope * pull, along - pull, across - endSlope * pull, along, across);
}

/**
 * How steeply a long link passes its slots: on the way between what comes before and behind (after Fritsch and Carlson
 * 1980, so that it does not overshoot), but never so steeply that it would touch a factor beside it.
 */
function slopesOf(placed: PlacedSlots): Float64Array {
  const { slots, columns, across } = placed;
  const slopes = new Float64Array(slots.count);
  const free = freeRoom(placed);
  const centre = (slot: number) => middle(columns[slots.layerOf[slot]!]!);
  for (const chain of slots.chains) {
    for (let i = 1; i < chain.length - 1; i++) {
      const [a, b, c] = [chain[i - 1]!, chain[i]!, chain[i + 1]!];
      const before = (across[b]! - across[a]!) / (centre(b) - centre(a));
      const behind = (across[c]! - across[b]!) / (centre(c) - centre(b));
      if (before * behind <= 0) continue;
      const slope = (2 * before * behind) / (before + behind);
      const column = columns[slots.layerOf[b]!]!;
      const most = free[b]! / Math.max(1, (column.end - column.start) / 2);
      slopes[b] = Math.max(-most, Math.min(most, slope));
    }
  }
  return slopes;
}

/** For each slot of a link, how far it may stray within its layer before it comes too near to a factor. */
function freeRoom(placed: PlacedSlots): Float64Array {
  const { slots, layers, across, extents } = placed;
  const free = new Float64Array(slots.count).fill(Infinity);
  const margin = 4;
  for (const layer of layers) {
    let edge = -Infinity;
    for (const slot of layer) {
      if (slot < slots.factorCount) edge = across[slot]! + extents.behind[slot]!;
      else free[slot] = Math.max(0, Math.min(free[slot]!, across[slot]! - edge - margin));
    }
    edge = Infinity;
    for (let p = layer.length - 1; p >= 0; p--) {
      const slot = layer[p]!;
      if (slot < slots.factorCount) edge = across[slot]! - extents.before[slot]!;
      else free[slot] = Math.max(0, Math.min(free[slot]!, edge - across[slot]! - margin));
    }
  }
  return free;
}

/** The same curve from its other end. */
export function turned(route: Route): Route {
  const back: Route = [];
  for (let i = route.length - 2; i >= 0; i -= 2) back.push(route[i]!, route[i + 1]!);
  return back;
}
