import { readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import { problemsIn } from "../../../language/checks/checks.ts";
import type { Problem } from "../../../language/problems/problem.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import type { FileSummary } from "../../../language/summary/summary.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import type { ReviewBibliography } from "../../../language/theory/review-bibliography.ts";
import { Theory } from "../../../language/theory/theory.ts";

const parse = createCmocParser();

export const ROOT = "file:///review/";

export function uriOf(file: string): string {
  return ROOT + file;
}

export function summaryOf(file: string, text: string): FileSummary {
  return summarise(uriOf(file), text, parse);
}

/** Texts of one review by file name; a name that ends in `.bib` is a bibliography that the review names. */
export type Texts = Readonly<Record<string, string>>;

export function bibliographyOf(file: string, text: string): ReviewBibliography {
  const read = readBibliography("bibtex", text);
  return { uri: uriOf(file), entries: read.entries, file: read };
}

/** The theory of a review, from its files alone. */
export function theoryOf(texts: Texts): Theory {
  const theory = new Theory();
  const files = Object.entries(texts);
  for (const [file, text] of files)
    if (!file.endsWith(".bib")) theory.fold(uriOf(file), summaryOf(file, text));
  const bibliographies = files.filter(([file]) => file.endsWith(".bib"));
  theory.setBibliographies(bibliographies.map(([file, text]) => bibliographyOf(file, text)));
  return theory;
}

/** Everything told of one file of a review. */
export function problemsOf(theory: Theory, file: string): Problem[] {
  const summary = theory.summaryOf(uriOf(file));
  return summary ? problemsIn(summary, theory) : [];
}

/** A BibTeX file with these keys. */
export function bibOf(...keys: readonly string[]): string {
  return keys.map((key) => `@article{${key}, title = {About ${key}}}\n`).join("");
}
