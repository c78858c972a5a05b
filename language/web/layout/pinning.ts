import type {
  Layout,
  LayoutFactor,
  LayoutInput,
  LayoutOptions,
  Outline,
  PlacedArea,
  PlacedFactor,
  Point,
  RoutedLink,
} from "./graph.ts";
import { pairs, RouteAround } from "./route-around.ts";
import { loopRoom, loopRoute } from "./self-loops.ts";

/** Between a pinned factor and what has to make room for it. */
const gap = 14;
const padding = 12;
const mostRounds = 60;

/**
 * Puts pinned factors exactly where they are pinned. Others that would lie under them make room, and links whose
 * factors have moved, or that would run through one that has, are led around all factors. The layout may then begin
 * elsewhere than at (0, 0): `origin` is its upper left corner.
 */
export function withPins(
  layout: Layout,
  input: LayoutInput,
  pinned: ReadonlyMap<string, Point>,
  { headLength, direction }: Pick<LayoutOptions, "headLength" | "direction">,
): Layout {
  const isRight = direction === "right";
  const isPinned = input.factors.map(({ id }) => pinned.has(id));
  if (!isPinned.includes(true)) return layout;
  const areas = layout.factors.map((factor, i): PlacedArea => {
    const { width, height } = sizeOf(input.factors[i]);
    return { ...(pinned.get(factor.id) ?? { x: factor.x, y: factor.y }), width, height };
  });
  const loops = loopCounts(input);
  const rooms = areas.map((area, i) => withLoops(area, loops[i] ?? 0, isRight));
  makeRoom(rooms, isPinned);
  for (const [i, room] of rooms.entries()) {
    const area = areas[i];
    if (area && !isPinned[i]) areas[i] = { ...area, ...withoutLoops(room, loops[i] ?? 0, isRight) };
  }
  const hasMoved = areas.map(({ x, y }, i) => x !== layout.factors[i]?.x || y !== layout.factors[i]?.y);
  const links = rerouted(layout.links, input, areas, hasMoved, headLength, isRight);
  const factors = layout.factors.map(({ id }, i): PlacedFactor => {
    const { x = 0, y = 0 } = areas[i] ?? {};
    return { id, x, y };
  });
  const frames = layout.frames.map((frame) => {
    const members = new Set(input.groups?.groups.find(({ id }) => id === frame.id)?.factors);
    const moved = areas.filter((_, i) => hasMoved[i] && members.has(input.factors[i]?.id ?? ""));
    return { ...frame, ...around([frame, ...moved.map(withPadding)]) };
  });
  const points = links.flatMap(({ points: some }) =>
    some.map((point) => ({ ...point, width: 0, height: 0 })),
  );
  const { x, y, width, height } = around([...areas, ...frames, ...points]);
  return {
    ...layout,
    width,
    height,
    origin: { x: x - width / 2, y: y - height / 2 },
    factors,
    links,
    frames,
  };
}

function sizeOf(factor: LayoutFactor | undefined): { width: number; height: number } {
  return { width: Math.max(0, factor?.width ?? 0) || 0, height: Math.max(0, factor?.height ?? 0) || 0 };
}

function withPadding(area: PlacedArea): PlacedArea {
  return { ...area, width: area.width + 2 * padding, height: area.height + 2 * padding };
}

/**
 * Pushes factors apart, the shorter way, until none overlaps; those that are pinned stay. A factor that finds no room
 * near by goes to the nearest free place.
 */
function makeRoom(areas: PlacedArea[], isPinned: readonly boolean[]): void {
  const isSettled = [...isPinned];
  for (let round = 0; round < mostRounds; round++) {
    const pushed = areas.findIndex(
      (area, i) => !isSettled[i] && areas.some((other, k) => isSettled[k] && overlaps(area, other)),
    );
    if (pushed === -1) return;
    const settled = areas.filter((_, k) => isSettled[k]);
    const area = areas[pushed];
    if (!area) return;
    areas[pushed] = freePlace(area, settled);
    // It lies well now, and what it lies on is to make room in turn.
    isSettled[pushed] = true;
  }
  const settled = areas.filter((_, k) => isSettled[k]);
  for (const [i, area] of areas.entries()) {
    if (isSettled[i] || !settled.some((other) => overlaps(area, other))) continue;
    const free = freePlace(
      area,
      areas.filter((_, k) => k !== i),
    );
    areas[i] = free;
    settled.push(free);
  }
}

