import type { AttributeOwner } from "../../../language/checks/attributes.ts";
import { type SeenToken, seenTokens } from "../../../language/formatting/tokens.ts";
import {
  HEADING_MARK_SOURCE,
  type KeywordToken,
  keywordPattern,
  LINE_SPACE,
  STATEMENT_KEYWORDS,
} from "../../../language/syntax/tokens/line-start.ts";
import { isComment } from "../../../language/syntax/tokens/phrase-end.ts";
import { type Lines, positionAt } from "../../../language/text/lines.ts";
import type { Role } from "../../../language/theory/uses.ts";

/** Words as far as they are typed. */
export interface TypedWords {
  /** What stands on the lines before that of the cursor. */
  readonly earlier: string;
  /** What stands on the line of the cursor, before it. */
  readonly current: string;
  /** Whether they stand in quotation marks. */
  readonly quoted: boolean;
  /** Where the last stretch of words begins that a comma, an arrow or the like stands before. */
  readonly from: number;
}

/** What an author is about to write. */
export type Within =
  | { readonly kind: "part"; readonly role: Role; readonly words: TypedWords }
  | {
      readonly kind: "value";
      readonly attribute: string;
      readonly words: TypedWords;
      /** What stands in the same list before it. */
      readonly before: readonly string[];
    }
  /** Between a keyword and its colon. */
  | { readonly kind: "name"; readonly words: TypedWords }
  | { readonly kind: "citation"; readonly typed: string; readonly form: KeyForm };

/**
 * How a key stands: behind `@`, behind `@{`, in a bracket without `@` yet, behind `@` without a bracket, without both,
 * or as the name of a source.
 */
export type KeyForm = "behind-at" | "in-braces" | "in-bracket" | "without-bracket" | "without-at" | "alone";

/** Where a cursor is. */
export interface Place {
  /** The kind of the statement it stands in, or below. */
  readonly owner: AttributeOwner | null;
  readonly within: Within | null;
  /** The words that begin the line, where nothing else stands in it. */
  readonly lineStart: { readonly typed: string; readonly isIndented: boolean } | null;
  /** Whether an arrow, a + or a colon waits for words. */
  readonly awaitsWords: boolean;
}

const OWNERS: ReadonlyMap<string, AttributeOwner> = new Map([
  ["REVIEW_KEYWORD", "review"],
  ["THEORY_KEYWORD", "theory"],
  ["DIMENSION_KEYWORD", "dimension"],
  ["FACTOR_KEYWORD", "factor"],
  ["SOURCE_KEYWORD", "source"],
  ["VIEW_KEYWORD", "view"],
  ["CMOC_KEYWORD", "configuration"],
  ["DEMI_REGULARITY_KEYWORD", "configuration"],
  ["HEADING_LINE", "heading"],
]);

const AWAIT_WORDS: ReadonlySet<string> = new Set(["ARROW", "PLUS", "COLON"]);

/** Reads where a cursor is, from the statement up to it; what stands behind the cursor makes no difference. */
export function placeAt(text: string, lines: Lines, offset: number): Place {
  const before = text.slice(0, offset);
  const { line } = positionAt(lines, offset);
  const lineStart = lines.starts[line] ?? 0;
  const { tokens, inQuotes } = tokensBefore(before, statementStart(before, lines, line));
  const last = tokens.at(-1);
  const state = readTokens(tokens, before);
  const { owner } = state;
  const nowhere: Place = { owner, within: null, lineStart: null, awaitsWords: false };
  if (isInComment(before, Math.max(lineStart, last?.end ?? 0))) return nowhere;
  if (last && last.start >= lineStart && (last.name === "EXCERPT_LINE" || last.name === "HEADING_LINE")) {
    const bracket = last.name === "EXCERPT_LINE" ? openBracket(before.slice(last.start)) : null;
    return { ...nowhere, within: bracket === null ? null : citationIn(bracket) };
  }
  return {
    owner,
    within: withinOf(state, last, before, inQuotes, lineStart),
    lineStart: inQuotes ? null : lineStartIn(before.slice(lineStart)),
    awaitsWords: last !== undefined && AWAIT_WORDS.has(last.name),
  };
}

