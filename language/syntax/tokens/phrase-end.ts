import { behindLineBreak, endsPhrase } from "./line-start.ts";

/**
 * Arrow forms of the language (rule 3), and what Word and PDF leave of an arrow:
 * the Wingdings letter U+F0E0, and `à` between spaces.
 */
export const ARROW_SOURCE = "[-=–—]{1,3}>|[→⇒➔➜➝➞⟶⟹\\uF0E0\\uF0E8]|(?<=^|\\s)à(?=\\s|$)";

/** Role tags of a part, as published reviews print them (rule 5). */
export const ROLE_TAG_SOURCE =
  "\\((?:contexts?|mechanisms?|outcomes?|resources?|reasoning|responses?|interventions?|actors?|[cmo])\\)";

const arrow = new RegExp(ARROW_SOURCE, "y");
const roleTag = new RegExp(ROLE_TAG_SOURCE, "iy");

// The only characters at which a phrase may end; everything else is skipped at full speed.
const mayEnd = /[\n\r\-=–—→⇒➔➜➝➞⟶⟹\uF0E0\uF0E8à+[(,/?"“]/g;

/**
 * Where the phrase that begins at `start` ends (UTF-16 offset, trailing white space left out): before an
 * arrow, ` + `, a role tag, a bracket, a comma, a comment, an unknown part, or a line that begins something
 * else. Words in quotes on one line are kept together. Linear in the length of the phrase.
 */
export function phraseEnd(text: string, start: number): number {
  mayEnd.lastIndex = start;
  for (let stop = mayEnd.exec(text); stop !== null; stop = mayEnd.exec(text)) {
    const at = stop.index;
    if (stop[0] === '"' || stop[0] === "“") {
      mayEnd.lastIndex = closingQuoteInLine(text, at) + 1;
    } else if (endsAt(text, at, start)) {
      return trimmedEnd(text, start, at);
    }
  }
  return trimmedEnd(text, start, text.length);
}

function endsAt(text: string, at: number, start: number): boolean {
  switch (text[at]) {
    case "\n":
    case "\r":
      return endsPhrase(text, behindLineBreak(text, at));
    case "[":
      return true;
    case "(":
      return matches(roleTag, text, at);
    case ",":
      return isListComma(text, at);
    case "+":
      return isPlus(text, at);
    case "?":
      return at > start && isUnknownPart(text, at);
    case "/":
      return at > start && isComment(text, at);
    default:
      return matches(arrow, text, at);
  }
}

/** A comma that white space follows separates; one inside a number (`1,000`) does not. */
export function isListComma(text: string, at: number): boolean {
  return text[at] === "," && isBlank(text, at + 1);
}

/** ` + ` between spaces joins two items of one part (rule 4). */
export function isPlus(text: string, at: number): boolean {
  return text[at] === "+" && isBlank(text, at - 1) && isBlank(text, at + 1);
}

/** `?` standing alone is a part not yet known; a question mark behind a word is punctuation. */
export function isUnknownPart(text: string, at: number): boolean {
  return text[at] === "?" && !isWord(text[at - 1]) && (isBlank(text, at + 1) || !isWord(text[at + 1]));
}

/** `//` at a line start or after white space; a web address holds none (rule 16). */
export function isComment(text: string, at: number): boolean {
  return text.startsWith("//", at) && isBlank(text, at - 1);
}

function isBlank(text: string, at: number): boolean {
  const char = text[at];
  return char === undefined || /\s/.test(char);
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}?!"”’')\]]/u.test(char);
}

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** The closing quote of the quoted words that open at `at`, or `at` itself where the line has none. */
function closingQuoteInLine(text: string, at: number): number {
  const close = text[at] === "“" ? /[”\n\r]/g : /["\n\r]/g;
  close.lastIndex = at + 1;
  const found = close.exec(text);
  return found && found[0] !== "\n" && found[0] !== "\r" ? found.index : at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}
