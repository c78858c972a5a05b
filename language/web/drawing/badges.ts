import type { LinkSign, WebLink } from "../causal-web.ts";
import type { Point } from "../layout/graph.ts";
import { headLength } from "./arrow.ts";
import type { Badge, Shape } from "./shapes.ts";
import { textWidth } from "./text-width.ts";
import { signSymbols } from "./words.ts";

const badgeFontSize = 10;
const badgeHeight = 14;
/** Between samples of a route. */
const sampleStep = 7;

export function badgeAt(centre: Point, sign: LinkSign, sourceCount: number): Badge {
  const text = sourceCount > 0 ? `${signSymbols[sign]} ${sourceCount}` : signSymbols[sign];
  const width = Math.max(badgeHeight, Math.ceil(textWidth(text, badgeFontSize)) + 8);
  return {
    sign,
    ...centre,
    width,
    height: badgeHeight,
    text: { text, x: centre.x, y: centre.y + 3.6, fontSize: badgeFontSize, anchor: "middle" },
  };
}

/**
 * A badge for every link, on the link itself, off every factor, and as far as can be off other badges and links;
 * null where a link has no free place.
 */
export function placeBadges(
  links: readonly WebLink[],
  routes: readonly (readonly Point[])[],
  factors: readonly Shape[],
): (Badge | null)[] {
  const samples = routes.map(samplesAlong);
  const boxes = new Grid();
  for (const factor of factors) boxes.add(factor, -1);
  const lines = new Grid();
  for (const [i, along] of samples.entries())
    for (const point of along) lines.add({ ...point, width: 0, height: 0 }, i);
  const heads = new Grid();
  for (const [i, route] of routes.entries()) {
    const tip = route.at(-1);
    if (tip) heads.add({ ...tip, width: 2 * headLength, height: 2 * headLength }, i);
  }
  const taken = new Grid();
  const badges: (Badge | null)[] = links.map(() => null);
  // Short links have the least choice.
  const shortFirst = links.map((_, i) => i);
  shortFirst.sort((a, b) => (samples[a]?.length ?? 0) - (samples[b]?.length ?? 0) || a - b);
  for (const i of shortFirst) {
    const link = links[i];
    if (!link) continue;
    const size = badgeAt({ x: 0, y: 0 }, link.sign, link.sources.length);
    let least = Number.POSITIVE_INFINITY;
    let best: Point | undefined;
    for (const [k, { x, y }] of fromTheMiddle(samples[i] ?? []).entries()) {
      // Further candidates are further from the middle, so that they cannot be better.
      if (k >= least) break;
      const area = { x, y, width: size.width + 2, height: size.height + 2 };
      if (boxes.count({ ...area, width: area.width + 2, height: area.height + 2 }, -2) > 0) continue;
      const cost = k + 400 * taken.count(area, -2) + 40 * heads.count(area, -2) + 10 * lines.count(area, i);
      if (cost >= least) continue;
      least = cost;
      best = { x, y };
    }
    if (!best) continue;
    const badge = badgeAt(best, link.sign, link.sources.length);
    badges[i] = badge;
    taken.add(badge, i);
  }
  return badges;
}

const mostCandidates = 30;

/** Some of the points: the middle one first, then by turns on either side of it. */
function fromTheMiddle(points: readonly Point[]): Point[] {
  const step = Math.max(1, points.length / mostCandidates);
  const candidates: Point[] = [];
  for (let i = 0; i * step < points.length; i++) {
    const away = Math.ceil(i / 2) * step * (i % 2 === 0 ? 1 : -1);
    const point = points[Math.floor(points.length / 2 + away)];
    if (point) candidates.push(point);
  }
  return candidates;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points along a route at about equal distances, its two ends left out. */
export function samplesAlong(route: readonly Point[]): Point[] {
  const fine: Point[] = [];
  for (let i = 0; i + 3 < route.length; i += 3) {
    const [a, b, c, d] = route.slice(i, i + 4) as [Point, Point, Point, Point];
    const reach = Math.abs(d.x - a.x) + Math.abs(d.y - a.y);
    const steps = Math.max(2, Math.min(60, Math.ceil(reach / 4)));
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      const u = 1 - t;
      const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      fine.push({ x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y });
    }
  }
  const last = route.at(-1);
  if (last) fine.push(last);
  const samples: Point[] = [];
  let walked = 0;
  for (let i = 1; i < fine.length; i++) {
    const [a, b] = [fine[i - 1], fine[i]] as [Point, Point];
    walked += Math.hypot(b.x - a.x, b.y - a.y);
    if (walked < sampleStep || i === fine.length - 1) continue;
    samples.push(b);
    walked = 0;
  }
  return samples;
}

/** Areas by where they are, so that looking for overlaps costs what is near. */
class Grid {
  readonly #cells = new Map<number, { area: Area; owner: number }[]>();
  static readonly #cell = 48;

  add(area: Area, owner: number): void {
    this.#visit(area, (key) => {
      const here = this.#cells.get(key);
      if (here) here.push({ area, owner });
      else this.#cells.set(key, [{ area, owner }]);
    });
  }

  /** How many areas of other owners overlap; one that lies in several cells may count several times. */
  count(area: Area, owner: number): number {
    let found = 0;
    this.#visit(area, (key) => {
      for (const other of this.#cells.get(key) ?? []) {
        if (other.owner === owner) continue;
        const isApart =
          Math.abs(other.area.x - area.x) * 2 >= other.area.width + area.width ||
          Math.abs(other.area.y - area.y) * 2 >= other.area.height + area.height;
        if (!isApart) found++;
      }
    });
    return found;
  }

  #visit(area: Area, visit: (key: number) => void): void {
    const size = Grid.#cell;
    const right = Math.floor((area.x + area.width / 2) / size);
    const bottom = Math.floor((area.y + area.height / 2) / size);
    for (let column = Math.floor((area.x - area.width / 2) / size); column <= right; column++)
      for (let row = Math.floor((area.y - area.height / 2) / size); row <= bottom; row++)
        visit(column * 1_000_003 + row);
  }
}
