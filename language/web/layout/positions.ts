// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { groupIndices, type Lists } from "./arcs.ts";
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
 */
export function positionsAcross(
  slots: Slots,
  layers: LayerOrder,
  extents: Extents,
  ports: Ports,
  gaps: Gaps,
): Float64Array {
  const across = new Float64Array(slots.count);
  const room = layers.map((layer) => distances(layer, slots.factorCount, extents, gaps));
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
    }
  }
  for (let round = 0; round < 3; round++) straighten(slots, layers, room, across);
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
  // Pools of neighbours that would overlap: they share one shift, the mean of what they want.
  const wanted: number[] = [];
  const weights: number[] = [];
  const sizes: number[] = [];
  for (let p = 0; p < layer.length; p++) {
    const slot = layer[p]!;
    let sum = 0;
    let weight = 0;
    for (const { at, other, offset, weight: strength } of sides) {
      for (let k = at.start[slot]!; k < at.start[slot + 1]!; k++) {
        const segment = at.items[k]!;
        sum += strength[segment]! * (across[other[segment]!]! + offset[segment]!);
        weight += strength[segment]!;
      }
    }
    if (weight === 0) {
      weight = 0.05;
      sum = weight * across[slot]!;
    }
    let wish = sum / weight - room[p]!;
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
  for (let pool = 0; pool < wanted.length; pool++)
    for (let i = 0; i < sizes[pool]!; i++, p++) across[layer[p]!] = wanted[pool]! + room[p]!;
}

/** Lays the inside of every long link on as few straight lines as its neighbours leave room for. */
function straighten(
  slots: Slots,
  layers: LayerOrder,
  room: readonly Float64Array[],
  across: Float64Array,
): void {
  const place = new Int32Array(slots.count);
  for (const layer of layers) for (let p = 0; p < layer.length; p++) place[layer[p]!] = p;
  const lower = (slot: number) => {
    const l = slots.layerOf[slot]!;
    const p = place[slot]!;
    return p === 0 ? -Infinity : across[layers[l]![p - 1]!]! + room[l]![p]! - room[l]![p - 1]!;
  };
  const upper = (slot: number) => {
    const l = slots.layerOf[slot]!;
    const p = place[slot]!;
    const layer = layers[l]!;
    return p === layer.length - 1 ? Infinity : across[layer[p + 1]!]! - (room[l]![p + 1]! - room[l]![p]!);
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
