import { addAll, type Folded } from "./affected-files.ts";
import { type Shared, useKey } from "./file-share.ts";
import type { Indices } from "./indices.ts";
import { changedKeys } from "./share-differences.ts";
import type { TheoryReading } from "./theory-reading.ts";
import { ROLES } from "./uses.ts";

/** Adds the files that use a factor which words name. */
export function addUsersOf(
  { theory, indices }: Folded,
  words: Iterable<string>,
  affected: Set<string>,
): void {
  for (const one of words) {
    for (const same of theory.wordsFor(theory.identityOf(one).key)) {
      for (const role of ROLES) addAll(affected, indices.uses.uris(useKey(role, same)));
      addAll(affected, indices.factors.uris(same));
      addAll(affected, indices.aliasesFrom.uris(same));
    }
  }
}

/** Adds the files that use words nearly the same as a name of the factor that these words name. */
export function addUsersNear(
  { theory, indices }: Folded,
  words: Iterable<string>,
  affected: Set<string>,
): void {
  const names = new Set([...words].flatMap((one) => [one, ...theory.wordsFor(theory.identityOf(one).key)]));
  for (const name of names) {
    for (const near of theory.namesNear(name))
      for (const role of ROLES) addAll(affected, indices.uses.uris(useKey(role, near)));
  }
}

/** The role and words that a file begins or ceases to use, and whether any file uses them so far. */
export function usedKeys({ uses }: Indices, old: Shared, now: Shared): Map<string, boolean> {
  return new Map(changedKeys(old.uses, now.uses).map((key) => [key, uses.has(key)]));
}

/** Adds the files that use a factor which begins or ceases to be used in a role. */
export function addUsersOfBegunOrEnded(
  folded: Folded,
  usedBefore: ReadonlyMap<string, boolean>,
  old: Shared,
  now: Shared,
  affected: Set<string>,
): void {
  const words = new Set<string>();
  for (const [key, used] of usedBefore) {
    if (used === folded.indices.uses.has(key)) continue;
    const use = (now.uses.get(key) ?? old.uses.get(key))?.[0];
    if (use) words.add(use.reading.key);
  }
  addUsersOf(folded, words, affected);
}

/** Names, each with a text that is equal where it may be a slip for the same factors. */
export type Slips = ReadonlyMap<string, string>;

const NO_SLIP = "[]";

/** Of these names, and those nearly the same as a name of their factors: which factors each may be a slip for. */
export function slipsAround(theory: TheoryReading, names: readonly string[]): Slips {
  const all = new Set(names.flatMap((name) => [name, ...theory.wordsFor(theory.identityOf(name).key)]));
  const around = new Set([...all].flatMap((name) => [name, ...theory.namesNear(name)]));
  return new Map([...around].map((name) => [name, JSON.stringify(theory.slipsFor(name))]));
}

/** Adds the files that use words which may be a slip for other factors now than before. */
export function addSlipsChanged({ uses }: Indices, before: Slips, now: Slips, affected: Set<string>): void {
  for (const name of new Set([...before.keys(), ...now.keys()])) {
    if ((before.get(name) ?? NO_SLIP) === (now.get(name) ?? NO_SLIP)) continue;
    for (const role of ROLES) addAll(affected, uses.uris(useKey(role, name)));
  }
}
