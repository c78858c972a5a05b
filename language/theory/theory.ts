import { indexDirections } from "../phrases/direction-index.ts";
import type { ConfigurationStatement, FileSummary } from "../summary/summary.ts";
import { addAll } from "./affected-files.ts";
import { type FileShare, NOTHING_SHARED, type Shared, shareOf, useKey, withPatterns } from "./file-share.ts";
import { ownLabelKey } from "./labels.ts";
import { type Relation, relationsOf } from "./relations.ts";
import { changedEntryKeys, type ReviewBibliography } from "./review-bibliography.ts";
import { settingsOf, settingsText } from "./settings.ts";
import {
  aliasText,
  changedKeys,
  changedSources,
  isDown,
  isRefutation,
  labelText,
  NO_SLIP,
  namesIn,
  setsSomething,
  theoryText,
} from "./share-differences.ts";
import { TheoryReading } from "./theory-reading.ts";
import { type FactorUse, ROLES } from "./uses.ts";
import { addViewing, headingText, wholesText } from "./view-effects.ts";
import type { NamedThing } from "./view-names.ts";

/** Files as they are now; `null` for one that is gone. */
type Changed = ReadonlyMap<string, FileSummary | null>;

/** From so many files on, a change is folded in at once; so is one of more files than there were. */
const MANY = 8;

/**
 * Layer 2: the theory of one review, folded from the summaries of its files. Putting one changed file in costs
 * what that file costs.
 */
export class Theory extends TheoryReading {
  /**
   * Folds in a file as it is now, or takes it out (`null`). Gives the files whose diagnostics may have changed
   * by it: the file itself, and those that share with it what was added, moved or taken away.
   */
  fold(uri: string, summary: FileSummary | null): Set<string> {
    const before = this.shares.get(uri) ?? null;
    if (!before && !summary) return new Set();
    const changed: Changed = new Map([[uri, summary]]);
    if (setsSomething(before?.summary) || setsSomething(summary)) {
      if (this.#settingsChange(changed)) return this.#foldTogether(this.#withAll(changed));
    }
    if (!summary) this.shares.delete(uri);
    return this.#exchange(uri, before, summary ? this.#share(summary, before) : null);
  }

  /** Folds in many files at once: when a review is first read, or a branch is checked out. */
  foldAll(changed: Changed): Set<string> {
    if (changed.size >= MANY || changed.size > this.shares.size) {
      return this.#foldTogether(this.#settingsChange(changed) ? this.#withAll(changed) : changed);
    }
    const affected = new Set<string>();
    for (const [uri, summary] of changed) addAll(affected, this.fold(uri, summary));
    return affected;
  }

  /** Whether the review sets something else for itself once files are changed; it is set then. */
  #settingsChange(changed: Changed): boolean {
    const summaries = [...this.#withAll(changed).values()].filter((summary) => summary !== null);
    const settings = settingsOf(summaries.sort((one, other) => (one.uri < other.uri ? -1 : 1)));
    if (settingsText(settings) === settingsText(this.set)) return false;
    this.set = settings;
    this.directions = indexDirections(settings.vocabulary);
    return true;
  }

  /** All files of the review, those that changed as they are now. */
  #withAll(changed: Changed): Changed {
    return new Map([...this.summaries().map((summary) => [summary.uri, summary] as const), ...changed]);
  }

