import type { Span } from "../text/span.ts";
import { type CitationCode, citationMessages } from "./citation-messages.ts";
import { findKey, isPlainKey, type KeyPlace } from "./keys.ts";
import { splitLocator } from "./locators.ts";

/** One source cited. */
export interface Citation {
  readonly key: string;
  /** The key in the file, without `@` and without the curly brackets around an odd key. */
  readonly span: Span;
  /** Words before the key: "see". */
  readonly prefix: string;
  /** As typed, with its term: "pp. 12-14". `readLocator` gives it in CSL's terms. */
  readonly locator: string;
  /** Words behind, with the comma that stands before them. */
  readonly suffix: string;
  /** `-@key`: the author is already named in the text. */
  readonly authorSuppressed: boolean;
}

/** Something the author should change in a citation, in plain words. The span is in the file. */
export interface CitationProblem {
  readonly code: CitationCode;
  readonly message: string;
  readonly span: Span;
}

/** The citations between one pair of square brackets. */
export interface CitationGroup {
  readonly citations: readonly Citation[];
  /** `[posited]`: the authors' own proposition. May stand beside citations. */
  readonly posited: boolean;
  /** At most 20. */
  readonly problems: readonly CitationProblem[];
}

/**
 * Reads a group of citations as pandoc's manual lays down ("Citation syntax"), and tolerates more than
 * pandoc where the author's meaning is plain, saying what to change. Never throws; linear in the text.
 *
 * @param text the group with its square brackets; the closing one may be missing
 * @param start where the text begins in the file, in UTF-16 units
 */
export function readCitationGroup(text: string, start: number): CitationGroup {
  const reader = new GroupReader(text, start);
  reader.read();
  return { citations: reader.citations, posited: reader.posited, problems: reader.problems };
}

/** Of one group, so that a page of brackets and semicolons stays readable. */
const MOST_PROBLEMS = 20;
const LONGEST_SHOWN = 60;
// These read text whose white space is collapsed and trimmed.
const POSITED = /^posited ?\.?$/i;
const POSITED_BEFORE = /^posited ?(?:[,:] ?|$)/i;
const POSITED_BEHIND = /^, ?posited ?\.?$/i;
const NUMBERS_ONLY = /^[ \d,;–-]+$/;
/** What an author may write between two keys instead of a semicolon. */
const JOINED = /(?:^| |,)(?:and|or|&)$/i;

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

class GroupReader {
  readonly citations: Citation[] = [];
  readonly problems: CitationProblem[] = [];
  posited = false;
  private readonly text: string;
  private readonly offset: number;
  /** For each `[` and `{` the offset of what closes it. */
  private readonly closes = new Map<number, number>();

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  read(): void {
    this.pairBrackets();
    const opened = this.text.startsWith("[");
    const close = opened ? this.closes.get(0) : undefined;
    const from = opened ? 1 : 0;
    const end = close ?? this.text.trimEnd().length;
    if (close === undefined) this.problem("citation-unclosed", 0, Math.max(end, from));
    if (this.text.slice(from, end).trim() === "") {
      this.problem("citation-empty", 0, close === undefined ? Math.max(end, from) : close + 1);
      return;
    }
    this.readItems(from, end);
  }

  /** Curly brackets first: what stands between them is a key or a locator, whatever it holds. */
  private pairBrackets(): void {
    const close = this.text.indexOf("]");
    if (close === this.text.lastIndexOf("]") && this.text.lastIndexOf("[") <= 0 && !this.text.includes("{")) {
      if (close > 0 && this.text.startsWith("[")) this.closes.set(0, close);
      return; // one pair of brackets, as nearly always
    }
    const open: number[] = [];
    for (let at = 0; at < this.text.length; at++) {
      if (this.text[at] === "{") open.push(at);
      else if (this.text[at] === "}") {
        const opener = open.pop();
        if (opener !== undefined) this.closes.set(opener, at);
      }
    }
    open.length = 0;
    for (let at = 0; at < this.text.length; at++) {
      at = this.closes.get(at) ?? at;
      if (this.text[at] === "[") open.push(at);
      else if (this.text[at] === "]") {
        const opener = open.pop();
        if (opener !== undefined) this.closes.set(opener, at);
      }
    }
  }

  /** The items between the semicolons that stand outside inner brackets. */
  private readItems(from: number, end: number): void {
    let itemStart = from;
    for (let at = from; at <= end; at++) {
      const inner = this.closes.get(at);
      if (inner !== undefined && inner < end) at = inner;
      else if (at === end || this.text[at] === ";") {
        this.readItem(itemStart, at, at < end ? at : itemStart - 1);
        itemStart = at + 1;
      }
    }
  }

  private readItem(from: number, end: number, semicolon: number): void {
    const words = this.text.slice(from, end);
    if (words.trim() === "") {
      this.problem("citation-extra-semicolon", semicolon, semicolon + 1);
      return;
    }
    if (POSITED.test(collapse(words))) {
      this.posited = true;
      return;
    }
    let place = findKey(this.text, from, end, this.closes);
    if (place === null) {
      this.withoutKey(words, from);
      return;
    }
    let prefixStart = from;
    while (place !== null) {
      const next: KeyPlace | null = findKey(this.text, place.end, end, this.closes);
      this.readCitation(place, prefixStart, next === null ? end : next.start, next !== null);
      if (next?.key) this.missingSemicolon(next);
      prefixStart = next?.start ?? end;
      place = next;
    }
  }

  private readCitation(place: KeyPlace, prefixStart: number, end: number, joined: boolean): void {
    if (place.key === null) {
      this.problem(place.unclosed ? "citation-key-unclosed" : "citation-key-missing", place.start, place.end);
      return;
    }
    let prefix = collapse(this.text.slice(prefixStart, place.start));
    if (POSITED_BEFORE.test(prefix)) {
      this.posited = true;
      prefix = prefix.replace(POSITED_BEFORE, "");
    }
    let behind = collapse(this.text.slice(place.end, end));
    if (joined) behind = behind.replace(JOINED, "").trimEnd().replace(/,$/, "");
    if (POSITED_BEHIND.test(behind)) {
      this.posited = true;
      behind = "";
    }
    this.citations.push({
      key: place.key.text,
      span: this.span(place.key.start, place.key.end),
      prefix,
      ...splitLocator(behind),
      authorSuppressed: place.authorSuppressed,
    });
  }

  private missingSemicolon(place: KeyPlace): void {
    this.problem("citation-missing-semicolon", place.start, place.end, place.key?.text);
  }

  private withoutKey(words: string, from: number): void {
    const shown = collapse(words);
    const start = from + words.indexOf(words.trim());
    const end = start + words.trim().length;
    const isNumber = NUMBERS_ONLY.test(shown) && /\d/.test(shown);
    const code = isNumber
      ? "citation-number"
      : isPlainKey(shown)
        ? "citation-without-at"
        : "citation-without-key";
    this.problem(
      code,
      start,
      end,
      shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown,
    );
  }

  private span(start: number, end: number): Span {
    return { start: this.offset + start, end: this.offset + end };
  }

  private problem(code: CitationCode, start: number, end: number, about = ""): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({ code, message: citationMessages[code](about), span: this.span(start, end) });
  }
}
