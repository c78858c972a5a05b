import type { Problem } from "../problems/problem.ts";
import type { FileSummary } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import type { Theory } from "../theory/theory.ts";

/** A change to one file of the review. */
export interface FileChange {
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
}

/** A way to mend a problem, worked out when it is asked for. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly FileChange[];
}

/** A problem in the file and the review it is told in. */
export interface FixSubject {
  readonly problem: Problem;
  readonly file: FileSummary;
  /** The text of the file, which its summary was read from. */
  readonly text: string;
  readonly theory: Theory;
}

export type Fixer = (subject: FixSubject) => Fix[];

/** The text that a span covers. */
export function covered({ text }: FixSubject, { start, end }: Span): string {
  return text.slice(start, end);
}

export function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
