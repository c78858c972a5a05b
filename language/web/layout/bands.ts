// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
/**
 * Which factors must stay before which others, across the layers: within one column those of a lower rank come first.
 * Links may pass anywhere.
 */
export class Bands {
  /** For each factor. */
  readonly column: Int32Array;
  readonly rank: Int32Array;
  readonly #columnCount: number;

  constructor(column: Int32Array, rank: Int32Array) {
    this.column = column;
    this.rank = rank;
    this.#columnCount = column.reduce((most, at) => Math.max(most, at + 1), 0);
  }

  /** Between which places of an order the factor at `own` may move; the order already keeps the ranks. */
  range(order: Int32Array, own: number): readonly [least: number, most: number] {
    const { column, rank } = this;
    const block = order[own]!;
    let [least, most] = [0, order.length - 1];
    if (block >= rank.length) return [least, most];
    const isBeside = (other: number) => other < rank.length && column[other] === column[block];
    for (let p = own - 1; p >= 0; p--) {
      if (!isBeside(order[p]!) || rank[order[p]!] === rank[block]) continue;
      least = p + 1;
      break;
    }
    for (let p = own + 1; p < order.length; p++) {
      if (!isBeside(order[p]!) || rank[order[p]!] === rank[block]) continue;
      most = p - 1;
      break;
    }
    return [least, most];
  }

  /** Lets the factors of each column change places so that the ranks are kept. */
  arrange(order: Int32Array): void {
    const { column, rank } = this;
    const places: number[][] = Array.from({ length: this.#columnCount }, () => []);
    for (let p = 0; p < order.length; p++) if (order[p]! < rank.length) places[column[order[p]!]!]!.push(p);
    for (const some of places) {
      const factors = some.map((p) => order[p]!).sort((a, b) => rank[a]! - rank[b]!);
      for (const [i, p] of some.entries()) order[p] = factors[i]!;
    }
  }
}
