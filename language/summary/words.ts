import type { AstNode } from "langium";
import type { Problem } from "../problems/problem.ts";
import type { Name } from "../syntax/generated/ast.ts";
import { isUnclosedQuote } from "../syntax/tokens/enclosed.ts";
import { isFirstInLine as standsFirst } from "../syntax/tokens/line-start.ts";
import type { Span } from "../text/span.ts";
import { type Piece, placeOf } from "./pieces.ts";
import type { Words } from "./summary.ts";

/** The stretch of text that a node of the syntax tree covers. */
export function spanOf(node: AstNode): Span {
  const cst = node.$cstNode;
  if (!cst) throw new Error(`A ${node.$type} of the syntax tree stands nowhere in the text.`);
  return { start: cst.offset, end: cst.end };
}

export function spanAcross(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

// Touches only white space that is not one space already, which most texts have none of.
const oneSpace = (text: string) => text.replace(/[^\S ]\s*| \s+/g, " ").trim();

const openQuote = /^["“]/;
const closeQuote = /["”]$/;

/** The words of a quoted phrase, without its quotes. */
function unquoted(text: string): string {
  return oneSpace(text.replace(openQuote, "").replace(closeQuote, ""));
}

// Marks without width, as pasted text carries along, are no words.
const visible = /[^\s\p{Cf}\p{Cc}]/u;

/** Words with something to see in them, or `null`. */
function wordsWith(text: string, quoted: boolean, span: Span): Words | null {
  return visible.test(text) ? { text, quoted, span } : null;
}

/** The name that stands between a keyword and its colon; `null` where its quotes are empty. */
export function wordsOfName(name: Name): Words | null {
  const quoted = openQuote.test(name.text);
  return wordsWith(quoted ? unquoted(name.text) : oneSpace(name.text), quoted, spanOf(name));
}

/**
 * Pieces that stand side by side, read as one phrase; a comma between its words belongs to them. `null` where
 * there are no words. A quote that is never closed is reported.
 */
export function wordsOf(pieces: readonly Piece[], problems: Problem[]): Words | null {
  const from = pieces.findIndex(isNoComma);
  const inner = from < 0 ? [] : pieces.slice(from, pieces.findLastIndex(isNoComma) + 1);
  const [first] = inner;
  const last = inner.at(-1);
  if (!first || !last) return null;
  const span = spanAcross(first, last);
  if (inner.length === 1 && first.kind === "quoted") return wordsWith(unquoted(first.text), true, span);
  for (const piece of inner) {
    if (piece.kind === "words" && isUnclosedQuote(piece.text, 0))
      problems.push(unclosedQuote(placeOf(piece)));
  }
  let text = "";
  for (const piece of inner) text += piece.kind === "comma" || text === "" ? piece.text : ` ${piece.text}`;
  return wordsWith(oneSpace(text), false, span);
}

const isNoComma = ({ kind }: Piece) => kind !== "comma";

function unclosedQuote(span: Span): Problem {
  return {
    code: "unclosed-quote",
    severity: "error",
    message: "This quotation is not closed. Put a second quotation mark behind its last word.",
    span,
  };
}

/** Whether only white space stands before an offset in its line, in the text that a node is of. */
export function isFirstInLine({ $cstNode }: AstNode, offset: number): boolean {
  return standsFirst($cstNode?.root.fullText ?? "", offset);
}