/** The nearest place beside what is settled; candidates are beside the edges of what is in the way. */
function freePlace(area: PlacedArea, settled: readonly PlacedArea[]): PlacedArea {
  const xs = [area.x];
  const ys = [area.y];
  for (const other of settled) {
    const away = (area.width + other.width) / 2 + gap;
    const aside = (area.height + other.height) / 2 + gap;
    xs.push(other.x - away, other.x + away);
    ys.push(other.y - aside, other.y + aside);
  }
  const near = (values: number[], from: number) =>
    values.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  near(xs, area.x);
  near(ys, area.y);
  let best: PlacedArea = area;
  let least = Number.POSITIVE_INFINITY;
  for (const x of xs) {
    if (Math.abs(x - area.x) >= least) break;
    for (const y of ys) {
      const distance = Math.hypot(x - area.x, y - area.y);
      if (distance >= least) break;
      const candidate = { ...area, x, y };
      if (settled.some((other) => overlaps(candidate, other))) continue;
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function overlaps(a: PlacedArea, b: PlacedArea): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap - 0.01 &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap - 0.01
  );
}

function rerouted(
  links: readonly RoutedLink[],
  input: LayoutInput,
  areas: readonly PlacedArea[],
  hasMoved: readonly boolean[],
  headLength: number,
  isRight: boolean,
): RoutedLink[] {
  const loopsSoFar = new Map<number, number>();
  const numbers = new Map(input.factors.map(({ id }, i) => [id, i]));
  const outlines = input.factors.map(({ outline }) => outline ?? "box");
  const routes = new RouteAround(areas, outlines, headLength);
  const moved = areas.flatMap((_, i) => (hasMoved[i] ? [i] : []));
  return links.map((link, i) => {
    const from = numbers.get(input.links[i]?.from ?? "");
    const to = numbers.get(input.links[i]?.to ?? "");
    if (from === undefined || to === undefined || link.points.length === 0) return link;
    const isStruck = moved.some((v) => v !== from && v !== to && routes.isThrough(link.points, v));
    if (from === to) {
      const earlier = loopsSoFar.get(from) ?? 0;
      loopsSoFar.set(from, earlier + 1);
      return hasMoved[from]
        ? { ...link, points: loopAt(areas[from], outlines[from], earlier, headLength, isRight) }
        : link;
    }
    if (!hasMoved[from] && !hasMoved[to] && !isStruck) return link;
    return { ...link, points: routes.between(from, to) };
  });
}

/** How many links each factor has to itself: they take room before it, across the direction of causes. */
function loopCounts({ factors, links }: LayoutInput): number[] {
  const counts = new Map<string, number>();
  for (const { from, to } of links) if (from === to) counts.set(from, (counts.get(from) ?? 0) + 1);
  return factors.map(({ id }) => counts.get(id) ?? 0);
}

function withLoops(area: PlacedArea, loops: number, isRight: boolean): PlacedArea {
  const room = loops * loopRoom;
  return isRight
    ? { ...area, y: area.y - room / 2, height: area.height + room }
    : { ...area, x: area.x - room / 2, width: area.width + room };
}

/** The centre of a factor in the middle of what it and its loops take. */
function withoutLoops({ x, y }: PlacedArea, loops: number, isRight: boolean): Point {
  const room = loops * loopRoom;
  return isRight ? { x, y: y + room / 2 } : { x: x + room / 2, y };
}

function loopAt(
  area: PlacedArea | undefined,
  outline: Outline | undefined,
  earlier: number,
  headLength: number,
  isRight: boolean,
): Point[] {
  if (!area) return [];
  const { x, y, width, height } = area;
  const [along, across] = isRight ? [width, height] : [height, width];
  const drawn = { along, across, isEllipse: outline === "ellipse" };
  const points = pairs(loopRoute(drawn, isRight ? [x, y] : [y, x], earlier, headLength));
  return isRight ? points : points.map((point) => ({ x: point.y, y: point.x }));
}

/** The smallest area around some, of which there must be one. */
function around(areas: readonly PlacedArea[]): PlacedArea {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { x, y, width, height } of areas) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
