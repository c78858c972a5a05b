import type { BibliographyEntry } from "../bibliography/bibtex.ts";
import { indexDirections } from "../phrases/direction-index.ts";
import type { DirectionVocabulary } from "../phrases/directions.ts";
import { type PhraseReading, readPhrase } from "../phrases/phrase.ts";
import type { FileSummary, Words } from "../summary/summary.ts";
import { FileIndex } from "./file-index.ts";
import {
  type Alias,
  type CitationUse,
  type FactorDeclaration,
  type FactorUse,
  type FileShare,
  type LabelledConfiguration,
  NOTHING_SHARED,
  type Role,
  type SourceDeclaration,
  shareOf,
  type TheoryDeclaration,
} from "./file-share.ts";
import { directionOf, FactorIdentities, type Identity } from "./identity.ts";
import type { ReviewBibliography } from "./review-bibliography.ts";

/**
 * Layer 2: the theory of one review, folded from the summaries of its files. Putting one changed file in costs
 * what that file costs; everything that looks across files reads this.
 */
export class Theory {
  readonly #shares = new Map<string, FileShare>();
  readonly #uses = new FileIndex<FactorUse>();
  readonly #factors = new FileIndex<FactorDeclaration>();
  readonly #aliasesFrom = new FileIndex<Alias>();
  readonly #aliasesTo = new FileIndex<Alias>();
  readonly #labels = new FileIndex<LabelledConfiguration>();
  readonly #citations = new FileIndex<CitationUse>();
  readonly #sources = new FileIndex<SourceDeclaration>();
  readonly #theories = new FileIndex<TheoryDeclaration>();
  readonly #identities = new FactorIdentities(this.#aliasesFrom, this.#aliasesTo);
  #bibliographies: readonly ReviewBibliography[] = [];
  #vocabulary: DirectionVocabulary = { up: [], down: [] };
  #directions = indexDirections(this.#vocabulary);

  /**
   * Folds in a file as it is now, or takes it out (`null`). Gives the files whose diagnostics may have changed
   * by it: the file itself, and those that share with it what was added, moved or taken away.
   */
  fold(uri: string, summary: FileSummary | null): Set<string> {
    const before = this.#shares.get(uri) ?? null;
    if (!before && !summary) return new Set();
    if (summary) this.#shares.set(uri, { summary, ...NOTHING_SHARED });
    else this.#shares.delete(uri);
    const reviewStated = (before?.summary.reviews.length ?? 0) + (summary?.reviews.length ?? 0) > 0;
    if (reviewStated && this.#directionWordsChanged()) return this.#foldEverything(uri, before);
    return this.#exchange(uri, before, summary ? this.#share(summary) : null);
  }

  #directionWordsChanged(): boolean {
    const vocabulary = vocabularyOf(this.summaries());
    if (sameVocabulary(this.#vocabulary, vocabulary)) return false;
    this.#vocabulary = vocabulary;
    this.#directions = indexDirections(vocabulary);
    return true;
  }

  /** The direction words of the review changed: every phrase in it is read anew. */
  #foldEverything(uri: string, before: FileShare | null): Set<string> {
    const affected = before ? this.#exchange(uri, before, null) : new Set([uri]);
    for (const summary of [...this.summaries()]) {
      const { uri: file } = summary;
      this.#exchange(file, file === uri ? null : (this.#shares.get(file) ?? null), this.#share(summary));
      affected.add(file);
    }
    return affected;
  }

  #share(summary: FileSummary): FileShare {
    return shareOf(summary, (words) => this.read(words));
  }

