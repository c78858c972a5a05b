// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Bands } from "./bands.ts";
import type { Blocks } from "./blocks.ts";
import { seededRandom } from "./random.ts";
import { SiftedOrder } from "./sifting.ts";

const mostRounds = 60;
/** A variation moves between one and this many blocks to random places. */
const mostMoved = 12;

/** An order from before is given up only for one with so much fewer crossings. */
export const worthMoving = 0.8;

/** Looks for an order of the blocks with few crossings, from random starts and by disturbing the best order so far. */
export class OrderSearch {
  best: Int32Array;
  fewest = Number.POSITIVE_INFINITY;
  readonly #blocks: Blocks;
  readonly #sifted: SiftedOrder;
  readonly #mostWork: number;
  readonly #random = seededRandom(1);
  /** Blocks near which something has moved since they were looked at. */
  readonly #unsettled: Uint8Array;

  constructor(blocks: Blocks, work: number, bands?: Bands) {
    this.#blocks = blocks;
    this.#mostWork = work;
    this.#sifted = new SiftedOrder(blocks, bands);
    this.#unsettled = new Uint8Array(blocks.count);
    this.best = this.#sifted.order.slice();
  }

  get isOver(): boolean {
    return this.fewest === 0 || this.#sifted.work >= this.#mostWork;
  }

  get work(): number {
    return this.#sifted.work;
  }

  startAnew(): void {
    this.#sifted.set(this.#shuffled());
    this.#gather();
    this.#sifted.recount();
    this.#unsettled.fill(1);
    this.#settle();
    this.#keepIfBetter();
  }

  /**
   * Takes an order as it is but for moves that remove crossings: first only of blocks that may move, and of the others
   * if that removes so many that it is worth it.
   */
  startFrom(order: Int32Array, mayMove: (block: number) => boolean): void {
    this.#sifted.set(order);
    this.#unsettled.fill(1);
    this.#settle(false, mayMove);
    this.#keepIfBetter();
    const kept = { order: this.best, crossings: this.fewest };
    this.#unsettled.fill(1);
    this.#settle(false);
    this.#keepIfBetter();
    if (this.fewest > worthMoving * kept.crossings) [this.best, this.fewest] = [kept.order, kept.crossings];
  }

  varyBest(): void {
    this.#sifted.set(this.best, this.fewest);
    for (let moved = 1 + this.#below(mostMoved); moved > 0; moved--) {
      const block = this.best[this.#below(this.best.length)]!;
      const from = this.#sifted.place[block]!;
      const to = this.#below(this.best.length);
      this.#sifted.put(block, to);
      this.#unsettled[block] = 1;
      this.#unsettleAround(block, from, to);
    }
    this.#settle();
    this.#keepIfBetter();
  }

  /** An order as good as the best takes its place too: so the search can wander over plains. */
  #keepIfBetter(): void {
    if (this.#sifted.crossings > this.fewest) return;
    this.fewest = this.#sifted.crossings;
    this.best = this.#sifted.order.slice();
  }

  /** Sifts unsettled blocks in changing sequence, until two rounds gained nothing or the work is used up. */
  #settle(mayWander = true, mayMove?: (block: number) => boolean): void {
    const unsettled = this.#unsettled;
    const sifted = this.#sifted;
    // The first start is the only one so far: better late than not at all.
    const mostWork = this.fewest === Number.POSITIVE_INFINITY ? 2 * this.#mostWork : this.#mostWork;
    for (let round = 0, idle = 0; idle < 2 && round < mostRounds; round++) {
      let removed = 0;
      for (const block of this.#shuffled()) {
        if (!unsettled[block] || (mayMove && !mayMove(block))) continue;
        unsettled[block] = 0;
        const from = sifted.place[block]!;
        const gain = sifted.sift(block, mayWander && round % 2 === 1);
        if (gain > 0) this.#unsettleAround(block, from, sifted.place[block]!);
        removed += gain;
        if (sifted.work > mostWork) return;
      }
      idle = removed === 0 ? idle + 1 : 0;
    }
    unsettled.fill(0);
  }

  #unsettleAround(block: number, from: number, to: number): void {
    const { firstLayer, lastLayer, before, behind } = this.#blocks;
    const { order } = this.#sifted;
    const first = firstLayer[block]! - 1;
    const last = lastLayer[block]! + 1;
    for (let p = Math.min(from, to); p <= Math.max(from, to); p++) {
      const passed = order[p]!;
      if (passed !== block && firstLayer[passed]! <= last && lastLayer[passed]! >= first)
        this.#unsettled[passed] = 1;
    }
    for (const { start, items } of [before, behind])
      for (let k = start[block]!; k < start[block + 1]!; k++) this.#unsettled[items[k]!] = 1;
  }

  /** Brings linked blocks near each other: each to the mean place of its neighbours, several times over. */
  #gather(): void {
    const { count, before, behind } = this.#blocks;
    const { order, place } = this.#sifted;
    const weight = new Float64Array(count);
    const turns = [[before], [behind], [before, behind]];
    for (let round = 0; round < 10; round++) {
      for (let block = 0; block < count; block++) {
        let sum = 0;
        let many = 0;
        for (const { start, items } of turns[round % turns.length]!) {
          for (let k = start[block]!; k < start[block + 1]!; k++) sum += place[items[k]!]!;
          many += start[block + 1]! - start[block]!;
        }
        weight[block] = many > 0 ? sum / many : place[block]!;
      }
      order.sort((a, b) => weight[a]! - weight[b]! || place[a]! - place[b]!);
      this.#sifted.renumber();
      this.#sifted.work += 15 * count;
    }
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #shuffled(): Int32Array {
    const order = Int32Array.from({ length: this.#blocks.count }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.#below(i + 1);
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    this.#sifted.work += order.length;
    return order;
  }
}
