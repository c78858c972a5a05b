// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Lists } from "./arcs.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { seededRandom } from "./random.ts";
import { SiftedOrder } from "./sifting.ts";
import type { Slots } from "./slots.ts";

/** The slots of every layer, in the order in which they stand beside each other. */
export type LayerOrder = readonly Int32Array[];

export interface OrderedLayers {
  readonly layers: LayerOrder;
  readonly crossings: number;
}

/** Orders every layer so that few segments cross; the same slots and work always give the same order. */
export function orderLayers(slots: Slots, work: number): OrderedLayers {
  const blocks = blocksOf(slots);
  const sifted = new SiftedOrder(blocks);
  const random = seededRandom(1);
  let best = sifted.order.slice();
  let fewest = Number.POSITIVE_INFINITY;
  for (let start = 0; fewest > 0 && (start === 0 || sifted.work < work); start++) {
    sifted.set(shuffled(blocks.count, random));
    gather(sifted, blocks);
    sifted.recount();
    siftAll(sifted, blocks, random, work);
    if (sifted.crossings >= fewest) continue;
    fewest = sifted.crossings;
    best = sifted.order.slice();
  }
  return { layers: layersFrom(best, blocks, slots), crossings: fewest };
}

/** Rounds of sifting in changing sequence, until two of them found nothing. */
function siftAll(sifted: SiftedOrder, blocks: Blocks, random: () => number, work: number): void {
  for (let round = 0, idle = 0; idle < 2 && round < 50; round++) {
    let removed = 0;
    for (const block of shuffled(blocks.count, random)) {
      removed += sifted.sift(block, round % 2 === 1);
      if (sifted.work > 2 * work) return;
    }
    idle = removed === 0 ? idle + 1 : 0;
  }
}

/** Brings connected blocks near each other: each to the mean place of its neighbours, some times over. */
function gather(sifted: SiftedOrder, blocks: Blocks): void {
  const weight = new Float64Array(blocks.count);
  const { order, place } = sifted;
  for (let round = 0; round < 10; round++) {
    const sides: Lists[] =
      round % 3 === 0 ? [blocks.before] : round % 3 === 1 ? [blocks.behind] : [blocks.before, blocks.behind];
    for (let b = 0; b < blocks.count; b++) {
      let sum = 0;
      let many = 0;
      for (const { start, items } of sides) {
        for (let k = start[b]!; k < start[b + 1]!; k++) sum += place[items[k]!]!;
        many += start[b + 1]! - start[b]!;
      }
      weight[b] = many > 0 ? sum / many : place[b]!;
    }
    order.sort((a, b) => weight[a]! - weight[b]! || place[a]! - place[b]!);
    sifted.renumber();
    sifted.work += 15 * blocks.count;
  }
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
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
