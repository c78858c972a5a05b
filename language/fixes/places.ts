import { type Lines, lineEnd } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import type { FileChange } from "./fix.ts";

/** How the lines of a file end: as its first does. */
export function lineBreakOf({ starts, ends }: Lines): "\n" | "\r\n" {
  return (starts[1] ?? 0) - (ends[0] ?? 0) === 2 ? "\r\n" : "\n";
}

/** New lines behind a statement of any file, and behind a remark at its end. */
export function below(theory: TheoryReading, uri: string, statement: Span, lines: string): FileChange {
  const summary = theory.summaryOf(uri);
  const at = summary ? lineEnd(summary.lines, statement.end) : statement.end;
  return { uri, span: { start: at, end: at }, newText: `\n${lines}` };
}

/** A statement at the end of a file, apart from what stands there. */
export function atEnd(uri: string, text: string, statement: string): FileChange {
  const at = text.length;
  const isEnded = text.endsWith("\n");
  const isApart = text === "" || /\n[^\S\n\r]*\r?\n$/.test(text);
  const gap = isApart ? "" : isEnded ? "\n" : "\n\n";
  return { uri, span: { start: at, end: at }, newText: `${gap}${statement}${isEnded ? "\n" : ""}` };
}
