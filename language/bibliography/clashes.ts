import type { BibliographyEntry, KeyedEntries } from "./bibliography.ts";
import { MOST_PROBLEMS } from "./bibliography.ts";

/** A bibliography that is named before another. */
export interface EarlierBibliography {
  readonly uri: string;
  readonly entries: KeyedEntries;
}

/** A key that another entry has too, or has but for capital letters. */
export interface KeyClash {
  readonly kind: "twice" | "other-case";
  readonly entry: BibliographyEntry;
  readonly other: BibliographyEntry;
  /** The file of the other; `null` where it is the same. */
  readonly uri: string | null;
}

/** Keys by their spelling in small letters, the first of each, kept as long as the keys are the same. */
const folded = new WeakMap<object, ReadonlyMap<string, string>>();

function foldedKeys(entries: KeyedEntries): ReadonlyMap<string, string> {
  const known = folded.get(entries.keyed);
  if (known) return known;
  const first = new Map<string, string>();
  for (const key of entries.keys()) {
    const small = key.toLowerCase();
    if (!first.has(small)) first.set(small, key);
  }
  folded.set(entries.keyed, first);
  return first;
}

/**
 * The keys of a bibliography that stand before in it or in one that is named earlier, and those that differ from such a
 * one in capital letters alone; at most `MOST_PROBLEMS` of each.
 */
export function keyClashes(entries: KeyedEntries, earlier: readonly EarlierBibliography[]): KeyClash[] {
  const twice: KeyClash[] = [];
  const otherCase: KeyClash[] = [];
  const add = (
    to: KeyClash[],
    clash: Omit<KeyClash, "entry" | "other">,
    key: string,
    of: KeyedEntries,
    as = key,
  ) => {
    const [entry, other] = [entries.get(key), of.get(as)];
    if (entry && other && to.length < MOST_PROBLEMS) to.push({ ...clash, entry, other });
  };
  for (const entry of entries.repeats().slice(0, MOST_PROBLEMS)) {
    const other = entries.get(entry.key);
    if (other) twice.push({ kind: "twice", entry, other, uri: null });
  }
  for (const [small, key] of foldedKeys(entries)) {
    for (const one of earlier) {
      const there = foldedKeys(one.entries).get(small);
      if (there === undefined) continue;
      if (one.entries.has(key)) add(twice, { kind: "twice", uri: one.uri }, key, one.entries);
      else add(otherCase, { kind: "other-case", uri: one.uri }, key, one.entries, there);
      break;
    }
  }
  if (foldedKeys(entries).size < entries.size) {
    for (const key of entries.keys()) {
      const first = foldedKeys(entries).get(key.toLowerCase());
      if (first !== undefined && first !== key) {
        add(otherCase, { kind: "other-case", uri: null }, key, entries, first);
        for (const one of earlier)
          if (one.entries.has(key)) add(twice, { kind: "twice", uri: one.uri }, key, one.entries);
      }
    }
  }
  return [...twice, ...otherCase];
}