  #exchange(uri: string, before: FileShare | null, after: FileShare | null): Set<string> {
    const old = before ?? NOTHING_SHARED;
    const now = after ?? NOTHING_SHARED;
    if (after) this.#shares.set(uri, after);
    const affected = new Set([uri]);
    const aliasesChanged = !sameAliases(old.aliasesFrom, now.aliasesFrom);
    if (aliasesChanged) this.#addUsersOf(old.aliasesFrom, affected);
    this.#uses.replace(uri, old.uses, now.uses);
    this.#factors.replace(uri, old.factors, now.factors);
    this.#aliasesFrom.replace(uri, old.aliasesFrom, now.aliasesFrom);
    this.#aliasesTo.replace(uri, old.aliasesTo, now.aliasesTo);
    this.#labels.replace(uri, old.labels, now.labels);
    this.#citations.replace(uri, old.citations, now.citations);
    this.#sources.replace(uri, old.sources, now.sources);
    this.#theories.replace(uri, old.theories, now.theories);
    if (aliasesChanged) {
      this.#identities.forget();
      this.#addUsersOf(now.aliasesFrom, affected);
    }
    for (const label of new Set([...old.labels.keys(), ...now.labels.keys()]))
      addAll(affected, this.#labels.uris(label));
    const sources = changedKeys(old.sources, now.sources);
    if (sources.length > 0) this.#addCitersOf(sources, affected);
    return affected;
  }

  /** Adds the files that use a factor which an alias names or names no longer. */
  #addUsersOf(aliases: FileShare["aliasesFrom"], affected: Set<string>): void {
    for (const words of aliases.keys()) {
      for (const same of this.wordsFor(this.identityOf(words).key)) addAll(affected, this.#uses.uris(same));
    }
  }

