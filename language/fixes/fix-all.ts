import type { Problem } from "../problems/problem.ts";
import type { Span } from "../text/span.ts";
import type { FileChange, FixSubject } from "./fix.ts";
import { fixesFor } from "./fixes.ts";

/** Slips of writing of which the fix may be done unasked: what the text says is the same, or was not read at all. */
export const MERE_WRITING: ReadonlySet<string> = new Set([
  "broken-arrow",
  "citation-before-words",
  "citation-extra-semicolon",
  "citation-key-missing",
  "citation-missing-semicolon",
  "citation-without-brackets",
  "heading-without-space",
  "missing-colon",
  "pasted-arrow",
  "tag-before-words",
]);

/** Whether a problem has one fix that may be done unasked. */
export function hasSureFix(subject: FixSubject): boolean {
  return fixesFor(subject)[0]?.preferred === true;
}

/**
 * Mends each problem in the way that may be done unasked; one without such a way is left. The changes do not overlap:
 * of two fixes that would change the same words, the first is done, which may mend both.
 */
export function mendedTogether(subjects: Iterable<FixSubject>): FileChange[] {
  const byFile = new Map<string, FileChange[]>();
  const isTaken = ({ uri, span }: FileChange) =>
    (byFile.get(uri) ?? []).some((one) => overlap(one.span, span));
  for (const subject of subjects) {
    const [fix] = fixesFor(subject);
    if (!fix?.preferred || fix.changes.some(isTaken)) continue;
    for (const change of fix.changes) {
      const inFile = byFile.get(change.uri);
      if (inFile) inFile.push(change);
      else byFile.set(change.uri, [change]);
    }
  }
  return [...byFile.values()].flat();
}

/** Two insertions at one place overlap too: nobody could say which comes first. */
function overlap(one: Span, other: Span): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}

/** The problems of one kind, or of several, with what is needed to mend them. */
export function* subjectsOf(
  { file, text, theory }: Omit<FixSubject, "problem">,
  problems: readonly Problem[],
  isWanted: (code: string) => boolean,
): Iterable<FixSubject> {
  for (const problem of problems) if (isWanted(problem.code)) yield { problem, file, text, theory };
}
