import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";

/** The formats that sources are read from: BibTeX and BibLaTeX, CSL-JSON, RIS. */
export type BibliographyFormat = "bibtex" | "csl-json" | "ris";

/** One entry of a bibliography: where it stands, not yet what it says (that is `referenceOf`). */
export interface BibliographyEntry {
  readonly key: string;
  /** As the format calls it, in lower case: "article", "article-journal", "jour". */
  readonly type: string;
  /** The whole entry: of BibTeX from its `@` to behind its closing bracket. */
  readonly span: Span;
  readonly keySpan: Span;
  /** What it says: of BibTeX from behind the key's comma to before the closing bracket, else the whole entry. */
  readonly body: Span;
  /**
   * The same object as long as the entry's text is the same, wherever it moves: a key for what is derived of that
   * text alone.
   */
  readonly record: object;
}

/** An abbreviation that a BibTeX file defines: `@string{jhsr = "Journal of Health Services Research"}`. */
export interface BibliographyString {
  /** In lower case, as BibTeX compares them. */
  readonly name: string;
  /** The whole definition: name, `=` and value. */
  readonly body: Span;
}

/** Something wrong in a bibliography file, in plain words. */
export interface BibliographyProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** What stands where in a bibliography. Offsets are UTF-16 units of its text (a byte order mark counts as one). */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly strings: readonly BibliographyString[];
  /** At most `MOST_PROBLEMS`, in the order of the file. */
  readonly problems: readonly BibliographyProblem[];
}

/** A file that is no bibliography at all would otherwise have a problem a line. */
export const MOST_PROBLEMS = 100;

/** Entries by key; where a key stands twice, the first entry counts. */
export interface KeyedEntries {
  readonly size: number;
  get(key: string): BibliographyEntry | undefined;
  has(key: string): boolean;
  /** In the order of the file. */
  keys(): IterableIterator<string>;
  values(): IterableIterator<BibliographyEntry>;
  /** The entries whose key has stood before. */
  repeats(): readonly BibliographyEntry[];
  /** The same object for entries with the same keys in the same order. */
  readonly keyed: object;
}

/** A bibliography with its text: all that is needed to read what an entry says. */
export interface BibliographyFile {
  readonly format: BibliographyFormat;
  readonly text: string;
  readonly lines: Lines;
  readonly bibliography: Bibliography;
  readonly entries: KeyedEntries;
  /** The abbreviations of a BibTeX file by name in lower case, still in LaTeX. */
  readonly strings: ReadonlyMap<string, string>;
}
