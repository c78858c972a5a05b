import type { Span } from "../text/span.ts";
import type { BibliographyProblem } from "./bibliography.ts";
import { ownText } from "./bibtex.ts";
import type { Block, BlockReader } from "./blocks.ts";
import { type RisCode, risMessages } from "./ris-messages.ts";

/** A line that begins a field. One or two spaces before the hyphen, and none behind an empty value, are usual slips. */
const FIELD = /\uFEFF?[ \t]*([A-Z][A-Z0-9])[ \t]{1,2}-(?:[ \t]|(?=[\r\n]|$))/y;
/** No more of a line is read to find a key. */
const LONGEST_KEY = 500;

/** One line `AU  - Vangen, S`; offsets are of the text. */
export interface RisLine {
  readonly tag: string;
  readonly start: number;
  readonly value: Span;
  /** Behind its line break. */
  readonly next: number;
}

/** What the reading of a RIS record depends on: whether it is the first. */
export interface RisState {
  readonly first: boolean;
}

/** Reads RIS, as databases and reference managers export it, a record at a time. */
export const risReader: BlockReader<RisState> = {
  format: "ris",
  first: { first: true },
  same: (one, other) => one.first === other.first,
  read,
};

/** The line that begins at an offset; `tag` is empty where it begins no field. */
export function risLine(text: string, start: number): RisLine {
  let end = text.indexOf("\n", start);
  if (end < 0) end = text.length;
  const next = Math.min(text.length, end + 1);
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  FIELD.lastIndex = start;
  const match = FIELD.exec(text);
  const from = match === null ? start : Math.min(end, start + match[0].length);
  return { tag: match?.[1] ?? "", start, value: { start: from, end }, next };
}

function read(text: string, start: number, before: RisState): Block<RisState> {
  const problems: BibliographyProblem[] = [];
  const report = (code: RisCode, about: string, from: number, to: number): void => {
    problems.push({
      code,
      message: risMessages[code](about),
      span: { start: from - start, end: to - start },
    });
  };
  const after: RisState = { first: false };
  let at = start;
  let told = false;
  let line = risLine(text, at);
  while (at < text.length && line.tag !== "TY") {
    const isStray = line.tag !== "" && line.tag !== "ER";
    const isAlien =
      before.first && text.slice(line.start, line.value.end).replace("\uFEFF", "").trim() !== "";
    if (!told && (isStray || isAlien)) {
      told = true;
      report(isStray ? "ris-outside" : "ris-not-ris", "", line.start, line.value.end);
    }
    at = line.next;
    line = risLine(text, at);
  }
  if (at >= text.length)
    return { length: text.length - start, entry: null, string: null, problems, alone: false, before, after };

  const first = line;
  const key = new KeyFinder(text);
  let end = first.next;
  let closed = false;
  while (end < text.length && !closed) {
    line = risLine(text, end);
    if (line.tag === "TY") break;
    closed = line.tag === "ER";
    key.look(line);
    end = line.next;
  }
  const found = key.found(first);
  if (!closed) report("ris-unclosed", found.key, first.start, first.value.end);
  else if (found.key === "") report("ris-no-key", "", first.start, first.value.end);
  const typeText = text.slice(first.value.start, Math.min(first.value.end, first.value.start + LONGEST_KEY));
  return {
    length: end - start,
    entry:
      found.key === ""
        ? null
        : {
            key: ownText(found.key),
            type: ownText(typeText.trim().toLowerCase()),
            start: first.start - start,
            end: end - start,
            keyStart: found.span.start - start,
            keyEnd: found.span.end - start,
            bodyStart: first.start - start,
            bodyEnd: end - start,
          },
    string: null,
    problems,
    alone: closed && text.charCodeAt(end - 1) === 10,
    before,
    after,
  };
}

/**
 * What a record is cited by: its `ID`, else its `LB` (a label), else the first author's family name and the year, as
 * in smith2020.
 */
class KeyFinder {
  readonly #text: string;
  readonly #first = new Map<string, Span>();

  constructor(text: string) {
    this.#text = text;
  }

  look({ tag, value }: RisLine): void {
    if (!this.#first.has(tag) && this.#said(value) !== "") this.#first.set(tag, value);
  }

  found(line: RisLine): { readonly key: string; readonly span: Span } {
    for (const tag of ["ID", "LB"]) {
      const value = this.#first.get(tag);
      if (!value) continue;
      const said = this.#said(value);
      const start = value.start + this.#text.slice(value.start, value.end).indexOf(said);
      return { key: said.replace(/\s+/g, " "), span: { start, end: start + said.length } };
    }
    const author = this.#first.get("AU") ?? this.#first.get("A1");
    const date = this.#first.get("PY") ?? this.#first.get("Y1") ?? this.#first.get("DA");
    const year = date && /\d{4}/.exec(this.#said(date))?.[0];
    const name = author && (this.#said(author).split(",")[0] ?? "");
    if (!author || !name || !year) return { key: "", span: line.value };
    const letters = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
    return letters === "" ? { key: "", span: line.value } : { key: letters + year, span: author };
  }

  #said({ start, end }: Span): string {
    return this.#text.slice(start, Math.min(end, start + LONGEST_KEY)).trim();
  }
}
