import type { BibtexCode } from "./bibtex-messages.ts";

/** Where the parts of one entry stand in the file. A key that is missing is empty. */
export interface EntryPlaces {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Behind the closing bracket, or where the scan picks up again. */
  readonly end: number;
  readonly closed: boolean;
}

export type Report = (code: BibtexCode, about: string, start: number, end: number) => void;

const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const CLOSE_PAREN = 41;
const COMMA = 44;
const EQUALS = 61;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A line that can only be the beginning of another entry. */
const NEXT_ENTRY =
  /[ \t]*@[ \t]*(?:(?:comment|string|preamble)\s*[{(]|[A-Za-z][\w-]*\s*[{(]\s*[^\s@,{}()="]+[ \t]*,)/iy;
/** The same outside of a field's text, where the comma may be forgotten. */
const NEXT_HEAD = /[ \t]*@[ \t]*[A-Za-z][\w-]*\s*[{(]/y;
/** A line that looks like the beginning of another field. */
const NEXT_FIELD = /[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"\d]/y;
/** A key is what stands before the comma; with spaces inside, as some programs export it. */
const KEY = /\s*([^\s,{}="]+(?:[ \t]+[^\s,{}="]+)*)?/y;
const WHITE = /\s*/y;
const WORD = /[^\s=,{}"#]+/y;

/** What can come next outside of a field's text. */
type Expected = "name" | "equals" | "value" | "comma";

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Scans one entry from behind its opening bracket to its closing one, and the shape of its fields on the way.
 * Of several faults in one entry the first is reported.
 */
export function scanEntry(
  text: string,
  open: number,
  inParentheses: boolean,
  type: string,
  report: Report,
): EntryPlaces {
  let faulty = false;
  const fault: Report = (code, about, start, end) => {
    if (!faulty) report(code, about, start, end);
    faulty = true;
  };
  if (type === "string" || type === "preamble") {
    const expected = type === "string" ? "name" : "value";
    return scanBody(text, open, open, open, expected, inParentheses, fault);
  }
  const key = readKey(text, open, inParentheses);
  if (key.start === key.end) {
    fault("bibtex-no-key", "", open - 1, open);
    if (text.charAt(key.start) === "@") {
      return { keyStart: open, keyEnd: open, bodyStart: open, bodyEnd: open, end: key.start, closed: false };
    }
    return scanBody(text, open, open, open, "name", inParentheses, fault);
  }
  const behind = key.end + (matchAt(WHITE, text, key.end)?.length ?? 0);
  const next = text.charAt(behind);
  if (next === ",") return scanBody(text, key.start, key.end, behind + 1, "name", inParentheses, fault);
  if (next !== "" && next !== (inParentheses ? ")" : "}") && matchAt(NEXT_ENTRY, text, behind) === null) {
    fault("bibtex-no-comma-after-key", text.slice(key.start, key.end), key.start, key.end);
  }
  return scanBody(text, key.start, key.end, key.end, "name", inParentheses, fault);
}

/** The key behind an opening bracket; empty where the first field, another entry or nothing stands in its place. */
function readKey(text: string, open: number, inParentheses: boolean): { start: number; end: number } {
  KEY.lastIndex = open;
  const match = KEY.exec(text);
  const end = open + (match?.[0].length ?? 0);
  let written = match?.[1] ?? "";
  const start = end - written.length;
  if (written.startsWith("@")) return { start, end: start };
  if (inParentheses) written = written.replace(/\).*$/, "");
  if (text.charAt(end + (matchAt(WHITE, text, end)?.length ?? 0)) === "=") {
    // What stands before the = is a field's name; the key may still stand before that, without its comma.
    written = written.replace(/\S+$/, "").trimEnd();
  }
  return { start, end: start + written.length };
}

function scanBody(
  text: string,
  keyStart: number,
  keyEnd: number,
  bodyStart: number,
  first: Expected,
  inParentheses: boolean,
  fault: Report,
): EntryPlaces {
  const closer = inParentheses ? CLOSE_PAREN : CLOSE_BRACE;
  const key = text.slice(keyStart, keyEnd);
  let expected = first;
  let depth = 0;
  let quoted = false;
  let fieldStart = bodyStart;
  let fieldEnd = bodyStart;
  /** Start of the first field that seems to run on over the next one; -1 if none does. */
  let runaway = -1;
  let runawayEnd = -1;
  const places = (bodyEnd: number, end: number, closed: boolean): EntryPlaces => {
    return { keyStart, keyEnd, bodyStart, bodyEnd, end, closed };
  };
  const fieldUnclosed = (): void => {
    const start = runaway >= 0 ? runaway : fieldStart;
    const end = runaway >= 0 ? runawayEnd : fieldEnd;
    fault("bibtex-field-unclosed", text.slice(start, end), start, end);
  };

  let at = bodyStart;
  scanning: for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) {
      const outside = depth === 0 && !quoted;
      if (matchAt(outside ? NEXT_HEAD : NEXT_ENTRY, text, at + 1) !== null) break;
      if (!outside && runaway < 0 && fieldEnd > fieldStart) {
        if (matchAt(NEXT_FIELD, text, at + 1) !== null) {
          runaway = fieldStart;
          runawayEnd = fieldEnd;
        }
      }
      continue;
    }
    if (unit <= SPACE) continue;
    if (depth > 0) {
      if (unit === OPEN_BRACE) depth++;
      else if (unit === CLOSE_BRACE && --depth === 0 && !quoted) expected = "comma";
      continue;
    }
    if (quoted) {
      if (unit === OPEN_BRACE) depth++;
      else if (unit === QUOTE) {
        quoted = false;
        expected = "comma";
      } else if (unit === CLOSE_BRACE) {
        // BibTeX's braces are balanced inside quotation marks: this one belongs to the entry.
        fieldUnclosed();
        if (!inParentheses) return places(at, at + 1, true);
        quoted = false;
      }
      continue;
    }
    switch (unit) {
      case closer:
        if (expected === "equals")
          fault("bibtex-no-equals", text.slice(fieldStart, fieldEnd), fieldStart, fieldEnd);
        if (expected === "value")
          fault("bibtex-no-value", text.slice(fieldStart, fieldEnd), fieldStart, fieldEnd);
        return places(at, at + 1, true);
      case COMMA:
        if (expected === "equals")
          fault("bibtex-no-equals", text.slice(fieldStart, fieldEnd), fieldStart, fieldEnd);
        if (expected === "value")
          fault("bibtex-no-value", text.slice(fieldStart, fieldEnd), fieldStart, fieldEnd);
        expected = "name";
        runaway = -1;
        continue scanning;
      case EQUALS:
        if (expected !== "equals") fault("bibtex-unreadable", "=", at, at + 1);
        expected = "value";
        continue scanning;
      case HASH:
        if (expected !== "comma") fault("bibtex-unreadable", "#", at, at + 1);
        expected = "value";
        continue scanning;
      case OPEN_BRACE:
      case QUOTE:
        if (expected === "equals")
          fault("bibtex-no-equals", text.slice(fieldStart, fieldEnd), fieldStart, fieldEnd);
        else if (expected !== "value") fault("bibtex-unreadable", text.charAt(at), at, at + 1);
        if (unit === OPEN_BRACE) depth = 1;
        else if (expected === "value") quoted = true;
        continue scanning;
      case CLOSE_BRACE:
        fault("bibtex-unreadable", "}", at, at + 1);
        continue scanning;
    }
    let word = matchAt(WORD, text, at) ?? text.charAt(at);
    if (inParentheses && word.includes(")")) word = word.slice(0, Math.max(1, word.indexOf(")")));
    const end = at + word.length;
    if (expected === "value") expected = "comma";
    else {
      if (expected === "comma" && runaway >= 0) fieldUnclosed();
      if (expected === "comma") fault("bibtex-no-comma", word, at, end);
      if (expected === "equals")
        fault("bibtex-no-equals", text.slice(fieldStart, fieldEnd), fieldStart, fieldEnd);
      fieldStart = at;
      fieldEnd = end;
      expected = "equals";
    }
    at = end - 1;
  }

  const inField = depth > 0 || quoted || runaway >= 0;
  if (inField && fieldEnd > fieldStart) fieldUnclosed();
  fault("bibtex-unclosed", key, keyStart, Math.max(keyEnd, keyStart + 1));
  return places(at, at, false);
}
