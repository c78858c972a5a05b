import { type Lines, linesOf, type WideUnits } from "./lines.ts";

/** What a text has in common with the text before it: units at the beginning and at the end that are the same. */
export interface KeptText {
  readonly head: number;
  readonly tail: number;
  /** The lines of the text before. */
  readonly lines: Lines;
}

/** The lines of a changed text, of which only what changed is looked through. */
export function changedLines(text: string, { head, tail, lines }: KeptText): Lines {
  // From a line's beginning to a line's beginning, so that no line break is torn apart.
  const first = lineAt(lines.starts, head - 1); // the unit before `head` may be half of a line break
  const from = lines.starts[first] ?? 0;
  const shift = text.length - lines.length;
  let last = lineAt(lines.starts, lines.length - tail) + 1;
  if (last >= lines.starts.length) last = lines.starts.length;
  const oldTo = last < lines.starts.length ? (lines.starts[last] ?? lines.length) : lines.length;
  const isToEnd = last >= lines.starts.length;
  const middle = linesOf(text.slice(from, oldTo + shift));
  // Where more lines follow, the stretch ends behind a line break, and its last, empty line is the next one's.
  const count = middle.starts.length - (isToEnd ? 0 : 1);
  const behind = lines.starts.length - last;
  const starts = new Uint32Array(first + count + behind);
  const ends = new Uint32Array(first + count + behind);
  starts.set(lines.starts.subarray(0, first));
  ends.set(lines.ends.subarray(0, first));
  for (let at = 0; at < count; at++) {
    starts[first + at] = (middle.starts[at] ?? 0) + from;
    ends[first + at] = (middle.ends[at] ?? 0) + from;
  }
  for (let at = 0; at < behind; at++) {
    starts[first + count + at] = (lines.starts[last + at] ?? 0) + shift;
    ends[first + count + at] = (lines.ends[last + at] ?? 0) + shift;
  }
  const wide = changedWideUnits(lines.wide, middle.wide, { from, oldTo, shift });
  return { starts, ends, length: text.length, wide };
}

/** The line that holds an offset. */
function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The units beyond ASCII, of which those from `from` to the old text's `oldTo` are now those of `middle`. */
function changedWideUnits(
  before: WideUnits,
  middle: WideUnits,
  { from, oldTo, shift }: { readonly from: number; readonly oldTo: number; readonly shift: number },
): WideUnits {
  if (before.offsets.length === 0 && middle.offsets.length === 0) return before;
  const first = countBelow(before.offsets, from);
  const last = countBelow(before.offsets, oldTo);
  const length = first + middle.offsets.length + before.offsets.length - last;
  const offsets = new Uint32Array(length);
  const surplus = new Uint32Array(length);
  offsets.set(before.offsets.subarray(0, first));
  surplus.set(before.surplus.subarray(0, first));
  const surplusBefore = before.surplus[first - 1] ?? 0;
  for (let at = 0; at < middle.offsets.length; at++) {
    offsets[first + at] = (middle.offsets[at] ?? 0) + from;
    surplus[first + at] = (middle.surplus[at] ?? 0) + surplusBefore;
  }
  const next = first + middle.offsets.length;
  const gained = (surplus[next - 1] ?? 0) - (before.surplus[last - 1] ?? 0);
  for (let at = 0; next + at < length; at++) {
    offsets[next + at] = (before.offsets[last + at] ?? 0) + shift;
    surplus[next + at] = (before.surplus[last + at] ?? 0) + gained;
  }
  return { offsets, surplus };
}

/** How many of the offsets, in order, are below one. */
function countBelow(offsets: Uint32Array, below: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < below) low = middle + 1;
    else high = middle;
  }
  return low;
}
