import type { Span } from "../text/span.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** Another place that a problem is about. */
export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** A change to the text of the file that a problem stands in. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** A way to mend a problem that needs no more than its own file. */
export interface Repair {
  /** What is done, as an author would say it: "Write ? for the mechanism". */
  readonly title: string;
  readonly changes: readonly TextChange[];
}

/** Something an author should know of a place in a file. */
export interface Problem {
  /** Stable, in kebab case: settings and quick fixes name it. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in a sentence of the author's words, then what to do. */
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
  readonly repairs?: readonly Repair[];
}
