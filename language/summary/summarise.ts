import type { Problem } from "../problems/problem.ts";
import type { CmocParser } from "../syntax/parser.ts";
import { linesOf } from "../text/lines.ts";
import { readByStatement, type StatementMemo } from "./statement-memo.ts";
import { assembled, readStatements } from "./statements.ts";
import type { FileSummary } from "./summary.ts";

/**
 * Layer 1: one file's text read into its summary. Every text can be read, however broken; what cannot be
 * understood becomes a problem in the author's words. With a memo of the file, only statements whose text
 * changed are parsed; the summary is the same.
 */
export function summarise(uri: string, text: string, parse: CmocParser, memo?: StatementMemo): FileSummary {
  const lines = linesOf(text);
  const notText = notTextProblem(text);
  if (notText) return { ...emptySummary(uri, [notText]), lines };
  if (!memo) return { uri, lines, ...assembled([readStatements(parse(text).value)]) };
  const read = readByStatement(text, parse, memo);
  const summary = assembled(read, memo.placed);
  const unplaced = read.flatMap(({ stated }) =>
    stated.flatMap(({ kind, statement }) => (kind === "configuration" ? [statement] : [])),
  );
  memo.placed = new Map(summary.configurations.map((placed, at) => [unplaced[at] ?? placed, placed]));
  return { uri, lines, ...summary };
}

/** The summary of a file that nothing was read of, with the reason. */
export function emptySummary(uri: string, problems: readonly Problem[]): FileSummary {
  return {
    uri,
    lines: linesOf(""),
    reviews: [],
    theories: [],
    dimensions: [],
    factors: [],
    sources: [],
    views: [],
    headings: [],
    configurations: [],
    problems,
  };
}

/** A binary file, or one saved as UTF-16, would only give nonsense. */
function notTextProblem(text: string): Problem | null {
  const at = text.indexOf("\0");
  if (at < 0) return null;
  return {
    code: "not-text",
    severity: "error",
    message: "This file is not plain text, so nothing in it is read. Save it as plain text in UTF-8.",
    span: { start: 0, end: Math.min(1, text.length) },
  };
}
