/**
 * What each file says under each key, so that one file's share is taken out and put in at the cost of that
 * file alone. Files are told apart by their URI.
 */
export class FileIndex<T> {
  readonly #byKey = new Map<string, Map<string, readonly T[]>>();

  /** Puts in what a file says, in place of what it said `before`. */
  replace(
    uri: string,
    before: ReadonlyMap<string, readonly T[]>,
    after: ReadonlyMap<string, readonly T[]>,
  ): void {
    for (const key of before.keys()) {
      if (after.has(key)) continue;
      const files = this.#byKey.get(key);
      files?.delete(uri);
      if (files?.size === 0) this.#byKey.delete(key);
    }
    for (const [key, said] of after) {
      const files = this.#byKey.get(key);
      if (files) files.set(uri, said);
      else this.#byKey.set(key, new Map([[uri, said]]));
    }
  }

  /** What is said under a key, by file, then in the order of the text. */
  at(key: string): T[] {
    return this.uris(key).flatMap((uri) => this.#byKey.get(key)?.get(uri) ?? []);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The files that say something under a key, in order. */
  uris(key: string): string[] {
    return [...(this.#byKey.get(key)?.keys() ?? [])].sort();
  }

  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  get size(): number {
    return this.#byKey.size;
  }
}

/** Sorts what a file says under keys; a thing may stand under none. */
export function byKey<T>(said: Iterable<T>, keyOf: (one: T) => string | null): Map<string, T[]> {
  const sorted = new Map<string, T[]>();
  for (const one of said) {
    const key = keyOf(one);
    if (key === null) continue;
    const under = sorted.get(key);
    if (under) under.push(one);
    else sorted.set(key, [one]);
  }
  return sorted;
}
