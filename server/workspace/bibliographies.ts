import { type Bibliography, type BibliographyEntry, scanBibtex } from "../../language/bibliography/bibtex.ts";
import type { Problem } from "../../language/problems/problem.ts";
import type { Words } from "../../language/summary/summary.ts";
import { type Lines, linesOf } from "../../language/text/lines.ts";
import { entriesByKey } from "../../language/theory/review-bibliography.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { FileRead } from "./file-system.ts";
import { isBibliographyFile, resolvedUri } from "./uris.ts";

/** A bibliography as it was last read. */
export interface ShelvedBibliography {
  readonly uri: string;
  /** `null` where it could not be read. */
  readonly read: ReadBibliography | null;
  readonly failure: BibliographyFailure | null;
}

export type BibliographyFailure =
  | "missing"
  | "folder"
  | "too-large"
  | "unreadable"
  | "unknown-format"
  | "not-text";

export interface ReadBibliography {
  readonly text: string;
  readonly lines: Lines;
  readonly bibliography: Bibliography;
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
}

/** A bibliography that a `review` statement names. */
export interface NamedBibliography {
  readonly uri: string;
  /** The file and the words that name it. */
  readonly file: string;
  readonly words: Words;
}

/** The bibliographies a review names, in order, each once. */
export function namedBibliographies(theory: Theory): NamedBibliography[] {
  const named = new Map<string, NamedBibliography>();
  for (const { uri: file, reviews } of theory.summaries()) {
    for (const attribute of reviews.flatMap((review) => review.attributes)) {
      if (attribute.name !== "bibliography") continue;
      for (const words of attribute.items) {
        const uri = resolvedUri(file, words.text);
        if (!named.has(uri)) named.set(uri, { uri, file, words });
      }
    }
  }
  return [...named.values()];
}

/** Reads what a bibliography's file gave. */
export function shelved(uri: string, file: FileRead): ShelvedBibliography {
  if ("failure" in file) return { uri, read: null, failure: file.failure };
  if (!isBibliographyFile(uri)) return { uri, read: null, failure: "unknown-format" };
  if (file.text.includes("\0")) return { uri, read: null, failure: "not-text" };
  const bibliography = scanBibtex(file.text);
  return {
    uri,
    failure: null,
    read: { text: file.text, lines: linesOf(file.text), bibliography, entries: entriesByKey(bibliography) },
  };
}

const FAILURES: { readonly [failure in BibliographyFailure]: string } = {
  missing:
    "cannot be found. Check its name, and put it in the same folder as this file or write the way to it.",
  folder: "is a folder. Name the .bib file in it.",
  "too-large": "is larger than 64 MB and was not read. Export only the references of this review.",
  unreadable: "cannot be opened. Check that you may read it and that no other program locks it.",
  "not-text": "is not plain text. Export the references as BibTeX once more, in UTF-8.",
  "unknown-format": "is not a BibTeX file. Export the references as BibTeX, to a file that ends in .bib.",
};

/** What is to be told at the words that name bibliographies which could not be read. */
export function namingProblems(
  named: readonly NamedBibliography[],
  file: string,
  shelf: ReadonlyMap<string, ShelvedBibliography>,
): Problem[] {
  return named.flatMap((one): Problem[] => {
    const failure = one.file === file ? shelf.get(one.uri)?.failure : null;
    if (!failure) return [];
    const code = failure === "missing" ? "bibliography-missing" : "bibliography-unreadable";
    const message = `The bibliography “${one.words.text}” ${FAILURES[failure]} Until then no citation key can be checked.`;
    return [{ code, severity: "error", message, span: one.words.span }];
  });
}

/** The files that are told something of other bibliographies now: it is told in the file that names one first. */
export function filesNamingOtherwise(
  before: readonly NamedBibliography[],
  now: readonly NamedBibliography[],
): string[] {
  const isIn = (list: readonly NamedBibliography[], { uri, file }: NamedBibliography) =>
    list.some((other) => other.uri === uri && other.file === file);
  return [...before.filter((one) => !isIn(now, one)), ...now.filter((one) => !isIn(before, one))].map(
    ({ file }) => file,
  );
}
