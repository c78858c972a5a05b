// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { groupIndices, type Lists } from "./arcs.ts";
import type { Limits } from "./band-limits.ts";
import { keepInPlace } from "./in-place.ts";
import type { LayerOrder } from "./ordering.ts";
import { keepWithin, pool, type Wish } from "./pooling.ts";
import type { Ports } from "./ports.ts";
import type { Slots } from "./slots.ts";
import { type LaidOut, straighten } from "./straighten.ts";

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
 * @param before where slots stood, NaN for new ones: they stay there if they would not move far
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
  const freely = { slots, layers, room, pulls: pullsOn(slots, ports) };
  const free = positionsWithin(freely);
  const limits = limitsFor?.(room, free);
  const laid = limits ? { ...freely, limits } : freely;
  const across = limits ? positionsWithin(laid) : free;
  if (before) keepInPlace(laid, across, before);
  return across;
}

function positionsWithin(laid: LaidOut & { readonly pulls: Sides }): Float64Array {
  const { slots, layers, room, pulls, limits } = laid;
  const across = new Float64Array(slots.count);
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l]!;
    const middle = room[l]![layer.length - 1]! / 2;
    for (let p = 0; p < layer.length; p++) across[layer[p]!] = room[l]![p]! - middle;
  }
  for (let round = 0; round < rounds; round++) {
    const forwards = round % 2 === 0;
    // At first a layer follows the one before it only, which carries far; then it weighs both sides.
    const sides =
      round < rounds / 3 ? (forwards ? [pulls.before] : [pulls.behind]) : [pulls.before, pulls.behind];
    for (let i = 0; i < layers.length; i++) {
      const l = forwards ? i : layers.length - 1 - i;
      pool(layers[l]!, room[l]!, across, (slot) => pulledTo(slot, across, sides));
      if (limits) keepWithin(layers[l]!, across, limits.low[l]!, limits.high[l]!);
    }
  }
  for (let round = 0; round < 3; round++) straighten(laid, across);
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

type Sides = Readonly<Record<"before" | "behind", Pulls>>;

function pullsOn(slots: Slots, ports: Ports): Sides {
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

/** Where the slots of the layers beside would best have a slot. */
function pulledTo(slot: number, across: Float64Array, sides: readonly Pulls[]): Wish {
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
}
