import type { Span } from "../text/span.ts";
import { scanEntry } from "./bibtex-entry.ts";
import { type BibtexCode, bibtexMessages } from "./bibtex-messages.ts";

/** One entry of a bibliography: where it stands, not yet what it says (that is `readFields`). */
export interface BibliographyEntry {
  readonly key: string;
  /** In lower case: "article". */
  readonly type: string;
  /** From its `@` to behind its closing bracket. */
  readonly span: Span;
  readonly keySpan: Span;
  /** The fields: from behind the key's comma to before the closing bracket. */
  readonly body: Span;
}

/** An abbreviation the file defines: `@string{jhsr = "Journal of Health Services Research"}`. */
export interface BibliographyString {
  /** In lower case, as BibTeX compares them. */
  readonly name: string;
  /** The whole definition: name, `=` and value. */
  readonly body: Span;
}

/** Something wrong in a bibliography file, in plain words. */
export interface BibliographyProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly strings: readonly BibliographyString[];
  /** At most `MOST_PROBLEMS`, in the order of the file. */
  readonly problems: readonly BibliographyProblem[];
}

/** A file that is no bibliography at all would otherwise have a problem a line. */
export const MOST_PROBLEMS = 100;

const AT = 64;
const NEWLINE = 10;
const PERCENT = 37;
/** The head of an entry: its type and its opening bracket. */
const HEAD = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/y;
/** What an entry leaves behind that was closed too early. */
const LEFT_BEHIND = /\s*(?:[})]|,?\s*[A-Za-z][\w-]*\s*=\s*[{"\d])/y;

/**
 * Finds the entries of a BibTeX or BibLaTeX file in one pass, without reading what their fields say.
 *
 * Tolerant: a damaged entry is given all the same as long as it has a key, with a problem beside it, and the
 * scan picks up again at the next line that begins with `@word{key,`. Text between entries is comment, and
 * so is `@comment{...}` as a whole and a line that begins with `%`. Linear in the text; never throws.
 *
 * Offsets are UTF-16 units of the given text (a byte order mark at its start counts as one).
 */
export function scanBibtex(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const strings: BibliographyString[] = [];
  const problems: BibliographyProblem[] = [];
  const report = (code: BibtexCode, about: string, start: number, end: number): void => {
    if (problems.length < MOST_PROBLEMS) {
      problems.push({ code, message: bibtexMessages[code](about), span: { start, end } });
    }
  };

  let everyCommentCloses = true;
  let commentedLine = false;
  let lineIsBlank = true;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === NEWLINE) {
      commentedLine = false;
      lineIsBlank = true;
      continue;
    }
    if (unit === PERCENT && lineIsBlank) commentedLine = true;
    if (unit > 32 && unit !== 0xfeff) lineIsBlank = false;
    if (unit !== AT || commentedLine) continue;
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (head === null) continue;
    const type = (head[1] ?? "").toLowerCase();
    const open = at + head[0].length;

    if (type === "comment") {
      const end: number = everyCommentCloses ? closingBrace(text, open) : -1;
      everyCommentCloses = end >= 0;
      at = (end >= 0 ? end : open) - 1;
      continue;
    }
    const entry = scanEntry(text, open, head[2] === "(", type, report);
    const body = { start: entry.bodyStart, end: entry.bodyEnd };
    if (type === "string") {
      const name = /^\s*([^\s=,{}"]+)\s*=/.exec(text.slice(body.start, Math.min(body.end, body.start + 500)));
      if (name?.[1] !== undefined) strings.push({ name: name[1].toLowerCase(), body });
    } else if (type !== "preamble" && entry.keyEnd > entry.keyStart) {
      entries.push({
        key: text.slice(entry.keyStart, entry.keyEnd),
        type,
        span: { start: at, end: entry.end },
        keySpan: { start: entry.keyStart, end: entry.keyEnd },
        body,
      });
    }
    if (entry.closed) {
      LEFT_BEHIND.lastIndex = entry.end;
      const left = LEFT_BEHIND.exec(text)?.[0];
      if (left !== undefined) {
        const start = entry.end + (left.length - left.trimStart().length);
        report(
          "bibtex-left-behind",
          text.slice(entry.keyStart, entry.keyEnd),
          start,
          entry.end + left.length,
        );
      }
    }
    at = entry.end - 1;
    lineIsBlank = false;
  }
  return { entries, strings, problems };
}

/** Behind the bracket that closes the one before `from`; -1 if none does. */
function closingBrace(text: string, from: number): number {
  const opener = text.charAt(from - 1);
  const closer = opener === "(" ? ")" : "}";
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === opener) depth++;
    else if (mark === closer && --depth === 0) return at + 1;
  }
  return -1;
}
