/** A place in a text as editors count it: zero-based line and UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text begins, in UTF-16 offsets; the last number is the length of the text. */
export interface Lines {
  readonly starts: Uint32Array;
  readonly length: number;
}

/** The lines of a text; `\n`, `\r\n` and `\r` end one. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { starts: Uint32Array.from(starts), length: text.length };
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

/** The offset of a position; one outside the text gives the nearest inside. */
export function offsetAt(lines: Lines, position: Position): number {
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length;
  return Math.max(start, Math.min(start + position.character, next));
}
