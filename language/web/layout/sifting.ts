// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Lists } from "./arcs.ts";
import type { Bands } from "./bands.ts";
import type { Blocks, Gap } from "./blocks.ts";
import { countCrossings } from "./crossings.ts";

/**
 * One order of all blocks, improved block by block: global sifting after Bachmaier, Brandenburg, Brunner and Hübner
 * (2010), with the gain of all places of a block found in one pass over the segments beside it.
 */
export class SiftedOrder {
  readonly order: Int32Array;
  readonly place: Int32Array;
  crossings = 0;
  /** Elementary steps done so far. */
  work = 0;
  readonly #blocks: Blocks;
  readonly #cost: Int32Array;
  readonly #balance: Int32Array;
  readonly #bands: Bands | undefined;

  /** @param bands which factors must stay before which others, wherever they stand in one column */
  constructor(blocks: Blocks, bands?: Bands) {
    this.#blocks = blocks;
    this.#bands = bands;
    this.order = Int32Array.from({ length: blocks.count }, (_, b) => b);
    this.place = this.order.slice();
    this.#cost = new Int32Array(blocks.count + 1);
    this.#balance = new Int32Array(blocks.count);
    this.renumber();
    this.recount();
  }

  set(order: Int32Array, crossings?: number): void {
    this.order.set(order);
    this.renumber();
    if (crossings === undefined) this.recount();
    else this.crossings = crossings;
  }

  renumber(): void {
    this.#bands?.arrange(this.order);
    for (let p = 0; p < this.order.length; p++) this.place[this.order[p]!] = p;
    this.work += this.order.length;
  }

  recount(): void {
    this.crossings = 0;
    const { count } = this.#blocks;
    for (const gap of this.#blocks.gaps) {
      const { place } = this;
      // Sorted by both ends at once; exact, for places are far below 2^26.
      const keys = Float64Array.from(gap.from, (from, i) => place[from]! * count + place[gap.to[i]!]!).sort();
      this.crossings += countCrossings(
        Int32Array.from(keys, (key) => key % count),
        count,
      );
      this.work += 20 * keys.length + count;
    }
  }

  /**
   * Moves one block to the place where its segments cross fewest others, and returns how many crossings that removed.
   * Among places that are equally good, the nearest to where it is, or with `wander` the first one.
   */
  sift(block: number, wander: boolean): number {
    this.#weigh(block);
    const cost = this.#cost;
    const own = this.place[block]!;
    const last = this.order.length - 1;
    const [least, most] = this.#bands?.range(this.order, own) ?? [0, last];
    let best = most < last ? Number.POSITIVE_INFINITY : 0;
    let target = most < last ? own : last;
    let here = 0;
    let change = 0;
    for (let p = last - 1; p >= 0; p--) {
      change += cost[p]!;
      if (p === own) here = change;
      if (change > best || p > most || p < least) continue;
      if (change < best || wander || Math.abs(p - own) < Math.abs(target - own)) {
        best = change;
        target = p;
      }
    }
    this.#move(block, own, target);
    this.crossings -= here - best;
    return here - best;
  }

  /** Moves one block to a given place, or as near to it as it may stand. */
  put(block: number, wanted: number): void {
    this.#weigh(block);
    const own = this.place[block]!;
    const [least, most] = this.#bands?.range(this.order, own) ?? [0, wanted];
    const target = Math.max(least, Math.min(most, wanted));
    for (let p = Math.min(own, target); p < Math.max(own, target); p++)
      this.crossings += target < own ? this.#cost[p]! : -this.#cost[p]!;
    this.#move(block, own, target);
  }

  /**
   * For every place among the other blocks, how many more crossings there are with the block just before it than just
   * behind it.
   */
  #weigh(block: number): void {
    const { firstLayer, lastLayer, gaps, before, behind } = this.#blocks;
    const first = firstLayer[block]!;
    const last = lastLayer[block]!;
    this.#cost.fill(0);
    if (first > 0) {
      const gap = gaps[first - 1]!;
      this.#weighEnds(block, gap.from, gap.to, before);
    }
    if (last < gaps.length) {
      const gap = gaps[last]!;
      this.#weighEnds(block, gap.to, gap.from, behind);
    }
    for (let layer = first; layer < last; layer++) this.#weighInside(block, gaps[layer]!);
    this.work += this.#cost.length;
  }

  /** Segments that end beside the block, against its own segments to `neighbours` in the layer at the far side. */
  #weighEnds(block: number, far: Int32Array, near: Int32Array, neighbours: Lists): void {
    const start = neighbours.start[block]!;
    const end = neighbours.start[block + 1]!;
    if (start === end) return;
    const { place } = this;
    const cost = this.#cost;
    const own = place[block]!;
    this.work += 2 * near.length;
    if (end - start === 1) {
      const only = place[neighbours.items[start]!]!;
      for (let i = 0; i < near.length; i++) {
        const beside = place[near[i]!]!;
        if (beside === own) continue;
        const other = place[far[i]!]!;
        cost[beside > own ? beside - 1 : beside]! += other < only ? 1 : other > only ? -1 : 0;
      }
      return;
    }
    const balance = this.#balanceOf(neighbours, start, end);
    for (let i = 0; i < near.length; i++) {
      const beside = place[near[i]!]!;
      if (beside === own) continue;
      cost[beside > own ? beside - 1 : beside]! -= balance[place[far[i]!]!]!;
    }
  }

  /** For every place, the neighbours before it less those behind it. */
  #balanceOf(neighbours: Lists, start: number, end: number): Int32Array {
    const balance = this.#balance;
    const { place } = this;
    balance.fill(0);
    for (let k = start; k < end; k++) balance[place[neighbours.items[k]!]!]!++;
    let sum = start - end;
    for (let p = 0; p < balance.length; p++) {
      const here = balance[p]!;
      balance[p] = sum + here;
      sum += 2 * here;
    }
    this.work += 2 * balance.length;
    return balance;
  }

  /** Segments that pass a long link: they cross it where it stands between their two ends. */
  #weighInside(block: number, gap: Gap): void {
    const { place } = this;
    const cost = this.#cost;
    const { from, to } = gap;
    const own = place[block]!;
    this.work += 2 * from.length;
    for (let i = 0; i < from.length; i++) {
      let a = place[from[i]!]!;
      let b = place[to[i]!]!;
      if (a === b) continue;
      if (a > own) a--;
      if (b > own) b--;
      if (a < b) {
        cost[b]!++;
        cost[a]!--;
      } else {
        cost[a]!++;
        cost[b]!--;
      }
    }
  }

  #move(block: number, own: number, target: number): void {
    const { order, place } = this;
    if (target > own) {
      for (let p = own; p < target; p++) {
        order[p] = order[p + 1]!;
        place[order[p]!] = p;
      }
    } else {
      for (let p = own; p > target; p--) {
        order[p] = order[p - 1]!;
        place[order[p]!] = p;
      }
    }
    order[target] = block;
    place[block] = target;
    this.work += Math.abs(target - own);
  }
}
