import type { FileChange } from "../fixes/fix.ts";
import type { FileSummary } from "../summary/summary.ts";
import type { Span } from "../text/span.ts";
import type { Theory } from "../theory/theory.ts";

/** All kinds of change that a refactoring may be, in the words of the Language Server Protocol. */
export const REFACTORING_KINDS = [
  "refactor.extract",
  "refactor.inline",
  "refactor.move",
  "refactor.rewrite",
  "source.organize.cmoc",
  "source.sortCitations.cmoc",
] as const;

export type RefactoringKind = (typeof REFACTORING_KINDS)[number];

/** A file, what is selected in it, and the review it belongs to. */
export interface RefactoringSubject {
  readonly file: FileSummary;
  /** The text of the file, which its summary was read from. */
  readonly text: string;
  readonly theory: Theory;
  /** Empty where only the cursor stands. */
  readonly selection: Span;
}

/** What a refactoring does to the files of the review. */
export interface Rewriting {
  /** They do not overlap. */
  readonly changes: readonly FileChange[];
  /** Files that are made anew. */
  readonly created?: readonly { readonly uri: string; readonly text: string }[];
}

/** The text of a file of the review, or `null` where it is not at hand. */
export type TextOf = (uri: string) => string | null;

export interface Refactoring {
  /** What is done, as an author would say it; no two at one place have the same. */
  readonly title: string;
  readonly kind: RefactoringKind;
  /** The one that is meant where an author asks for this kind without choosing. */
  readonly preferred?: boolean;
  /** Other files whose text it needs. */
  readonly reads?: readonly string[];
  /** Worked out when it is chosen; `null` where it cannot be done after all. */
  readonly work: (textOf: TextOf) => Rewriting | null;
}

/** A refactoring that belongs to what is selected, and why it cannot be done there. */
export interface Impossible {
  readonly title: string;
  readonly kind: RefactoringKind;
  /** A sentence for the author. */
  readonly reason: string;
}

export type Offer = Refactoring | Impossible;

/** The refactorings that belong to what is selected. */
export type Offering = (subject: RefactoringSubject) => Offer[];

/** “1 use”, “2 uses”. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
