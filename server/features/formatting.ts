import type { Position, Range, TextEdit } from "vscode-languageserver-protocol";
import { formattingEdits, type TextEdit as TextChange } from "../../language/formatting/formatting.ts";
import { editsWhileTyping } from "../../language/formatting/typing.ts";
import type { CmocParser } from "../../language/syntax/parser.ts";
import { type Lines, linesOf, offsetAt } from "../../language/text/lines.ts";
import { rangeOf } from "../places.ts";
import { TIDYING_KEYS } from "../tidying.ts";

/** The edits that put a document, or what is selected of it, into its usual form. */
export function formatting(text: string, parse: CmocParser, range?: Range): TextEdit[] {
  const lines = linesOf(text);
  if (!range) return inEditor(lines, formattingEdits(text, parse));
  const selected = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
  return inEditor(lines, formattingEdits(text, parse, { range: selected }));
}

/** The edits that tidy the line a key was typed in. */
export function formattingOnType(
  text: string,
  parse: CmocParser,
  cursor: Position,
  typed: string,
): TextEdit[] {
  const key = TIDYING_KEYS.find((known) => known === typed);
  if (!key) return [];
  const lines = linesOf(text);
  return inEditor(lines, editsWhileTyping(text, parse, offsetAt(lines, cursor), key));
}

function inEditor(lines: Lines, edits: readonly TextChange[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText }));
}
