import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-protocol";
import type { ConfigurationStatement, FileSummary, PartItem } from "../../language/summary/summary.ts";
import { type Lines, lineEnd } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";
import { rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";

interface Outlined {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly shown: Span;
  /** Headings nest by their level; all else stands under the heading above it. */
  readonly level: number;
}

const BELOW_HEADINGS = 7;

/** The outline of a file: its headings, and under them theories, CMOCs, factors and sources. */
export function documentSymbols(workspace: Workspace, uri: string): DocumentSymbol[] {
  const file = workspace.summaryOf(uri);
  return file ? nested(outlined(file), file.lines) : [];
}

function outlined(file: FileSummary): Outlined[] {
  const below = (kind: SymbolKind, name: string, span: Span, shown: Span, detail?: string): Outlined => ({
    name,
    kind,
    span,
    shown,
    level: BELOW_HEADINGS,
    ...(detail ? { detail } : {}),
  });
  return [
    ...file.headings.map(({ text, level, span }) => ({
      name: text || "#",
      kind: SymbolKind.Namespace,
      span,
      shown: { start: span.start, end: Math.min(span.end, lineEnd(file.lines, span.start)) },
      level,
    })),
    ...file.reviews.map(({ question, span, keyword }) =>
      below(SymbolKind.Module, question?.text ?? "review", span, question?.span ?? keyword),
    ),
    ...file.theories.map(({ name, title, span }) =>
      below(SymbolKind.Package, `theory ${name.text}`, span, name.span, title?.text),
    ),
    ...file.dimensions.map(({ name, span }) =>
      below(SymbolKind.Enum, name.text, span, name.span, "dimension"),
    ),
    ...file.factors.map(({ name, span }) => below(SymbolKind.Class, name.text, span, name.span, "factor")),
    ...file.sources.map(({ key, span, description }) =>
      below(SymbolKind.File, key.text || "source", span, key.span, description?.text ?? "source"),
    ),
    ...file.views.map(({ name, title, span }) =>
      below(SymbolKind.Interface, name.text, span, name.span, title?.text ?? "view"),
    ),
    ...file.configurations.map((one) =>
      below(
        SymbolKind.Event,
        configurationTitle(one),
        one.span,
        one.label?.span ?? one.keyword,
        configurationText(one),
      ),
    ),
  ].sort((one, other) => one.span.start - other.span.start);
}

export function configurationTitle({ label, kind, ordinal }: ConfigurationStatement): string {
  return label?.text ?? `${kind === "configuration" ? "CMOC" : "demi-regularity"} ${ordinal}`;
}

/** The parts of a CMOC in one line. */
export function configurationText({ contexts, mechanisms, outcomes }: ConfigurationStatement): string {
  const part = (items: readonly PartItem[]) => items.map(({ phrase }) => phrase?.text ?? "?").join(" + ");
  return [contexts, mechanisms, outcomes].map(part).join(" → ");
}

function nested(all: readonly Outlined[], lines: Lines): DocumentSymbol[] {
  const ends = sectionEnds(all, lines);
  const top: DocumentSymbol[] = [];
  const above: { readonly inside: DocumentSymbol[]; readonly level: number }[] = [];
  all.forEach(({ name, detail, kind, span, shown, level }, at) => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const children: DocumentSymbol[] = [];
    (above.at(-1)?.inside ?? top).push({
      name,
      kind,
      range: rangeOf(lines, { start: span.start, end: ends[at] ?? span.end }),
      selectionRange: rangeOf(lines, shown),
      ...(detail ? { detail: shortened(detail) } : {}),
      children,
    });
    if (level < BELOW_HEADINGS) above.push({ inside: children, level });
  });
  return top;
}

/** A heading reaches to the next of its level or a higher one, a statement to its own end. */
function sectionEnds(all: readonly Outlined[], lines: Lines): number[] {
  /** By level: where the next heading of this level or a higher one begins. */
  const next = Array.from({ length: BELOW_HEADINGS }, () => lines.length);
  return all
    .map(({ level, span }) => ({ level, span }))
    .toReversed()
    .map(({ level, span }) => {
      if (level === BELOW_HEADINGS) return span.end;
      const end = next[level] ?? lines.length;
      next.fill(span.start, level);
      return end;
    })
    .toReversed();
}

const LONGEST_DETAIL = 200;

function shortened(text: string): string {
  return text.length <= LONGEST_DETAIL ? text : `${text.slice(0, LONGEST_DETAIL).toWellFormed()}…`;
}
