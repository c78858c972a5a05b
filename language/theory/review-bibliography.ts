import type { BibliographyFile, KeyedEntries } from "../bibliography/bibliography.ts";
import type { Span } from "../text/span.ts";

/** A bibliography that a review names, as far as it could be read. */
export interface ReviewBibliography {
  readonly uri: string;
  /** Entries by key; `null` where the file could not be read. */
  readonly entries: KeyedEntries | null;
  /** The file with its text. */
  readonly file?: BibliographyFile | null;
  /** Where the review names it first. */
  readonly naming?: BibliographyNaming;
}

/** The words that name a bibliography, and the file they stand in. */
export interface BibliographyNaming {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
}

/** The keys that entries have gained or lost. */
export function changedEntryKeys(before: KeyedEntries, after: KeyedEntries): string[] {
  if (before.keyed === after.keyed) return [];
  const changed: string[] = [];
  for (const key of before.keys()) if (!after.has(key)) changed.push(key);
  for (const key of after.keys()) if (!before.has(key)) changed.push(key);
  return changed;
}
