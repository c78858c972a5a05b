import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-protocol";
import { type Lines, positionAt } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { sectionsOf, statementsOf } from "./sections.ts";

/**
 * What can be folded: sections, statements of several lines, and excerpts in them. One lies inside another or apart
 * from it, and no two begin on one line: editors drop others.
 */
export function foldingRanges(workspace: Workspace, uri: string): FoldingRange[] {
  const file = workspace.summaryOf(uri);
  if (!file) return [];
  const { lines } = file;
  const statements = statementsOf(file).map(({ span }) => span);
  const excerpts = file.configurations.flatMap((one) => one.excerpts.map(({ span }) => span));
  return [
    ...sectionsOf(file).flatMap((section) => folded(linesOfSection(lines, section), FoldingRangeKind.Region)),
    ...[...statements, ...excerpts].flatMap(({ start, end }) =>
      folded([positionAt(lines, start).line, positionAt(lines, end).line]),
    ),
  ].sort((one, other) => one.startLine - other.startLine);
}

type FirstAndLast = readonly [startLine: number, endLine: number];

function folded([startLine, endLine]: FirstAndLast, kind?: FoldingRangeKind): FoldingRange[] {
  return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
}

/** The lines of a section, without the empty ones at its end. */
function linesOfSection(lines: Lines, { start, end }: Span): FirstAndLast {
  const last = positionAt(lines, end).line;
  let endLine = end < lines.length ? last - 1 : last;
  while (endLine > 0 && lines.starts[endLine] === lines.ends[endLine]) endLine--;
  return [positionAt(lines, start).line, endLine];
}
