import { LINE_SPACE, STATEMENT_START_SOURCE } from "../syntax/tokens/line-start.ts";
import type { Span } from "../text/span.ts";

/**
 * A statement with the remarks that belong to it: those right above it, and those right below that are indented.
 * All offsets are of whole lines, `end` before its line break.
 */
export interface Block extends Span {
  /** The word it begins with, in lower case; `#` for a heading. */
  readonly keyword: string;
  /** Where its own first line begins, below the remarks above it. */
  readonly statement: number;
  /** Where the remarks begin that stand between the statement above and this one; `start` where there are none. */
  readonly lead: number;
}

const statementStart = new RegExp(`(?:^|(?<=[\\n\\r]))${LINE_SPACE}*(?:${STATEMENT_START_SOURCE})`, "giu");

interface Line extends Span {
  readonly is: "blank" | "remark" | "words";
  readonly isIndented: boolean;
}

/** The statements of a text in order, with the lines that are theirs. Linear in the text. */
export function blocksOf(text: string): Block[] {
  const starts = [...text.matchAll(statementStart)].map(({ index, 0: opening }) => ({
    index: text[index] === "\ufeff" ? index + 1 : index,
    keyword: opening.trim().startsWith("#")
      ? "#"
      : opening
          .replace(/^\ufeff/, "")
          .trim()
          .toLowerCase(),
  }));
  const blocks: Block[] = [];
  let before = text.startsWith("\ufeff") ? 1 : 0;
  for (const [number, { index, keyword }] of starts.entries()) {
    const above = linesIn(text, before, index);
    const attached = above.slice(above.findLastIndex(({ is }) => is !== "remark") + 1);
    const [first] = above.filter(({ is }) => is !== "blank");
    const own = linesIn(text, index, starts[number + 1]?.index ?? text.length);
    const end = endOfOwn(own);
    blocks.push({
      keyword,
      start: attached[0]?.start ?? index,
      statement: index,
      lead: first?.start ?? index,
      end,
    });
    before = behindLine(text, end);
  }
  return blocks;
}

/** The end of the last line with words, and of the indented remarks right below it. */
function endOfOwn(lines: readonly Line[]): number {
  const last = lines.findLastIndex(({ is }) => is === "words");
  let end = lines[last]?.end ?? lines[0]?.end ?? 0;
  for (const line of lines.slice(last + 1)) {
    if (line.is !== "remark" || !line.isIndented) break;
    end = line.end;
  }
  return end;
}

function linesIn(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const next = behindLine(text, at);
    const lineEnd = endOfLine(text, at);
    const words = text.slice(at, Math.min(lineEnd, end));
    const is = words.trim() === "" ? "blank" : words.trimStart().startsWith("//") ? "remark" : "words";
    lines.push({ start: at, end: lineEnd, is, isIndented: /^\s/.test(words) });
    at = next;
  }
  return lines;
}

function endOfLine(text: string, at: number): number {
  lineBreak.lastIndex = at;
  return lineBreak.exec(text)?.index ?? text.length;
}

function behindLine(text: string, at: number): number {
  lineBreak.lastIndex = at;
  const found = lineBreak.exec(text);
  return found ? found.index + found[0].length : text.length;
}

const lineBreak = /\r\n|\n|\r/g;

/** The block that a statement stands in. */
export function blockAround(blocks: readonly Block[], { start }: Span): Block | undefined {
  return blocks.findLast((block) => block.statement <= start);
}
