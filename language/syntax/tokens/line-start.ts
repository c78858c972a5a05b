/** White space inside a line; a byte order mark at the start of a file counts as such. */
export const LINE_SPACE = "[^\\S\\n\\r]";

/** Words that begin a statement, where they are the first of a line (in any letter case). */
export const STATEMENT_KEYWORDS = {
  REVIEW_KEYWORD: "review",
  DIMENSION_KEYWORD: "dimension",
  THEORY_KEYWORD: "theory",
  FACTOR_KEYWORD: "factor",
  SOURCE_KEYWORD: "source",
  VIEW_KEYWORD: "view",
  CMOC_KEYWORD: "cmoc",
  DEMI_REGULARITY_KEYWORD: "demi-regularity",
} as const;

export type KeywordToken = keyof typeof STATEMENT_KEYWORDS;

// A keyword ends at white space, a colon, a quote or the end; `CMOC4:` is read as papers write it.
const KEYWORD_END = `(?=[\\s:"“]|$)`;
const keywordSource = (word: string) => (word === "cmoc" ? `${word}(?=[\\s:"“\\d]|$)` : word + KEYWORD_END);

/** The sticky pattern of one line-start keyword. */
export function keywordPattern(token: KeywordToken): RegExp {
  return new RegExp(keywordSource(STATEMENT_KEYWORDS[token]), "iy");
}

const anyKeyword = Object.values(STATEMENT_KEYWORDS).map(keywordSource).join("|");

/** An attribute's name: up to four words, before a colon that white space, a quote or a bracket follows. */
const NAME_LETTER = "[\\p{L}\\p{M}\\p{N}'’-]";
export const ATTRIBUTE_NAME_SOURCE = `\\p{L}${NAME_LETTER}{0,39}(?:${LINE_SPACE}+${NAME_LETTER}{1,40}){0,3}(?=${LINE_SPACE}*:(?:[\\s"“[]|$))`;

/** A heading's mark: `#` signs and a space, or alone in the line. */
export const HEADING_MARK_SOURCE = `#{1,6}(?=[\\s]|$)`;

/** What begins a statement at the start of a line: a keyword or a heading's mark. */
export const STATEMENT_START_SOURCE = `${HEADING_MARK_SOURCE}|${anyKeyword}`;

const opensLine = new RegExp(
  `${LINE_SPACE}*(?:$|[\\n\\r]|>|//|${HEADING_MARK_SOURCE}|(?:${anyKeyword})|${ATTRIBUTE_NAME_SOURCE})`,
  "iuy",
);

/**
 * Whether the line that begins at `lineStart` cannot continue a phrase: it is blank, or begins with a
 * keyword, an attribute, an excerpt, a heading or a comment (rule 1 of the language).
 */
export function endsPhrase(text: string, lineStart: number): boolean {
  opensLine.lastIndex = lineStart;
  return opensLine.test(text);
}

/** Whether only white space stands between the start of the line and `offset`. */
export function isFirstInLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9 && !isLineSpace(code)) return false;
  }
  return true;
}

function isLineSpace(code: number): boolean {
  return code === 0xfeff || code === 0xa0 || /\s/.test(String.fromCharCode(code));
}

/** The offset behind the line break at `at`, which must be one (`\n`, `\r` or `\r\n`). */
export function behindLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** Where the text of the line ends that holds `from`, without trailing white space and comment. */
export function endOfLineText(text: string, from: number): number {
  lineText.lastIndex = from;
  const line = lineText.exec(text)?.[0] ?? "";
  const comment = line.search(/(?<=\s)\/\//);
  const kept = comment < 0 ? line : line.slice(0, comment);
  return from + kept.trimEnd().length;
}

const lineText = /[^\n\r]*/y;
