import type { Citation } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import type { Part } from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";
import { readCitations } from "./citations.ts";
import type { PartItem } from "./summary.ts";
import { isCitationGroup, isTag, isWording, type Piece, spanAcross, spanOf, wordsOf } from "./words.ts";

/** A part of a configuration as it stands, with the citations that were written in it. */
export interface ReadPart {
  readonly items: readonly PartItem[];
  readonly citations: readonly Citation[];
  readonly posited: boolean;
}

export const EMPTY_PART: ReadPart = { items: [], citations: [], posited: false };

/** Reads the things that ` + ` joins, their role tags and the citations behind them. */
export function readPart(part: Part, problems: Problem[]): ReadPart {
  const groups = part.pieces.filter(isCitationGroup);
  const cited = readCitations(groups, problems);
  const items: PartItem[] = [];
  let pieces: Piece[] = [];
  for (const piece of part.pieces) {
    if (piece.$type === "Plus") {
      items.push(...readItem(pieces, spanOf(piece), problems));
      pieces = [];
    } else {
      pieces.push(piece);
    }
  }
  const lastPlus = part.pieces.findLast((piece) => piece.$type === "Plus");
  items.push(...readItem(pieces, lastPlus ? spanOf(lastPlus) : null, problems));
  return { items, citations: cited.citations, posited: cited.posited };
}

function readItem(pieces: readonly Piece[], plus: Span | null, problems: Problem[]): PartItem[] {
  const behindWords = pieces.findIndex((piece) => !isWording(piece));
  const wording = (behindWords < 0 ? pieces : pieces.slice(0, behindWords)).filter(isWording);
  const misplaced = (behindWords < 0 ? [] : pieces.slice(behindWords)).filter(isWording);
  const tags = pieces
    .filter(isTag)
    .map((tag) => ({ role: tag.text.slice(1, -1).toLowerCase(), span: spanOf(tag) }));
  reportMisplaced(misplaced, pieces, problems);
  const [first] = wording;
  const last = wording.at(-1);
  if (!first || !last) {
    if (plus && misplaced.length === 0) problems.push(nothingBesidePlus(plus));
    return [];
  }
  const span = spanAcross(spanOf(first), spanOf(last));
  const unknown = wording.length === 1 && first.$type === "Unknown";
  return [{ phrase: unknown ? null : wordsOf(wording, problems), span, tags }];
}

function reportMisplaced(misplaced: readonly Piece[], pieces: readonly Piece[], problems: Problem[]): void {
  const [first] = misplaced;
  const last = misplaced.at(-1);
  if (!first || !last || first.$type === "Comma") return;
  const before = pieces[pieces.indexOf(first) - 1];
  problems.push({
    code: before && isTag(before) ? "words-after-tag" : "words-after-citation",
    severity: "error",
    message: `These words stand behind ${shown(before)} and belong to no part. Move them in front of it, or put an arrow or a + between.`,
    span: spanAcross(spanOf(first), spanOf(last)),
  });
}

function shown(bracket: Piece | undefined): string {
  return bracket && (isTag(bracket) || isCitationGroup(bracket)) ? `“${bracket.text}”` : "a bracket";
}

function nothingBesidePlus(span: Span): Problem {
  return {
    code: "nothing-beside-plus",
    severity: "error",
    message: "Nothing stands beside this +. Name what it adds, or take the + out.",
    span,
  };
}
