import type { LinkEnds } from "../messages.ts";
import { linkKey } from "./highlight.ts";

/** Where the keyboard is in a picture: at a factor, or at a link that it came to from one of its two factors. */
export type Stop =
  | { readonly factor: string }
  | { readonly link: LinkEnds; readonly cameFrom: "from" | "to" };

/** What the keys move through, in the order in which the text states it. */
export interface Paths {
  readonly factors: readonly { readonly id: string; readonly y: number }[];
  readonly links: readonly LinkEnds[];
}

export const arrowKeys = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"] as const;
export type ArrowKey = (typeof arrowKeys)[number];

/**
 * Where an arrow key leads. Right goes along a link: from a factor to a link that leaves it, from a link to the
 * factor it leads to; left goes back along one. Up and down go through the links of the factor one came from,
 * and at a factor through all factors, as the text states them. `null` where there is nothing that way.
 */
export function stopBehind(paths: Paths, stop: Stop, key: ArrowKey): Stop | null {
  const step = key === "ArrowDown" ? 1 : -1;
  if ("factor" in stop) {
    if (key === "ArrowRight") return firstLink(paths, stop.factor, "from");
    if (key === "ArrowLeft") return firstLink(paths, stop.factor, "to");
    const here = paths.factors.findIndex(({ id }) => id === stop.factor);
    const next = paths.factors[here + step];
    return here < 0 || next === undefined ? null : { factor: next.id };
  }
  if (key === "ArrowRight") return { factor: stop.link.to };
  if (key === "ArrowLeft") return { factor: stop.link.from };
  const siblings = linksAt(paths, stop.link[stop.cameFrom], stop.cameFrom);
  const here = siblings.findIndex((link) => linkKey(link) === linkKey(stop.link));
  const next = siblings[here + step];
  return here < 0 || next === undefined ? null : { link: next, cameFrom: stop.cameFrom };
}

/** Where the keyboard enters a picture: its first factor, or its last. */
export function outermostStop(paths: Paths, which: "first" | "last"): Stop | null {
  const factor = paths.factors.at(which === "first" ? 0 : -1);
  return factor ? { factor: factor.id } : null;
}

/** Of the links that leave a factor (or lead to it), the one whose other end is nearest in height. */
function firstLink(paths: Paths, factor: string, side: "from" | "to"): Stop | null {
  const heights = heightsOf(paths);
  const height = heights.get(factor) ?? 0;
  const distance = (link: LinkEnds) => Math.abs((heights.get(link[otherEnd(side)]) ?? 0) - height);
  const [nearest] = linksAt(paths, factor, side).sort((one, other) => distance(one) - distance(other));
  return nearest ? { link: nearest, cameFrom: side } : null;
}

/** The links that leave a factor (or lead to it), by the height of their other end. */
function linksAt(paths: Paths, factor: string, side: "from" | "to"): LinkEnds[] {
  const heights = heightsOf(paths);
  const height = (link: LinkEnds) => heights.get(link[otherEnd(side)]) ?? 0;
  return paths.links
    .filter((link) => link[side] === factor)
    .sort((one, other) => height(one) - height(other));
}

function otherEnd(side: "from" | "to"): "from" | "to" {
  return side === "from" ? "to" : "from";
}

function heightsOf({ factors }: Paths): Map<string, number> {
  return new Map(factors.map(({ id, y }) => [id, y]));
}
