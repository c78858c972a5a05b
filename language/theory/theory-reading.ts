import type { BibliographyEntry } from "../bibliography/bibliography.ts";
import { indexDirections } from "../phrases/direction-index.ts";
import type { PhraseReading } from "../phrases/phrase.ts";
import type { ConfigurationStatement, FileSummary, Words } from "../summary/summary.ts";
import type { Alias } from "./aliases.ts";
import {
  type FactorDeclaration,
  type FileShare,
  type LabelledConfiguration,
  type SourceDeclaration,
  type TheoryDeclaration,
  useKey,
  usesByConfiguration,
  usesInOrder,
  wordsOfUseKey,
} from "./file-share.ts";
import { directionOf, FactorIdentities, type Identity } from "./identity.ts";
import { Indices } from "./indices.ts";
import { foldName } from "./labels.ts";
import { NearNames } from "./near-names.ts";
import type { Pattern } from "./patterns.ts";
import { PhraseReadings } from "./phrase-readings.ts";
import type { Relation } from "./relations.ts";
import type { ReviewBibliography } from "./review-bibliography.ts";
import { type ReviewSettings, settingsOf } from "./settings.ts";
import { type CitationUse, type FactorUse, type NamedFactor, ROLES, type Role } from "./uses.ts";
import type { ViewName } from "./view-names.ts";

/** What can be asked of the theory of one review. Everything that looks across files asks here. */
export class TheoryReading {
  protected readonly shares = new Map<string, FileShare>();
  protected readonly indices = new Indices();
  protected readonly near = new NearNames();
  protected readonly identities = new FactorIdentities(this.indices.aliasesFrom, this.indices.aliasesTo);
  protected named: readonly ReviewBibliography[] = [];
  protected set: ReviewSettings = settingsOf([]);
  protected directions = indexDirections(this.set.vocabulary);

  readonly #readings = new PhraseReadings();

  get bibliographies(): readonly ReviewBibliography[] {
    return this.named;
  }

  get settings(): ReviewSettings {
    return this.set;
  }

