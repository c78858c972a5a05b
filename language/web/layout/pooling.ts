// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads

/** Where a slot would best lie across the layers, and how much that counts against what others wish. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

/** Puts the slots of a layer where they wish to be, or where they would overlap, as near to it as may be. */
export function pool(
  layer: Int32Array,
  room: Float64Array,
  across: Float64Array,
  wishOf: (slot: number) => Wish,
): void {
  // Pools of neighbours that would overlap: they share one shift, the mean of what they want.
  const wanted: number[] = [];
  const weights: number[] = [];
  const sizes: number[] = [];
  for (let p = 0; p < layer.length; p++) {
    const { at, weight: own } = wishOf(layer[p]!);
    let weight = own;
    let wish = at - room[p]!;
    let size = 1;
    while (wanted.length > 0 && wanted[wanted.length - 1]! > wish) {
      const otherWeight = weights.pop()!;
      wish = (wish * weight + wanted.pop()! * otherWeight) / (weight + otherWeight);
      weight += otherWeight;
      size += sizes.pop()!;
    }
    wanted.push(wish);
    weights.push(weight);
    sizes.push(size);
  }
  let p = 0;
  for (let i = 0; i < wanted.length; i++)
    for (let k = 0; k < sizes[i]!; k++, p++) across[layer[p]!] = wanted[i]! + room[p]!;
}

/** The limits rise along a layer at least as fast as its slots must lie apart, so these stay apart. */
export function keepWithin(
  layer: Int32Array,
  across: Float64Array,
  low: Float64Array,
  high: Float64Array,
): void {
  for (let p = 0; p < layer.length; p++)
    across[layer[p]!] = Math.max(low[p]!, Math.min(high[p]!, across[layer[p]!]!));
}
