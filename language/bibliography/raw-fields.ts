/** The most that is read of one field, in UTF-16 units: abstracts fit, a misplaced megabyte does not. */
export const LONGEST_FIELD = 32 * 1024;
const MOST_FIELDS = 500;
/** After so many fields without an end, the rest of an entry is not read. */
const MOST_UNCLOSED = 5;

const NO_STRINGS: ReadonlyMap<string, string> = new Map();
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const NO_BREAK_SPACE = 160;
const WHITE = /\s/;
const FIELD_NAME = /([^\s=,{}"#()]+)\s*=\s*/y;
const NEXT_FIELD_LINE = /\r?\n[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"\d]/g;
const BARE_VALUE = /[^\s,{}"#]+/y;
const SKIP = /[^,\n]*[,\n]?/y;

/**
 * The fields of one entry by their names in lower case, joined where `#` joins them, abbreviations replaced, but
 * still in LaTeX. The first of two fields of one name counts, as in BibTeX. A field is cut at `LONGEST_FIELD`.
 *
 * @param body the text of `BibliographyEntry.body`, or of a `BibliographyString`
 * @param strings the file's abbreviations, by name in lower case (`readStrings`)
 * @param wanted the fields to give, where not all are
 */
export function readRawFields(
  body: string,
  strings: ReadonlyMap<string, string> = NO_STRINGS,
  wanted?: ReadonlySet<string>,
): Map<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  let unclosed = 0;
  while (at < body.length && fields.size < MOST_FIELDS && unclosed <= MOST_UNCLOSED) {
    at = behindWhite(body, at, COMMA);
    FIELD_NAME.lastIndex = at;
    const name = FIELD_NAME.exec(body);
    if (name === null) {
      SKIP.lastIndex = at;
      at += Math.max(1, SKIP.exec(body)?.[0].length ?? 1);
      continue;
    }
    at += name[0].length;
    const key = (name[1] ?? "").toLowerCase();
    const isWanted = wanted?.has(key) ?? true;
    let value = "";
    for (;;) {
      const piece = readPiece(body, at, strings);
      if (isWanted && value.length < LONGEST_FIELD)
        value += piece.text.slice(0, LONGEST_FIELD - value.length);
      if (piece.unclosed) unclosed++;
      at = piece.end;
      const next = behindWhite(body, at);
      if (body.charCodeAt(next) !== HASH) break;
      at = behindWhite(body, next + 1);
    }
    if (isWanted && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/** Where something else than white space, or than a sign that is passed over too, stands next. */
function behindWhite(body: string, from: number, passed = SPACE): number {
  let at = from;
  for (; at < body.length; at++) {
    const unit = body.charCodeAt(at);
    if (unit > SPACE && unit !== passed && (unit < NO_BREAK_SPACE || !WHITE.test(body.charAt(at)))) break;
  }
  return at;
}

interface Piece {
  readonly text: string;
  readonly end: number;
  readonly unclosed: boolean;
}

/** One piece of a value: {text}, "text", a number or an abbreviation. */
function readPiece(body: string, at: number, strings: ReadonlyMap<string, string>): Piece {
  const opener = body.charAt(at);
  if (opener === "{" || opener === '"') {
    const close = closeOf(body, at, opener);
    if (close >= 0) return { text: cut(body, at + 1, close), end: close + 1, unclosed: false };
    // Not closed: what stands before the next line that looks like a field is its text.
    NEXT_FIELD_LINE.lastIndex = at;
    const end = NEXT_FIELD_LINE.exec(body)?.index ?? body.length;
    return {
      text: cut(body, at + 1, end)
        .trimEnd()
        .replace(/,$/, ""),
      end,
      unclosed: true,
    };
  }
  BARE_VALUE.lastIndex = at;
  const word = BARE_VALUE.exec(body)?.[0] ?? "";
  return { text: strings.get(word.toLowerCase()) ?? word, end: at + word.length, unclosed: false };
}

function cut(body: string, start: number, end: number): string {
  return body.slice(start, Math.min(end, start + LONGEST_FIELD));
}

/** Where the text that opens at `at` is closed, -1 if nowhere. Braces count inside quotation marks too. */
function closeOf(body: string, at: number, opener: string): number {
  if (opener === "{") return closingBrace(body, at + 1);
  let quote = -1;
  for (let next = at + 1; ; ) {
    if (quote < next) quote = body.indexOf('"', next);
    const open = body.indexOf("{", next);
    const stray = body.indexOf("}", next);
    if (quote < 0 || (stray >= 0 && stray < quote && (open < 0 || stray < open))) return -1;
    if (open < 0 || quote < open) return quote;
    const close = closingBrace(body, open + 1);
    if (close < 0) return -1;
    next = close + 1;
  }
}

/** The curly bracket that closes the one before `from`, -1 if none does. */
function closingBrace(body: string, from: number): number {
  let depth = 1;
  let open = body.indexOf("{", from);
  for (let close = body.indexOf("}", from); close >= 0; close = body.indexOf("}", close + 1)) {
    while (open >= 0 && open < close) {
      depth++;
      open = body.indexOf("{", open + 1);
    }
    if (--depth === 0) return close;
  }
  return -1;
}
