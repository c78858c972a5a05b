import { nearestKeys } from "../bibliography/nearest-keys.ts";
import type { Problem } from "../problems/problem.ts";
import { insertion, replacement } from "../problems/repairs.ts";
import type { Attribute, BodyLine } from "../syntax/generated/ast.ts";
import { isAttribute } from "../syntax/generated/ast.ts";
import { readCitations } from "./citations.ts";
import { isArrow, isCitationGroup, isTag, type Piece, piecesOf } from "./pieces.ts";
import type { AttributeLine, Words } from "./summary.ts";
import { isFirstInLine, spanOf, wordsOf } from "./words.ts";

/** The attributes under a statement, in order. */
export function readAttributes(body: readonly BodyLine[], problems: Problem[]): AttributeLine[] {
  return body.filter(isAttribute).flatMap((attribute) => {
    const misspelt = misspeltKeyword(attribute);
    if (misspelt) problems.push(misspelt);
    return misspelt ? [] : [readAttribute(attribute, problems)];
  });
}

/** A line with the arrows of a whole CMOC begins with another word: `cmco: a -> b -> c`. */
function misspeltKeyword(attribute: Attribute): Problem | null {
  const arrows = piecesOf(attribute.value).filter(isArrow);
  const [word = ""] = attribute.name.split(/\s/);
  if (
    arrows.length < 2 ||
    arrows.some(({ start }) => isFirstInLine(attribute, start)) ||
    nearestKeys(word, ["cmoc", "demi-regularity"]).length === 0
  ) {
    return null;
  }
  const { start } = spanOf(attribute);
  const span = { start, end: start + attribute.name.length };
  return {
    code: "misspelt-keyword",
    severity: "error",
    message: `A CMOC begins with “cmoc:” or “cmoc LABEL:”, and this line with “${attribute.name}:”. Write “cmoc” there.`,
    span,
    repairs: [
      replacement("Write “cmoc”", span, "cmoc"),
      insertion("Make it the label of a CMOC", start, "cmoc "),
    ],
  };
}

function readAttribute(attribute: Attribute, problems: Problem[]): AttributeLine {
  const span = spanOf(attribute);
  const name = attributeName(attribute.name);
  const pieces = piecesOf(attribute.value);
  return {
    name,
    nameSpan: { start: span.start, end: span.start + attribute.name.length },
    span,
    items: listOf(pieces, problems),
    citations: citationsOf(pieces, problems),
  };
}

/** The name of an attribute: in lower case, with single spaces. */
export function attributeName(written: string): string {
  return written.replace(/\s+/g, " ").toLowerCase();
}

export function citationsOf(pieces: readonly Piece[], problems: Problem[]) {
  return readCitations(pieces.filter(isCitationGroup), problems).citations;
}

/** What stands between the commas of a value. */
export function listOf(pieces: readonly Piece[], problems: Problem[]): Words[] {
  const items: Words[] = [];
  let item: Piece[] = [];
  const close = () => {
    const words = wordsOf(item, problems);
    if (words) items.push(words);
    item = [];
  };
  const inBrackets = commasInBrackets(pieces);
  for (const piece of pieces) {
    if (piece.kind === "comma" && !inBrackets.has(piece)) close();
    else if (!isTag(piece) && !isCitationGroup(piece)) item.push(piece);
  }
  close();
  return items;
}

/** Commas between round brackets belong to their words: `trust (in partners, staff)`. */
function commasInBrackets(pieces: readonly Piece[]): Set<Piece> {
  const inside = new Set<Piece>();
  let since: Piece[] | null = null;
  for (const piece of pieces) {
    if (piece.kind === "comma") since?.push(piece);
    if (piece.kind !== "words") continue;
    const [opens, closes] = [piece.text.lastIndexOf("("), piece.text.lastIndexOf(")")];
    if (since && piece.text.includes(")")) for (const comma of since) inside.add(comma);
    if (opens > closes) since = [];
    else if (closes >= 0) since = null;
  }
  return inside;
}

/** A value read as one text: its commas belong to it. */
export function textOf(pieces: readonly Piece[], problems: Problem[]): Words | null {
  return wordsOf(
    pieces.filter((piece) => !isTag(piece) && !isCitationGroup(piece)),
    problems,
  );
}
