import type { BibliographyFile, BibliographyFormat } from "./bibliography.ts";
import { bibtexReader } from "./bibtex.ts";
import { BlockFile, type BlockReader, readBlocks } from "./blocks.ts";
import { cslJsonReader } from "./csl-json.ts";
import { risReader } from "./ris.ts";

const FORMATS: ReadonlyMap<string, BibliographyFormat> = new Map<string, BibliographyFormat>([
  ["bib", "bibtex"],
  ["bibtex", "bibtex"],
  ["biblatex", "bibtex"],
  ["json", "csl-json"],
  ["csljson", "csl-json"],
  ["ris", "ris"],
]);

/** The format that a file's name tells, or `null`. */
export function formatOf(name: string): BibliographyFormat | null {
  return FORMATS.get(/\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "") ?? null;
}

/**
 * Finds the entries of a bibliography, without reading what they say (`referenceOf`). Of a file that was read `before`,
 * what has not changed is not read again. Linear in the text; never throws.
 */
export function readBibliography(
  format: BibliographyFormat,
  text: string,
  before: BibliographyFile | null = null,
): BibliographyFile {
  switch (format) {
    case "bibtex":
      return readWith(bibtexReader, text, before);
    case "csl-json":
      return readWith(cslJsonReader, text, before);
    case "ris":
      return readWith(risReader, text, before);
  }
}

function readWith<State>(
  reader: BlockReader<State>,
  text: string,
  before: BibliographyFile | null,
): BibliographyFile {
  // Of the same format the blocks were made by the same reader.
  const same =
    before instanceof BlockFile && before.format === reader.format ? (before as BlockFile<State>) : null;
  return readBlocks(reader, text, same);
}
