import { ARROW_SOURCE, ARROW_START } from "./arrows.ts";
import { behindLineBreak, endsPhrase } from "./line-start.ts";

/** Role tags of a part, as published reviews print them (rule 5). */
export const ROLE_TAG_SOURCE =
  "\\([^\\S\\n\\r]*(?:contexts?|mechanisms?|outcomes?|resources?|reasoning|responses?|interventions?|actors?|[cmo])[^\\S\\n\\r]*\\)";

const arrow = new RegExp(ARROW_SOURCE, "y");
const roleTag = new RegExp(ROLE_TAG_SOURCE, "iy");

// The only characters at which a phrase may end; everything else is skipped at full speed.
const mayEnd = new RegExp(`[\\n\\r${ARROW_START}+[(,/?"“]`, "g");

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
      if (opensQuote(text, at, start)) mayEnd.lastIndex = closingQuoteInLine(text, at) + 1;
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
      return at > start && unknownPartEnd(text, at) > 0;
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

/**
 * Where the `?` (or `??`) at `at` ends, if it stands alone as a part not yet known; -1 where it does not. A
 * question mark behind a word is punctuation.
 */
export function unknownPartEnd(text: string, at: number): number {
  if (text[at] !== "?" || isWord(text[at - 1])) return -1;
  let end = at + 1;
  while (text[end] === "?") end++;
  return isWord(text[end]) ? -1 : end;
}

/** `//` at a line start or after white space; a web address holds none (rule 16). */
export function isComment(text: string, at: number): boolean {
  return text.startsWith("//", at) && isBlank(text, at - 1);
}

function isBlank(text: string, at: number): boolean {
  const char = text[at];
  return char === undefined || /\s/.test(char);
}

// With combining marks, and with the halves of letters beyond the first 65,536.
function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{M}\p{N}\p{Cs}?!"”’'…%)\]]/u.test(char);
}

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Whether quoted words open here: `6"` is a length, and a quotation mark behind a word closes. */
function opensQuote(text: string, at: number, start: number): boolean {
  return at === start || text[at] === "“" || /[\s([{/‘'‐‑–—-]/.test(text[at - 1] ?? "");
}

/** The closing quote of the quoted words that open at `at`, or `at` itself where the line has none. */
function closingQuoteInLine(text: string, at: number): number {
  const stops = text[at] === "“" ? /[“”\n\r]/g : /["\n\r]/g;
  stops.lastIndex = at + 1;
  const found = stops.exec(text);
  return found && (found[0] === "”" || found[0] === '"') ? found.index : at;
}

/** The end of the text between `start` and `end` without the white space behind it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}
