import type { Bibliography, BibliographyProblem } from "./bibliography.ts";
import { scanEntry } from "./bibtex-entry.ts";
import { type BibtexCode, bibtexMessages } from "./bibtex-messages.ts";
import { type Block, type BlockEntry, type BlockReader, readBlocks } from "./blocks.ts";

const AT = 64;
const NEWLINE = 10;
const PERCENT = 37;
/** The head of an entry: its type and its opening bracket. */
const HEAD = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/y;
/** What an entry leaves behind that was closed too early. */
const LEFT_BEHIND = /\s*(?:[})]|,?\s*[A-Za-z][\w-]*\s*=\s*[{"\d])/y;
const LONGEST_NAME = 500;

/** What the reading of a block of BibTeX depends on. */
export interface BibtexState {
  /** At the beginning of the file. */
  readonly first: boolean;
  /** Whether every comment so far was closed: one that is not would be looked for to the end of the file each time. */
  readonly commentsClose: boolean;
  /** The key of the entry that was closed just before; `null` where something else was. */
  readonly behind: string | null;
}

/**
 * Finds the entries of a BibTeX or BibLaTeX file in one pass, without reading what their fields say.
 *
 * Tolerant: a damaged entry is given all the same as long as it has a key, with a problem beside it, and the
 * scan picks up again at the next line that begins with `@word{key,`. Text between entries is comment, and
 * so is `@comment{...}` as a whole and a line that begins with `%`. Linear in the text; never throws.
 */
export function scanBibtex(text: string): Bibliography {
  return readBlocks(bibtexReader, text).bibliography;
}

export const bibtexReader: BlockReader<BibtexState> = {
  format: "bibtex",
  first: { first: true, commentsClose: true, behind: null },
  same: (one, other) =>
    one.first === other.first && one.commentsClose === other.commentsClose && one.behind === other.behind,
  read,
};

function read(text: string, start: number, before: BibtexState): Block<BibtexState> {
  const problems: BibliographyProblem[] = [];
  const report = (code: BibtexCode, about: string, from: number, to: number): void => {
    const span = { start: from - start, end: to - start };
    problems.push({ code, message: bibtexMessages[code](about), span });
  };
  if (before.behind !== null) {
    LEFT_BEHIND.lastIndex = start;
    const left = LEFT_BEHIND.exec(text)?.[0];
    if (left !== undefined) {
      report(
        "bibtex-left-behind",
        before.behind,
        start + (left.length - left.trimStart().length),
        start + left.length,
      );
    }
  }
  const { head, commentsClose } = findHead(text, start, before);
  if (head === null) {
    const after = { first: false, commentsClose, behind: null };
    return { length: text.length - start, entry: null, string: null, problems, alone: false, before, after };
  }
  const entry = scanEntry(text, head.open, head.inParentheses, head.type, report);
  const relative = (at: number) => at - start;
  const body = { start: relative(entry.bodyStart), end: relative(entry.bodyEnd) };
  const isString = head.type === "string";
  const name = isString
    ? /^\s*([^\s=,{}"]+)\s*=/.exec(
        text.slice(entry.bodyStart, Math.min(entry.bodyEnd, entry.bodyStart + LONGEST_NAME)),
      )?.[1]
    : undefined;
  const key = isString || head.type === "preamble" ? "" : text.slice(entry.keyStart, entry.keyEnd);
  const found: BlockEntry = {
    key: ownText(key),
    type: head.type,
    start: relative(head.at),
    end: relative(entry.end),
    keyStart: relative(entry.keyStart),
    keyEnd: relative(entry.keyEnd),
    bodyStart: body.start,
    bodyEnd: body.end,
  };
  return {
    length: entry.end - start,
    entry: key === "" ? null : found,
    string: name === undefined ? null : { name: ownText(name.toLowerCase()), body },
    problems,
    // One that is not closed goes on as far as the next that begins, and a comment to wherever it is closed.
    alone: entry.closed && commentsClose === before.commentsClose,
    before,
    after: { first: false, commentsClose, behind: entry.closed ? found.key : null },
  };
}

interface Head {
  readonly at: number;
  readonly open: number;
  readonly type: string;
  readonly inParentheses: boolean;
}

/** The next entry's head, past comments of all kinds. */
function findHead(
  text: string,
  start: number,
  before: BibtexState,
): { readonly head: Head | null; readonly commentsClose: boolean } {
  let { commentsClose } = before;
  let commentedLine = false;
  let lineIsBlank = before.first;
  for (let at = start; at < text.length; at++) {
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
    const match = HEAD.exec(text);
    if (match === null) continue;
    const type = ownText((match[1] ?? "").toLowerCase());
    const open = at + match[0].length;
    if (type !== "comment") {
      return { head: { at, open, type, inParentheses: match[2] === "(" }, commentsClose };
    }
    const end: number = commentsClose ? closingBrace(text, open) : -1;
    commentsClose = end >= 0;
    at = (end >= 0 ? end : open) - 1;
  }
  return { head: null, commentsClose };
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

/** The same text without the file it was cut out of, which would be kept in memory with it. */
export function ownText(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}
