import type { Outline, PlacedArea, Point } from "./graph.ts";
import { lineTo, type Route, turnTo } from "./route.ts";

/** How far a link keeps off the corners of factors that are not its own. */
const clearance = 10;
/** Routes look for a way around the factors near them first, and around so many at most. */
const mostObstacles = 60;

/** Leads links around factors: straight where the way is free, else around corners, by the shortest way. */
export class RouteAround {
  readonly #areas: readonly PlacedArea[];
  readonly #outlines: readonly Outline[];
  readonly #headLength: number;

  constructor(areas: readonly PlacedArea[], outlines: readonly Outline[], headLength: number) {
    this.#areas = areas;
    this.#outlines = outlines;
    this.#headLength = headLength;
  }

  /** Whether curves run through a factor, or nearer to it than a hair. */
  isThrough(points: readonly Point[], factor: number): boolean {
    const area = this.#areas[factor];
    if (!area) return false;
    let last = points[0];
    for (let i = 1; last && i + 2 < points.length; i += 3) {
      const [a, b, c, d] = [last, points[i], points[i + 1], points[i + 2]];
      if (!b || !c || !d) return false;
      for (let step = 1; step <= 12; step++) {
        const next = onCurve(a, b, c, d, step / 12);
        if (crosses(last, next, area, 3)) return true;
        last = next;
      }
    }
    return false;
  }

  /** A route from the border of one factor to that of another one, as cubic curves. */
  between(from: number, to: number): Point[] {
    const [start, end] = [this.#areas[from], this.#areas[to]];
    if (!start || !end) return [];
    const corners = this.#corners(from, to, start, end);
    const tip = borderPoint(end, this.#outlines[to] ?? "box", corners.at(-1) ?? start);
    const foot = borderPoint(start, this.#outlines[from] ?? "box", corners[0] ?? end);
    // The last piece is straight, for the arrowhead.
    const before = corners.at(-1) ?? foot;
    const length = Math.hypot(tip.x - before.x, tip.y - before.y);
    const share = Math.min(0.5, this.#headLength / Math.max(1, length));
    const neck = { x: tip.x + (before.x - tip.x) * share, y: tip.y + (before.y - tip.y) * share };
    const route: Route = [foot.x, foot.y];
    turnTo(
      route,
      [...corners, neck].map(({ x, y }) => [x, y] as const),
    );
    lineTo(route, tip.x, tip.y);
    return pairs(route);
  }

  /** The corners of the way from centre to centre; none where it is free. */
  #corners(from: number, to: number, start: Point, end: Point): Point[] {
    let obstacles = new Set<number>();
    // What is in the way of the shortest way so far is added until nothing is.
    for (let round = 0; round < 12; round++) {
      const path = shortestWay(
        start,
        end,
        [...obstacles].flatMap((i) => this.#areas[i] ?? []),
      );
      const struck = this.#struck([start, ...path, end], from, to);
      const added = struck.filter((i) => !obstacles.has(i));
      if (added.length === 0 || obstacles.size + added.length > mostObstacles) return path;
      obstacles = new Set([...obstacles, ...added]);
    }
    return [];
  }

  #struck(path: readonly Point[], from: number, to: number): number[] {
    return this.#areas.flatMap((area, i) => {
      if (i === from || i === to) return [];
      const isStruck = path.some((point, k) => {
        const next = path[k + 1];
        return next !== undefined && crosses(point, next, area, 4);
      });
      return isStruck ? [i] : [];
    });
  }
}

/** Corners around obstacles from one point to another, the shortest way that touches none (Dijkstra 1959). */
function shortestWay(start: Point, end: Point, obstacles: readonly PlacedArea[]): Point[] {
  if (obstacles.length === 0) return [];
  const corners = obstacles.flatMap((area) => {
    const [across, down] = [area.width / 2 + clearance, area.height / 2 + clearance];
    return [
      { x: area.x - across, y: area.y - down },
      { x: area.x + across, y: area.y - down },
      { x: area.x - across, y: area.y + down },
      { x: area.x + across, y: area.y + down },
    ];
  });
  const points = [start, end, ...corners.filter((corner) => !obstacles.some((area) => holds(area, corner)))];
  const length = points.map(() => Number.POSITIVE_INFINITY);
  const before = points.map(() => -1);
  const isDone = points.map(() => false);
  length[0] = 0;
  for (;;) {
    let at = -1;
    for (const [i, far] of length.entries())
      if (!isDone[i] && far < (length[at] ?? Number.POSITIVE_INFINITY)) at = i;
    const here = points[at];
    if (!here || at === 1) break;
    isDone[at] = true;
    for (const [i, point] of points.entries()) {
      if (isDone[i]) continue;
      // Each corner costs a little, so that ways are straight.
      const far = (length[at] ?? 0) + Math.hypot(point.x - here.x, point.y - here.y) + 4;
      if (far >= (length[i] ?? 0) || obstacles.some((area) => crosses(here, point, area, clearance / 2)))
        continue;
      length[i] = far;
      before[i] = at;
    }
  }
  const way: Point[] = [];
  for (let at = before[1] ?? -1; at > 0; at = before[at] ?? -1) {
    const point = points[at];
    if (point) way.unshift(point);
  }
  return way;
}

function holds(area: PlacedArea, { x, y }: Point): boolean {
  return Math.abs(x - area.x) < area.width / 2 + 5 && Math.abs(y - area.y) < area.height / 2 + 5;
}

/** Whether a straight line comes nearer than `margin` to an area (Liang and Barsky 1984). */
function crosses(a: Point, b: Point, area: PlacedArea, margin: number): boolean {
  let [enter, leave] = [0, 1];
  const clip = (from: number, by: number, low: number, high: number) => {
    if (by === 0) return from > low && from < high;
    const [one, other] = [(low - from) / by, (high - from) / by];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    return enter < leave;
  };
  const [across, down] = [area.width / 2 + margin, area.height / 2 + margin];
  return (
    clip(a.x, b.x - a.x, area.x - across, area.x + across) &&
    clip(a.y, b.y - a.y, area.y - down, area.y + down)
  );
}

/** Where a line from the centre towards a point leaves the outline. */
function borderPoint(area: PlacedArea, outline: Outline, towards: Point): Point {
  const [x, y] = [towards.x - area.x, towards.y - area.y];
  const [across, down] = [Math.max(0.01, area.width / 2), Math.max(0.01, area.height / 2)];
  if (x === 0 && y === 0) return { x: area.x + across, y: area.y };
  const share =
    outline === "ellipse"
      ? 1 / Math.hypot(x / across, y / down)
      : 1 / Math.max(Math.abs(x) / across, Math.abs(y) / down);
  return { x: area.x + x * share, y: area.y + y * share };
}

function onCurve(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const u = 1 - t;
  const at = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y) };
}

export function pairs(route: Route): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < route.length; i += 2) points.push({ x: route[i] ?? 0, y: route[i + 1] ?? 0 });
  return points;
}
