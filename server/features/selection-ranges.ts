import type { Position, SelectionRange } from "vscode-languageserver-protocol";
import type { ConfigurationStatement, FileSummary, PartItem } from "../../language/summary/summary.ts";
import { offsetAt } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";
import { rangeOf, touches } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What grows around each cursor: the word, the phrase, the part, the statement, the section, the file. */
export function selectionRanges(
  workspace: Workspace,
  uri: string,
  text: string,
  positions: readonly Position[],
): SelectionRange[] {
  const file = workspace.summaryOf(uri);
  if (!file) return [];
  return positions.map((position) => {
    const offset = offsetAt(file.lines, position);
    const around = [word(text, offset), ...spansAround(file, offset), { start: 0, end: file.lines.length }]
      .filter((span): span is Span => span !== null && touches(span, offset))
      .sort((one, other) => one.end - one.start - (other.end - other.start));
    const growing = around.filter((span, at) => at === 0 || grows(around[at - 1], span));
    const empty = { range: { start: position, end: position } };
    return (
      growing.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeOf(file.lines, span), ...(parent ? { parent } : {}) }),
        undefined,
      ) ?? empty
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

function word(text: string, offset: number): Span | null {
  const letter = /[\p{L}\p{M}\p{N}'’-]/u;
  let start = offset;
  let end = offset;
  while (start > 0 && letter.test(text[start - 1] ?? "")) start--;
  while (end < text.length && letter.test(text[end] ?? "")) end++;
  return end > start ? { start, end } : null;
}

function spansAround(file: FileSummary, offset: number): Span[] {
  const statements = [
    ...file.reviews,
    ...file.theories,
    ...file.dimensions,
    ...file.factors,
    ...file.sources,
    ...file.configurations,
  ].filter(({ span }) => touches(span, offset));
  return [
    ...statements.flatMap(({ span, attributes }) => [
      span,
      ...attributes.flatMap((attribute) => [attribute.span, ...attribute.items.map((item) => item.span)]),
    ]),
    ...file.configurations.filter(({ span }) => touches(span, offset)).flatMap(spansIn),
    ...file.headings.map(({ span, level }, at) => {
      const next = file.headings.slice(at + 1).find((heading) => heading.level <= level);
      return { start: span.start, end: next?.span.start ?? file.lines.length };
    }),
  ];
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
    ...citations.map(({ span }) => span),
    ...(label ? [label.span] : []),
  ];
}

function partSpan(items: readonly PartItem[]): Span[] {
  const [first] = items;
  const last = items.at(-1);
  return first && last ? [{ start: first.span.start, end: last.span.end }] : [];
}
