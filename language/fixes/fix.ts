import type { Reference } from "../bibliography/reference.ts";
import type { Problem } from "../problems/problem.ts";
import type { AttributeLine, ConfigurationStatement, FileSummary, PartItem } from "../summary/summary.ts";
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
  /** What is done, as an author would say it. */
  readonly title: string;
  readonly changes: readonly FileChange[];
  /** Whether it may be done unasked: it changes how something is written, not what the review claims. */
  readonly preferred?: boolean;
}

/** A problem in the file and the review it is told in. */
export interface FixSubject {
  readonly problem: Problem;
  readonly file: FileSummary;
  /** The text of the file, which its summary was read from. */
  readonly text: string;
  readonly theory: Theory;
  /** What was told of cited keys before they were lost from the bibliographies. */
  readonly lost?: ReadonlyMap<string, Reference>;
}

export type Fixer = (subject: FixSubject) => Fix[];

/** The text that a span covers. */
export function covered({ text }: FixSubject, { start, end }: Span): string {
  return text.slice(start, end);
}

export function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** A fix that changes one stretch of the problem's own file. */
export function rewriting({ file }: FixSubject, title: string, span: Span, newText: string): Fix {
  return { title, changes: [{ uri: file.uri, span, newText }] };
}

/** A fix that puts something into the problem's own file. */
export function inserting(subject: FixSubject, title: string, at: number, newText: string): Fix {
  return rewriting(subject, title, { start: at, end: at }, newText);
}

export function preferred(fix: Fix): Fix {
  return { ...fix, preferred: true };
}

/** The configuration that the problem is told in. */
export function configurationAt({ file, problem: { span } }: FixSubject): ConfigurationStatement | undefined {
  return file.configurations.find((one) => one.span.start <= span.start && span.end <= one.span.end);
}

/** Everything in the parts of the configuration that the problem is told in, in the order of the text. */
export function itemsAround(subject: FixSubject): readonly PartItem[] {
  const one = configurationAt(subject);
  return one ? [...one.contexts, ...one.mechanisms, ...one.outcomes] : [];
}

/** Every line `name: value` of a file. */
export function attributesOf(file: FileSummary): AttributeLine[] {
  const { reviews, theories, dimensions, factors, sources, configurations, headings } = file;
  return [reviews, theories, dimensions, factors, sources, configurations, headings].flatMap((statements) =>
    statements.flatMap(({ attributes }) => attributes),
  );
}
