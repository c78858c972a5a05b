import type { Span } from "../text/span.ts";
import type { Stretch } from "./stretches.ts";

/** How many columns a line may have before it is broken. */
export const LINE_WIDTH = 100;

/** Something that is never broken, with what may stand before it. */
export interface Box {
  readonly span: Span;
  /** How it is written; a quotation may run over several lines. */
  readonly text: string;
  /** Whether a space stands before it where it goes on a line. */
  readonly spaced: boolean;
  /** The indentation it has where it begins a line. */
  readonly indent: number;
  /**
   * Where a line is broken, if one must be: before every `part`; before an `item` that does not fit; before a
   * `word` that does not fit; `never` before what belongs to the box in front of it.
   */
  readonly breaks: "always" | "part" | "item" | "word" | "never";
}

/** What one or more lines are made of, up to the line end in the text behind them. */
export type Row = readonly [Box, ...Box[]];

/** Where the boxes of a row should stand: on one line if they fit, or else one part a line. */
export function laidOut(row: Row, before: string, lineEnd: string): Stretch[] {
  const fits = row.every(({ breaks, text }) => breaks !== "always" && !/[\n\r]/.test(text));
  if (fits && widthUntil(row, 0, []) + row[0].indent <= LINE_WIDTH) {
    return row.map((box, number) => stretch(box, number === 0 ? before : box.spaced ? " " : ""));
  }
  let column = 0;
  return row.map((box, number) => {
    const { indent, spaced } = box;
    const begins = number === 0 || breaksBefore(row, number, column);
    column = columnBehind(box, begins ? indent : column + (spaced ? 1 : 0));
    if (number === 0) return stretch(box, before);
    return stretch(box, begins ? lineEnd + " ".repeat(indent) : spaced ? " " : "");
  });
}

const stretch = ({ span, text }: Box, before: string): Stretch => ({ span, before, text });

function breaksBefore(row: Row, number: number, column: number): boolean {
  switch (row[number]?.breaks) {
    case "always":
    case "part":
      return true;
    case "item":
      return column + widthUntil(row, number, ["always", "part", "item"]) > LINE_WIDTH;
    case "word":
      return column + widthUntil(row, number, ["always", "part", "item", "word"]) > LINE_WIDTH;
    default:
      return false;
  }
}

/** The width of the boxes from one on, up to the next that may begin a line in one of these ways. */
function widthUntil(row: Row, from: number, stops: readonly Box["breaks"][]): number {
  let width = 0;
  for (let at = from; at < row.length; at++) {
    const box = row[at];
    if (!box || (at > from && stops.includes(box.breaks))) break;
    const [firstLine = ""] = box.text.split(/[\n\r]/, 1);
    width += columnsOf(firstLine) + (box.spaced && at > 0 ? 1 : 0);
    if (firstLine.length < box.text.length || width > LINE_WIDTH) break;
  }
  return width;
}

function columnBehind({ text }: Box, column: number): number {
  const lastLine = text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
  return columnsOf(lastLine) + (lastLine.length < text.length ? 0 : column);
}

/** How many columns a text takes: letters with their accents, not code units. */
function columnsOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : [...text.replace(/\p{M}/gu, "")].length;
}
