import type { BibliographyString } from "./bibtex.ts";
import { plainAddress, plainText } from "./latex-text.ts";
import { type NameList, readNames } from "./names.ts";
import { readRawFields } from "./raw-fields.ts";

/** What one entry says, for reading. */
export interface EntryFields {
  readonly authors: NameList;
  readonly editors: NameList;
  /** Every field as plain text by its name in lower case; authors and editors too, as they were written. */
  readonly text: ReadonlyMap<string, string>;
}

/** Fields that hold an address or identifier, not text. */
const ADDRESSES: ReadonlySet<string> = new Set(["doi", "url", "eprint", "file"]);

/**
 * Decodes one entry's fields: values joined, abbreviations replaced, LaTeX turned into plain text. Made for one
 * entry at a time, when it is shown; each field is read up to `LONGEST_FIELD`.
 *
 * @param body the text of `BibliographyEntry.body`
 * @param strings the file's abbreviations (`readStrings`)
 */
export function readFields(body: string, strings?: ReadonlyMap<string, string>): EntryFields {
  const raw = readRawFields(body, strings);
  const text = new Map<string, string>();
  for (const [name, latex] of raw) {
    text.set(name, ADDRESSES.has(name) ? plainAddress(latex) : plainText(latex));
  }
  return { authors: readNames(raw.get("author") ?? ""), editors: readNames(raw.get("editor") ?? ""), text };
}

/** The abbreviations a file defines, by name in lower case; one may use those defined before it. Still in LaTeX. */
export function readStrings(text: string, strings: readonly BibliographyString[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { name, body } of strings) {
    const value = readRawFields(text.slice(body.start, body.end), known).get(name);
    if (value !== undefined) known.set(name, value);
  }
  return known;
}
