type Said<T> = ReadonlyMap<string, readonly T[]>;

/**
 * What each file says under each key, so that one file's share is taken out and put in at the cost of that
 * file alone. Files are told apart by their URI.
 */
export class FileIndex<T> {
  readonly #files = new Map<string, Said<T>>();
  /** The files of each key: most keys are of one file alone, which is kept without a set of its own. */
  readonly #uris = new Map<string, string | SeveralFiles>();

  /** Puts in what a file says, in place of what it said before. A key that it goes on with costs nothing. */
  replace(uri: string, after: Said<T>): void {
    const before = this.#files.get(uri);
    if (after.size > 0) this.#files.set(uri, after);
    else this.#files.delete(uri);
    if (before) for (const key of before.keys()) if (!after.has(key)) this.#take(key, uri);
    for (const key of after.keys()) if (!before?.has(key)) this.#put(key, uri);
  }

  #put(key: string, uri: string): void {
    const files = this.#uris.get(key);
    if (files === undefined) this.#uris.set(key, uri);
    else if (typeof files === "string") this.#uris.set(key, new SeveralFiles(files, uri));
    else files.put(uri);
  }

  #take(key: string, uri: string): void {
    const files = this.#uris.get(key);
    if (files instanceof SeveralFiles) {
      files.take(uri);
      if (files.all.size === 1) this.#uris.set(key, files.first);
    } else {
      this.#uris.delete(key);
    }
  }

  #said(key: string, uri: string): readonly T[] {
    return this.#files.get(uri)?.get(key) ?? [];
  }

  /** What is said under a key, by file, then in the order of the text. */
  at(key: string): readonly T[] {
    const files = this.#uris.get(key);
    if (files === undefined) return [];
    if (typeof files === "string") return this.#said(key, files);
    return files.inOrder().flatMap((uri) => this.#said(key, uri));
  }

  /** What is said first under a key, by file, then in the order of the text. */
  first(key: string): T | undefined {
    const files = this.#uris.get(key);
    if (files === undefined) return undefined;
    return this.#said(key, typeof files === "string" ? files : files.first)[0];
  }

  /** Whether something under a key is as asked; looks no further than the first that is, in no order. */
  some(key: string, holds: (one: T) => boolean): boolean {
    const files = this.#uris.get(key);
    if (files === undefined) return false;
    if (typeof files === "string") return this.#said(key, files).some(holds);
    for (const uri of files.all) if (this.#said(key, uri).some(holds)) return true;
    return false;
  }

  has(key: string): boolean {
    return this.#uris.has(key);
  }

  /** How many things are said under a key. */
  count(key: string): number {
    return this.uris(key).reduce((sum, uri) => sum + this.#said(key, uri).length, 0);
  }

  inSeveralFiles(key: string): boolean {
    return this.#uris.get(key) instanceof SeveralFiles;
  }

  /** The files that say something under a key, in order. */
  uris(key: string): readonly string[] {
    const files = this.#uris.get(key);
    if (files === undefined) return [];
    return typeof files === "string" ? [files] : files.inOrder();
  }

  keys(): IterableIterator<string> {
    return this.#uris.keys();
  }

  get isEmpty(): boolean {
    return this.#uris.size === 0;
  }
}

/** Two files or more, with the least of their URIs at hand. */
class SeveralFiles {
  readonly all: Set<string>;
  first: string;

  constructor(one: string, other: string) {
    this.all = new Set([one, other]);
    this.first = one < other ? one : other;
  }

  put(uri: string): void {
    this.all.add(uri);
    if (uri < this.first) this.first = uri;
  }

  take(uri: string): void {
    this.all.delete(uri);
    if (this.first === uri) this.first = this.inOrder()[0] ?? "";
  }

  inOrder(): readonly string[] {
    return [...this.all].sort();
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
