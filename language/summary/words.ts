import type { AstNode } from "langium";
import type { Problem } from "../problems/problem.ts";
import type {
  Arrow,
  CitationGroup,
  Comma,
  Name,
  Part,
  Plus,
  Quoted,
  Tag,
  Text,
  Unknown,
  Value,
} from "../syntax/generated/ast.ts";
import { isUnclosedQuote } from "../syntax/tokens/enclosed.ts";
import type { Span } from "../text/span.ts";
import type { Words } from "./summary.ts";

export type Piece = Part["pieces"][number] | Value["pieces"][number];
type Wording = Text | Quoted | Unknown | Comma | Plus | Arrow;

/** The stretch of text that a node of the syntax tree covers. */
export function spanOf(node: AstNode): Span {
  const cst = node.$cstNode;
  if (!cst) throw new Error(`A ${node.$type} of the syntax tree stands nowhere in the text.`);
  return { start: cst.offset, end: cst.end };
}

export function spanAcross(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

const oneSpace = (text: string) => text.replace(/\s+/g, " ").trim();

const openQuote = /^["“]/;
const closeQuote = /["”]$/;

/** The words of a quoted phrase, without its quotes. */
function unquoted(text: string): string {
  return oneSpace(text.replace(openQuote, "").replace(closeQuote, ""));
}

/** The name that stands between a keyword and its colon. */
export function wordsOfName(name: Name): Words {
  return { text: oneSpace(name.text), quoted: false, span: spanOf(name) };
}

/**
 * Pieces that stand side by side, read as one phrase; a comma in it belongs to its words. `null` where there
 * are none. A quote that is never closed is reported.
 */
export function wordsOf(pieces: readonly Wording[], problems: Problem[]): Words | null {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const span = spanAcross(spanOf(first), spanOf(last));
  if (pieces.length === 1 && first.$type === "Quoted")
    return { text: unquoted(first.text), quoted: true, span };
  for (const piece of pieces) {
    if (piece.$type === "Text" && isUnclosedQuote(piece.text, 0)) problems.push(unclosedQuote(spanOf(piece)));
  }
  let text = "";
  for (const piece of pieces) text += piece.$type === "Comma" || text === "" ? piece.text : ` ${piece.text}`;
  return { text: oneSpace(text), quoted: false, span };
}

function unclosedQuote(span: Span): Problem {
  return {
    code: "unclosed-quote",
    severity: "error",
    message: "This quotation is not closed. Put a second quotation mark behind its last word.",
    span,
  };
}

/** Whether a piece is part of the words of a phrase (a tag or a bracket is not). */
export function isWording(piece: Piece): piece is Text | Quoted | Unknown | Comma {
  return (
    piece.$type === "Text" || piece.$type === "Quoted" || piece.$type === "Unknown" || piece.$type === "Comma"
  );
}

export function isTag(piece: Piece): piece is Tag {
  return piece.$type === "Tag";
}

export function isCitationGroup(piece: Piece): piece is CitationGroup {
  return piece.$type === "CitationGroup";
}