  /** The files of the review in order. */
  summaries(): FileSummary[] {
    return [...this.shares.values()]
      .map(({ summary }) => summary)
      .sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  summaryOf(uri: string): FileSummary | undefined {
    return this.shares.get(uri)?.summary;
  }

  get fileCount(): number {
    return this.shares.size;
  }

  /** Reads words as this review does, with its own direction words. */
  read(words: Words): PhraseReading {
    return this.#readings.read(words, this.directions);
  }

  identityOf(words: string): Identity {
    return this.identities.of(words);
  }

  wordsFor(factor: string): readonly string[] {
    return this.identities.wordsFor(factor);
  }

  /** The factor a use names, and its direction there. */
  factorOf({ named, reading }: FactorUse): NamedFactor {
    const { under } = this.identities;
    const known = named.under(under);
    if (known) return known;
    const { key, turned } = this.identityOf(reading.key);
    return named.keep(under, { key, direction: directionOf(reading.direction, turned) });
  }

  /** Whether a factor stands in a role anywhere in the review. */
  isUsedAs(factor: string, role: Role): boolean {
    return this.wordsFor(factor).some((words) => this.indices.uses.has(useKey(role, words)));
  }

  /** All uses of a factor under any of its names, by file and place; only those in a role, where one is given. */
  usesOf(factor: string, role?: Role): readonly FactorUse[] {
    const roles = role ? [role] : ROLES;
    const uses = this.wordsFor(factor).flatMap((words) =>
      roles.flatMap((one) => this.indices.uses.at(useKey(one, words))),
    );
    return uses.sort(byPlace);
  }

  /** Whether some use of a factor in a role is as asked; looks no further than the first that is. */
  someUse(factor: string, role: Role, holds: (use: FactorUse) => boolean): boolean {
    return this.wordsFor(factor).some((words) => this.indices.uses.some(useKey(role, words), holds));
  }

  /** The first use of just these words, by file and place. */
  firstUseOfWords(words: string): FactorUse | undefined {
    const first = ROLES.flatMap((role) => this.indices.uses.first(useKey(role, words)) ?? []);
    return first.sort(byPlace)[0];
  }

  /** All uses of just these words, by file and place. */
  usesOfWords(words: string): readonly FactorUse[] {
    return ROLES.flatMap((role) => this.indices.uses.at(useKey(role, words))).sort(byPlace);
  }

  /** How often just these words are used in a role. */
  countOfWords(words: string, role: Role): number {
    return this.indices.uses.count(useKey(role, words));
  }

  /** All words that name a factor, by use, statement or as another name; in no order. */
  wordings(): Set<string> {
    const words = new Set([...this.indices.factors.keys(), ...this.indices.aliasesFrom.keys()]);
    for (const key of this.indices.uses.keys()) words.add(wordsOfUseKey(key));
    return words;
  }

  /** The uses that stand in one file. */
  usesIn(uri: string): readonly FactorUse[] {
    const share = this.shares.get(uri);
    return share ? usesInOrder(share) : [];
  }

  /** The uses of each configuration of a file, in the order of its text. */
  usesByConfiguration(uri: string): ReadonlyMap<ConfigurationStatement, readonly FactorUse[]> {
    const share = this.shares.get(uri);
    return share ? usesByConfiguration(share) : new Map();
  }

  /** The declarations of a factor, under any of its names. */
  declarationsOf(factor: string): readonly FactorDeclaration[] {
    return this.wordsFor(factor).flatMap((words) => this.indices.factors.at(words));
  }

  /** The declarations that name a factor by just these words. */
  declarationsNamed(words: string): readonly FactorDeclaration[] {
    return this.indices.factors.at(words);
  }

  aliasesOf(factor: string): readonly Alias[] {
    return this.wordsFor(factor).flatMap((words) => this.indices.aliasesTo.at(words));
  }

  /** The aliases that begin at just these words. */
  aliasesFrom(words: string): readonly Alias[] {
    return this.indices.aliasesFrom.at(words);
  }

  aliasesIn(uri: string): readonly Alias[] {
    return [...(this.shares.get(uri)?.aliasesFrom.values() ?? [])].flat();
  }

  factorDeclarationsIn(uri: string): readonly FactorDeclaration[] {
    return [...(this.shares.get(uri)?.factors.values() ?? [])].flat();
  }

  /** Names in use that are nearly these words, in order. */
  namesNear(words: string): readonly string[] {
    return this.near.near(words);
  }

  /**
   * The factors that words may be a slip for, by what they are called: words that nothing declares, beside
   * nearly equal ones that are declared, or are used more often.
   */
  slipsFor(words: string): { readonly factor: string; readonly name: string }[] {
    const near = this.near.near(words);
    if (near.length === 0 || this.#isDeclared(words)) return [];
    const own = this.identityOf(words).key;
    const over = near.filter((name) => this.#outranks(name, words)).map((name) => this.identityOf(name).key);
    return [...new Set(over)]
      .filter((factor) => factor !== own)
      .map((factor) => ({ factor, name: this.indices.factors.first(factor)?.reading.name ?? factor }));
  }

  #isDeclared(words: string): boolean {
    return this.indices.factors.has(words) || this.indices.aliasesFrom.has(words);
  }

  #outranks(name: string, words: string): boolean {
    if (this.#isDeclared(name)) return true;
    const number = (one: string) =>
      ROLES.reduce((sum, role) => sum + this.indices.uses.count(useKey(role, one)), 0);
    const [uses, others] = [number(name), number(words)];
    return uses > others || (uses === others && name < words);
  }

  configurationsLabelled(labelKey: string): readonly LabelledConfiguration[] {
    return this.indices.labels.at(labelKey);
  }

  /** The keys of all labels. */
  labelKeys(): Iterable<string> {
    return this.indices.labels.keys();
  }

  /** Whether some CMOC refutes the one with this label. */
  isRefuted(labelKey: string): boolean {
    return this.indices.refutations.has(labelKey);
  }

  /** Whether any CMOC refutes another. */
  get hasRefutations(): boolean {
    return !this.indices.refutations.isEmpty;
  }

  /** The relations that name a label. */
  relationsTo(labelKey: string): readonly Relation[] {
    return this.indices.relations.at(labelKey);
  }

  /** The statements of a theory, by its name; without a name, of all. */
  theories(name?: string): readonly TheoryDeclaration[] {
    if (name !== undefined) return this.indices.theories.at(foldName(name));
    return [...this.indices.theories.keys()].sort().flatMap((key) => this.indices.theories.at(key));
  }

  patternsAt(key: string): readonly Pattern[] {
    return this.indices.patterns.at(key);
  }

  /** The first pattern under a key, by file and place. */
  firstPatternAt(key: string): Pattern | undefined {
    return this.indices.patterns.first(key);
  }

  /** The patterns of one configuration. */
  patternsOf(configuration: ConfigurationStatement, uri: string): readonly Pattern[] {
    const share = this.shares.get(uri);
    return share?.patternsOf.get(configuration) ?? [];
  }

  citationsOf(key: string): readonly CitationUse[] {
    return this.indices.citations.at(key);
  }

  /** Whether anything in the review cites a key. */
  isCited(key: string): boolean {
    return this.indices.citations.has(key);
  }

  /** Every key that is cited, in no order. */
  citedKeys(): Iterable<string> {
    return this.indices.citations.keys();
  }

  /** What the views of a file name, in the order of its text. */
  viewNamesIn(uri: string): readonly ViewName[] {
    const names = [...(this.shares.get(uri)?.views.values() ?? [])].flat();
    return names.sort((one, other) => one.words.span.start - other.words.span.start);
  }

  citationsIn(uri: string): readonly CitationUse[] {
    return [...(this.shares.get(uri)?.citations.values() ?? [])].flat();
  }

  sourcesDeclared(key: string): readonly SourceDeclaration[] {
    return this.indices.sources.at(key);
  }

  /** The keys of all `source` statements, in order. */
  declaredKeys(): string[] {
    return [...this.indices.sources.keys()].sort();
  }

  /** The entry of a key in the first bibliography that has it. */
  entryOf(key: string): { readonly uri: string; readonly entry: BibliographyEntry } | null {
    for (const { uri, entries } of this.named) {
      const entry = entries?.get(key);
      if (entry) return { uri, entry };
    }
    return null;
  }

  isKnownKey(key: string): boolean {
    return this.indices.sources.has(key) || this.entryOf(key) !== null;
  }

  /** Every key that can be cited, in an order that does not depend on how the review was read. */
  *knownKeys(): Iterable<string> {
    yield* this.declaredKeys();
    for (const { entries } of this.named) if (entries) yield* entries.keys();
  }

  /** Whether it can be told that a key is unknown: all the bibliographies were read, or sources are declared. */
  get keysAreKnown(): boolean {
    if (this.named.some(({ entries }) => entries === null)) return false;
    return this.named.length > 0 || !this.indices.sources.isEmpty;
  }
}

function byPlace(one: FactorUse, other: FactorUse): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.item.span.start - other.item.span.start;
}
