import { indexDirections } from "../phrases/direction-index.ts";
import type { FileSummary } from "../summary/summary.ts";
import { addAll, type Folded } from "./affected-files.ts";
import {
  addCiting,
  addDeclaring,
  addToldUncited,
  bibliographyEffects,
  citedKeys,
} from "./citation-effects.ts";
import { addCounting } from "./count-effects.ts";
import { type FileShare, NOTHING_SHARED, shareOf, useKey, withPatterns } from "./file-share.ts";
import { addNamingUnknownLabels, addRelated } from "./label-effects.ts";
import {
  addSlipsChanged,
  addUsersNear,
  addUsersOf,
  addUsersOfBegunOrEnded,
  slipsAround,
  usedKeys,
} from "./name-effects.ts";
import { addAlike } from "./pattern-effects.ts";
import { addLeaningOnRefuted, addLeftWithRefuted } from "./refutation-effects.ts";
import type { ReviewBibliography } from "./review-bibliography.ts";
import { settingsOf, settingsText } from "./settings.ts";
import {
  aliasText,
  changedKeys,
  changedNames,
  changedSources,
  labelText,
  namesIn,
  setsSomething,
  theoryText,
} from "./share-differences.ts";
import { TheoryReading } from "./theory-reading.ts";
import { ROLES } from "./uses.ts";
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
  readonly #folded: Folded = { theory: this, indices: this.indices };

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
      const share = summary && this.#share(summary);
      const now = share ?? NOTHING_SHARED;
      this.indices.replace(uri, now);
      this.indices.patterns.replace(uri, NOTHING_SHARED.patterns);
      if (share) this.shares.set(uri, share);
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

  /**
   * Puts in what a file says now in place of what it said, and gathers the files affected: what depends on what was
   * there is noted before, and what depends on what is there is looked up behind it.
   */
  #exchange(uri: string, before: FileShare | null, after: FileShare | null): Set<string> {
    const folded = this.#folded;
    const old = before ?? NOTHING_SHARED;
    const now = after ?? NOTHING_SHARED;
    const affected = new Set([uri]);
    const usedBefore = usedKeys(this.indices, old, now);
    const citedBefore = citedKeys(this, old, now);
    const names = changedNames(old, now);
    const slipsBefore = slipsAround(this, names);
    const aliasesChanged = aliasText(old) !== aliasText(now);
    const labelsChanged = labelText(old) !== labelText(now);
    const renamed = new Set<string>();
    if (aliasesChanged) {
      addUsersOf(folded, old.aliasesFrom.keys(), renamed);
      addUsersNear(folded, old.aliasesFrom.keys(), affected);
    }
    addRelated(this.indices, old, affected);
    addLeaningOnRefuted(folded, old, affected);
    this.indices.replace(uri, now);
    if (after) this.shares.set(uri, after);
    if (aliasesChanged) {
      this.identities.forget();
      addUsersOf(folded, now.aliasesFrom.keys(), renamed);
    }
    addRelated(this.indices, now, affected);
    this.#exchangePatterns(uri, before, after, affected, aliasesChanged ? undefined : before?.patternsOf);
    for (const file of renamed) this.#readPatternsAnew(file, affected);
    for (const name of names) this.#keepName(name);
    addSlipsChanged(this.indices, slipsBefore, slipsAround(this, names), affected);
    if (aliasesChanged) addUsersNear(folded, now.aliasesFrom.keys(), affected);
    addUsersOfBegunOrEnded(folded, usedBefore, old, now, affected);
    addCounting(folded, old, now, affected);
    addLeaningOnRefuted(folded, now, affected);
    addLeftWithRefuted(folded, old, now, affected);
    if (labelsChanged) addNamingUnknownLabels(this.indices, affected);
    if (theoryText(old) !== theoryText(now)) addAll(affected, this.shares.keys());
    const sources = changedKeys(old.sources, now.sources);
    if (sources.length > 0) addCiting(folded, sources, affected);
    addDeclaring(this.indices, changedSources(old, now), affected);
    addToldUncited(folded, citedBefore, sources, affected);
    const things: readonly (readonly [NamedThing, boolean])[] = [
      ["label", labelsChanged],
      ["section", headingText(before?.summary) !== headingText(after?.summary)],
      ["source", sources.length > 0],
    ];
    const change = {
      words: names,
      factorOf: (words: string) => this.identityOf(words).key,
      renames: aliasesChanged || wholesText(before?.summary) !== wholesText(after?.summary),
      changed: new Set(things.flatMap(([thing, isChanged]) => (isChanged ? [thing] : []))),
    };
    if (!this.indices.views.isEmpty) addViewing(this.indices.views, change, affected);
    return affected;
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
    for (const key of old.keys()) addAlike(this.indices.patterns, uri, key, affected);
    this.indices.patterns.replace(uri, now);
    for (const key of now.keys()) addAlike(this.indices.patterns, uri, key, affected);
    if (share) this.shares.set(uri, share);
  }

  /** The words of a file name other factors now. */
  #readPatternsAnew(uri: string, affected: Set<string>): void {
    affected.add(uri);
    const share = this.shares.get(uri);
    if (share) this.#exchangePatterns(uri, share, share, affected);
  }

  /** Keeps a factor name among those that slips are looked for in, while it is declared or used. */
  #keepName(name: string): void {
    const { factors, uses } = this.indices;
    this.near.keep(name, factors.has(name) || ROLES.some((role) => uses.has(useKey(role, name))));
  }

  /** Puts in the review's bibliographies, in the order it names them; gives the files affected. */
  setBibliographies(bibliographies: readonly ReviewBibliography[]): Set<string> {
    const before = this.named;
    this.named = bibliographies;
    return bibliographyEffects(this.#folded, before);
  }
}
