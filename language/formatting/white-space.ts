import type { Span } from "../text/span.ts";

/** A remark that has a line of its own. */
export interface CommentLine {
  readonly span: Span;
  readonly isIndented: boolean;
  readonly isBelowBlankLine: boolean;
}

/** What stands between two tokens: white space, line ends and remarks. */
export interface Between {
  /** A remark behind the first token, in its line. */
  readonly remark: Span | null;
  readonly lines: readonly CommentLine[];
  /** Whether a blank line stands directly above the second token. */
  readonly isBelowBlankLine: boolean;
}

/** The line end that a text uses: its first one. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Reads what stands between two tokens, or (`isFileStart`) before the first of a file. */
export function readBetween(text: string, { start, end }: Span, isFileStart = false): Between {
  const lines: CommentLine[] = [];
  let remark: Span | null = null;
  let isBelowBlankLine = false;
  let at = start;
  const rows = text.slice(start, end).split(/(\r\n|\n|\r)/);
  for (const [number, row] of rows.entries()) {
    const comment = row.trim();
    if (comment !== "") {
      const from = at + row.indexOf(comment);
      const span = { start: from, end: from + comment.length };
      if (number === 0 && !isFileStart) remark = span;
      else lines.push({ span, isIndented: from > at, isBelowBlankLine });
    }
    // Every second row is a line end; the last is what stands before the second token, in its line.
    if (number % 2 === 0 && number < rows.length - 1 && (number > 0 || isFileStart))
      isBelowBlankLine = comment === "";
    at += row.length;
  }
  return { remark, lines, isBelowBlankLine };
}
