import type { Problem } from "../problems/problem.ts";
import type { Attribute, BodyLine, Value } from "../syntax/generated/ast.ts";
import { isAttribute } from "../syntax/generated/ast.ts";
import { readCitations } from "./citations.ts";
import type { AttributeLine, Words } from "./summary.ts";
import { isCitationGroup, type Piece, spanOf, wordsOf } from "./words.ts";

/** The attributes under a statement, in order. */
export function readAttributes(body: readonly BodyLine[], problems: Problem[]): AttributeLine[] {
  return body.filter(isAttribute).map((attribute) => readAttribute(attribute, problems));
}

function readAttribute(attribute: Attribute, problems: Problem[]): AttributeLine {
  const span = spanOf(attribute);
  const name = attribute.name.replace(/\s+/g, " ").toLowerCase();
  return {
    name,
    nameSpan: { start: span.start, end: span.start + attribute.name.length },
    span,
    items: attribute.value ? listOf(attribute.value, problems) : [],
    citations: attribute.value ? citationsOf(attribute.value, problems) : [],
  };
}

export function citationsOf(value: Value, problems: Problem[]) {
  return readCitations(value.pieces.filter(isCitationGroup), problems).citations;
}

/** What stands between the commas of a value. */
export function listOf(value: Value, problems: Problem[]): Words[] {
  const items: Words[] = [];
  let pieces: Exclude<Piece, { $type: "Tag" | "CitationGroup" | "Comma" }>[] = [];
  const close = () => {
    const words = wordsOf(pieces, problems);
    if (words) items.push(words);
    pieces = [];
  };
  for (const piece of value.pieces) {
    if (piece.$type === "Comma") close();
    else if (piece.$type !== "Tag" && piece.$type !== "CitationGroup") pieces.push(piece);
  }
  close();
  return items;
}

/** A value read as one text: its commas belong to it. */
export function textOf(value: Value, problems: Problem[]): Words | null {
  return wordsOf(
    value.pieces.filter((piece) => piece.$type !== "Tag" && piece.$type !== "CitationGroup"),
    problems,
  );
}
