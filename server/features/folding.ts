import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-protocol";
import { positionAt } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What can be folded: sections, statements of several lines, and excerpts in them. */
export function foldingRanges(workspace: Workspace, uri: string): FoldingRange[] {
  const file = workspace.summaryOf(uri);
  if (!file) return [];
  const { lines, headings } = file;
  const statements = [
    ...file.reviews,
    ...file.theories,
    ...file.dimensions,
    ...file.factors,
    ...file.sources,
    ...file.configurations,
  ].map(({ span }) => span);
  const excerpts = file.configurations.flatMap((one) => one.excerpts.map(({ span }) => span));
  const sections = headings.map(({ span, level }, at): Span => {
    const next = headings.slice(at + 1).find((heading) => heading.level <= level);
    return { start: span.start, end: next ? next.span.start - 1 : lines.length };
  });
  const range = ({ start, end }: Span, kind?: FoldingRangeKind): FoldingRange[] => {
    const startLine = positionAt(lines, start).line;
    const endLine = positionAt(lines, end).line;
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
  };
  return [
    ...sections.flatMap((span) => range(span, FoldingRangeKind.Region)),
    ...statements.flatMap((span) => range(span)),
    ...excerpts.flatMap((span) => range(span)),
  ];
}
