import type { Span } from "../text/span.ts";
import type { BibliographyEntry, KeyedEntries } from "./bibliography.ts";
import type { Block, BlockEntry } from "./blocks.ts";

type AnyBlock = Pick<Block<unknown>, "entry">;

/** Which blocks have which key; the same object as before where the keys are the same. */
interface KeyedBlocks {
  readonly first: ReadonlyMap<string, number>;
  readonly repeats: readonly number[];
}

/** The entries of a file by key, each told its place when it is asked for. */
export class EntryIndex implements KeyedEntries {
  readonly #blocks: readonly AnyBlock[];
  readonly #starts: Uint32Array;
  readonly keyed: KeyedBlocks;

  constructor(blocks: readonly AnyBlock[], starts: Uint32Array, before: EntryIndex | null) {
    this.#blocks = blocks;
    this.#starts = starts;
    this.keyed = before && haveSameKeys(blocks, before.#blocks) ? before.keyed : keyedBlocks(blocks);
  }

  get size(): number {
    return this.keyed.first.size;
  }

  has(key: string): boolean {
    return this.keyed.first.has(key);
  }

  get(key: string): BibliographyEntry | undefined {
    const at = this.blockOf(key);
    return at === undefined ? undefined : this.#at(at);
  }

  keys(): IterableIterator<string> {
    return this.keyed.first.keys();
  }

  *values(): IterableIterator<BibliographyEntry> {
    for (const at of this.keyed.first.values()) yield* this.#present(at);
  }

  repeats(): BibliographyEntry[] {
    return this.keyed.repeats.flatMap((at) => [...this.#present(at)]);
  }

  /** Every entry, those too whose key has stood before. */
  *all(): IterableIterator<BibliographyEntry> {
    for (let at = 0; at < this.#blocks.length; at++) yield* this.#present(at);
  }

  /** The number of the first block with a key. */
  blockOf(key: string): number | undefined {
    return this.keyed.first.get(key);
  }

  *#present(at: number): IterableIterator<BibliographyEntry> {
    const entry = this.#at(at);
    if (entry) yield entry;
  }

  #at(at: number): BibliographyEntry | undefined {
    const entry = this.#blocks[at]?.entry;
    return entry ? new PlacedEntry(entry, this.#starts[at] ?? 0) : undefined;
  }
}

/** An entry at its place in the text. */
class PlacedEntry implements BibliographyEntry {
  readonly record: BlockEntry;
  readonly #start: number;

  constructor(record: BlockEntry, start: number) {
    this.record = record;
    this.#start = start;
  }

  get key(): string {
    return this.record.key;
  }

  get type(): string {
    return this.record.type;
  }

  get span(): Span {
    return { start: this.#start + this.record.start, end: this.#start + this.record.end };
  }

  get keySpan(): Span {
    return { start: this.#start + this.record.keyStart, end: this.#start + this.record.keyEnd };
  }

  get body(): Span {
    return { start: this.#start + this.record.bodyStart, end: this.#start + this.record.bodyEnd };
  }
}

function keyedBlocks(blocks: readonly AnyBlock[]): KeyedBlocks {
  const first = new Map<string, number>();
  const repeats: number[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const key = blocks[at]?.entry?.key;
    if (key === undefined) continue;
    if (first.has(key)) repeats.push(at);
    else first.set(key, at);
  }
  return { first, repeats };
}

function haveSameKeys(blocks: readonly AnyBlock[], before: readonly AnyBlock[]): boolean {
  return (
    blocks.length === before.length &&
    blocks.every((block, at) => block === before[at] || block.entry?.key === before[at]?.entry?.key)
  );
}
