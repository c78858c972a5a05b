import type { Span } from "../text/span.ts";
import type { CslJsonCode } from "./csl-json-messages.ts";

/** Lists in lists: CSL-JSON has four. */
export const DEEPEST = 50;

const DEEPEST_INDENTATION = 200;

const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const COLON = 58;
const COMMA = 44;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** A line that begins another entry, where one was not closed. */
const NEXT_ITEM = /[ \t]*\{\s*"(?:id|type|citation-key)"\s*:/y;
const PLAIN_VALUE = /\s*:\s*(?:"((?:[^"\\\n]|\\.)*)"|(-?\d[\w.+-]*))/y;

/** Where an item stands and what it is called; all offsets are of the text. */
export interface ItemPlaces {
  readonly end: number;
  readonly closed: boolean;
  readonly key: string;
  readonly keySpan: Span;
  readonly type: string;
  readonly deepest: number;
  /** Whether the brackets are of one kind with those they close. */
  readonly sound: boolean;
}

/**
 * Finds the end of the object that begins at an offset, and its `id` and `type` on the way, without reading more.
 * An object that is not closed ends where a line begins another one of no deeper indentation.
 */
export function scanItem(text: string, start: number): ItemPlaces {
  const indentation = indentationAt(text, start);
  const found = { key: "", keySpan: { start, end: start + 1 }, type: "", deepest: 0 };
  /** A bit for each open bracket, from the outermost: whether it is a curly one. */
  const open: boolean[] = [];
  let depth = 0;
  let isName = true;
  let sound = true;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      const end = endOfString(text, at);
      if (depth === 1 && isName) takeMember(text, at, end, found);
      isName = false;
      at = end - 1;
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      if (depth < DEEPEST) open[depth] = unit === OPEN_BRACE;
      depth++;
      isName = unit === OPEN_BRACE;
      if (depth > found.deepest) found.deepest = depth;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      depth--;
      if (depth < DEEPEST && open[depth] !== (unit === CLOSE_BRACE)) sound = false;
      if (depth === 0) return { ...found, end: at + 1, closed: true, sound };
    } else if (unit === COMMA) isName = true;
    else if (unit === COLON) isName = false;
    else if (unit === NEWLINE && indentation >= 0 && beginsItem(text, at + 1, indentation))
      return { ...found, end: at + 1, closed: false, sound };
  }
  return { ...found, end: text.length, closed: false, sound };
}

/** How far an item stands from its line's beginning; -1 where something stands before it, as in a file of one line. */
function indentationAt(text: string, start: number): number {
  for (let at = start - 1; at >= start - DEEPEST_INDENTATION; at--) {
    const unit = text.charCodeAt(at);
    if (at < 0 || unit === NEWLINE) return start - 1 - at;
    if (unit !== SPACE && unit !== TAB) return -1;
  }
  return -1;
}

function beginsItem(text: string, lineStart: number, indentation: number): boolean {
  NEXT_ITEM.lastIndex = lineStart;
  if (!NEXT_ITEM.test(text)) return false;
  return text.indexOf("{", lineStart) - lineStart <= indentation;
}

/** Behind a text's closing quotation mark; a text without one ends with its line. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === QUOTE) return at + 1;
    else if (unit === NEWLINE) return at;
  }
  return text.length;
}

function takeMember(
  text: string,
  start: number,
  end: number,
  found: { key: string; keySpan: Span; type: string },
): void {
  if (end - start > 14) return;
  const name = text.slice(start + 1, end - 1);
  if (name !== "id" && name !== "type") return;
  PLAIN_VALUE.lastIndex = end;
  const match = PLAIN_VALUE.exec(text);
  if (match === null) return;
  const written = match[1] ?? match[2] ?? "";
  const valueEnd = end + match[0].length - (match[1] === undefined ? 0 : 1);
  if (name === "type") found.type = plainString(written).toLowerCase();
  else {
    found.key = plainString(written);
    found.keySpan = { start: valueEnd - written.length, end: valueEnd };
  }
}

function plainString(written: string): string {
  if (!written.includes("\\")) return written;
  try {
    const read: unknown = JSON.parse(`"${written}"`);
    return typeof read === "string" ? read : written;
  } catch {
    return written; // an escape that JSON does not have
  }
}

/** Codes for what is wrong with the shape of an item; `null` where nothing is. */
export function faultOf({ closed, sound, deepest, key }: ItemPlaces): CslJsonCode | null {
  if (deepest > DEEPEST) return "json-too-deep";
  if (!closed) return "json-unclosed";
  if (!sound) return "json-broken";
  return key === "" ? "json-no-id" : null;
}
