import type { BibliographyEntry, BibliographyFile } from "./bibliography.ts";
import { bibtexReference } from "./bibtex-reference.ts";
import { cslJsonReference } from "./csl-json-reference.ts";
import type { Reference } from "./reference.ts";
import { risReference } from "./ris-reference.ts";

/**
 * What one entry says, read now: made for entries that are shown, one at a time. Each field is read up to
 * `LONGEST_FIELD`. Never throws; what cannot be read is left out.
 */
export function referenceOf(file: BibliographyFile, entry: BibliographyEntry): Reference {
  switch (file.format) {
    case "bibtex":
      return bibtexReference(file, entry);
    case "csl-json":
      return cslJsonReference(file, entry);
    case "ris":
      return risReference(file, entry);
  }
}
