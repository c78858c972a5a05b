// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Bands } from "./bands.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { OrderSearch, worthMoving } from "./order-search.ts";
import type { Slots } from "./slots.ts";

/** The slots of every layer, in the order in which they stand beside each other. */
export type LayerOrder = readonly Int32Array[];

export interface OrderedLayers {
  readonly layers: LayerOrder;
  /** For every slot its place in the one order that all layers follow. */
  readonly place: Int32Array;
  readonly crossings: number;
  /** In this and earlier orders. */
  readonly fewestFound: number;
}

/** Different starts, of which the best is then varied: they may take so much of the work, and are at most so many. */
const shareOfStarts = 0.6;
const mostStarts = 3;

/** For no more than this many crossings fewer an order from before is not given up. */
const fewCrossings = 2;

/** How slots were ordered before an edit. */
export interface OrderBefore {
  /** Where they stood across the layers, NaN for new ones: they keep their order if it is nearly as good. */
  readonly across: Float64Array;
  readonly fewestFound: number;
}

/**
 * Orders every layer so that few segments cross. The same slots and work always give the same order.
 * @param work elementary steps after which the search ends; it goes once through all blocks in any case, if that
 *   takes no more than twice as many
 * @param bands which factors must stay before which others
 */
export function orderLayers(slots: Slots, work: number, before?: OrderBefore, bands?: Bands): OrderedLayers {
  const blocks = blocksOf(slots);
  const share = before ? work / 2 : work;
  const kept = before && orderKept(before.across, blocks, slots, new OrderSearch(blocks, share, bands));
  const ordered = ({ best, fewest }: OrderSearch, fewestFound: number): OrderedLayers => ({
    ...layersFrom(best, blocks, slots),
    crossings: fewest,
    fewestFound,
  });
  // One with no more crossings than were found before would not be taken for it: there is nothing to look for.
  if (kept && isNearlyAsGood(kept.fewest, before.fewestFound))
    return ordered(kept, Math.min(kept.fewest, before.fewestFound));
  const search = new OrderSearch(blocks, share, bands);
  for (let started = 1; started <= mostStarts; started++) {
    search.startAnew();
    const oneMore = search.work / started;
    if (search.isOver || search.work + oneMore > shareOfStarts * share) break;
  }
  while (!search.isOver) search.varyBest();
  const chosen = kept && isNearlyAsGood(kept.fewest, search.fewest) ? kept : search;
  return ordered(chosen, Math.min(search.fewest, kept?.fewest ?? search.fewest));
}

function isNearlyAsGood(kept: number, other: number): boolean {
  return other > worthMoving * kept - fewCrossings;
}

function orderKept(across: Float64Array, blocks: Blocks, slots: Slots, search: OrderSearch): OrderSearch {
  const stood = blocksBefore(across, blocks);
  search.startFrom(orderFrom(across, stood, blocks, slots), (block) => Number.isNaN(stood[block]!));
  return search;
}

/** Where blocks stood: in the middle of their slots; NaN for new ones. */
function blocksBefore(before: Float64Array, blocks: Blocks): Float64Array {
  const sums = new Float64Array(blocks.count);
  const counts = new Float64Array(blocks.count);
  for (const [slot, block] of blocks.ofSlot.entries()) {
    sums[block]! += before[slot]!;
    counts[block]!++;
  }
  return sums.map((sum, block) => sum / counts[block]!);
}

/** Blocks in the order that their slots had in every layer, those that are new between their neighbours. */
function orderFrom(before: Float64Array, stood: Float64Array, blocks: Blocks, slots: Slots): Int32Array {
  const across = stood.slice();
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
  const inLayers: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let slot = 0; slot < slots.count; slot++) inLayers[slots.layerOf[slot]!]!.push(slot);
  const next: number[][] = Array.from(place, () => []);
  for (const layer of inLayers) {
    const at = (slot: number) => (Number.isNaN(before[slot]!) ? place[blocks.ofSlot[slot]!]! : before[slot]!);
    layer.sort((a, b) => at(a) - at(b) || a - b);
    for (let p = 1; p < layer.length; p++)
      next[blocks.ofSlot[layer[p]!]!]!.push(blocks.ofSlot[layer[p - 1]!]!);
  }
  return afterAll(
    Int32Array.from(place, (_, block) => block).sort((a, b) => place[a]! - place[b]! || a - b),
    next,
  );
}

/** The same in an order in which each comes behind those that it must come behind, as far as that can be. */
function afterAll(wanted: Int32Array, behind: readonly (readonly number[])[]): Int32Array {
  const order = new Int32Array(wanted.length);
  const isSeen = new Uint8Array(wanted.length);
  let count = 0;
  for (const start of wanted) {
    if (isSeen[start]) continue;
    isSeen[start] = 1;
    const path = [{ block: start, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const before = behind[top.block]![top.next++];
      if (before === undefined) {
        order[count++] = top.block;
        path.pop();
      } else if (!isSeen[before]) {
        isSeen[before] = 1;
        path.push({ block: before, next: 0 });
      }
    }
  }
  return order;
}

function layersFrom(
  order: Int32Array,
  blocks: Blocks,
  slots: Slots,
): Pick<OrderedLayers, "layers" | "place"> {
  const placeOfBlock = new Int32Array(blocks.count);
  for (let p = 0; p < order.length; p++) placeOfBlock[order[p]!] = p;
  const place = blocks.ofSlot.map((block) => placeOfBlock[block]!);
  const layers: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let slot = 0; slot < slots.count; slot++) layers[slots.layerOf[slot]!]!.push(slot);
  return {
    layers: layers.map((layer) => Int32Array.from(layer.sort((a, b) => place[a]! - place[b]!))),
    place,
  };
}
