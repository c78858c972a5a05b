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

const TAB = 9;
const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const CLOSE_PAREN = 41;
const COMMA = 44;
const EQUALS = 61;
const AT = 64;
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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

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
  const nothing = { start: open, end: open };
  const scanBody = (key: Stretch, bodyStart: number, expected: Expected = "name") =>
    new BodyScanner(text, expected, inParentheses, fault).scan(key, bodyStart);
  if (type === "string") return scanBody(nothing, open);
  if (type === "preamble") return scanBody(nothing, open, "value");

  const key = readKey(text, open, inParentheses);
  if (key.start === key.end) {
    fault("bibtex-no-key", "", open - 1, open);
    if (text.charAt(key.start) !== "@") return scanBody(nothing, open);
    return { keyStart: open, keyEnd: open, bodyStart: open, bodyEnd: open, end: key.start, closed: false };
  }
  const behind = key.end + (matchAt(WHITE, text, key.end)?.length ?? 0);
  const next = text.charAt(behind);
  if (next === ",") return scanBody(key, behind + 1);
  if (next !== "" && next !== (inParentheses ? ")" : "}") && matchAt(NEXT_ENTRY, text, behind) === null) {
    fault("bibtex-no-comma-after-key", text.slice(key.start, key.end), key.start, key.end);
  }
  return scanBody(key, key.end);
}

/** The key behind an opening bracket; empty where the first field, another entry or nothing stands in its place. */
function readKey(text: string, open: number, inParentheses: boolean): Stretch {
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

/** Reads an entry's fields, sign by sign, as far as their shape goes. */
class BodyScanner {
  private readonly text: string;
  private readonly inParentheses: boolean;
  private readonly fault: Report;
  private expected: Expected;
  private at = 0;
  /** Curly brackets open in the field's text. */
  private depth = 0;
  private quoted = false;
  /** The name of the field that is being read. */
  private field: Stretch | null = null;
  /** The field whose text seems to run on over the next one. */
  private runaway: Stretch | null = null;

  constructor(text: string, expected: Expected, inParentheses: boolean, fault: Report) {
    this.text = text;
    this.expected = expected;
    this.inParentheses = inParentheses;
    this.fault = fault;
  }

  scan(key: Stretch, bodyStart: number): EntryPlaces {
    const found = { keyStart: key.start, keyEnd: key.end, bodyStart };
    for (this.at = bodyStart; this.at < this.text.length; this.at++) {
      if (this.depth > 0) this.skipWords();
      const unit = this.text.charCodeAt(this.at);
      if (unit === NEWLINE) {
        if (this.isNextEntry()) break;
        this.watchForRunaway();
      } else if (unit > SPACE && this.takesClosing(unit)) {
        return { ...found, bodyEnd: this.at, end: this.at + 1, closed: true };
      }
    }
    if (this.depth > 0 || this.quoted || this.runaway !== null) this.fieldUnclosed();
    const name = this.text.slice(key.start, key.end);
    this.fault("bibtex-unclosed", name, key.start, Math.max(key.end, key.start + 1));
    return { ...found, bodyEnd: this.at, end: this.at, closed: false };
  }

  /** On to the next sign that can matter inside curly brackets; most of a file is passed here. */
  private skipWords(): void {
    const { text } = this;
    let at = this.at;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === CLOSE_BRACE || unit === OPEN_BRACE || unit === NEWLINE) break;
    }
    this.at = at;
  }

  private isNextEntry(): boolean {
    if (!this.isNextLine(AT)) return false;
    const inField = this.depth > 0 || this.quoted;
    return matchAt(inField ? NEXT_ENTRY : NEXT_HEAD, this.text, this.at + 1) !== null;
  }

  /** Whether the next line begins with a sign, white space left out. */
  private isNextLine(begins: number): boolean {
    let at = this.at + 1;
    let unit = this.text.charCodeAt(at);
    while (unit === SPACE || unit === TAB) unit = this.text.charCodeAt(++at);
    return unit === begins;
  }

  private watchForRunaway(): void {
    if ((this.depth === 0 && !this.quoted) || this.runaway !== null) return;
    if (matchAt(NEXT_FIELD, this.text, this.at + 1) !== null) this.runaway = this.field;
  }

  /** Takes one sign; true if it closes the entry. */
  private takesClosing(unit: number): boolean {
    if (this.depth > 0) {
      if (unit === OPEN_BRACE) this.depth++;
      else if (unit === CLOSE_BRACE && --this.depth === 0 && !this.quoted) this.expected = "comma";
      return false;
    }
    if (this.quoted) return this.takesClosingInQuotes(unit);
    if (unit === (this.inParentheses ? CLOSE_PAREN : CLOSE_BRACE)) {
      this.endField();
      return true;
    }
    if (unit === COMMA) {
      this.endField();
      this.expected = "name";
      this.runaway = null;
    } else if (unit === EQUALS || unit === HASH) {
      if (this.expected !== (unit === EQUALS ? "equals" : "comma")) this.unreadable();
      this.expected = "value";
    } else if (unit === OPEN_BRACE || unit === QUOTE) this.openValue(unit);
    else if (unit === CLOSE_BRACE) this.unreadable();
    else this.takeWord();
    return false;
  }

  private takesClosingInQuotes(unit: number): boolean {
    if (unit === OPEN_BRACE) this.depth++;
    else if (unit === QUOTE) {
      this.quoted = false;
      this.expected = "comma";
    } else if (unit === CLOSE_BRACE) {
      // Curly brackets are balanced inside BibTeX's quotation marks: this one belongs to the entry.
      this.fieldUnclosed();
      this.quoted = false;
      return !this.inParentheses;
    }
    return false;
  }

  private openValue(unit: number): void {
    if (this.expected === "equals") this.fieldFault("bibtex-no-equals");
    else if (this.expected !== "value") this.unreadable();
    if (unit === OPEN_BRACE) this.depth = 1;
    else if (this.expected === "value") this.quoted = true;
  }

  private takeWord(): void {
    let word = matchAt(WORD, this.text, this.at) ?? this.text.charAt(this.at);
    if (this.inParentheses && word.includes(")")) word = word.slice(0, Math.max(1, word.indexOf(")")));
    const end = this.at + word.length;
    if (this.expected === "value") this.expected = "comma";
    else {
      if (this.expected === "equals") this.fieldFault("bibtex-no-equals");
      if (this.expected === "comma") {
        if (this.runaway !== null) this.fieldUnclosed();
        this.fault("bibtex-no-comma", word, this.at, end);
      }
      this.field = { start: this.at, end };
      this.expected = "equals";
    }
    this.at = end - 1;
  }

  private endField(): void {
    if (this.expected === "equals") this.fieldFault("bibtex-no-equals");
    if (this.expected === "value") this.fieldFault("bibtex-no-value");
  }

  private fieldUnclosed(): void {
    this.fieldFault("bibtex-field-unclosed", this.runaway ?? this.field);
  }

  private fieldFault(code: BibtexCode, field = this.field): void {
    if (field !== null) this.fault(code, this.text.slice(field.start, field.end), field.start, field.end);
  }

  private unreadable(): void {
    this.fault("bibtex-unreadable", this.text.charAt(this.at), this.at, this.at + 1);
  }
}
