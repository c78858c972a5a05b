// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Blocks, blocksOf } from "./blocks.ts";
import { OrderSearch } from "./order-search.ts";
import type { Slots } from "./slots.ts";

/** The slots of every layer, in the order in which they stand beside each other. */
export type LayerOrder = readonly Int32Array[];

export interface OrderedLayers {
  readonly layers: LayerOrder;
  readonly crossings: number;
}

/** Different starts, of which the best is then varied: they may take so much of the work, and are at most so many. */
const shareOfStarts = 0.6;
const mostStarts = 3;

/** The order from before is given up only for one with so much fewer crossings. */
const worthMoving = 0.8;

/**
 * Orders every layer so that few segments cross. The same slots and work always give the same order.
 * @param work elementary steps after which the search ends; it goes once through all blocks in any case, if that
 *   takes no more than twice as many
 * @param before where factors stood across the layers, NaN for new ones: they keep their order if it is nearly as good
 */
export function orderLayers(slots: Slots, work: number, before?: Float64Array): OrderedLayers {
  const blocks = blocksOf(slots);
  const kept = before && new OrderSearch(blocks, work);
  kept?.startFrom(orderFrom(before ?? new Float64Array(), blocks));
  const search = new OrderSearch(blocks, work);
  for (let started = 1; started <= mostStarts; started++) {
    search.startAnew();
    const oneMore = search.work / started;
    if (search.isOver || search.work + oneMore > shareOfStarts * work) break;
  }
  while (!search.isOver) search.varyBest();
  const chosen = kept && search.fewest > worthMoving * kept.fewest ? kept : search;
  return { layers: layersFrom(chosen.best, blocks, slots), crossings: chosen.fewest };
}

/** Blocks by where they were, those that are new between their neighbours. */
function orderFrom(before: Float64Array, blocks: Blocks): Int32Array {
  const across = new Float64Array(blocks.count).fill(Number.NaN);
  across.set(before);
  for (let round = 0; round < 4; round++) {
    for (let block = 0; block < blocks.count; block++) {
      if (!Number.isNaN(across[block]!)) continue;
      const around = [blocks.before, blocks.behind].flatMap(({ start, items }) =>
        Array.from(items.subarray(start[block]!, start[block + 1]!), (other) => across[other]!),
      );
      const known = around.filter((value) => !Number.isNaN(value));
      if (known.length > 0) across[block] = known.reduce((sum, value) => sum + value, 0) / known.length;
    }
  }
  const place = across.map((value) => (Number.isNaN(value) ? Number.MAX_VALUE : value));
  return Int32Array.from(place, (_, block) => block).sort((a, b) => place[a]! - place[b]! || a - b);
}

function layersFrom(order: Int32Array, blocks: Blocks, slots: Slots): LayerOrder {
  const place = new Int32Array(blocks.count);
  for (let p = 0; p < order.length; p++) place[order[p]!] = p;
  const layers: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let slot = 0; slot < slots.count; slot++) layers[slots.layerOf[slot]!]!.push(slot);
  return layers.map((layer) =>
    Int32Array.from(layer.sort((a, b) => place[blocks.ofSlot[a]!]! - place[blocks.ofSlot[b]!]!)),
  );
}
