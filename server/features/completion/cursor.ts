import type { Range } from "vscode-languageserver-protocol";
import type { FileSummary } from "../../../language/summary/summary.ts";
import { lineEnd, positionAt } from "../../../language/text/lines.ts";
import type { Span } from "../../../language/text/span.ts";
import type { Theory } from "../../../language/theory/theory.ts";

/** As many as are worth reading; the author types on for others. */
export const MOST = 100;

/** Where an author writes. */
export interface Cursor {
  readonly theory: Theory;
  readonly file: FileSummary;
  readonly text: string;
  readonly offset: number;
}

/** The stretch from so many UTF-16 units before the cursor to so many behind it, in its line. */
export function rangeAround({ file: { lines }, offset }: Cursor, before: number, behind = 0): Range {
  const end = Math.min(offset + behind, lineEnd(lines, offset));
  return { start: positionAt(lines, offset - before), end: positionAt(lines, end) };
}

/** The rest of the line behind the cursor. */
export function restOfLine({ file: { lines }, text, offset }: Cursor): string {
  return text.slice(offset, lineEnd(lines, offset));
}

/** The last of some statements that begins before the cursor. */
export function lastAbove<S extends { readonly span: Span }>(
  statements: readonly S[],
  offset: number,
): S | undefined {
  return statements.findLast(({ span }) => span.start <= offset);
}

/** A space, where what is to be written would touch an arrow, a +, a colon, a comma or the like. */
export function spaceBefore({ text, offset }: Cursor, typed: string): "" | " " {
  return /[^\s\p{L}\p{M}\p{N}["“]/u.test(text.charAt(offset - typed.length - 1)) ? " " : "";
}

/** What keeps a list in this order, in editors that sort. */
export function orderText(at: number): string {
  return String(at).padStart(4, "0");
}
