import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { isPlainKey } from "../citations/keys.ts";
import { readPhrase } from "../phrases/phrase.ts";
import type { Problem } from "../problems/problem.ts";
import { replacement } from "../problems/repairs.ts";
import type { Span } from "../text/span.ts";
import type { Piece } from "./pieces.ts";

/** Something that authors write, or that copying leaves, which is read as words and was meant otherwise. */
interface Slip {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly pattern: RegExp;
  /** What is told, or `null` where it is no slip after all. */
  message(found: RegExpExecArray): string | null;
  /** What stands in its place; none where only the author can say. */
  readonly repair?: { readonly title: string; newText(found: RegExpExecArray): string };
}

const CITE_ITS_KEY = "and is read as words. Cite its key behind the CMOC, as in [@key].";
const RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*";
const BOTH_SAY_A_DIRECTION =
  "These words are read as one thing. If they are two, put + between them; if they are one, put them in quotation marks.";
const TAGS = [
  "context",
  "mechanism",
  "outcome",
  "resource",
  "reasoning",
  "response",
  "intervention",
  "actor",
];

const SLIPS: readonly Slip[] = [
  {
    code: "citation-without-brackets",
    severity: "error",
    pattern: /(?<![\p{L}\p{N}])[({]?@([\p{L}\p{N}_][\p{L}\p{N}_:./+-]*)[)}\]]?/gu,
    message: ([, key]) =>
      `“@${key}” is read as words. A citation stands in square brackets: write [@${key}].`,
    repair: {
      title: "Put it in square brackets",
      newText: ([, key = ""]) => (isPlainKey(key) ? `[@${key}]` : `[@{${key}}]`),
    },
  },
  {
    code: "keyword-in-line",
    severity: "error",
    pattern: /(?<=\s|^)(?:cmoc|demi-regularity)(?:[^\S\n\r]+[\p{L}\p{N}.-]{1,12})?:(?=\s)/giu,
    message: ([keyword]) =>
      `“${keyword}” begins a statement only at the start of a line. Put it on a line of its own.`,
    repair: { title: "Put it on a line of its own", newText: ([keyword]) => `\n${keyword}` },
  },
  {
    code: "broken-arrow",
    severity: "error",
    pattern: /(?<=\s)(?:[-=–—]\s+>|[-=–—]{2}|<[-=–—]{1,3}>?|>{1,2})(?=\s)/g,
    message: ([arrow]) => `“${arrow}” is read as words. If it is an arrow, write ->.`,
    repair: { title: "Write ->", newText: () => "->" },
  },
  {
    code: "semicolon-in-part",
    severity: "warning",
    pattern: /;(?=\s+\S)/g,
    message: () =>
      "A semicolon is part of the words here. Put + between two things of one part; a remark belongs under “note:”.",
    repair: { title: "Write +", newText: () => " +" },
  },
  {
    code: "two-in-one",
    severity: "hint",
    pattern: /(?<=\S)(?:,\s+(?:and\s+)?|\s+(?:and|&)\s+)(?=(\p{L}[^,&]*))/gu,
    message: ([, behind = ""]) => (readPhrase(behind).directionLength > 0 ? BOTH_SAY_A_DIRECTION : null),
    repair: { title: "Write +", newText: () => " + " },
  },
  {
    code: "plus-without-spaces",
    severity: "hint",
    pattern: /(?<=\p{L}{2})(?:\+|\s\+|\+\s)(?=\p{L}{2})/gu,
    message: () => "This + is part of the words, since it joins only with a space on both sides.",
    repair: { title: "Put spaces around it", newText: () => " + " },
  },
  {
    code: "raised-number",
    severity: "warning",
    pattern: new RegExp(`${RAISED}|(?<=\\p{Ll}{4}[.,]?)\\d{1,3}(?:[,–-]\\d{1,3})*$`, "gu"),
    message: ([number]) => `“${number}” looks like the number of a reference, ${CITE_ITS_KEY}`,
  },
  {
    code: "reference-in-brackets",
    severity: "warning",
    pattern:
      /\((?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|(?:[^()]{2,80}?,?\s)?(?:1[89]|20)\d\d[a-z]?(?:(?:,\s*(?:pp?\.?|para\.|chap\.|ch\.)|:)\s*\d[\d–-]{0,12})?)\)/g,
    message: ([reference]) => `“${reference}” looks like a reference, ${CITE_ITS_KEY}`,
  },
  {
    code: "unknown-tag",
    severity: "warning",
    pattern: /\((\p{L}{4,14})\)/gu,
    message: ([tag, word = ""]) => {
      const [near] = nearestKeys(word, TAGS, 1);
      return near ? `“${tag}” is read as words. Did you mean (${near})?` : null;
    },
    repair: { title: "Correct the tag", newText: ([, word = ""]) => `(${nearestKeys(word, TAGS, 1)[0]})` },
  },
  {
    code: "bracket-not-closed",
    severity: "warning",
    pattern: /\((?![^()]*\))[^()]*/g,
    message: () => "This bracket is not closed. Put ) behind its last word.",
  },
  {
    code: "bracket-not-opened",
    severity: "warning",
    pattern: /(?<!\([^()]*)\)/g,
    message: () => "This bracket was not opened. Put ( before its first word, or take it out.",
  },
];

// What every slip has some of, and most phrases have none of.
const SUSPECT = /[@:;,+&()<>\d⁰¹²³⁴⁵⁶⁷⁸⁹]|\sand\s|\s[-=–—]/;

/** Slips in the words of a part; quotation marks around a whole phrase make it meant. */
export function slipsIn(pieces: readonly Piece[]): Problem[] {
  const [first] = pieces;
  if (!first || pieces.some(({ kind }) => kind === "quoted")) return [];
  const { start } = first;
  const text = textAcross(pieces, start);
  if (!SUSPECT.test(text)) return [];
  return SLIPS.flatMap(({ code, severity, pattern, message, repair }) =>
    [...text.matchAll(pattern)].flatMap((found): Problem[] => {
      const told = message(found);
      if (told === null) return [];
      const from = start + found.index;
      const span: Span = { start: from, end: from + found[0].trimEnd().length };
      const whole: Span = { start: from, end: from + found[0].length };
      const repairs = repair ? { repairs: [replacement(repair.title, whole, repair.newText(found))] } : {};
      return [{ code, severity, message: told, span: span.end > span.start ? span : whole, ...repairs }];
    }),
  );
}

/** The pieces as they stand in the text, with spaces for what is between them. */
function textAcross(pieces: readonly Piece[], start: number): string {
  let text = "";
  for (const piece of pieces) text = text.padEnd(piece.start - start) + piece.text;
  return text;
}
