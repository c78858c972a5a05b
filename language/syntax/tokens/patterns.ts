import type { CustomPatternMatcherFunc, IToken } from "chevrotain";
import type { CmocTerminalNames } from "../generated/ast.ts";
import { ARROW_SOURCE, ARROW_START } from "./arrows.ts";
import { citationGroupEnd, quotedPhraseEnd } from "./enclosed.ts";
import {
  ATTRIBUTE_NAME_SOURCE,
  endOfLineText,
  HEADING_MARK_SOURCE,
  isFirstInLine,
  type KeywordToken,
  keywordPattern,
  LINE_SPACE,
  STATEMENT_KEYWORDS,
} from "./line-start.ts";
import { isComment, isListComma, isPlus, phraseEnd, ROLE_TAG_SOURCE, unknownPartEnd } from "./phrase-end.ts";

/** A token's end at `offset` (UTF-16, exclusive), or -1 where the token does not stand there. */
type TokenEnd = (text: string, offset: number, before: readonly IToken[]) => number;

/** How one token is recognised: the characters it can begin with (none named: any), and where it ends. */
export interface TokenPattern {
  readonly begins?: string;
  readonly end: TokenEnd;
}

function sticky(source: string, flags = ""): TokenEnd {
  const pattern = new RegExp(source, `${flags}y`);
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

const oneChar =
  (holds: (text: string, offset: number) => boolean): TokenEnd =>
  (text, offset) =>
    holds(text, offset) ? offset + 1 : -1;

const firstInLine =
  (end: TokenEnd): TokenEnd =>
  (text, offset, before) =>
    isFirstInLine(text, offset) ? end(text, offset, before) : -1;

function keyword(token: KeywordToken): TokenPattern {
  const pattern = keywordPattern(token);
  const letter = STATEMENT_KEYWORDS[token].charAt(0);
  return {
    begins: letter + letter.toUpperCase(),
    end: firstInLine((text, offset) => {
      pattern.lastIndex = offset;
      return pattern.test(text) ? pattern.lastIndex : -1;
    }),
  };
}

const isKeyword = (token: IToken | undefined) =>
  token !== undefined && token.tokenType.name in STATEMENT_KEYWORDS;

/** What stands between a keyword and its colon, in one line: a label, or the name of what is declared. */
const nameBeforeColon: TokenEnd = (text, offset, before) => {
  const last = before.at(-1);
  if (!last || !isKeyword(last) || isFirstInLine(text, offset)) return -1;
  const quoted = quotedPhraseEnd(text, offset);
  if (quoted >= 0) return colonFollows(text, quoted) ? quoted : -1;
  namePattern.lastIndex = offset;
  const name = namePattern.exec(text)?.[0];
  return name === undefined ? -1 : offset + name.trimEnd().length;
};
const NAME_CHARACTER = `(?!${ARROW_SOURCE}|(?<=\\s)//)[^\\n\\r[\\]"“]`;
// `T4:aims` is a label too, but a colon with white space behind it is looked for first.
const namePattern = new RegExp(
  `(?!:)(?:(?:${NAME_CHARACTER})+?(?=:(?:[\\s"“]|$))|(?:(?![\\s:])${NAME_CHARACTER})+(?=:[^/]))`,
  "y",
);

function colonFollows(text: string, at: number): boolean {
  behindName.lastIndex = at;
  return behindName.test(text);
}
const behindName = new RegExp(`${LINE_SPACE}*:`, "y");

const colon: TokenEnd = (text, offset, before) => {
  if (text[offset] !== ":") return -1;
  const last = before.at(-1);
  const name = last?.tokenType.name;
  return isKeyword(last) || name === "NAME_BEFORE_COLON" || name === "ATTRIBUTE_NAME" ? offset + 1 : -1;
};

const AWAITS_WORDS: ReadonlySet<string> = new Set<CmocTerminalNames>(["ARROW", "PLUS", "COMMA", "COLON"]);

/** Whether a blank line stands between these words and the token before them, which waits for none. */
function beginsParagraph(text: string, at: number, before: IToken | undefined): boolean {
  if (!before || AWAITS_WORDS.has(before.tokenType.name)) return false;
  return blankLine.test(text.slice(before.startOffset + before.image.length, at));
}
const blankLine = /(?:\r\n|\n|\r(?!\n))[^\S\n\r]*[\n\r]/;

/** The tokens of the language, in the order they are tried: a phrase is what is left. */
export const TOKEN_PATTERNS: { readonly [name in CmocTerminalNames]: TokenPattern } = {
  WHITE_SPACE: { begins: " \t\n\r\v\f\u00a0\ufeff\u2003\u3000\u1680", end: sticky("[\\s\\ufeff]+") },
  COMMENT: { begins: "/", end: (text, at) => (isComment(text, at) ? endOfComment(text, at, []) : -1) },
  HEADING_LINE: {
    begins: "#",
    end: firstInLine((text, at) => (headingMark(text, at, []) < 0 ? -1 : endOfLineText(text, at))),
  },
  EXCERPT_LINE: {
    begins: ">",
    end: firstInLine((text, at) => (text[at] === ">" ? endOfLineText(text, at) : -1)),
  },
  REVIEW_KEYWORD: keyword("REVIEW_KEYWORD"),
  DIMENSION_KEYWORD: keyword("DIMENSION_KEYWORD"),
  THEORY_KEYWORD: keyword("THEORY_KEYWORD"),
  FACTOR_KEYWORD: keyword("FACTOR_KEYWORD"),
  SOURCE_KEYWORD: keyword("SOURCE_KEYWORD"),
  VIEW_KEYWORD: keyword("VIEW_KEYWORD"),
  CMOC_KEYWORD: keyword("CMOC_KEYWORD"),
  DEMI_REGULARITY_KEYWORD: keyword("DEMI_REGULARITY_KEYWORD"),
  ATTRIBUTE_NAME: { end: firstInLine(sticky(ATTRIBUTE_NAME_SOURCE, "u")) },
  NAME_BEFORE_COLON: { end: nameBeforeColon },
  COLON: { begins: ":", end: colon },
  ARROW: { begins: ARROW_START.replace("\\", ""), end: sticky(ARROW_SOURCE) },
  PLUS: { begins: "+", end: oneChar(isPlus) },
  COMMA: { begins: ",", end: oneChar(isListComma) },
  UNKNOWN_PART: { begins: "?", end: unknownPartEnd },
  ROLE_TAG: { begins: "(", end: sticky(ROLE_TAG_SOURCE, "i") },
  CITATION_GROUP: { begins: "[", end: (text, at) => (text[at] === "[" ? citationGroupEnd(text, at) : -1) },
  QUOTED_PHRASE: {
    begins: '"“',
    end: (text, at, before) => (beginsParagraph(text, at, before.at(-1)) ? -1 : quotedPhraseEnd(text, at)),
  },
  // Words behind a blank line go on with nothing, unless an arrow, a + or a colon waits for them.
  PARAGRAPH: {
    end: (text, at, before) => (beginsParagraph(text, at, before.at(-1)) ? phraseOrCharacter(text, at) : -1),
  },
  // At least one character, so that every text can be read: a lone `+` or `(` is a phrase too.
  PHRASE: { end: phraseOrCharacter },
};

function phraseOrCharacter(text: string, at: number): number {
  return Math.max(phraseEnd(text, at), at + 1);
}

const headingMark = sticky(HEADING_MARK_SOURCE);
const endOfComment = sticky("[^\\n\\r]*");

/** The pattern as Chevrotain calls it. */
export function matcherOf(pattern: TokenPattern): CustomPatternMatcherFunc {
  return (text, offset, before) => {
    const end = pattern.end(text, offset, before);
    return end < 0 ? null : [text.slice(offset, end)];
  };
}