  /** Adds the files that cite one of the keys, and those whose unknown keys may now be nearest to others. */
  #addCitersOf(keys: Iterable<string>, affected: Set<string>): void {
    for (const key of keys) addAll(affected, this.#citations.uris(key));
    for (const key of this.#citations.keys())
      if (!this.isKnownKey(key)) addAll(affected, this.#citations.uris(key));
  }

  /** Puts in the review's bibliographies, in the order it names them; gives the files affected. */
  setBibliographies(bibliographies: readonly ReviewBibliography[]): Set<string> {
    const before = this.#bibliographies;
    this.#bibliographies = bibliographies;
    const affected = new Set<string>();
    const sameFiles =
      before.length === bibliographies.length &&
      before.every(({ uri }, at) => uri === bibliographies[at]?.uri);
    if (sameFiles && before.every(({ entries }, at) => entries === bibliographies[at]?.entries))
      return affected;
    for (const key of this.#citations.keys()) addAll(affected, this.#citations.uris(key));
    for (const summary of this.summaries()) if (summary.reviews.length > 0) affected.add(summary.uri);
    return affected;
  }

  get bibliographies(): readonly ReviewBibliography[] {
    return this.#bibliographies;
  }

  /** The files of the review in order. */
  summaries(): FileSummary[] {
    return [...this.#shares.keys()].sort().map((uri) => {
      const share = this.#shares.get(uri);
      if (!share) throw new Error("A file of the review vanished while it was listed.");
      return share.summary;
    });
  }

  summaryOf(uri: string): FileSummary | undefined {
    return this.#shares.get(uri)?.summary;
  }

  get fileCount(): number {
    return this.#shares.size;
  }

  /** Reads words as this review does, with its own direction words. */
  read(words: Words): PhraseReading {
    return readPhrase(words.text, { quoted: words.quoted, vocabulary: this.#directions });
  }

  identityOf(words: string): Identity {
    return this.#identities.of(words);
  }

  wordsFor(factor: string): string[] {
    return this.#identities.wordsFor(factor);
  }

  /** The factor a use names, and its direction there. */
  factorOf(use: FactorUse) {
    const { key, turned } = this.identityOf(use.reading.key);
    return { key, direction: directionOf(use.reading.direction, turned) };
  }

  /** All uses of a factor under any of its names, by file and place; only those in a role, where one is given. */
  usesOf(factor: string, role?: Role): FactorUse[] {
    const uses = this.wordsFor(factor).flatMap((words) => this.#uses.at(words));
    return uses.filter((use) => role === undefined || use.role === role).sort(byPlace);
  }

  /** The uses that stand in one file. */
  usesIn(uri: string): FactorUse[] {
    return [...(this.#shares.get(uri)?.uses.values() ?? [])].flat().sort(byPlace);
  }

  /** The declarations of a factor, under any of its names. */
  declarationsOf(factor: string): FactorDeclaration[] {
    return this.wordsFor(factor).flatMap((words) => this.#factors.at(words));
  }

  aliasesOf(factor: string): Alias[] {
    return this.wordsFor(factor).flatMap((words) => this.#aliasesTo.at(words));
  }

  aliasesIn(uri: string): Alias[] {
    return [...(this.#shares.get(uri)?.aliasesFrom.values() ?? [])].flat();
  }

  factorDeclarationsIn(uri: string): FactorDeclaration[] {
    return [...(this.#shares.get(uri)?.factors.values() ?? [])].flat();
  }

  configurationsLabelled(labelKey: string): LabelledConfiguration[] {
    return this.#labels.at(labelKey);
  }

  citationsOf(key: string): CitationUse[] {
    return this.#citations.at(key);
  }

  citationsIn(uri: string): CitationUse[] {
    return [...(this.#shares.get(uri)?.citations.values() ?? [])].flat();
  }

  sourcesDeclared(key: string): SourceDeclaration[] {
    return this.#sources.at(key);
  }

  /** The entry of a key in the first bibliography that has it. */
  entryOf(key: string): { readonly uri: string; readonly entry: BibliographyEntry } | null {
    for (const { uri, entries } of this.#bibliographies) {
      const entry = entries?.get(key);
      if (entry) return { uri, entry };
    }
    return null;
  }

  isKnownKey(key: string): boolean {
    return this.#sources.has(key) || this.entryOf(key) !== null;
  }

  /** Every key that can be cited. */
  *knownKeys(): Iterable<string> {
    yield* this.#sources.keys();
    for (const { entries } of this.#bibliographies) if (entries) yield* entries.keys();
  }

  /** Whether it can be told that a key is unknown: all the bibliographies were read, or sources are declared. */
  get keysAreKnown(): boolean {
    if (this.#bibliographies.some(({ entries }) => entries === null)) return false;
    return this.#bibliographies.length > 0 || this.#sources.size > 0;
  }
}

function byPlace(one: FactorUse, other: FactorUse): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.item.span.start - other.item.span.start;
}

function addAll(set: Set<string>, more: Iterable<string>): void {
  for (const one of more) set.add(one);
}

function changedKeys(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [
    ...[...before.keys()].filter((key) => !after.has(key)),
    ...[...after.keys()].filter((key) => !before.has(key)),
  ];
}

function sameAliases(before: FileShare["aliasesFrom"], after: FileShare["aliasesFrom"]): boolean {
  return before.size === after.size && aliasText(before) === aliasText(after);
}

const aliasText = (aliases: FileShare["aliasesFrom"]) =>
  [...aliases.values()]
    .flat()
    .map(({ from, to, turns }) => `${from}\n${to}\n${turns}`)
    .join("\n\n");

/** Attributes of `review` that add direction words. */
export const DIRECTION_ATTRIBUTES = { up: "words for more", down: "words for less" } as const;

function vocabularyOf(summaries: readonly FileSummary[]): DirectionVocabulary {
  const attributes = summaries.flatMap(({ reviews }) => reviews.flatMap((review) => review.attributes));
  const listed = (name: string) =>
    attributes
      .filter((attribute) => attribute.name === name)
      .flatMap(({ items }) => items.map(({ text }) => text));
  return { up: listed(DIRECTION_ATTRIBUTES.up), down: listed(DIRECTION_ATTRIBUTES.down) };
}

function sameVocabulary(one: DirectionVocabulary, other: DirectionVocabulary): boolean {
  return one.up.join("\n") === other.up.join("\n") && one.down.join("\n") === other.down.join("\n");
}
