import { readable } from "./readable.ts";
import { textWidth } from "./text-width.ts";

/** Longer labels are cut in the picture: a picture is no place for a page of text. */
export const longestLabel = 240;

/** What stays on one line, and whether white space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/**
 * A label in as few lines as `width` allows, and these about equally long. Words longer than a line are broken.
 */
export function wrapLabel(label: string, width: number, fontSize: number): string[] {
  const pieces = piecesOf(shortened(readable(label)), width, fontSize);
  const lines = filled(pieces, width, fontSize);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [width / 2, width];
  let best = lines;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    const tried = filled(pieces, middle, fontSize);
    const fits = tried.length === lines.length && tried.every((line) => textWidth(line, fontSize) <= middle);
    if (fits) [best, wide] = [tried, middle];
    else narrow = middle;
  }
  return best;
}

/** The width that the longest word of a label needs to stay whole. */
export function widestWord(label: string, fontSize: number): number {
  const words = piecesOf(shortened(readable(label)), Number.POSITIVE_INFINITY, fontSize);
  return Math.max(0, ...words.map(({ text }) => textWidth(text, fontSize)));
}

function shortened(label: string): string {
  if (label.length <= longestLabel) return label;
  return `${label
    .slice(0, longestLabel)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}

function filled(pieces: readonly Piece[], width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const { text, spaced } of pieces) {
    const longer = line === "" ? text : line + (spaced ? " " : "") + text;
    if (line === "" || textWidth(longer, fontSize) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = text;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Words; those with a hyphen or a slash may part behind it, and scripts written without spaces anywhere. */
function piecesOf(label: string, width: number, fontSize: number): Piece[] {
  const pieces: Piece[] = [];
  for (const word of label.split(/\s+/u)) {
    const parts = word.match(wordParts) ?? [];
    for (const [i, part] of parts.entries()) {
      for (const [j, text] of broken(part, width, fontSize).entries())
        pieces.push({ text, spaced: i === 0 && j === 0 });
    }
  }
  return pieces;
}

const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const wordParts = new RegExp(
  `[${unspaced}]\\p{M}*[\\p{Pe}\\p{Pf}、。，．！？：；ー]*|(?:(?![${unspaced}])[^/–—-])+[/–—-]*|[/–—-]+`,
  "gu",
);

/** A word in pieces that each fit; characters that belong together stay together. */
function broken(word: string, width: number, fontSize: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== "" && textWidth(piece + segment, fontSize) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  pieces.push(piece);
  return pieces;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A line of print in as many lines as it needs, each filled; nothing is cut. */
export function wrapLine(text: string, width: number, fontSize: number): string[] {
  return filled(piecesOf(text, width, fontSize), width, fontSize);
}
