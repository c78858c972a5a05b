import { changedLines } from "../text/changed-lines.ts";
import { type Lines, linesOf } from "../text/lines.ts";
import {
  type Bibliography,
  type BibliographyEntry,
  type BibliographyFile,
  type BibliographyFormat,
  type BibliographyProblem,
  type BibliographyString,
  MOST_PROBLEMS,
} from "./bibliography.ts";
import { EntryIndex } from "./entry-index.ts";
import { readStrings } from "./fields.ts";

/** Where the parts of an entry stand, from the beginning of its block. A key that is missing is empty. */
export interface BlockEntry {
  readonly key: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/**
 * A stretch of a bibliography that is read by itself: up to the end of an entry, with what stands before it. All
 * offsets in it are from its beginning, so that it stays the same when it moves.
 */
export interface Block<State> {
  readonly length: number;
  readonly entry: BlockEntry | null;
  readonly string: BibliographyString | null;
  readonly problems: readonly BibliographyProblem[];
  /** Whether it would be read just so whatever followed it. */
  readonly alone: boolean;
  /** What its reading began with, and what the next begins with. */
  readonly before: State;
  readonly after: State;
}

/** Reads a format block by block. */
export interface BlockReader<State> {
  readonly format: BibliographyFormat;
  readonly first: State;
  /** The block that begins at an offset; never empty. The text does not end there. */
  read(text: string, at: number, state: State): Block<State>;
  same(one: State, other: State): boolean;
}

/** A bibliography that was read block by block. */
export class BlockFile<State> implements BibliographyFile {
  readonly format: BibliographyFormat;
  readonly text: string;
  readonly blocks: readonly Block<State>[];
  /** Where each block begins. */
  readonly starts: Uint32Array;
  readonly entries: EntryIndex;
  readonly bibliography: Bibliography;
  /** How much at the beginning and at the end is as in the text before. */
  readonly #kept: { readonly head: number; readonly tail: number; readonly lines: Lines } | null;
  #lines: Lines | null = null;
  /** The same object as before where they are the same. */
  #strings: ReadonlyMap<string, string> | null = null;
  readonly #stringsBefore: ReadonlyMap<string, string> | null;

  constructor(
    format: BibliographyFormat,
    text: string,
    blocks: readonly Block<State>[],
    starts: Uint32Array,
    before: { readonly file: BlockFile<State>; readonly head: number; readonly tail: number } | null,
  ) {
    this.format = format;
    this.text = text;
    this.blocks = blocks;
    this.starts = starts;
    this.entries = new EntryIndex(blocks, starts, before?.file.entries ?? null);
    this.bibliography = new BlockBibliography(this);
    this.#stringsBefore = before?.file.strings ?? null;
    this.#kept = before && { head: before.head, tail: before.tail, lines: before.file.lines };
  }

  get lines(): Lines {
    this.#lines ??= this.#kept ? changedLines(this.text, this.#kept) : linesOf(this.text);
    return this.#lines;
  }

  get strings(): ReadonlyMap<string, string> {
    if (this.#strings === null) {
      const strings = readStrings(this.text, this.bibliography.strings);
      this.#strings = isSameMap(strings, this.#stringsBefore) ? this.#stringsBefore : strings;
    }
    return this.#strings;
  }
}

function isSameMap<V>(
  one: ReadonlyMap<string, V>,
  other: ReadonlyMap<string, V> | null,
): other is ReadonlyMap<string, V> {
  return (
    other !== null && one.size === other.size && [...one].every(([key, value]) => other.get(key) === value)
  );
}

/** What stands where, told when it is asked. */
class BlockBibliography implements Bibliography {
  readonly #file: BlockFile<unknown>;
  #entries: readonly BibliographyEntry[] | null = null;

  constructor(file: BlockFile<unknown>) {
    this.#file = file;
  }

  get entries(): readonly BibliographyEntry[] {
    this.#entries ??= [...this.#file.entries.all()];
    return this.#entries;
  }

  get strings(): readonly BibliographyString[] {
    return this.#placed(({ string }) => (string === null ? [] : [string])).map(
      ({ start, of: { name, body } }) => ({
        name,
        body: { start: body.start + start, end: body.end + start },
      }),
    );
  }

  get problems(): readonly BibliographyProblem[] {
    return this.#placed(({ problems }) => problems)
      .slice(0, MOST_PROBLEMS)
      .map(({ start, of }) => ({ ...of, span: { start: of.span.start + start, end: of.span.end + start } }));
  }

  #placed<T>(parts: (block: Block<unknown>) => readonly T[]): { readonly start: number; readonly of: T }[] {
    const { blocks, starts } = this.#file;
    return blocks.flatMap((block, at) => parts(block).map((of) => ({ start: starts[at] ?? 0, of })));
  }
}

/**
 * Reads a text block by block. Blocks of a file that was read `before` are taken over where the text has them
 * word for word, so that reading a changed file costs a comparison, and the reading of what changed.
 */
export function readBlocks<State>(
  reader: BlockReader<State>,
  text: string,
  before: BlockFile<State> | null = null,
): BlockFile<State> {
  const blocks: Block<State>[] = [];
  const starts: number[] = [];
  const old = new OldBlocks(before);
  let state = reader.first;
  let at = 0;
  let head = -1;
  let runAt = -1;
  while (at < text.length) {
    const known = old.here(text, at, (one) => reader.same(one, state));
    const block = known ?? reader.read(text, at, state);
    if (known === null) {
      if (head < 0) head = at;
      old.passOver(block);
    } else if (runAt < 0 || old.jumped) runAt = at;
    blocks.push(block);
    starts.push(at);
    at += block.length;
    state = block.after;
  }
  if (before === null) return new BlockFile(reader.format, text, blocks, Uint32Array.from(starts), null);
  const run = runAt < 0 ? 0 : text.length - runAt;
  const tail = before.text.slice(before.text.length - run) === text.slice(text.length - run) ? run : 0;
  return new BlockFile(reader.format, text, blocks, Uint32Array.from(starts), {
    file: before,
    head: Math.min(head < 0 ? text.length : head, before.text.length - tail),
    tail,
  });
}

/** The blocks of a file as it was read before, with the one that is to come next. */
class OldBlocks<State> {
  readonly #file: BlockFile<State> | null;
  #next = 0;
  /** Whether blocks were left out before the one that was last taken over. */
  jumped = false;
  #left = false;

  constructor(file: BlockFile<State> | null) {
    this.#file = file;
  }

  /** The next block, if the text has it here. */
  here(text: string, at: number, begins: (state: State) => boolean): Block<State> | null {
    const file = this.#file;
    const block = file?.blocks[this.#next];
    if (!file || !block?.alone || !begins(block.before)) return null;
    const start = file.starts[this.#next] ?? 0;
    if (file.text.slice(start, start + block.length) !== text.slice(at, at + block.length)) return null;
    this.#next++;
    this.jumped = this.#left;
    this.#left = false;
    return block;
  }

  /** A block was read anew: the next is the one behind what it was before, if that can be told by its key. */
  passOver(block: Block<State>): void {
    this.#left = true;
    const file = this.#file;
    if (!file) return;
    if (block.entry === null) {
      if (file.blocks[this.#next]?.entry === null) this.#next++;
      return;
    }
    const was = file.entries.blockOf(block.entry.key);
    if (was !== undefined && was >= this.#next) this.#next = was + 1;
  }
}
