import type { Reference } from "../bibliography/reference.ts";

/**
 * What is used of citeproc-js, the processor of the Citation Style Language. It is handed in by whoever may read
 * files: it stands in a file of its own, under a licence of its own, and is loaded when a reference is first wanted.
 */
export interface Citeproc {
  readonly Engine: new (
    system: CiteprocSystem,
    style: string,
    language: string,
    languageCountsBeforeStyle: boolean,
  ) => CiteprocEngine;
}

export interface CiteprocSystem {
  /** The XML of a locale; of English where there is none for a language. */
  retrieveLocale(language: string): string;
  retrieveItem(id: string): Reference | undefined;
}

export interface CiteprocEngine {
  updateItems(ids: readonly string[]): unknown;
  /** HTML of each reference in the order of the style; `false` for a style that has no list of references. */
  makeBibliography():
    | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
    | false;
  /** A word of the style's language: "and", "et al." */
  getTerm(term: "and" | "et-al"): string;
  makeCitationCluster(items: readonly CiteprocCite[]): string;
}

export interface CiteprocCite {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly "suppress-author"?: boolean;
}
