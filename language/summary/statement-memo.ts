import type { CmocParser } from "../syntax/parser.ts";
import { LINE_SPACE, STATEMENT_START_SOURCE } from "../syntax/tokens/line-start.ts";
import { moved } from "./moved.ts";
import { type PlacedConfigurations, type ReadStatements, readStatements } from "./statements.ts";

/** What was read of each statement of a file, by its text, so that a keystroke parses one statement. */
export class StatementMemo {
  pieces: ReadonlyMap<string, ReadPiece> = new Map();
  placed: PlacedConfigurations = new Map();
}

interface ReadPiece {
  /** Where the text stood when it was last read, in UTF-16 units, and what it says there. */
  readonly at: number;
  readonly read: ReadStatements;
}

const statementStart = new RegExp(`(?<=[\\n\\r])${LINE_SPACE}*(?:${STATEMENT_START_SOURCE})`, "giu");

/** A piece of a text that is read for itself, and where it begins, in UTF-16 units. */
export interface StatementText {
  readonly start: number;
  readonly text: string;
}

/** The pieces of a text, each from the start of a statement to the next; the first may hold none. */
export function statementsOf(text: string): StatementText[] {
  const starts = [0, ...[...text.matchAll(statementStart)].map(({ index }) => index)];
  return starts.map((start, number) => ({
    start,
    text: text.slice(start, starts[number + 1] ?? text.length),
  }));
}

/** What one piece of a text says, where it stands. */
export function readStatement({ start, text }: StatementText, parse: CmocParser): ReadStatements {
  return moved(readStatements(parse(text).value), start);
}

/**
 * Reads a text piece by piece: a line-start keyword or heading always begins a statement, whatever stands
 * above it (rule 1), so each piece can be read for itself.
 */
export function readByStatement(text: string, parse: CmocParser, memo: StatementMemo): ReadStatements[] {
  const pieces = new Map<string, ReadPiece>();
  const read = statementsOf(text).map((piece) => {
    const known = memo.pieces.get(piece.text);
    const { start } = piece;
    const now = known
      ? { at: start, read: moved(known.read, start - known.at) }
      : { at: start, read: readStatement(piece, parse) };
    pieces.set(piece.text, now);
    return now.read;
  });
  memo.pieces = pieces;
  return read;
}
