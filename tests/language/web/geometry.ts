import type { Point } from "../../../language/web/layout/graph.ts";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two areas, each by its centre and size, have more than a hair in common. */
export function overlap(a: Area, b: Area, hair = 0.01): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 - hair &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 - hair
  );
}

/** Pairs of areas that overlap, by their places in the list. */
export function overlaps(areas: readonly Area[]): string[] {
  const found: string[] = [];
  for (const [i, a] of areas.entries())
    for (const [j, b] of areas.slice(0, i).entries()) if (overlap(a, b)) found.push(`${j} and ${i}`);
  return found;
}

/** Cubic Bezier curves end to end as many short lines. */
export function flattened(points: readonly Point[], steps = 12): Point[] {
  const flat: Point[] = points.slice(0, 1);
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i, i + 4) as [Point, Point, Point, Point];
    for (let k = 1; k <= steps; k++) {
      const t = k / steps;
      const u = 1 - t;
      const at = (p: number, q: number, r: number, s: number) =>
        u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
      flat.push({ x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y) });
    }
  }
  return flat;
}

/** The points of SVG path data that knows only M, C and L, straight lines made into curves. */
export function pointsOfPath(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, numbers] of path.matchAll(/([MCL])([^MCLZ]*)/g)) {
    const values = (numbers ?? "").split(/[ ,]/).map(Number);
    const added: Point[] = [];
    for (let i = 0; i + 1 < values.length; i += 2)
      added.push({ x: values[i] ?? Number.NaN, y: values[i + 1] ?? Number.NaN });
    const last = points.at(-1);
    if (command === "L" && last)
      for (const end of added) points.push(between(last, end, 1 / 3), between(last, end, 2 / 3), end);
    else points.push(...added);
  }
  return points;
}

/** How far a point is from a line through points. */
export function distance(point: Point, line: readonly Point[]): number {
  const distances = line.slice(1).map((b, i) => {
    const a = line[i] as Point;
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const t = length === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
    const nearest = between(a, b, Math.max(0, Math.min(1, t)));
    return Math.hypot(point.x - nearest.x, point.y - nearest.y);
  });
  return Math.min(...distances);
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) };
}

/** Whether a point lies inside a box or an ellipse, more than a hair from its outline. */
export function isInside(point: Point, shape: Area & { readonly outline?: string }, hair = 0.5): boolean {
  const across = (point.x - shape.x) / Math.max(0.001, shape.width / 2 - hair);
  const down = (point.y - shape.y) / Math.max(0.001, shape.height / 2 - hair);
  return shape.outline === "ellipse"
    ? across * across + down * down < 1
    : Math.abs(across) < 1 && Math.abs(down) < 1;
}

/** How often lines cross; lines that only touch, or meet at a common end, do not. */
export function countLineCrossings(lines: readonly (readonly Point[])[]): number {
  interface Piece {
    readonly a: Point;
    readonly b: Point;
    readonly line: number;
  }
  const pieces: Piece[] = lines.flatMap((points, line) =>
    points.slice(1).map((b, i) => ({ a: points[i] as Point, b, line })),
  );
  pieces.sort((p, q) => Math.min(p.a.x, p.b.x) - Math.min(q.a.x, q.b.x));
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  let crossings = 0;
  let open: Piece[] = [];
  for (const piece of pieces) {
    const start = Math.min(piece.a.x, piece.b.x);
    open = open.filter(({ a, b }) => Math.max(a.x, b.x) >= start);
    for (const other of open) {
      if (other.line === piece.line) continue;
      const isCrossed =
        side(piece.a, piece.b, other.a) * side(piece.a, piece.b, other.b) < 0 &&
        side(other.a, other.b, piece.a) * side(other.a, other.b, piece.b) < 0;
      if (isCrossed) crossings++;
    }
    open.push(piece);
  }
  return crossings;
}
