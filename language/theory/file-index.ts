/**
 * What each file says under each key, so that one file's share is taken out and put in at the cost of that
 * file alone. Files are told apart by their URI.
 */
export class FileIndex<T> {
  readonly #byKey = new Map<string, Said<T>>();

  /** Puts in what a file says, in place of what it said `before`. */
  replace(
    uri: string,
    before: ReadonlyMap<string, readonly T[]>,
    after: ReadonlyMap<string, readonly T[]>,
  ): void {
    for (const key of before.keys()) if (!after.has(key)) this.#remove(uri, key);
    for (const [key, said] of after) {
      const under = this.#byKey.get(key);
      if (!under) {
        this.#byKey.set(key, { files: new Map([[uri, said]]), first: uri, count: said.length });
        continue;
      }
      under.count += said.length - (under.files.get(uri)?.length ?? 0);
      under.files.set(uri, said);
      if (uri < under.first) under.first = uri;
    }
  }

  #remove(uri: string, key: string): void {
    const under = this.#byKey.get(key);
    if (!under) return;
    under.count -= under.files.get(uri)?.length ?? 0;
    under.files.delete(uri);
    if (under.files.size === 0) this.#byKey.delete(key);
    else if (under.first === uri) under.first = this.uris(key)[0] ?? uri;
  }

  /** What is said under a key, by file, then in the order of the text. */
  at(key: string): T[] {
    return this.uris(key).flatMap((uri) => this.#byKey.get(key)?.files.get(uri) ?? []);
  }

  /** What is said first under a key, by file, then in the order of the text. */
  first(key: string): T | undefined {
    const under = this.#byKey.get(key);
    return under?.files.get(under.first)?.[0];
  }

  /** Whether something under a key is as asked; looks no further than the first that is, in no order. */
  some(key: string, holds: (one: T) => boolean): boolean {
    for (const said of this.#byKey.get(key)?.files.values() ?? []) if (said.some(holds)) return true;
    return false;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** How many things are said under a key. */
  count(key: string): number {
    return this.#byKey.get(key)?.count ?? 0;
  }

  inSeveralFiles(key: string): boolean {
    return (this.#byKey.get(key)?.files.size ?? 0) > 1;
  }

  /** The files that say something under a key, in order. */
  uris(key: string): string[] {
    const files = this.#byKey.get(key)?.files;
    if (!files) return [];
    return files.size === 1 ? [...files.keys()] : [...files.keys()].sort();
  }

  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }
}

interface Said<T> {
  readonly files: Map<string, readonly T[]>;
  /** The least URI among the files. */
  first: string;
  /** How much all files say. */
  count: number;
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
