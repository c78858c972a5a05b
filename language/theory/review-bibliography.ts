import type { Bibliography, BibliographyEntry } from "../bibliography/bibtex.ts";

/** A bibliography that a review names, as far as it could be read. */
export interface ReviewBibliography {
  readonly uri: string;
  /** Entries by key; `null` where the file could not be read. */
  readonly entries: ReadonlyMap<string, BibliographyEntry> | null;
}

/** Keys of one bibliography; where a key stands twice, the first entry counts. */
export function entriesByKey(bibliography: Bibliography): Map<string, BibliographyEntry> {
  const entries = new Map<string, BibliographyEntry>();
  for (const entry of bibliography.entries) if (!entries.has(entry.key)) entries.set(entry.key, entry);
  return entries;
}
