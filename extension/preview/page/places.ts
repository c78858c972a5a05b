import type { Picture, PictureFactor, PreviousPicture } from "../../../language/web/drawing/shapes.ts";
import type { Area, Point } from "./view.ts";

/** Of the factors in both pictures, where the one is and was that is nearest to a point: there it can stay. */
export function keptPoint(
  before: Picture,
  after: Picture,
  middle: Point,
): { readonly before: Point; readonly after: Point } | null {
  const now = new Map(after.factors.map((factor) => [factor.id, factor]));
  const kept = before.factors
    .flatMap((factor) => {
      const same = now.get(factor.id);
      return same ? [{ before: factor, after: same }] : [];
    })
    .map((pair) => ({ ...pair, away: Math.hypot(pair.before.x - middle.x, pair.before.y - middle.y) }));
  return kept.length === 0 ? null : kept.reduce((best, one) => (one.away < best.away ? one : best));
}

/** What the next picture needs to know of one. */
export function placesOf({ factors, links, fewestFound }: Picture): PreviousPicture {
  return {
    factors: factors.map(({ id, x, y }) => ({ id, x, y })),
    links: links.map(({ from, to, through }) => ({ from, to, through })),
    fewestFound,
  };
}

export function areaOf({ x, y, width, height }: PictureFactor): Area {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
