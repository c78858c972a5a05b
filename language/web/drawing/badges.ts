import type { DrawableLink } from "../drawable.ts";
import type { Point } from "../layout/graph.ts";
import { headLength } from "./arrow.ts";
import { type Area, Obstacles } from "./obstacles.ts";
import { samplesAlong } from "./samples.ts";
import type { Badge } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

const badgeFontSize = 10;
const badgeHeight = 14;
const sampleStep = 8;
const mostCandidates = 30;
/** Owner of what belongs to no link. */
const nobody = -1;

/** What is printed on a link; its sign gives the colour. */
export type BadgeText = Pick<DrawableLink, "sign" | "isConflicting"> & { readonly text: string };

export function badgeAt(centre: Point, { sign, isConflicting, text }: BadgeText): Badge {
  const width = Math.max(badgeHeight, Math.ceil(textWidth(text, badgeFontSize)) + 8);
  return {
    sign,
    isConflicting,
    ...centre,
    width,
    height: badgeHeight,
    text: { text, x: centre.x, y: centre.y + 3.6, fontSize: badgeFontSize, anchor: "middle" },
  };
}

/**
 * A badge for every link on which something is printed, on the link itself, off every factor and heading, and as far as can be off other badges, arrowheads and
 * links; null where a link has no free place.
 */
export function placeBadges(
  links: readonly Pick<DrawableLink, "sign" | "isConflicting" | "badge">[],
  routes: readonly (readonly Point[])[],
  factors: readonly Area[],
): (Badge | null)[] {
  const samples = routes.map((route) => samplesAlong(route, sampleStep));
  const { boxes, heads, lines } = obstaclesOf(routes, samples, factors);
  const taken = new Obstacles();
  const badges: (Badge | null)[] = links.map(() => null);
  // Short links have the least choice.
  const shortFirst = links.map((_, i) => i);
  shortFirst.sort((a, b) => (samples[a]?.length ?? 0) - (samples[b]?.length ?? 0) || a - b);
  for (const i of shortFirst) {
    const link = links[i];
    const along = samples[i];
    if (!link || link.badge === null || !along) continue;
    const printed = { ...link, text: link.badge };
    const { width, height } = badgeAt({ x: 0, y: 0 }, printed);
    let least = Number.POSITIVE_INFINITY;
    let best: Point | undefined;
    for (const [k, { x, y }] of fromTheMiddle(along).entries()) {
      // Further candidates are further from the middle, so that they cannot be better.
      if (k >= least) break;
      if (boxes.count({ x, y, width: width + 4, height: height + 4 }, nobody) > 0) continue;
      const area = { x, y, width: width + 2, height: height + 2 };
      let cost = k + 400 * taken.count(area, nobody);
      if (cost < least) cost += 40 * heads.count(area, nobody);
      if (cost < least) cost += 10 * lines.count(area, i);
      if (cost >= least) continue;
      least = cost;
      best = { x, y };
    }
    if (!best) continue;
    const badge = badgeAt(best, printed);
    badges[i] = badge;
    taken.add(badge, i);
  }
  return badges;
}

function obstaclesOf(
  routes: readonly (readonly Point[])[],
  samples: readonly Float64Array[],
  factors: readonly Area[],
) {
  const boxes = new Obstacles();
  for (const factor of factors) boxes.add(factor, 0);
  const heads = new Obstacles();
  for (const route of routes) {
    const tip = route.at(-1);
    if (tip) heads.add({ ...tip, width: 2 * headLength, height: 2 * headLength }, 0);
  }
  const lines = new Obstacles();
  for (const [i, along] of samples.entries())
    for (let k = 0; k + 1 < along.length; k += 2) lines.addPoint(along[k] ?? 0, along[k + 1] ?? 0, i);
  return { boxes, heads, lines };
}

/** Some of the points: the middle one first, then by turns on either side of it. */
function fromTheMiddle(samples: Float64Array): Point[] {
  const count = samples.length / 2;
  const step = Math.max(1, count / mostCandidates);
  const candidates: Point[] = [];
  for (let i = 0; i * step < count; i++) {
    const away = Math.ceil(i / 2) * step * (i % 2 === 0 ? 1 : -1);
    const k = 2 * Math.floor(count / 2 + away);
    const [x, y] = [samples[k], samples[k + 1]];
    if (x !== undefined && y !== undefined) candidates.push({ x, y });
  }
  return candidates;
}
