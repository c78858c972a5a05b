import type { ConfigurationStatement } from "../summary/summary.ts";
import { lineStart } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { bracketsIn, type CitedBracket } from "./citation-items.ts";
import type { RefactoringSubject } from "./refactoring.ts";

/** The brackets of a CMOC by what their sources say of it. */
export interface Evidence {
  /** Those among its parts. */
  readonly own: readonly CitedBracket[];
  /** Those under `inverse supported by:`. */
  readonly inverse: readonly CitedBracket[];
  /** Those under `contradicted by:`. */
  readonly against: readonly CitedBracket[];
}

export function evidenceOf(
  { file, text }: RefactoringSubject,
  configuration: ConfigurationStatement,
): Evidence {
  const { span, attributes, excerpts } = configuration;
  const brackets = bracketsIn(text, { start: lineStart(file.lines, span.start), end: span.end });
  const body = Math.min(span.end, ...[...attributes, ...excerpts].map((line) => line.span.start));
  const under = (name: string) =>
    brackets.filter((bracket) =>
      attributes.some((line) => line.name === name && holds(line.span, bracket.span)),
    );
  return {
    own: brackets.filter((bracket) => bracket.span.start < body),
    inverse: under("inverse supported by"),
    against: under("contradicted by"),
  };
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** The sources of brackets in one, `posited` left out. */
export function sourcesText(brackets: readonly CitedBracket[]): string {
  const items = brackets.flatMap(({ items }) => items).filter(({ key }) => key !== null);
  return items.length === 0 ? "" : `[${items.map(({ text }) => text).join("; ")}]`;
}

export function countSources(brackets: readonly CitedBracket[]): number {
  return new Set(brackets.flatMap(({ items }) => items).flatMap(({ key }) => key ?? [])).size;
}
