// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Arcs, groupIndices, type Lists } from "./arcs.ts";
import { earliestLayers, shortestLayering } from "./network-simplex.ts";

/** What the layers are to keep within. */
export interface LayerRoom {
  /** Each factor's size along the layers, and across them with the gap behind it. */
  readonly along: Float64Array;
  readonly across: Float64Array;
  readonly layerGap: number;
  readonly linkGap: number;
  /** Wanted length along the layers by length across them. */
  readonly ratio: number;
}

/** What the search for short links may take, in exchanges times factors and arcs. */
const mostWork = 40_000_000;
const mostArcsToShorten = 20_000;
const tolerance = 1.15;

/**
 * A layer for every factor of a connected web without loops. Links are kept short; where a layer gets too long for the wanted
 * shape of the whole, factors that may stand elsewhere, mostly contexts that meet at a hub, move out of it.
 * @param before where factors stood along the layers, NaN for new ones: they stay where others would be no better
 */
export function layersOf(arcs: Arcs, room: LayerRoom, before?: Float64Array): Int32Array {
  return balancedLayers(arcs, shortLayers(arcs, before && layersBefore(before, arcs.count)), room);
}

/** The layers that factors stood in, by where that was along them; NaN for new ones, which begin in the first. */
export function layersBefore(along: Float64Array, count: number): Int32Array {
  const places = [...new Set(along.filter((at) => !Number.isNaN(at)).map(Math.round))].sort((a, b) => a - b);
  const layerAt = new Map(places.map((at, layer) => [at, layer]));
  return Int32Array.from({ length: count }, (_, v) => layerAt.get(Math.round(along[v] ?? Number.NaN)) ?? 0);
}

/** Layers that keep links short, whatever the shape of the whole. */
export function shortLayers(arcs: Arcs, near?: Int32Array): Int32Array {
  const size = arcs.count + arcs.from.length;
  return arcs.from.length > mostArcsToShorten
    ? earliestLayers(arcs)
    : shortestLayering(arcs, Math.ceil(mostWork / size), near);
}

/** For each factor the layers between which it must stay. */
export interface LayerFences {
  readonly before: Int32Array;
  readonly behind: Int32Array;
}

/** Moves factors out of layers that are too long. */
export function balancedLayers(
  arcs: Arcs,
  layers: Int32Array,
  room: LayerRoom,
  fences?: LayerFences,
): Int32Array {
  return new LayerBalance(arcs, layers, room, fences).balanced();
}

class LayerBalance {
  readonly #arcs: Arcs;
  readonly #room: LayerRoom;
  readonly #outgoing: Lists;
  readonly #incoming: Lists;
  readonly #layerOf: Int32Array;
  /** Those with the fewest links last. */
  readonly #members: number[][];
  /** Across, the room that passing links take included. */
  readonly #lengths: number[];
  readonly #fences: LayerFences | undefined;

