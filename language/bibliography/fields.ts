import type { BibliographyString } from "./bibliography.ts";
import { readRawFields } from "./raw-fields.ts";

/** The abbreviations a file defines, by name in lower case; one may use those defined before it. Still in LaTeX. */
export function readStrings(text: string, strings: readonly BibliographyString[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { name, body } of strings) {
    const value = readRawFields(text.slice(body.start, body.end), known).get(name);
    if (value !== undefined) known.set(name, value);
  }
  return known;
}
