import type { Layout, LayoutInput, Point } from "../../../../language/web/layout/graph.ts";
import { flattened, isInside, overlap, overlaps } from "../geometry.ts";

/** Whatever a reader would call a mistake in a layout. */
export function faultsIn(input: LayoutInput, layout: Layout): string[] {
  const shapes = layout.factors.map(({ id, x, y }, i) => {
    const { width = 0, height = 0, outline = "box" } = input.factors[i] ?? {};
    return { id, x, y, width, height, outline };
  });
  const page = { x: layout.width / 2, y: layout.height / 2, width: layout.width, height: layout.height };
  const isOnPage = (point: Point) => isInside(point, page, -0.01);
  const withRoom = shapes.map((shape) => ({ ...shape, width: shape.width + 13, height: shape.height + 13 }));
  const faults = overlaps(withRoom).map((pair) => `${pair} are too near`);
  for (const { id, x, y, width, height } of shapes) {
    const corners = [-0.5, 0.5].map((side) => ({ x: x + side * width, y: y + side * height }));
    if (!corners.every(isOnPage)) faults.push(`${id} is off the page`);
  }
  for (const [i, { points }] of layout.links.entries()) {
    const { from, to } = input.links[i] ?? {};
    const line = flattened(points);
    if (points.length % 3 !== 1) faults.push(`${from} to ${to} is no curve`);
    if (!line.every(isOnPage)) faults.push(`${from} to ${to} is off the page`);
    for (const shape of shapes) {
      // A link keeps a little off all factors but its own two.
      const hair = shape.id === from || shape.id === to ? 0.5 : -3;
      if (line.some((point) => isInside(point, shape, hair)))
        faults.push(`${from} to ${to} meets ${shape.id}`);
    }
    for (const [point, id] of [[line[0], from] as const, [line.at(-1), to] as const]) {
      const shape = shapes.find((candidate) => candidate.id === id);
      if (!point || !shape || !isInside(point, shape, -1.5)) faults.push(`${from} to ${to} misses ${id}`);
    }
  }
  return faults;
}

/** Whatever a reader would call a mistake in the frames of a layout. */
export function frameFaultsIn(input: LayoutInput, layout: Layout): string[] {
  const groups = new Map(input.groups?.groups.map((group) => [group.id, group]));
  const shapes = layout.factors.map(({ id, x, y }, i) => {
    const { width = 0, height = 0 } = input.factors[i] ?? {};
    return { id, x, y, width, height };
  });
  const faults = overlaps(layout.frames).map((pair) => `frames ${pair} overlap`);
  const page = { x: layout.width / 2, y: layout.height / 2, width: layout.width, height: layout.height };
  for (const { id, heading, ...frame } of layout.frames) {
    const group = groups.get(id);
    if (!isWithin(frame, page)) faults.push(`the frame of ${id} is off the page`);
    if (!isWithin(heading, frame)) faults.push(`the heading of ${id} is outside its frame`);
    if (heading.width + 0.01 < (group?.heading?.width ?? 0)) faults.push(`the heading of ${id} has no room`);
    for (const shape of shapes) {
      if (overlap(heading, shape)) faults.push(`the heading of ${id} lies on ${shape.id}`);
      if (!group?.factors.includes(shape.id)) {
        if (overlap(frame, shape)) faults.push(`${shape.id} is in the frame of ${id}`);
      } else if (!isWithin(shape, frame)) faults.push(`${shape.id} is outside the frame of ${id}`);
    }
    for (const [i, { points }] of layout.links.entries()) {
      const { from, to } = input.links[i] ?? {};
      if (flattened(points).some((point) => isInside(point, heading)))
        faults.push(`${from} to ${to} runs over the heading of ${id}`);
    }
  }
  return faults;
}

interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    Math.abs(inner.x - outer.x) + inner.width / 2 <= outer.width / 2 + 0.01 &&
    Math.abs(inner.y - outer.y) + inner.height / 2 <= outer.height / 2 + 0.01
  );
}
