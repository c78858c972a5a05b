// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads

/**
 * How many pairs of segments cross between two neighbouring layers, in O(E log V) (Barth, Jünger and Mutzel 2004).
 * @param ends the places, in the second layer, of the segments' ends, the segments sorted by the place they start
 *   from and then by the place they end at
 * @param places how many places the second layer has
 */
export function countCrossings(ends: Int32Array, places: number): number {
  let firstLeaf = 1;
  while (firstLeaf < places) firstLeaf *= 2;
  const tree = new Int32Array(2 * firstLeaf);
  let crossings = 0;
  for (const end of ends) {
    let node = firstLeaf + end;
    tree[node]!++;
    while (node > 1) {
      // A left child: whatever was put under its right sibling ends further on and so crosses.
      if (node % 2 === 0) crossings += tree[node + 1]!;
      node >>= 1;
      tree[node]!++;
    }
  }
  return crossings;
}
