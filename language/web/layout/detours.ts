// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import type { Route } from "./routes.ts";

/**
 * Arcs (1) that get no slots of their own because all slots together would be too many: the longest ones. No web that
 * can be read comes near the limit.
 */
export function detouringArcs(arcs: Arcs, layers: Int32Array, mostSlots: number): Uint8Array {
  const detouring = new Uint8Array(arcs.from.length);
  const slots = Array.from(arcs.from, (from, i) => layers[arcs.to[i]!]! - layers[from]! - 1);
  let total = slots.reduce((sum, count) => sum + count, 0);
  if (total <= mostSlots) return detouring;
  const longFirst = slots.map((_, i) => i).sort((a, b) => slots[b]! - slots[a]! || a - b);
  for (const i of longFirst) {
    if (total <= mostSlots) break;
    detouring[i] = 1;
    total -= slots[i]!;
  }
  return detouring;
}

/** One end of a detour: the border of a factor, and the gap between layers beside it. */
export interface DetourEnd {
  readonly border: number;
  readonly gap: number;
  readonly across: number;
}

/** Around everything: out into the gap behind the cause, past all factors, and back through the gap before the effect. */
export function detourRoute(from: DetourEnd, to: DetourEnd, outside: number): Route {
  const corners = [
    [from.border, from.across],
    [from.gap, from.across],
    [from.gap, outside],
    [to.gap, outside],
    [to.gap, to.across],
    [to.border, to.across],
  ] as const;
  const route: Route = [...corners[0]];
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = corners[i - 1]!;
    const [along, across] = corners[i]!;
    route.push((2 * a + along) / 3, (2 * b + across) / 3, (a + 2 * along) / 3, (b + 2 * across) / 3, along, across);
  }
  return route;
}
