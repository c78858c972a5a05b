// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads

/** Links between factors given by number, 0 to `count - 1`: arc i runs from `from[i]` to `to[i]`. */
export interface Arcs {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Lists of numbers in one array: the list of k is `items[start[k]]` to `items[start[k + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** For every k below `count`, the indices i with `keys[i] === k`, ascending. */
export function groupIndices(count: number, keys: Int32Array): Lists {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1]!++;
  for (let k = 0; k < count; k++) start[k + 1]! += start[k]!;
  const next = start.slice(0, count);
  const items = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) items[next[keys[i]!]!++] = i;
  return { start, items };
}
