/**
 * What each file says under each key, so that one file's share is taken out and put in at the cost of that
 * file alone. Files are told apart by their URI.
 */
export class FileIndex<T> {
  /** Most keys are of one file alone, which is kept without a map of its own. */
  readonly #byKey = new Map<string, OneFile<T> | SeveralFiles<T>>();

  /** Puts in what a file says, in place of what it said `before`. */
  replace(
    uri: string,
    before: ReadonlyMap<string, readonly T[]>,
    after: ReadonlyMap<string, readonly T[]>,
  ): void {
    for (const key of before.keys()) if (!after.has(key)) this.#remove(uri, key);
    for (const [key, said] of after) {
      const under = this.#byKey.get(key);
      if (!under || (under instanceof OneFile && under.uri === uri))
        this.#byKey.set(key, new OneFile(uri, said));
      else if (under instanceof OneFile) this.#byKey.set(key, new SeveralFiles(under, uri, said));
      else under.put(uri, said);
    }
  }

  #remove(uri: string, key: string): void {
    const under = this.#byKey.get(key);
    if (under instanceof SeveralFiles) {
      under.take(uri);
      const only = under.only();
      if (only) this.#byKey.set(key, only);
    } else if (under?.uri === uri) {
      this.#byKey.delete(key);
    }
  }

  /** What is said under a key, by file, then in the order of the text. */
  at(key: string): readonly T[] {
    return this.#byKey.get(key)?.all() ?? [];
  }

  /** What is said first under a key, by file, then in the order of the text. */
  first(key: string): T | undefined {
    return this.#byKey.get(key)?.firstSaid();
  }

  /** Whether something under a key is as asked; looks no further than the first that is, in no order. */
  some(key: string, holds: (one: T) => boolean): boolean {
    return this.#byKey.get(key)?.some(holds) ?? false;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** How many things are said under a key. */
  count(key: string): number {
    return this.#byKey.get(key)?.count ?? 0;
  }

  inSeveralFiles(key: string): boolean {
    return this.#byKey.get(key) instanceof SeveralFiles;
  }

  /** The files that say something under a key, in order. */
  uris(key: string): readonly string[] {
    return this.#byKey.get(key)?.uris() ?? [];
  }

  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }
}

/** What one file alone says. */
class OneFile<T> {
  readonly uri: string;
  readonly said: readonly T[];

  constructor(uri: string, said: readonly T[]) {
    this.uri = uri;
    this.said = said;
  }

  all(): readonly T[] {
    return this.said;
  }

  firstSaid(): T | undefined {
    return this.said[0];
  }

  some(holds: (one: T) => boolean): boolean {
    return this.said.some(holds);
  }

  get count(): number {
    return this.said.length;
  }

  uris(): readonly string[] {
    return [this.uri];
  }
}

/** What several files say, with the least of their URIs at hand. */
class SeveralFiles<T> {
  readonly #files: Map<string, readonly T[]>;
  #first: string;
  count: number;

  constructor(one: OneFile<T>, uri: string, said: readonly T[]) {
    this.#files = new Map([
      [one.uri, one.said],
      [uri, said],
    ]);
    this.#first = one.uri < uri ? one.uri : uri;
    this.count = one.count + said.length;
  }

  put(uri: string, said: readonly T[]): void {
    this.count += said.length - (this.#files.get(uri)?.length ?? 0);
    this.#files.set(uri, said);
    if (uri < this.#first) this.#first = uri;
  }

  take(uri: string): void {
    this.count -= this.#files.get(uri)?.length ?? 0;
    this.#files.delete(uri);
    if (this.#first === uri) this.#first = this.uris()[0] ?? "";
  }

  /** What the last file left says, where there is but one. */
  only(): OneFile<T> | null {
    const [left] = this.#files;
    return left && this.#files.size === 1 ? new OneFile(...left) : null;
  }

  all(): readonly T[] {
    return this.uris().flatMap((uri) => this.#files.get(uri) ?? []);
  }

  firstSaid(): T | undefined {
    return this.#files.get(this.#first)?.[0];
  }

  some(holds: (one: T) => boolean): boolean {
    for (const said of this.#files.values()) if (said.some(holds)) return true;
    return false;
  }

  uris(): readonly string[] {
    return [...this.#files.keys()].sort();
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
