// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Bands } from "./bands.ts";
import type { LayerOrder } from "./ordering.ts";
import type { Extents } from "./positions.ts";
import type { Slots } from "./slots.ts";

/** Between what, across the layers, each slot must stay: for each layer and place in it. */
export interface Limits {
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
}

export interface BandRoom {
  readonly slots: Slots;
  readonly layers: LayerOrder;
  /** For each slot its place in the one order that all layers follow. */
  readonly place: Int32Array;
  readonly extents: Extents;
  /** For each layer and place in it, how far it lies at least behind the first. */
  readonly distances: readonly Float64Array[];
  /** The ranks of one group follow one another. */
  readonly bands: Bands;
  readonly groupOf: Int32Array;
  readonly columnOfLayer: Int32Array;
  /** Between what stands in two groups, across the layers. */
  readonly gap: number;
}

/** A group in a column of layers, and how much room it needs across them. */
interface Band {
  readonly group: number;
  readonly rank: number;
  /** The first place in the order that belongs to it. */
  place: number;
  needed: number;
  sum: number;
  count: number;
}

/**
 * Parts every column of layers into bands, one for each group that stands in it, near to where the groups' factors
 * stand in a layout that knows of no groups. What passes behind a group is counted to it.
 */
export function bandLimits(room: BandRoom, free: Float64Array): Limits {
  const { layers, columnOfLayer, extents, distances, gap } = room;
  const columns = bandsOf(room, free);
  const low = layers.map((layer) => new Float64Array(layer.length).fill(Number.NEGATIVE_INFINITY));
  const high = layers.map((layer) => new Float64Array(layer.length).fill(Number.POSITIVE_INFINITY));
  const runs = layers.map((layer, l) => runsIn(layer, columns[columnOfLayer[l]!]!, room));
  for (const [l, some] of runs.entries())
    for (const { band, first, last } of some) {
      const layer = layers[l]!;
      const length =
        extents.before[layer[first]!]! +
        distances[l]![last]! -
        distances[l]![first]! +
        extents.behind[layer[last]!]!;
      band.needed = Math.max(band.needed, length + gap);
    }
  const borders = columns.map(bordersOf);
  for (const [l, some] of runs.entries()) {
    const column = columnOfLayer[l]!;
    const [layer, apart] = [layers[l]!, distances[l]!];
    for (const { band, first, last } of some) {
      const at = columns[column]!.indexOf(band);
      const start = borders[column]![at]! + gap / 2 + extents.before[layer[first]!]! - apart[first]!;
      const end = borders[column]![at + 1]! - gap / 2 - extents.behind[layer[last]!]! - apart[last]!;
      for (let p = first; p <= last; p++) {
        low[l]![p] = start + apart[p]!;
        high[l]![p] = end + apart[p]!;
      }
    }
  }
  return { low, high };
}

/** For each column its bands in their order. */
function bandsOf({ slots, place, bands, groupOf, columnOfLayer }: BandRoom, free: Float64Array): Band[][] {
  const columns: Band[][] = Array.from(
    { length: columnOfLayer.reduce((most, column) => Math.max(most, column + 1), 0) },
    () => [],
  );
  const known = new Map<number, Band>();
  for (let v = 0; v < slots.factorCount; v++) {
    const group = groupOf[v]!;
    let band = known.get(group);
    if (!band) {
      const rank = bands.rank[v]!;
      band = { group, rank, place: place[v]!, needed: 0, sum: 0, count: 0 };
      known.set(group, band);
      columns[bands.column[v]!]!.push(band);
    }
    band.place = Math.min(band.place, place[v]!);
    band.sum += free[v]!;
    band.count++;
  }
  for (const column of columns) column.sort((a, b) => a.rank - b.rank);
  return columns;
}

/** The pieces of a layer that belong to one band each. */
function runsIn(layer: Int32Array, bands: readonly Band[], { place }: BandRoom) {
  const runs: { readonly band: Band; readonly first: number; last: number }[] = [];
  let at = 0;
  for (let p = 0; p < layer.length; p++) {
    while (at + 1 < bands.length && place[layer[p]!]! >= bands[at + 1]!.place) at++;
    const band = bands[at]!;
    const run = runs.at(-1);
    if (run?.band === band) run.last = p;
    else runs.push({ band, first: p, last: p });
  }
  return runs;
}

/** Where each band begins, and the last ends: apart by what they need, as near as can be to where they want to be. */
function bordersOf(bands: readonly Band[]): number[] {
  const pools: { wish: number; weight: number; size: number }[] = [];
  let offset = 0;
  for (const { needed, sum, count } of bands) {
    let pool = { wish: sum / count - offset - needed / 2, weight: count, size: 1 };
    for (let last = pools.at(-1); last && last.wish > pool.wish; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const wish = (last.wish * last.weight + pool.wish * pool.weight) / weight;
      pool = { wish, weight, size: last.size + pool.size };
    }
    pools.push(pool);
    offset += needed;
  }
  const starts: number[] = [];
  offset = 0;
  for (const { wish, size } of pools)
    for (let i = 0; i < size; i++) {
      starts.push(wish + offset);
      offset += bands[starts.length - 1]!.needed;
    }
  return [
    Number.NEGATIVE_INFINITY,
    ...starts.slice(1).map((start, i) => (start + starts[i]! + bands[i]!.needed) / 2),
    Number.POSITIVE_INFINITY,
  ];
}
