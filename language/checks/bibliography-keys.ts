import type { BibliographyFile } from "../bibliography/bibliography.ts";
import { type EarlierBibliography, type KeyClash, keyClashes } from "../bibliography/clashes.ts";
import type { Problem, Severity } from "../problems/problem.ts";

/** Something that may be told wrong of a bibliography of a review. */
export interface BibliographyCheck {
  readonly code: string;
  readonly severity: Severity;
  check(subject: CheckedBibliography): Omit<Problem, "code" | "severity">[];
}

export interface CheckedBibliography {
  readonly uri: string;
  readonly file: BibliographyFile;
  /** Those that the review names before it. */
  readonly earlier: readonly EarlierBibliography[];
  /** What a file is called by its URI. */
  nameOf(uri: string): string;
}

/** A key stands once in all bibliographies of a review, so that it is told which entry it means. */
export const duplicateKey: BibliographyCheck = {
  code: "duplicate-key",
  severity: "warning",
  check: (subject) =>
    told(subject, "twice", ({ entry: { key }, uri }) =>
      uri === null
        ? `The key “${key}” stands more than once in this file, and the first entry counts. Give this one a key of its own, or delete it.`
        : `The key “${key}” stands in “${subject.nameOf(uri)}” too, which the review names first, so that entry counts. Give one of the two another key, or delete it.`,
    ),
};

/** Keys that differ in capital letters alone are two keys, which people and other programs take for one. */
export const keyInOtherCase: BibliographyCheck = {
  code: "key-in-other-case",
  severity: "information",
  check: (subject) =>
    told(subject, "other-case", ({ entry: { key }, other, uri }) => {
      const where = uri === null ? "this file" : `“${subject.nameOf(uri)}”`;
      return `The key “${key}” differs from “${other.key}” in ${where} in capital letters alone. These are two sources: give one of them another key, so that nobody confuses them.`;
    }),
};

function told(
  { uri, file, earlier }: CheckedBibliography,
  kind: KeyClash["kind"],
  message: (clash: KeyClash) => string,
): Omit<Problem, "code" | "severity">[] {
  return keyClashes(file.entries, earlier)
    .filter((clash) => clash.kind === kind)
    .map((clash) => ({
      span: clash.entry.keySpan,
      message: message(clash),
      related: [
        { uri: clash.uri ?? uri, span: clash.other.keySpan, message: "The other entry stands here." },
      ],
    }));
}
