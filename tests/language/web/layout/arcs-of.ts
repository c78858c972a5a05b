import type { Arcs } from "../../../../language/web/layout/arcs.ts";
import { seededRandom } from "../../../../language/web/layout/random.ts";

/** Arcs from pairs such as "0>1 1>2". */
export function arcsOf(count: number, links: string): Arcs {
  const pairs = links
    .split(" ")
    .filter((link) => link !== "")
    .map((link) => link.split(">").map(Number));
  return {
    count,
    from: Int32Array.from(pairs, ([from]) => from ?? 0),
    to: Int32Array.from(pairs, ([, to]) => to ?? 0),
  };
}

/** Connected arcs without loops, each from a smaller number to a larger one. */
export function forwardArcs(count: number, more: number, seed: number): Arcs {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const links = Array.from({ length: count - 1 }, (_, i) => `${below(i + 1)}>${i + 1}`);
  while (links.length < count - 1 + more) {
    const to = 1 + below(count - 1);
    links.push(`${below(to)}>${to}`);
  }
  return arcsOf(count, links.join(" "));
}