  /** What all files say is exchanged first, and looked at together then; every file may be affected. */
  #foldTogether(changed: Changed): Set<string> {
    const affected = new Set([...this.shares.keys(), ...changed.keys()]);
    const names = new Set<string>();
    for (const [uri, summary] of changed) {
      const old = this.shares.get(uri) ?? NOTHING_SHARED;
      const now = summary ? this.#share(summary) : NOTHING_SHARED;
      this.indices.replace(uri, now);
      this.indices.patterns.replace(uri, NOTHING_SHARED.patterns);
      if (summary) this.shares.set(uri, { ...now, summary, patternsOf: new Map() });
      else this.shares.delete(uri);
      for (const name of [...namesIn(old).keys(), ...namesIn(now).keys()]) names.add(name);
    }
    this.identities.forget();
    for (const name of names) this.#keepName(name);
    for (const [uri, share] of [...this.shares]) {
      const known = withPatterns(share, (use) => this.factorOf(use));
      this.indices.patterns.replace(uri, known.patterns);
      this.shares.set(uri, known);
    }
    return affected;
  }

  #share(summary: FileSummary, before: FileShare | null = null): FileShare {
    return shareOf(summary, (words) => this.read(words), before);
  }

  #exchange(uri: string, before: FileShare | null, after: FileShare | null): Set<string> {
    const old = before ?? NOTHING_SHARED;
    const now = after ?? NOTHING_SHARED;
    const affected = new Set([uri]);
    const stillUsed = this.#usedKeys(old, now);
    const citedBefore = this.#citedKeys(old, now);
    const changedNames = this.#changedNames(old, now);
    const slipsBefore = this.#slipsAround(changedNames);
    const aliasesChanged = aliasText(old) !== aliasText(now);
    const renamed = new Set<string>();
    if (aliasesChanged) {
      this.#addUsersOf(old.aliasesFrom.keys(), renamed);
      this.#addUsersNear(old.aliasesFrom.keys(), affected);
    }
    this.#addRelated(old, affected);
    this.#addThoseLeaningOnRefuted(old, affected);
    this.indices.replace(uri, now);
    if (after) this.shares.set(uri, after);
    if (aliasesChanged) {
      this.identities.forget();
      this.#addUsersOf(now.aliasesFrom.keys(), renamed);
    }
    this.#addRelated(now, affected);
    this.#exchangePatterns(uri, before, after, affected, aliasesChanged ? undefined : before?.patternsOf);
    for (const file of renamed) this.#readPatternsAnew(file, affected);
    this.#addNear(changedNames, slipsBefore, affected);
    if (aliasesChanged) this.#addUsersNear(now.aliasesFrom.keys(), affected);
    this.#addWhereUseBeganOrEnded(stillUsed, old, now, affected);
    this.#addCountersOf(old, now, affected);
    this.#addThoseLeaningOnRefuted(now, affected);
    this.#addThoseLeftWithRefuted(old, now, affected);
    if (labelText(old) !== labelText(now)) this.#addThoseWithUnknownLabels(affected);
    if (theoryText(old) !== theoryText(now)) addAll(affected, this.shares.keys());
    const sources = changedKeys(old.sources, now.sources);
    if (sources.length > 0) this.#addCitersOf(sources, affected);
    for (const key of changedSources(old, now)) addAll(affected, this.indices.sources.uris(key));
    this.#addThoseToldUncited(citedBefore, sources, affected);
    const things: readonly (readonly [NamedThing, boolean])[] = [
      ["label", labelText(old) !== labelText(now)],
      ["section", headingText(before?.summary) !== headingText(after?.summary)],
      ["source", sources.length > 0],
    ];
    const change = {
      words: changedNames,
      factorOf: (words: string) => this.identityOf(words).key,
      renames: aliasesChanged || wholesText(before?.summary) !== wholesText(after?.summary),
      changed: new Set(things.flatMap(([thing, isChanged]) => (isChanged ? [thing] : []))),
    };
    if (!this.indices.views.isEmpty) addViewing(this.indices.views, change, affected);
    return affected;
  }

  /** Adds the files that hold one of the file's labels or other names of factors too, name it, or are named by it. */
  #addRelated(share: Shared, affected: Set<string>): void {
    for (const label of share.labels.keys()) {
      addAll(affected, this.indices.labels.uris(label));
      addAll(affected, this.indices.relations.uris(label));
    }
    for (const words of [...share.factors.keys(), ...share.aliasesFrom.keys()]) {
      addAll(affected, this.indices.aliasesFrom.uris(words));
    }
    for (const reached of this.#reachedFrom(share.relations.keys()))
      addAll(affected, this.indices.labels.uris(reached));
  }

  /** Adds the files that name a label which is not there: another may now be nearest to it. */
  #addThoseWithUnknownLabels(affected: Set<string>): void {
    const { labels, relations } = this.indices;
    for (const target of relations.keys()) if (!labels.has(target)) addAll(affected, relations.uris(target));
  }

  /** The labels that relations lead to from these, one after another. */
  #reachedFrom(labels: Iterable<string>): Set<string> {
    const reached = new Set(labels);
    for (const label of reached) {
      for (const { uri, configuration } of this.indices.labels.at(label)) {
        for (const { target } of relationsOf(uri, configuration)) reached.add(target);
      }
    }
    return reached;
  }

  #exchangePatterns(
    uri: string,
    before: FileShare | null,
    after: FileShare | null,
    affected: Set<string>,
    known?: FileShare["patternsOf"],
  ): void {
    const old = before?.patterns ?? NOTHING_SHARED.patterns;
    const share = after && withPatterns(after, (use) => this.factorOf(use), known);
    const now = share?.patterns ?? NOTHING_SHARED.patterns;
    for (const key of old.keys()) this.#addThoseAlike(uri, key, affected);
    this.indices.patterns.replace(uri, now);
    for (const key of now.keys()) this.#addThoseAlike(uri, key, affected);
    if (share) this.shares.set(uri, share);
  }

  /** Adds the files whose CMOCs are told of one in this file: it is the first alike, or the opposite. */
  #addThoseAlike(uri: string, key: string, affected: Set<string>): void {
    const { patterns } = this.indices;
    if (!patterns.inSeveralFiles(key)) return;
    const first = patterns.first(key);
    const opposes = () => patterns.some(key, ({ outcome }) => isDown(outcome) !== isDown(first?.outcome));
    if (first?.uri === uri || opposes()) addAll(affected, patterns.uris(key));
  }

  /** The words of a file name other factors now. */
  #readPatternsAnew(uri: string, affected: Set<string>): void {
    affected.add(uri);
    const share = this.shares.get(uri);
    if (share) this.#exchangePatterns(uri, share, share, affected);
  }

  /** Adds the files that use a factor which words name or named. */
  #addUsersOf(words: Iterable<string>, affected: Set<string>): void {
    for (const one of words) {
      for (const same of this.wordsFor(this.identityOf(one).key)) {
        for (const role of ROLES) addAll(affected, this.indices.uses.uris(useKey(role, same)));
        addAll(affected, this.indices.factors.uris(same));
        addAll(affected, this.indices.aliasesFrom.uris(same));
      }
    }
  }

  /** The role and words that the file uses, before or after, and whether any file uses them so far. */
  #usedKeys(old: Shared, now: Shared): Map<string, boolean> {
    return new Map(changedKeys(old.uses, now.uses).map((key) => [key, this.indices.uses.has(key)]));
  }

  /** The keys that the file cites, before or after, and whether any file cites them so far. */
  #citedKeys(old: Shared, now: Shared): Map<string, boolean> {
    return new Map(changedKeys(old.citations, now.citations).map((key) => [key, this.isCited(key)]));
  }

  /** Adds the files that are told of sources which nothing cites, where one begins or ceases to be cited or declared. */
  #addThoseToldUncited(
    citedBefore: ReadonlyMap<string, boolean>,
    sources: readonly string[],
    affected: Set<string>,
  ): void {
    const changed = [...citedBefore].filter(([key, cited]) => cited !== this.isCited(key));
    for (const [key] of changed) addAll(affected, this.indices.sources.uris(key));
    if (changed.length + sources.length === 0) return;
    for (const { naming } of this.named) if (naming && this.shares.has(naming.uri)) affected.add(naming.uri);
  }

  #addWhereUseBeganOrEnded(
    usedBefore: ReadonlyMap<string, boolean>,
    old: Shared,
    now: Shared,
    affected: Set<string>,
  ): void {
    const words = new Set<string>();
    for (const [key, used] of usedBefore) {
      if (used === this.indices.uses.has(key)) continue;
      const use = (now.uses.get(key) ?? old.uses.get(key))?.[0];
      if (use) words.add(use.reading.key);
    }
    this.#addUsersOf(words, affected);
  }

  /** The names that the file declares otherwise, or uses more or less often, than before. */
  #changedNames(old: Shared, now: Shared): string[] {
    const [before, after] = [namesIn(old), namesIn(now)];
    const all = new Set([...before.keys(), ...after.keys()]);
    return [...all].filter((name) => before.get(name) !== after.get(name));
  }

  /** Of these names, and those nearly the same as a name of their factors: which factors each may be a slip for. */
  #slipsAround(names: readonly string[]): Map<string, string> {
    const all = new Set(names.flatMap((name) => [name, ...this.wordsFor(this.identityOf(name).key)]));
    const around = new Set([...all].flatMap((name) => [name, ...this.near.near(name)]));
    return new Map([...around].map((name) => [name, JSON.stringify(this.slipsFor(name))]));
  }

  /** Keeps a factor name among those that slips are looked for in, while it is declared or used. */
  #keepName(name: string): void {
    const { factors, uses } = this.indices;
    this.near.keep(name, factors.has(name) || ROLES.some((role) => uses.has(useKey(role, name))));
  }

  /** Adds the files that use words which may be a slip for other factors now than before. */
  #addNear(changed: readonly string[], before: ReadonlyMap<string, string>, affected: Set<string>): void {
    const { uses } = this.indices;
    for (const name of changed) this.#keepName(name);
    const after = this.#slipsAround(changed);
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      if ((before.get(name) ?? NO_SLIP) === (after.get(name) ?? NO_SLIP)) continue;
      for (const role of ROLES) addAll(affected, uses.uris(useKey(role, name)));
    }
  }

  /** Adds the files that use words nearly the same as a name of the factor that these words name. */
  #addUsersNear(words: Iterable<string>, affected: Set<string>): void {
    const names = new Set([...words].flatMap((one) => [one, ...this.wordsFor(this.identityOf(one).key)]));
    for (const name of names) {
      for (const near of this.near.near(name))
        for (const role of ROLES) addAll(affected, this.indices.uses.uris(useKey(role, near)));
    }
  }

  /** Adds the files that expect a number of sources of a factor which the file uses. */
  #addCountersOf(old: Shared, now: Shared, affected: Set<string>): void {
    const uses = [...old.uses.values(), ...now.uses.values()].flatMap(([first]) => first ?? []);
    this.#addExpecting(uses, affected);
    for (const { uri, configuration } of this.#madeFrom([...old.labels.keys(), ...now.labels.keys()])) {
      affected.add(uri);
      this.#addExpecting(this.usesByConfiguration(uri).get(configuration) ?? [], affected);
    }
  }

  /** Adds the files that expect a number of sources of the factors used. */
  #addExpecting(uses: readonly FactorUse[], affected: Set<string>): void {
    if (this.indices.expecting.isEmpty) return;
    for (const use of uses) {
      for (const words of this.wordsFor(this.factorOf(use).key))
        addAll(affected, this.indices.expecting.uris(words));
    }
  }

  /** The CMOCs whose evidence is also that of the CMOCs with these labels, one made from another. */
  #madeFrom(labels: Iterable<string>): Relation[] {
    const made: Relation[] = [];
    const reached = new Set(labels);
    for (const label of reached) {
      if (!this.indices.relations.has(label)) continue;
      for (const relation of this.indices.relations.at(label)) {
        if (relation.kind !== "from" && relation.kind !== "merges") continue;
        made.push(relation);
        const own = ownLabelKey(relation.configuration);
        if (own !== null) reached.add(own);
      }
    }
    return made;
  }

  /** Adds the files that start from an outcome of a refuted CMOC which stands in the file or is refuted by it. */
  #addThoseLeaningOnRefuted(share: Shared, affected: Set<string>): void {
    if (this.indices.refutations.isEmpty) return;
    const refuted = new Set<ConfigurationStatement>();
    for (const [label, stated] of share.labels) {
      if (this.indices.refutations.has(label))
        for (const { configuration } of stated) refuted.add(configuration);
    }
    for (const [target, relations] of share.relations) {
      if (!relations.some(isRefutation)) continue;
      for (const { uri, configuration } of this.indices.labels.at(target)) {
        refuted.add(configuration);
        this.#addContextsOf(this.usesByConfiguration(uri).get(configuration) ?? [], affected);
      }
    }
    if (refuted.size === 0) return;
    const own = [...share.uses.values()].flat();
    this.#addContextsOf(
      own.filter(({ configuration }) => refuted.has(configuration)),
      affected,
    );
  }

  /** Adds the files that start from an outcome which the file began or ceased to give, and a refuted CMOC gives. */
  #addThoseLeftWithRefuted(old: Shared, now: Shared, affected: Set<string>): void {
    if (this.indices.refutations.isEmpty) return;
    const changed = new Set(
      changedKeys(old.uses, now.uses).flatMap((key) => {
        const use = (now.uses.get(key) ?? old.uses.get(key))?.[0];
        return use?.role === "outcome" ? this.factorOf(use).key : [];
      }),
    );
    if (changed.size === 0) return;
    const { refutations, labels } = this.indices;
    for (const target of refutations.keys()) {
      for (const { uri, configuration } of labels.at(target)) {
        const given = this.usesByConfiguration(uri).get(configuration) ?? [];
        this.#addContextsOf(
          given.filter((use) => changed.has(this.factorOf(use).key)),
          affected,
        );
      }
    }
  }

  /** Adds the files that have the outcomes among these uses as contexts. */
  #addContextsOf(uses: readonly FactorUse[], affected: Set<string>): void {
    for (const use of uses) {
      if (use.role !== "outcome") continue;
      for (const words of this.wordsFor(this.factorOf(use).key))
        addAll(affected, this.indices.uses.uris(useKey("context", words)));
    }
  }

  /** Adds the files that cite one of the keys, and those whose unknown keys may now be nearest to others. */
  #addCitersOf(keys: Iterable<string>, affected: Set<string>): void {
    for (const key of keys) addAll(affected, this.indices.citations.uris(key));
    for (const key of this.indices.citations.keys())
      if (!this.isKnownKey(key)) addAll(affected, this.indices.citations.uris(key));
  }

  /** Puts in the review's bibliographies, in the order it names them; gives the files affected. */
  setBibliographies(bibliographies: readonly ReviewBibliography[]): Set<string> {
    const before = this.named;
    this.named = bibliographies;
    const affected = new Set<string>();
    const isSame =
      before.length === bibliographies.length &&
      before.every(({ uri, entries }, at) => {
        const now = bibliographies[at];
        return uri === now?.uri && (entries === null) === (now.entries === null);
      });
    if (isSame) {
      const changed = before.flatMap(({ entries }, at) => {
        const now = bibliographies[at]?.entries;
        return entries && now ? changedEntryKeys(entries, now) : [];
      });
      if (changed.length === 0) return affected;
      this.#addCitersOf(changed, affected);
      for (const key of changed) addAll(affected, this.indices.sources.uris(key));
    } else {
      for (const key of this.indices.sources.keys()) addAll(affected, this.indices.sources.uris(key));
      for (const key of this.indices.citations.keys()) addAll(affected, this.indices.citations.uris(key));
    }
    for (const { summary } of this.shares.values()) if (summary.reviews.length > 0) affected.add(summary.uri);
    const change = {
      words: [],
      factorOf: (words: string) => words,
      renames: false,
      changed: new Set(["source"] as const),
    };
    addViewing(this.indices.views, change, affected);
    return affected;
  }
}
