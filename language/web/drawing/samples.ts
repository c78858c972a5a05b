import type { Point } from "../layout/graph.ts";

/** Points along a route, x and y by turns, about `step` apart; the two ends are left out. */
export function samplesAlong(route: readonly Point[], step: number): Float64Array {
  const samples: number[] = [];
  let lastX = route[0]?.x ?? 0;
  let lastY = route[0]?.y ?? 0;
  let walked = 0;
  for (let i = 0; i + 3 < route.length; i += 3) {
    const [a, b, c, d] = [route[i], route[i + 1], route[i + 2], route[i + 3]] as [Point, Point, Point, Point];
    const reach = Math.abs(d.x - a.x) + Math.abs(d.y - a.y);
    const count = Math.max(2, Math.ceil((2 * reach) / step));
    for (let k = 1; k <= count; k++) {
      const t = k / count;
      const u = 1 - t;
      const p = u * u * u;
      const q = 3 * u * u * t;
      const r = 3 * u * t * t;
      const s = t * t * t;
      const x = p * a.x + q * b.x + r * c.x + s * d.x;
      const y = p * a.y + q * b.y + r * c.y + s * d.y;
      walked += Math.sqrt((x - lastX) * (x - lastX) + (y - lastY) * (y - lastY));
      lastX = x;
      lastY = y;
      if (walked < step) continue;
      walked = 0;
      samples.push(x, y);
    }
  }
  if (walked === 0) samples.length = Math.max(0, samples.length - 2);
  return Float64Array.from(samples);
}
