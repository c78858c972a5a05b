import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-protocol";
import type { ConfigurationStatement, FileSummary, PartItem } from "../../language/summary/summary.ts";
import type { Lines } from "../../language/text/lines.ts";
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
      shown: span,
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
      below(SymbolKind.File, key.text, span, key.span, description?.text ?? "source"),
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
  const top: DocumentSymbol[] = [];
  const above: { readonly symbol: DocumentSymbol; readonly level: number }[] = [];
  all.forEach((one, at) => {
    while ((above.at(-1)?.level ?? 0) >= one.level) above.pop();
    const symbol: DocumentSymbol = {
      name: one.name,
      kind: one.kind,
      range: rangeOf(lines, { start: one.span.start, end: endOf(all, at, lines) }),
      selectionRange: rangeOf(lines, one.shown),
      ...(one.detail ? { detail: one.detail } : {}),
    };
    const parent = above.at(-1)?.symbol;
    if (parent) parent.children = [...(parent.children ?? []), symbol];
    else top.push(symbol);
    if (one.level < BELOW_HEADINGS) above.push({ symbol, level: one.level });
  });
  return top;
}

/** A heading reaches to the next of its level or a higher one, a statement to its own end. */
function endOf(all: readonly Outlined[], at: number, lines: Lines): number {
  const one = all[at];
  if (!one || one.level === BELOW_HEADINGS) return one?.span.end ?? 0;
  return all.slice(at + 1).find(({ level }) => level <= one.level)?.span.start ?? lines.length;
}
