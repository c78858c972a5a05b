import type { CmocParser } from "../syntax/parser.ts";
import type { Span } from "../text/span.ts";
import { linesAround, regionsOf } from "./regions.ts";
import { rowsOf } from "./rows.ts";
import { edited, editsOf, type Stretch, type TextEdit } from "./stretches.ts";
import { saysSame, seenTokens } from "./tokens.ts";

/** Keys after which the line being typed is tidied. */
export type TypedKey = "\n" | ":" | "]";

/**
 * The edits that tidy a line while its statement is being typed: its indentation and the spaces between its words.
 * Lines are neither broken nor joined, and nothing changes at or behind the cursor. None where something is still
 * wrong with the statement.
 *
 * @param cursor behind the key that was typed, in UTF-16 code units
 */
export function editsWhileTyping(text: string, parse: CmocParser, cursor: number, key: TypedKey): TextEdit[] {
  const line = typedLine(text, cursor, key);
  const region = regionsOf(text, parse)?.find(({ start, end }) => start <= line.end && line.start <= end);
  if (!region?.tokens) return [];
  const stretches: Stretch[] = [];
  let at = line.start;
  for (const { span, text: written, spaced, indent } of rowsOf(text, region.tokens).flat()) {
    if (span.end > line.end) break;
    if (span.start < line.start) continue;
    const isFirst = stretches.length === 0;
    // A quotation from the line above reaches into this one.
    if (isFirst && text.slice(at, span.start).trim() !== "") return [];
    const before = isFirst ? " ".repeat(indent) : spaced ? " " : "";
    const isRemark = text.startsWith("//", span.start);
    stretches.push({ span, before: isRemark ? text.slice(at, span.start) : before, text: written });
    at = span.end;
  }
  const edits = editsOf(text, line.start, stretches);
  return saysSame(edited(text, edits), { text, tokens: seenTokens(text) }) ? edits : [];
}

/** The line to the left of the cursor; behind a line end, the line above. */
function typedLine(text: string, cursor: number, key: TypedKey): Span {
  const { start } = linesAround(text, { start: cursor, end: cursor });
  if (key !== "\n") return { start, end: cursor };
  if (start === 0) return { start: 0, end: 0 };
  const lineEnd = start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
  return linesAround(text, { start: lineEnd, end: lineEnd });
}
