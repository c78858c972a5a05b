import type { BibliographyFile } from "../../language/bibliography/bibliography.ts";
import { formatOf, readBibliography } from "../../language/bibliography/read-bibliography.ts";
import type { Problem } from "../../language/problems/problem.ts";
import type { Words } from "../../language/summary/summary.ts";
import type { ReviewBibliography } from "../../language/theory/review-bibliography.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { type FileRead, LARGEST_FILE } from "./file-system.ts";
import { isFarAway, isReviewFile, resolvedUri } from "./uris.ts";

/** A bibliography as it was last read. */
export interface ShelvedBibliography {
  readonly uri: string;
  /** `null` where it could not be read. */
  readonly read: BibliographyFile | null;
  readonly failure: BibliographyFailure | null;
}

export type BibliographyFailure =
  | "missing"
  | "folder"
  | "too-large"
  | "unreadable"
  | "unknown-format"
  | "not-text"
  | "far-away";

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
        const uri = isFarAway(words.text) ? farAwayUri(words.text) : resolvedUri(file, words.text);
        if (!named.has(uri)) named.set(uri, { uri, file, words });
      }
    }
  }
  return [...named.values()];
}

/** Stands for a file that is never asked for, so that no name in a review makes this computer call another. */
const FAR_AWAY = "far-away:";

function farAwayUri(path: string): string {
  return FAR_AWAY + encodeURIComponent(path.toWellFormed());
}

/** Why a bibliography is not read at all, as far as its name tells; `null` where it is. */
export function failureByName(uri: string): BibliographyFailure | null {
  if (uri.startsWith(FAR_AWAY)) return "far-away";
  return isReviewFile(uri) ? "unknown-format" : null;
}

/** Reads what a bibliography's file gave; what has not changed since it was read `before` is not read again. */
export function shelved(
  uri: string,
  file: FileRead,
  before: BibliographyFile | null = null,
): ShelvedBibliography {
  if ("failure" in file) return { uri, read: null, failure: file.failure };
  const format = formatOf(uri);
  if (format === null) return { uri, read: null, failure: "unknown-format" };
  if (file.text.includes("\0")) return { uri, read: null, failure: "not-text" };
  return { uri, failure: null, read: readBibliography(format, file.text, before) };
}

/** What a review is told of the bibliographies it names. */
export function reviewBibliographies(
  named: readonly NamedBibliography[],
  shelf: ReadonlyMap<string, ShelvedBibliography>,
): ReviewBibliography[] {
  return named.map(({ uri, file, words: { span, text } }) => {
    const read = shelf.get(uri)?.read ?? null;
    return { uri, entries: read?.entries ?? null, file: read, naming: { uri: file, span, text } };
  });
}

const LARGEST = `${LARGEST_FILE / (1024 * 1024)} MB`;

const FAILURES: { readonly [failure in BibliographyFailure]: string } = {
  missing:
    "cannot be found. Check its name, and put it in the same folder as this file or write the way to it.",
  folder: "is a folder. Name the .bib file in it.",
  "too-large": `is larger than ${LARGEST} and was not read. Export only the references of this review.`,
  unreadable: "cannot be opened. Check that you may read it and that no other program locks it.",
  "not-text": "is not plain text. Export the references as BibTeX once more, in UTF-8.",
  "unknown-format":
    "is of no format that is read. Export the references as BibTeX (a file that ends in .bib), CSL-JSON (.json) or RIS (.ris).",
  "far-away":
    "is on the web or on another computer, from where nothing is read. Put a copy in the same folder as this file, and name that.",
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
