import type { DrawableLink } from "../drawable.ts";
import type { Point } from "../layout/graph.ts";
import type { Arrow } from "./shapes.ts";

export type DrawnLink = Pick<DrawableLink, "kind" | "style" | "support" | "loops">;

export const headLength = 9;
const headHalfWidth = 4;

/** An arrow along cubic Bezier curves (3n + 1 points) whose last piece is straight. */
export function arrowAlong(points: readonly Point[], link: DrawnLink): Arrow {
  const { kind, style, support, loops } = link;
  const drawn = { kind, style, support, loops, isCited: support === "cited" };
  const tip = points.at(-1);
  const before = points.at(-2);
  const start = points[0];
  if (!tip || !before || !start) return { path: "", head: "", ...drawn };
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const neck = { x: tip.x - dx * headLength, y: tip.y - dy * headLength };
  const curves = [...points.slice(1, -2), neck, neck].map(pair);
  const pieces: string[] = [`M${pair(start)}`];
  for (let i = 0; i + 2 < curves.length; i += 3) pieces.push(`C${curves.slice(i, i + 3).join(" ")}`);
  const wing = (side: number) =>
    pair({ x: neck.x - side * dy * headHalfWidth, y: neck.y + side * dx * headHalfWidth });
  return { path: pieces.join(""), head: `M${wing(1)}L${pair(tip)}L${wing(-1)}Z`, ...drawn };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

/** Two decimals are finer than any printer. */
export function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
