import type { Point } from "../../../language/web/layout/graph.ts";
import type { Lines } from "./engines.ts";

interface Piece {
  readonly line: number;
  readonly a: Point;
  readonly b: Point;
}

/** How often two lines cross, wherever they do; each meeting of two pieces counts once. */
export function crossingsOf(lines: Lines): number {
  const pieces = lines.flatMap((line, index) =>
    line.slice(1).flatMap((b, i): Piece[] => {
      const a = line[i];
      return a ? [{ line: index, a, b }] : [];
    }),
  );
  // In columns about as wide as a piece, so that only pieces that are near are held against each other.
  const size = Math.max(
    1,
    pieces.reduce((sum, { a, b }) => sum + Math.abs(a.x - b.x), 0) / (pieces.length || 1),
  );
  const columns = new Map<number, number[]>();
  for (const [index, { a, b }] of pieces.entries())
    for (let c = columnOf(Math.min(a.x, b.x), size); c <= columnOf(Math.max(a.x, b.x), size); c++) {
      const column = columns.get(c);
      if (column) column.push(index);
      else columns.set(c, [index]);
    }
  let count = 0;
  for (const [c, column] of columns) count += crossingsWithin(column, pieces, (x) => columnOf(x, size) === c);
  return count;
}

const columnOf = (x: number, size: number) => Math.floor(x / size);

/** The crossings of one column: of those pieces that meet in it, so that none counts in two. */
function crossingsWithin(
  column: readonly number[],
  pieces: readonly Piece[],
  isHere: (x: number) => boolean,
): number {
  const top = ({ a, b }: Piece) => Math.min(a.y, b.y);
  const sorted = column.flatMap((index) => pieces[index] ?? []).sort((one, other) => top(one) - top(other));
  let count = 0;
  for (const [i, one] of sorted.entries()) {
    const bottom = Math.max(one.a.y, one.b.y);
    for (let k = i + 1; k < sorted.length; k++) {
      const other = sorted[k];
      if (!other || top(other) > bottom) break;
      if (one.line === other.line) continue;
      const x = meetingOf(one, other);
      if (x !== null && isHere(x)) count++;
    }
  }
  return count;
}

/** Where two pieces cross, as x; `null` where they do not, or only touch with an end. */
function meetingOf({ a, b }: Piece, { a: c, b: d }: Piece): number | null {
  const turn = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const [t1, t2, t3, t4] = [turn(c, d, a), turn(c, d, b), turn(a, b, c), turn(a, b, d)];
  if (t1 * t2 >= 0 || t3 * t4 >= 0) return null;
  return a.x + ((b.x - a.x) * t1) / (t1 - t2);
}
