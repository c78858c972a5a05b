// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { groupIndices, type Lists } from "./arcs.ts";
import type { Limits } from "./band-limits.ts";
import type { LayerOrder } from "./ordering.ts";
import type { Ports } from "./ports.ts";
import type { Slots } from "./slots.ts";

/** How much room a slot takes before and behind its centre, across the layers. */
export interface Extents {
  readonly before: Float64Array;
  readonly behind: Float64Array;
}

export interface Gaps {
  readonly factorGap: number;
  readonly linkGap: number;
}

const rounds = 24;
/** A bend inside a long link is worse than one at its end, and that is worse than a slanting short link (as in dot). */
const weightInside = 8;
const weightAtEnd = 2;
const weightShort = 1;

/**
 * A position across the layers for every slot: in the given order, without overlaps, each as near as may be to the
 * middle of what it is linked to. Layer by layer the best positions are found exactly (a weighted isotonic regression).
 * @param before where factors stood, NaN for new ones: they stay there if they would not move far
 * @param limitsFor where slots must stay, given how far they must lie apart and where they would like to be
 */
export function positionsAcross(
  slots: Slots,
  layers: LayerOrder,
  extents: Extents,
  ports: Ports,
  gaps: Gaps,
  limitsFor?: (room: readonly Float64Array[], free: Float64Array) => Limits,
  before?: Float64Array,
): Float64Array {
  const room = layers.map((layer) => distances(layer, slots.factorCount, extents, gaps));
  const free = positionsWithin(undefined, slots, layers, room, ports);
  const limits = limitsFor?.(room, free);
  const across = limits ? positionsWithin(limits, slots, layers, room, ports) : free;
  if (before) keepInPlace(across, before, layers, room, limits);
  return across;
}

/** Factors that would move no further than this stay where they are. */
const notWorthMoving = 60;
/** Against the slots beside, where not all of a layer can stay. */
const weightInPlace = 20;

/** Puts factors back to where they were, if that is near, as far as those that are new leave room for it. */
function keepInPlace(
  across: Float64Array,
  before: Float64Array,
  layers: LayerOrder,
  room: readonly Float64Array[],
  limits: Limits | undefined,
): void {
  const moves = Array.from(before, (at, v) => across[v]! - at).filter((move) => !Number.isNaN(move));
  // The layout as a whole may lie anywhere.
  const whole = moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)] ?? 0;
  for (const [l, layer] of layers.entries()) {
    const wish = (slot: number) => {
      const kept = (before[slot] ?? Number.NaN) + whole;
      return Math.abs(kept - across[slot]!) <= notWorthMoving
        ? { at: kept, weight: weightInPlace }
        : { at: across[slot]!, weight: 1 };
    };
    pool(layer, room[l]!, across, wish);
    if (limits) keepWithin(layer, across, limits.low[l]!, limits.high[l]!);
  }
}

function positionsWithin(
  limits: Limits | undefined,
  slots: Slots,
  layers: LayerOrder,
  room: readonly Float64Array[],
  ports: Ports,
): Float64Array {
  const across = new Float64Array(slots.count);
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l]!;
    const middle = room[l]![layer.length - 1]! / 2;
    for (let p = 0; p < layer.length; p++) across[layer[p]!] = room[l]![p]! - middle;
  }
  const pulls = pullsOn(slots, ports);
  for (let round = 0; round < rounds; round++) {
    const forwards = round % 2 === 0;
    // At first a layer follows the one before it only, which carries far; then it weighs both sides.
    const sides =
      round < rounds / 3 ? (forwards ? [pulls.before] : [pulls.behind]) : [pulls.before, pulls.behind];
    for (let i = 0; i < layers.length; i++) {
      const l = forwards ? i : layers.length - 1 - i;
      settle(layers[l]!, room[l]!, across, sides);
      if (limits) keepWithin(layers[l]!, across, limits.low[l]!, limits.high[l]!);
    }
  }
  for (let round = 0; round < 3; round++) straighten(slots, layers, room, across, limits);
  return across;
}

/** For each place of a layer, how far it lies at least behind the first. */
function distances(layer: Int32Array, factorCount: number, extents: Extents, gaps: Gaps): Float64Array {
  const room = new Float64Array(layer.length);
  for (let p = 1; p < layer.length; p++) {
    const a = layer[p - 1]!;
    const b = layer[p]!;
    const gap = a < factorCount && b < factorCount ? gaps.factorGap : gaps.linkGap;
    room[p] = room[p - 1]! + extents.behind[a]! + gap + extents.before[b]!;
  }
  return room;
}

/** Segments that pull at a slot from one side: the slot at the other end, how much further to go there, how strongly. */
interface Pulls {
  readonly at: Lists;
  readonly other: Int32Array;
  readonly offset: Float64Array;
  readonly weight: Float64Array;
}

