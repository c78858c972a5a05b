import type { CmocParser } from "../syntax/parser.ts";
import { LINE_SPACE, STATEMENT_START_SOURCE } from "../syntax/tokens/line-start.ts";
import { moved } from "./moved.ts";
import { type ReadStatements, readStatements } from "./statements.ts";

/** What was read of each statement of a file, by its text, so that a keystroke parses one statement. */
export class StatementMemo {
  pieces: ReadonlyMap<string, ReadPiece> = new Map();
}

interface ReadPiece {
  /** Where the text stood when it was last read, in UTF-16 units, and what it says there. */
  readonly at: number;
  readonly read: ReadStatements;
}

const statementStart = new RegExp(`(?<=[\\n\\r])${LINE_SPACE}*(?:${STATEMENT_START_SOURCE})`, "giu");

/**
 * Reads a text piece by piece: a line-start keyword or heading always begins a statement, whatever stands
 * above it (rule 1), so each piece can be read for itself.
 */
export function readByStatement(text: string, parse: CmocParser, memo: StatementMemo): ReadStatements[] {
  const starts = [0, ...[...text.matchAll(statementStart)].map(({ index }) => index)];
  const pieces = new Map<string, ReadPiece>();
  const read = starts.map((start, number) => {
    const piece = text.slice(start, starts[number + 1] ?? text.length);
    const known = memo.pieces.get(piece);
    const now = known
      ? { at: start, read: moved(known.read, start - known.at) }
      : { at: start, read: moved(readStatements(parse(piece).value), start) };
    pieces.set(piece, now);
    return now.read;
  });
  memo.pieces = pieces;
  return read;
}
