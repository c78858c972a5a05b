import { addAll, type Folded } from "./affected-files.ts";
import type { Shared } from "./file-share.ts";
import type { Indices } from "./indices.ts";
import { changedEntryKeys, type ReviewBibliography } from "./review-bibliography.ts";
import { changedKeys } from "./share-differences.ts";
import type { TheoryReading } from "./theory-reading.ts";
import { addViewing } from "./view-effects.ts";

/** Adds the files that cite one of the keys, and those whose unknown keys may now be nearest to others. */
export function addCiting({ theory, indices }: Folded, keys: Iterable<string>, affected: Set<string>): void {
  for (const key of keys) addAll(affected, indices.citations.uris(key));
  for (const key of indices.citations.keys())
    if (!theory.isKnownKey(key)) addAll(affected, indices.citations.uris(key));
}

/** Adds the files that declare one of the keys. */
export function addDeclaring(indices: Indices, keys: Iterable<string>, affected: Set<string>): void {
  for (const key of keys) addAll(affected, indices.sources.uris(key));
}

/** The keys that a file begins or ceases to cite, and whether any file cites them so far. */
export function citedKeys(theory: TheoryReading, old: Shared, now: Shared): Map<string, boolean> {
  return new Map(changedKeys(old.citations, now.citations).map((key) => [key, theory.isCited(key)]));
}

/** Adds the files that are told of sources which nothing cites, where one begins or ceases to be cited or declared. */
export function addToldUncited(
  { theory, indices }: Folded,
  citedBefore: ReadonlyMap<string, boolean>,
  sources: readonly string[],
  affected: Set<string>,
): void {
  const changed = [...citedBefore.keys()].filter((key) => citedBefore.get(key) !== theory.isCited(key));
  addDeclaring(indices, changed, affected);
  if (changed.length + sources.length === 0) return;
  for (const { naming } of theory.bibliographies)
    if (naming && theory.summaryOf(naming.uri)) affected.add(naming.uri);
}

/** The files that it affects to have the bibliographies of now in place of those `before`. */
export function bibliographyEffects(folded: Folded, before: readonly ReviewBibliography[]): Set<string> {
  const { theory, indices } = folded;
  const affected = new Set<string>();
  const changed = changedKeysOf(before, theory.bibliographies);
  if (changed?.length === 0) return affected;
  if (changed) addCiting(folded, changed, affected);
  else for (const key of indices.citations.keys()) addAll(affected, indices.citations.uris(key));
  addDeclaring(indices, changed ?? indices.sources.keys(), affected);
  for (const { uri, reviews } of theory.summaries()) if (reviews.length > 0) affected.add(uri);
  const change = {
    words: [],
    factorOf: (words: string) => words,
    renames: false,
    changed: new Set(["source"] as const),
  };
  addViewing(indices.views, change, affected);
  return affected;
}

/** The keys that bibliographies gained or lost; `null` where they are others, or others of them could be read. */
function changedKeysOf(
  before: readonly ReviewBibliography[],
  now: readonly ReviewBibliography[],
): string[] | null {
  const isSame = ({ uri, entries }: ReviewBibliography, at: number) =>
    uri === now[at]?.uri && (entries === null) === (now[at].entries === null);
  if (before.length !== now.length || !before.every(isSame)) return null;
  return before.flatMap(({ entries }, at) => {
    const others = now[at]?.entries;
    return entries && others ? changedEntryKeys(entries, others) : [];
  });
}