function pullsOn(slots: Slots, ports: Ports): { before: Pulls; behind: Pulls } {
  const { from, to } = slots.segments;
  const weight = Float64Array.from(from, (a, i) => {
    const inside = (a >= slots.factorCount ? 1 : 0) + (to[i]! >= slots.factorCount ? 1 : 0);
    return inside === 2 ? weightInside : inside === 1 ? weightAtEnd : weightShort;
  });
  const offset = Float64Array.from(from, (_, i) => ports.start[i]! - ports.end[i]!);
  return {
    before: { at: groupIndices(slots.count, to), other: from, offset, weight },
    behind: { at: groupIndices(slots.count, from), other: to, offset: offset.map((o) => -o), weight },
  };
}

/** Moves all slots of one layer to their best positions, given those of the layers beside it. */
function settle(layer: Int32Array, room: Float64Array, across: Float64Array, sides: readonly Pulls[]): void {
  pool(layer, room, across, (slot) => {
    let sum = 0;
    let weight = 0;
    for (const { at, other, offset, weight: strength } of sides) {
      for (let k = at.start[slot]!; k < at.start[slot + 1]!; k++) {
        const segment = at.items[k]!;
        sum += strength[segment]! * (across[other[segment]!]! + offset[segment]!);
        weight += strength[segment]!;
      }
    }
    return weight === 0 ? { at: across[slot]!, weight: 0.05 } : { at: sum / weight, weight };
  });
}

/** Puts the slots of a layer where they wish to be, or where they would overlap, as near to it as may be. */
function pool(
  layer: Int32Array,
  room: Float64Array,
  across: Float64Array,
  wishOf: (slot: number) => { readonly at: number; readonly weight: number },
): void {
  // Pools of neighbours that would overlap: they share one shift, the mean of what they want.
  const wanted: number[] = [];
  const weights: number[] = [];
  const sizes: number[] = [];
  for (let p = 0; p < layer.length; p++) {
    const { at, weight: own } = wishOf(layer[p]!);
    let weight = own;
    let wish = at - room[p]!;
    let size = 1;
    while (wanted.length > 0 && wanted[wanted.length - 1]! > wish) {
      const otherWeight = weights.pop()!;
      wish = (wish * weight + wanted.pop()! * otherWeight) / (weight + otherWeight);
      weight += otherWeight;
      size += sizes.pop()!;
    }
    wanted.push(wish);
    weights.push(weight);
    sizes.push(size);
  }
  let p = 0;
  for (let i = 0; i < wanted.length; i++)
    for (let k = 0; k < sizes[i]!; k++, p++) across[layer[p]!] = wanted[i]! + room[p]!;
}

/** The limits rise along a layer at least as fast as its slots must lie apart, so these stay apart. */
function keepWithin(layer: Int32Array, across: Float64Array, low: Float64Array, high: Float64Array): void {
  for (let p = 0; p < layer.length; p++)
    across[layer[p]!] = Math.max(low[p]!, Math.min(high[p]!, across[layer[p]!]!));
}

/** Lays the inside of every long link on as few straight lines as its neighbours leave room for. */
function straighten(
  slots: Slots,
  layers: LayerOrder,
  room: readonly Float64Array[],
  across: Float64Array,
  limits: Limits | undefined,
): void {
  const place = new Int32Array(slots.count);
  for (const layer of layers) for (let p = 0; p < layer.length; p++) place[layer[p]!] = p;
  const lower = (slot: number) => {
    const l = slots.layerOf[slot]!;
    const p = place[slot]!;
    const least = limits ? limits.low[l]![p]! : -Infinity;
    return p === 0 ? least : Math.max(least, across[layers[l]![p - 1]!]! + room[l]![p]! - room[l]![p - 1]!);
  };
  const upper = (slot: number) => {
    const l = slots.layerOf[slot]!;
    const p = place[slot]!;
    const layer = layers[l]!;
    const most = limits ? limits.high[l]![p]! : Infinity;
    return p === layer.length - 1
      ? most
      : Math.min(most, across[layer[p + 1]!]! - (room[l]![p + 1]! - room[l]![p]!));
  };
  for (const chain of slots.chains) {
    let first = 1;
    while (first < chain.length - 1) {
      let low = -Infinity;
      let high = Infinity;
      let sum = 0;
      let end = first;
      for (; end < chain.length - 1; end++) {
        const slot = chain[end]!;
        const least = Math.max(low, lower(slot));
        const most = Math.min(high, upper(slot));
        if (least > most) break;
        low = least;
        high = most;
        sum += across[slot]!;
      }
      if (end === first) {
        first++;
        continue;
      }
      const line = Math.min(high, Math.max(low, sum / (end - first)));
      for (; first < end; first++) across[chain[first]!] = line;
    }
  }
}