const anyKeyword = Object.keys(STATEMENT_KEYWORDS).map(
  (token) => keywordPattern(token as KeywordToken).source,
);
const beginsStatement = new RegExp(`${LINE_SPACE}*(?:${HEADING_MARK_SOURCE}|${anyKeyword.join("|")})`, "iuy");

/** Where the line begins that the last statement or heading before the cursor begins with; 0 where there is none. */
function statementStart(before: string, lines: Lines, line: number): number {
  for (let at = line; at > 0; at--) {
    const start = lines.starts[at] ?? 0;
    beginsStatement.lastIndex = start;
    if (beginsStatement.test(before)) return start;
  }
  return 0;
}

/** The tokens up to the cursor; a quotation that is open there is one of them. */
function tokensBefore(before: string, start: number): { tokens: SeenToken[]; inQuotes: boolean } {
  const statement = before.slice(start);
  const moved = (tokens: SeenToken[]) =>
    tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
  if (/["“]/.test(statement)) {
    const closed = moved(seenTokens(`${statement}"`));
    const last = closed.at(-1);
    if (last?.name === "QUOTED_PHRASE" && last.end > before.length && last.start < before.length)
      return { tokens: closed, inQuotes: true };
  }
  return { tokens: moved(seenTokens(statement)), inQuotes: false };
}

interface ReadTokens {
  readonly owner: AttributeOwner | null;
  /** The attribute whose value is being written, as `AttributeLine.name` has it. */
  readonly attribute: string | null;
  readonly arrows: number;
  /** Whether the colon of the statement or attribute stands. */
  readonly isOpen: boolean;
  /** Whether words would belong to nothing: behind a bracket or a blank line. */
  readonly isShut: boolean;
  /** Words since the last arrow, +, colon, or comma of a list. */
  readonly words: { readonly first: SeenToken; readonly last: SeenToken } | null;
  /** What stands in the same list before them. */
  readonly listed: readonly string[];
  readonly keywordEnd: number;
}

const NOTHING_READ: ReadTokens = {
  owner: null,
  attribute: null,
  arrows: 0,
  isOpen: false,
  isShut: false,
  words: null,
  listed: [],
  keywordEnd: 0,
};

function readTokens(tokens: readonly SeenToken[], before: string): ReadTokens {
  return tokens.reduce((state, token) => withToken(state, token, before), NOTHING_READ);
}

function withToken(state: ReadTokens, token: SeenToken, before: string): ReadTokens {
  const owner = OWNERS.get(token.name);
  if (owner) return { ...NOTHING_READ, owner, keywordEnd: token.end };
  const { attribute, arrows, words, listed } = state;
  switch (token.name) {
    case "ATTRIBUTE_NAME": {
      const name = before.slice(token.start, token.end).replace(/\s+/g, " ").toLowerCase();
      return { ...state, attribute: name, isOpen: false, isShut: false, words: null, listed: [] };
    }
    case "COLON":
      return { ...state, isOpen: true, isShut: false, words: null };
    case "ARROW":
      return { ...state, arrows: arrows + 1, isShut: false, words: null };
    case "PLUS":
      return { ...state, isShut: false, words: null };
    case "COMMA": {
      if (attribute === null) return state;
      const item = words ? [before.slice(words.first.start, words.last.end)] : [];
      return { ...state, words: null, listed: [...listed, ...item] };
    }
    case "PHRASE":
    case "QUOTED_PHRASE":
    case "UNKNOWN_PART":
      return { ...state, words: { first: words?.first ?? token, last: token } };
    case "NAME_BEFORE_COLON":
      return state;
    default:
      return { ...state, isShut: true };
  }
}

function withinOf(
  state: ReadTokens,
  last: SeenToken | undefined,
  before: string,
  inQuotes: boolean,
  lineStart: number,
): Within | null {
  const { owner, attribute, arrows, isOpen, isShut, listed } = state;
  if (last?.name === "CITATION_GROUP") {
    const bracket = openBracket(before.slice(last.start));
    if (bracket !== null) return citationIn(bracket);
  }
  const inLine = before.slice(lineStart);
  const bareKey = /(?:^|\s)@([^\s;,[\]{}]*)$/u.exec(inLine)?.[1];
  if (owner === "source" && attribute === null && !isOpen)
    return bareKey === undefined ? null : { kind: "citation", typed: bareKey, form: "alone" };
  if (bareKey !== undefined && !inQuotes && isCiting(state))
    return { kind: "citation", typed: bareKey, form: "without-bracket" };
  if (isShut) return null;
  const words = typedWords(state, before, inQuotes);
  if (!words) return null;
  if (attribute !== null) return isOpen ? { kind: "value", attribute, words, before: listed } : null;
  if (owner === "configuration") {
    const role = arrows === 0 ? "context" : arrows === 1 ? "mechanism" : "outcome";
    return isOpen || arrows > 0 ? { kind: "part", role, words } : null;
  }
  return (owner === "factor" || owner === "theory") && !isOpen ? { kind: "name", words } : null;
}

/** Whether sources are cited where words are being written. */
function isCiting({ owner, attribute, isOpen, arrows }: ReadTokens): boolean {
  if (attribute !== null) return attribute === "contradicted by" || attribute === "inverse supported by";
  return (owner === "configuration" && arrows > 0) || (owner === "factor" && isOpen);
}

/** `null` where words would be a new paragraph, which belongs to nothing. */
function typedWords({ words, keywordEnd, isOpen }: ReadTokens, before: string, inQuotes: boolean) {
  if (!words) {
    const isNameNext = !isOpen && /[\n\r]/.test(before.slice(keywordEnd));
    return isNameNext ? null : { earlier: "", current: "", quoted: inQuotes, from: before.length };
  }
  const { first, last } = words;
  if (/(?:\r\n|\n|\r(?!\n))[^\S\n\r]*[\n\r]/.test(before.slice(last.end))) return null;
  const from = inQuotes ? last.start + 1 : first.start;
  const raw = before.slice(from).replace(/(^|\s)\/\/[^\n\r]*/g, "$1");
  const cut = Math.max(raw.lastIndexOf("\n"), raw.lastIndexOf("\r")) + 1;
  const line = raw.slice(cut);
  return {
    earlier: raw.slice(0, cut),
    current: cut > 0 ? line.trimStart() : line,
    quoted: inQuotes,
    from: inQuotes ? from : last.start,
  };
}

/** The text from the bracket that is open at its end; `null` where none is. */
function openBracket(text: string): string | null {
  let open = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === "]") open++;
    else if (text[at] === "[" && --open < 0) return text.slice(at);
  }
  return null;
}

const KEY_IN_BRACKET = /(?:^|[^\p{L}\p{M}\p{N}_\\])@(?:\{([^{}\n\r]*)|([^\s;,[\]{}]*))$/u;

function citationIn(bracket: string): Within | null {
  const key = KEY_IN_BRACKET.exec(bracket);
  if (key?.[1] !== undefined) return { kind: "citation", typed: key[1], form: "in-braces" };
  if (key) return { kind: "citation", typed: key[2] ?? "", form: "behind-at" };
  return /[[;]\s*$/.test(bracket) ? { kind: "citation", typed: "", form: "in-bracket" } : null;
}

function lineStartIn(line: string): Place["lineStart"] {
  const [, indent, typed] = /^(\s*)((?:\p{L}[\p{L}\p{M}\p{N}'’ -]*)?)$/u.exec(line) ?? [];
  return indent === undefined ? null : { typed: typed ?? "", isIndented: indent !== "" };
}

function isInComment(before: string, from: number): boolean {
  for (let at = before.indexOf("//", from); at >= 0; at = before.indexOf("//", at + 1))
    if (isComment(before, at)) return true;
  return false;
}