  constructor(arcs: Arcs, layers: Int32Array, room: LayerRoom, fences: LayerFences | undefined) {
    this.#arcs = arcs;
    this.#fences = fences;
    this.#room = room;
    this.#outgoing = groupIndices(arcs.count, arcs.from);
    this.#incoming = groupIndices(arcs.count, arcs.to);
    this.#layerOf = layers;
    const count = layers.reduce((most, layer) => Math.max(most, layer + 1), 0);
    this.#members = Array.from({ length: count }, () => []);
    this.#lengths = Array.from({ length: count }, () => 0);
    for (let v = 0; v < arcs.count; v++) {
      this.#members[layers[v]!]!.push(v);
      this.#lengths[layers[v]!]! += room.across[v]!;
    }
    for (const members of this.#members) members.sort((a, b) => this.#links(b) - this.#links(a) || a - b);
    for (let arc = 0; arc < arcs.from.length; arc++)
      for (let l = layers[arcs.from[arc]!]! + 1; l < layers[arcs.to[arc]!]!; l++)
        this.#lengths[l]! += room.linkGap;
  }

  balanced(): Int32Array {
    const stuck = new Set<number>();
    for (let moves = 4 * this.#arcs.count; moves > 0; moves--) {
      const longest = this.#longest(stuck);
      if (longest === -1 || this.#lengths[longest]! <= this.#bound()) break;
      if (this.#relieve(longest)) stuck.clear();
      else stuck.add(longest);
    }
    return this.#layerOf;
  }

  #links(v: number): number {
    return degree(this.#incoming, v) + degree(this.#outgoing, v);
  }

  #longest(stuck: ReadonlySet<number>): number {
    let longest = -1;
    for (let l = 0; l < this.#lengths.length; l++)
      if (!stuck.has(l) && (longest === -1 || this.#lengths[l]! > this.#lengths[longest]!)) longest = l;
    return longest;
  }

  #bound(): number {
    const { along, layerGap, ratio } = this.#room;
    let length = 0;
    for (const members of this.#members) {
      let widest = 0;
      for (const v of members) widest = Math.max(widest, along[v]!);
      length += widest + layerGap;
    }
    return (tolerance * length) / ratio;
  }

  /** Moves one factor out of a layer, to the nearest one where it makes nothing worse; false if none can go. */
  #relieve(layer: number): boolean {
    const members = this.#members[layer]!;
    for (let i = members.length - 1; i >= 0; i--) {
      const factor = members[i]!;
      const [target, distance] = [-1, 1]
        .map((step) => this.#targetFor(factor, layer, step))
        .reduce((a, b) => (b[1] < a[1] ? b : a));
      if (distance === Number.POSITIVE_INFINITY) continue;
      members.splice(i, 1);
      this.#move(factor, layer, target);
      return true;
    }
    return false;
  }

  /** Where a factor could go to in one direction, and how far that is. */
  #targetFor(factor: number, layer: number, step: number): readonly [number, number] {
    const { across, linkGap } = this.#room;
    const [far, near] = this.#sides(step);
    const left = degree(far, factor) * linkGap;
    const freed = degree(near, factor) * linkGap;
    const most = this.#lengths[layer]!;
    if (left < across[factor]!) {
      const limit = this.#nearestLinked(factor, step);
      for (let target = layer + step; target !== limit; target += step) {
        const isNew = this.#members[target] === undefined;
        // Links on the near side no longer pass the layer: only if there are none may a new layer be asked for.
        if (isNew && freed > 0) break;
        if (isNew || this.#lengths[target]! + across[factor]! - freed < most - across[factor]! + left)
          return [target, Math.abs(target - layer) + (isNew ? this.#members.length : 0)];
        if (this.#lengths[target]! + left - freed >= most) break;
      }
    }
    return [layer, Number.POSITIVE_INFINITY];
  }

  /** The layer of the nearest factor it is linked to on one side, or the nearest fence. */
  #nearestLinked(factor: number, step: number): number {
    const [, near] = this.#sides(step);
    const ends = step < 0 ? this.#arcs.from : this.#arcs.to;
    const fence = (step < 0 ? this.#fences?.before : this.#fences?.behind)?.[factor];
    let nearest = fence ?? (step < 0 ? -Infinity : Infinity);
    for (let k = near.start[factor]!; k < near.start[factor + 1]!; k++) {
      const other = this.#layerOf[ends[near.items[k]!]!]!;
      nearest = step < 0 ? Math.max(nearest, other) : Math.min(nearest, other);
    }
    return nearest;
  }

  #sides(step: number): readonly [far: Lists, near: Lists] {
    return step < 0 ? [this.#outgoing, this.#incoming] : [this.#incoming, this.#outgoing];
  }

  #move(factor: number, layer: number, target: number): void {
    const { across, linkGap } = this.#room;
    const step = target < layer ? -1 : 1;
    const [far, near] = this.#sides(step);
    const left = degree(far, factor) * linkGap;
    const freed = degree(near, factor) * linkGap;
    let [from, to] = [layer, target];
    if (to < 0) {
      this.#members.unshift([]);
      this.#lengths.unshift(0);
      for (let v = 0; v < this.#layerOf.length; v++) this.#layerOf[v]!++;
      from++;
      to++;
    } else if (to === this.#members.length) {
      this.#members.push([]);
      this.#lengths.push(0);
    }
    this.#lengths[from]! += left - across[factor]!;
    for (let l = from + step; l !== to; l += step) this.#lengths[l]! += left - freed;
    this.#lengths[to]! += across[factor]! - freed;
    this.#layerOf[factor] = to;
    const members = this.#members[to]!;
    let place = members.length;
    while (place > 0 && this.#links(members[place - 1]!) < this.#links(factor)) place--;
    members.splice(place, 0, factor);
  }
}

function degree(lists: Lists, v: number): number {
  return lists.start[v + 1]! - lists.start[v]!;
}
