import type { Citation } from "../citations/citation.ts";
import type { Problem } from "../problems/problem.ts";
import type { Part } from "../syntax/generated/ast.ts";
import type { Span } from "../text/span.ts";
import { readCitations } from "./citations.ts";
import { isCitationGroup, isTag, isWording, type Piece, piecesOf, placeOf } from "./pieces.ts";
import { slipsIn } from "./slips.ts";
import type { PartItem, Words } from "./summary.ts";
import { spanAcross, wordsOf } from "./words.ts";

/** A part of a configuration as it stands, with the citations that were written in it. */
export interface ReadPart {
  readonly items: readonly PartItem[];
  readonly citations: readonly Citation[];
  readonly posited: boolean;
}

export const EMPTY_PART: ReadPart = { items: [], citations: [], posited: false };

/** Reads the things that ` + ` joins, their role tags and the citations behind them. */
export function readPart(part: Part, problems: Problem[]): ReadPart {
  const pieces = piecesOf(part);
  const cited = readCitations(pieces.filter(isCitationGroup), problems);
  const items: PartItem[] = [];
  const bare = new Set<Piece>();
  let plusBefore: Piece | null = null;
  let from = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const plus: Piece | undefined = pieces[at];
    if (plus && plus.kind !== "plus") continue;
    const item = readItem(pieces.slice(from, at), problems);
    const beside: Piece | null = plus ?? plusBefore;
    if (item) items.push(item);
    else if (beside) bare.add(beside);
    plusBefore = plus ?? null;
    from = at + 1;
  }
  for (const one of bare) problems.push(nothingBesidePlus(placeOf(one)));
  return { items, citations: cited.citations, posited: cited.posited };
}

/** One of the things in a part: words or a `?`, then tags and citations. `null` where there are no words. */
function readItem(pieces: readonly Piece[], problems: Problem[]): PartItem | null {
  const from = pieces.findIndex(isWords);
  const behind = pieces.findIndex((piece, at) => at > from && !isWording(piece));
  if (from < 0) return null;
  const wording = pieces.slice(from, behind < 0 ? undefined : behind).filter(isWording);
  reportBracketBefore(pieces.slice(0, from), problems);
  if (behind > 0) reportMisplaced(pieces.slice(behind), problems);
  const said = wording.filter(isWords);
  const [first] = said;
  if (!first) return null;
  const tags = pieces
    .filter(isTag)
    .map((tag) => ({ role: tag.text.slice(1, -1).trim().toLowerCase(), span: placeOf(tag) }));
  if (said.length === 1 && first.kind === "unknown") return { phrase: null, span: placeOf(first), tags };
  problems.push(...slipsIn(wording));
  const phrase = withoutFullStop(wordsOf(wording, problems));
  return phrase && { phrase, span: phrase.span, tags };
}

/** A full stop ends a pasted sentence and belongs to no factor; one in or behind an abbreviation does. */
function withoutFullStop(words: Words | null): Words | null {
  if (!words || words.quoted || !FULL_STOP.test(words.text)) return words;
  const { text, span } = words;
  return { ...words, text: text.slice(0, -1), span: { start: span.start, end: span.end - 1 } };
}
const FULL_STOP =
  /(?<=^|\s)(?!(?:etc|al|inc|ltd|co|jr|sr|no|vs|approx)\.$)[^\s.]*[\p{L}\p{M}\p{N})\]%’”'"]\.$/iu;

/** Whether a piece is words and not a comma or a full stop alone. */
function isWords(piece: Piece): boolean {
  return isWording(piece) && !/^[.,;:]*$/.test(piece.text);
}

function reportBracketBefore(before: readonly Piece[], problems: Problem[]): void {
  const bracket = before.find((piece) => isTag(piece) || isCitationGroup(piece));
  if (!bracket) return;
  problems.push({
    code: isTag(bracket) ? "tag-before-words" : "citation-before-words",
    severity: "warning",
    message: `“${bracket.text}” stands in front of its words. Put it behind them.`,
    span: placeOf(bracket),
  });
}

/** Words behind a tag or a citation belong to no part. */
function reportMisplaced(pieces: readonly Piece[], problems: Problem[]): void {
  const at = pieces.findIndex(isWords);
  const [first, last] = [pieces[at], pieces.findLast(isWords)];
  if (!first || !last) return;
  const keyword = slipsIn(pieces.slice(at).filter(isWording)).find(({ code }) => code === "keyword-in-line");
  if (keyword) {
    problems.push(keyword);
    return;
  }
  const bracket = pieces.findLast((piece, index) => index < at && !isWording(piece));
  const shown = bracket ? `“${bracket.text}”` : "a bracket";
  const advice =
    pieces[at - 1]?.kind === "comma"
      ? "To add them to it, write + in place of the comma."
      : "Move them in front of it, or put an arrow or a + between.";
  problems.push({
    code: bracket && isTag(bracket) ? "words-after-tag" : "words-after-citation",
    severity: "error",
    message: `These words stand behind ${shown} and belong to no part. ${advice}`,
    span: spanAcross(first, last),
  });
}

function nothingBesidePlus(span: Span): Problem {
  return {
    code: "nothing-beside-plus",
    severity: "error",
    message: "Nothing stands beside this +. Name what it adds, or take the + out.",
    span,
  };
}
