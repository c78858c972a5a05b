import type { Position, SelectionRange } from "vscode-languageserver-protocol";
import type { ConfigurationStatement, FileSummary, PartItem } from "../../language/summary/summary.ts";
import { lineEnd, lineStart, offsetAt } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";
import { rangeOf, touches } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { sectionsOf, statementsOf } from "./sections.ts";

/** What grows around each cursor: the word, the phrase, the part, the statement, the section, the file. */
export function selectionRanges(
  workspace: Workspace,
  uri: string,
  text: string,
  positions: readonly Position[],
): SelectionRange[] {
  const file = workspace.summaryOf(uri);
  if (!file) return positions.map((position) => ({ range: { start: position, end: position } }));
  return positions.map((position) => {
    const offset = offsetAt(file.lines, position);
    const around = [...wordAt(file, text, offset), ...spansAround(file, offset)]
      .filter((span) => touches(span, offset))
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    const growing: Span[] = [];
    for (const span of [...around, { start: 0, end: file.lines.length }])
      if (grows(growing.at(-1), span)) growing.push(span);
    return (
      growing.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeOf(file.lines, span), ...(parent ? { parent } : {}) }),
        undefined,
      ) ?? { range: { start: position, end: position } }
    );
  });
}

/** Whether the second holds the first and more. */
function grows(inner: Span | undefined, outer: Span): boolean {
  if (!inner) return true;
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}

// Hyphens and apostrophes join letters; an arrow's stroke is of no word.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‐‑–-][\p{L}\p{M}\p{N}]+)*/gu;

function wordAt({ lines }: FileSummary, text: string, offset: number): Span[] {
  const from = lineStart(lines, offset);
  return [...text.slice(from, lineEnd(lines, offset)).matchAll(WORD)].map((word) => ({
    start: from + word.index,
    end: from + word.index + word[0].length,
  }));
}

function spansAround(file: FileSummary, offset: number): Span[] {
  const statements = statementsOf(file).filter(({ span }) => touches(span, offset));
  const headings = file.headings.filter(({ span }) => touches(span, offset));
  const attributes = [...statements, ...headings].flatMap((statement) => statement.attributes);
  // At the start of a heading, the section before it has ended.
  const sections = sectionsOf(file).filter(({ end }) => offset < end || end === file.lines.length);
  return [
    ...[...statements, ...headings].map(({ span }) => span),
    ...attributes.flatMap(({ span, items }) => [span, ...items.map((item) => item.span)]),
    ...file.configurations.filter(({ span }) => touches(span, offset)).flatMap(spansIn),
    ...namesIn(file, offset),
    ...sections,
  ];
}

/** What a statement that is no CMOC names, and says of it. */
function namesIn(file: FileSummary, offset: number): Span[] {
  const named = [
    ...file.reviews.map(({ span, question }) => ({ span, words: [question] })),
    ...file.theories.map(({ span, name, title }) => ({ span, words: [name, title] })),
    ...file.dimensions.map(({ span, name, values }) => ({ span, words: [name, ...values] })),
    ...file.factors.map(({ span, name, definition }) => ({ span, words: [name, definition] })),
    ...file.sources.map(({ span, key, description }) => ({ span, words: [key, description] })),
    ...file.views.map(({ span, name, title }) => ({ span, words: [name, title] })),
  ].filter(({ span }) => touches(span, offset));
  return named.flatMap(({ words }) => words.flatMap((one) => one?.span ?? []));
}

function spansIn({
  contexts,
  mechanisms,
  outcomes,
  excerpts,
  citations,
  label,
}: ConfigurationStatement): Span[] {
  return [
    ...[contexts, mechanisms, outcomes].flatMap((items) => [
      ...items.map(({ span }) => span),
      ...partSpan(items),
    ]),
    ...excerpts.map(({ span }) => span),
    ...[...citations, ...excerpts.flatMap((one) => one.citations)].map(({ span }) => span),
    ...(label ? [label.span] : []),
  ];
}

function partSpan(items: readonly PartItem[]): Span[] {
  const [first] = items;
  const last = items.at(-1);
  return first && last ? [{ start: first.span.start, end: last.span.end }] : [];
}
