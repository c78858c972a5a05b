/** A place in a text as editors count it: zero-based line and UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text begins, and where its words end before the line break: UTF-16 offsets. */
export interface Lines {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly length: number;
  /** The code units that are no ASCII, for editors that count in bytes. */
  readonly wide: WideUnits;
}

/** Code units beyond ASCII: their offsets, and how many bytes of UTF-8 the text has more than units behind each. */
export interface WideUnits {
  readonly offsets: Uint32Array;
  readonly surplus: Uint32Array;
}

const NONE_WIDE: WideUnits = { offsets: new Uint32Array(), surplus: new Uint32Array() };

/** The lines of a text; `\n`, `\r\n` and `\r` end one. */
export function linesOf(text: string): Lines {
  const breaks = text.includes("\r") ? mixedBreaks(text) : newlines(text);
  return { ...breaks, length: text.length, wide: wideUnits(text) };
}

type Breaks = Pick<Lines, "starts" | "ends">;

/** Most texts have line breaks of one kind, which are found many times faster. */
function newlines(text: string): Breaks {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  ends.push(text.length);
  const starts = new Uint32Array(ends.length);
  for (let line = 1; line < ends.length; line++) starts[line] = (ends[line - 1] ?? 0) + 1;
  return { starts, ends: Uint32Array.from(ends) };
}

function mixedBreaks(text: string): Breaks {
  const starts = [0];
  const ends = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    ends.push(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    starts.push(at + 1);
  }
  ends.push(text.length);
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function wideUnits(text: string): WideUnits {
  const beyondAscii = /[\x80-\uffff]/g;
  if (!beyondAscii.test(text)) return NONE_WIDE;
  const offsets = [beyondAscii.lastIndex - 1];
  while (beyondAscii.test(text)) offsets.push(beyondAscii.lastIndex - 1);
  const surplus = new Uint32Array(offsets.length);
  let sum = 0;
  for (const [at, offset] of offsets.entries()) {
    sum += bytesOf(text, offset) - 1;
    surplus[at] = sum;
  }
  return { offsets: Uint32Array.from(offsets), surplus };
}

/** The bytes of a code unit in UTF-8; the first half of a pair has those of both. */
function bytesOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x800) return 2;
  const isPair = (first: number, second: number) =>
    (first & 0xfc00) === 0xd800 && (second & 0xfc00) === 0xdc00;
  if (isPair(code, text.charCodeAt(at + 1))) return 4;
  return isPair(text.charCodeAt(at - 1), code) ? 0 : 3;
}

/** The position of an offset; one past the end gives the end. */
export function positionAt(lines: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: at - (lines.starts[low] ?? 0) };
}

/** The offset of a position; one outside the text, or beyond its line, gives the nearest inside. */
export function offsetAt(lines: Lines, { line, character }: Position): number {
  if (line < 0) return 0;
  const [start, end] = [lines.starts[line], lines.ends[line]];
  if (start === undefined || end === undefined) return lines.length;
  return Math.max(start, Math.min(start + character, end));
}

/** Where the line begins that holds an offset. */
export function lineStart(lines: Lines, offset: number): number {
  return lines.starts[positionAt(lines, offset).line] ?? 0;
}

/** Where the line ends that holds an offset, before its line break. */
export function lineEnd(lines: Lines, offset: number): number {
  return lines.ends[positionAt(lines, offset).line] ?? lines.length;
}
