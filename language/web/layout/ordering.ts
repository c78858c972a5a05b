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

/**
 * Orders every layer so that few segments cross. The same slots and work always give the same order.
 * @param work elementary steps after which the search ends; it goes once through all blocks in any case, if that
 *   takes no more than twice as many
 */
export function orderLayers(slots: Slots, work: number): OrderedLayers {
  const blocks = blocksOf(slots);
  const search = new OrderSearch(blocks, work);
  for (let started = 1; started <= mostStarts; started++) {
    search.startAnew();
    const oneMore = search.work / started;
    if (search.isOver || search.work + oneMore > shareOfStarts * work) break;
  }
  while (!search.isOver) search.varyBest();
  return { layers: layersFrom(search.best, blocks, slots), crossings: search.fewest };
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
