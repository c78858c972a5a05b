import { visit } from "jsonc-parser";
import type { BibliographyProblem } from "./bibliography.ts";
import { ownText } from "./bibtex.ts";
import type { Block, BlockReader } from "./blocks.ts";
import { DEEPEST, faultOf, type ItemPlaces, scanItem } from "./csl-json-item.ts";
import { type CslJsonCode, cslJsonMessages } from "./csl-json-messages.ts";

/** Up to so many units an entry is held against JSON's own reader; a longer one is read by ours alone. */
const LONGEST_TRIED = 1024 * 1024;
/** Of an object, as some programs write one, the list in it that holds the entries. */
const LIST_IN_OBJECT = /\{[\s\S]{0,2000}?"(?:items|references)"\s*:\s*\[/y;
const OPENING = /\uFEFF?\s*/y;
const NOT_AN_ITEM = /[^{\]]+/y;
const ONLY_BETWEEN = /^[\s,]*$/;

/** Where in the file the reading is: before the list, in it, or behind it. */
export interface CslJsonState {
  readonly at: "beginning" | "list" | "end";
}

const [BEGINNING, LIST, END]: readonly [CslJsonState, CslJsonState, CslJsonState] = [
  { at: "beginning" },
  { at: "list" },
  { at: "end" },
];

/**
 * Reads CSL-JSON, as Zotero, Mendeley and pandoc write it: a list of items, or an object that holds one under `items` or
 * `references`, or one item alone. A damaged item is told of, and the others are read.
 */
export const cslJsonReader: BlockReader<CslJsonState> = {
  format: "csl-json",
  first: BEGINNING,
  same: (one, other) => one.at === other.at,
  read,
};

function read(text: string, start: number, before: CslJsonState): Block<CslJsonState> {
  const problems: BibliographyProblem[] = [];
  const report = (code: CslJsonCode, about: string, from: number, to: number): void => {
    problems.push({
      code,
      message: cslJsonMessages[code](about),
      span: { start: from - start, end: to - start },
    });
  };
  const nothing = (end: number, after: CslJsonState): Block<CslJsonState> => ({
    length: end - start,
    entry: null,
    string: null,
    problems,
    alone: false,
    before,
    after,
  });
  if (before.at === "end") return nothing(text.length, END);
  let at = start;
  if (before.at === "beginning") {
    OPENING.lastIndex = at;
    at += OPENING.exec(text)?.[0].length ?? 0;
    LIST_IN_OBJECT.lastIndex = at;
    const list = LIST_IN_OBJECT.exec(text);
    if (list !== null) at += list[0].length;
    else if (text[at] === "[") at++;
    else if (text[at] !== "{") {
      if (at < text.length) report("json-not-a-list", "", at, Math.min(text.length, at + 1));
      return nothing(text.length, END);
    }
  }
  NOT_AN_ITEM.lastIndex = at;
  const between = NOT_AN_ITEM.exec(text)?.[0] ?? "";
  if (!ONLY_BETWEEN.test(between)) {
    const from = at + (between.length - between.replace(/^[\s,]+/, "").length);
    report("json-stray", "", from, at + between.replace(/[\s,]+$/, "").length);
  }
  at += between.length;
  if (text[at] !== "{") return nothing(text[at] === "]" ? at + 1 : text.length, END);

  const item = scanItem(text, at);
  const fault = faultOf(item);
  if (fault !== null) report(fault, item.key, ...shownSpan(item, at));
  else reportBroken(text, at, item, report);
  const isRead = item.key !== "" && item.deepest <= DEEPEST;
  const [from, end] = [at - start, item.end - start];
  return {
    length: end,
    entry: isRead
      ? {
          key: ownText(item.key),
          type: ownText(item.type),
          start: from,
          end,
          keyStart: item.keySpan.start - start,
          keyEnd: item.keySpan.end - start,
          bodyStart: from,
          bodyEnd: end,
        }
      : null,
    string: null,
    problems,
    alone: item.closed,
    before,
    after: LIST,
  };
}

function shownSpan({ key, keySpan }: ItemPlaces, at: number): [start: number, end: number] {
  return key === "" ? [at, at + 1] : [keySpan.start, keySpan.end];
}

/** Tells where an item stops being JSON. */
function reportBroken(
  text: string,
  start: number,
  { end, key }: ItemPlaces,
  report: (code: CslJsonCode, about: string, from: number, to: number) => void,
): void {
  if (end - start > LONGEST_TRIED) return;
  const item = text.slice(start, end);
  try {
    JSON.parse(item);
  } catch {
    let first: { offset: number; length: number } | null = null;
    visit(item, {
      onError: (_, offset, length) => {
        first ??= { offset, length };
      },
    });
    const { offset, length } = first ?? { offset: 0, length: 1 };
    report("json-broken", key, start + offset, start + Math.min(item.length, offset + Math.max(1, length)));
  }
}
