import type { KeptView } from "../messages.ts";

/** Which part of a picture is seen: a point (x, y) of the picture is shown at (x * scale + left, y * scale + top). */
export type View = KeptView;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const largestScale = 4;
const smallestScale = 0.02;
/** A small web is not blown up to fill the window. */
const largestFittedScale = 1.25;

/** The view that shows all of a picture, in its middle. */
export function fittingView(picture: Size, window: Size): View {
  const wanted = Math.min(
    window.width / Math.max(1, picture.width),
    window.height / Math.max(1, picture.height),
  );
  const scale = clamp(wanted, smallestScale, largestFittedScale);
  return {
    scale,
    left: (window.width - picture.width * scale) / 2,
    top: (window.height - picture.height * scale) / 2,
  };
}

/** Rather than make the picture smaller than this, of what it could be, it is let reach under what stands before it. */
const leastShare = 0.55;

/** The same, beside or above what stands in the lower left corner of the window. */
export function fittingViewBeside(picture: Size, window: Size, corner: Size): View {
  const whole = fittingView(picture, window);
  const isCovered =
    whole.left < corner.width && whole.top + picture.height * whole.scale > window.height - corner.height;
  if (!isCovered) return whole;
  const beside = fittingView(picture, { ...window, width: Math.max(1, window.width - corner.width) });
  const above = fittingView(picture, { ...window, height: Math.max(1, window.height - corner.height) });
  const best = beside.scale > above.scale ? { ...beside, left: beside.left + corner.width } : above;
  return best.scale < whole.scale * leastShare ? whole : best;
}

/** Zooms by a factor about a point of the window, which keeps showing the same point of the picture. */
export function zoomedView(view: View, by: number, about: Point): View {
  const scale = clamp(view.scale * by, Math.min(smallestScale, view.scale), largestScale);
  const ratio = scale / view.scale;
  return {
    scale,
    left: about.x - (about.x - view.left) * ratio,
    top: about.y - (about.y - view.top) * ratio,
  };
}

/**
 * Moves a view as far as areas of the picture need to be seen, and no further. Where they do not all fit into
 * the window and none is seen, the first one is shown.
 */
export function viewShowing(view: View, areas: readonly Area[], window: Size, margin: number): View {
  const [first] = areas;
  if (!first) return view;
  const all = shownAt(unionOf(areas), view);
  const fits = all.width + 2 * margin <= window.width && all.height + 2 * margin <= window.height;
  const seen = areas.filter((area) => isSeen(shownAt(area, view), window));
  if (seen.length === areas.length || (seen.length > 0 && !fits)) return view;
  const shown = fits ? all : shownAt(first, view);
  return {
    ...view,
    left: view.left + shift(shown.x, shown.width, window.width, margin),
    top: view.top + shift(shown.y, shown.height, window.height, margin),
  };
}

function shownAt(area: Area, { scale, left, top }: View): Area {
  return {
    x: area.x * scale + left,
    y: area.y * scale + top,
    width: area.width * scale,
    height: area.height * scale,
  };
}

function isSeen({ x, y, width, height }: Area, window: Size): boolean {
  return x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height;
}

function unionOf(areas: readonly Area[]): Area {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** How far to move what begins at `start` so that it lies inside the room; its beginning, where it is too long. */
function shift(start: number, length: number, room: number, margin: number): number {
  if (start < margin || length + 2 * margin > room) return margin - start;
  return Math.min(0, room - margin - (start + length));
}

/** Keeps the pictured point `before`, now at `after`, where it was in the window. */
export function anchoredView(view: View, before: Point, after: Point): View {
  return {
    ...view,
    left: view.left + (before.x - after.x) * view.scale,
    top: view.top + (before.y - after.y) * view.scale,
  };
}

/** Never lets the whole picture leave the window. */
export function boundedView(view: View, picture: Size, window: Size): View {
  const kept = 48;
  return {
    ...view,
    left: clamp(view.left, kept - picture.width * view.scale, window.width - kept),
    top: clamp(view.top, kept - picture.height * view.scale, window.height - kept),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
