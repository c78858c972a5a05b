import type { Theory } from "../theory/theory.ts";
import type { FileCheck } from "./check.ts";

/**
 * A `source` statement without words describes an entry of a bibliography; where no bibliography has one, nobody knows
 * what the key stands for. Told only where all bibliographies were read.
 */
export const sourceWithoutWords: FileCheck = {
  code: "source-without-words",
  severity: "warning",
  check: (file, theory) => {
    if (!canTell(theory)) return [];
    return file.sources
      .filter(({ key }) => isWithoutWords(theory, key.text))
      .map(({ key }) => ({
        span: key.span,
        message: `No bibliography has the key “${key.text}”, and nothing says what it is. Correct the key, or say it behind a colon, as in “source ${key.text}: "Interview 3, chief executive"”.`,
      }));
  },
};

/** What a key stands for is said once; characteristics may be given in several statements. */
export const duplicateSource: FileCheck = {
  code: "duplicate-source",
  severity: "warning",
  check: (file, theory) =>
    file.sources.flatMap((statement) => {
      if (!statement.description) return [];
      const first = theory.sourcesDeclared(statement.key.text).find((one) => one.statement.description);
      if (!first || first.statement === statement) return [];
      const { uri, statement: earlier } = first;
      return [
        {
          span: statement.key.span,
          message: `What “${statement.key.text}” is has been said before, and the first counts. Give this source another key, or take away its words behind the colon.`,
          related: [{ uri, span: earlier.key.span, message: "It is said here first." }],
        },
      ];
    }),
};

function canTell({ bibliographies }: Theory): boolean {
  return bibliographies.length > 0 && bibliographies.every(({ entries }) => entries !== null);
}

function isWithoutWords(theory: Theory, key: string): boolean {
  if (theory.entryOf(key)) return false;
  return theory.sourcesDeclared(key).every(({ statement }) => statement.description === null);
}
