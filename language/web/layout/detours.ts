// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Arcs } from "./arcs.ts";
import { middle } from "./columns.ts";
import { lineTo, type Route } from "./route.ts";
import type { PlacedSlots } from "./routes.ts";

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

/** Room between what is drawn and the line that detours share. */
const margin = 16;

/** Around everything: out into the gap behind the cause, past all factors, and back through the gap before the effect. */
export function detourRoutes(arcs: Arcs, placed: PlacedSlots): Route[] {
  const { slots, columns, across, extents, factors, headLength } = placed;
  const outside = across.reduce((least, at, slot) => Math.min(least, at - extents.before[slot]!), 0) - margin;
  return Array.from(arcs.from, (from, i) => {
    const to = arcs.to[i]!;
    const leaving = columns[slots.layerOf[from]!]!;
    const arriving = columns[slots.layerOf[to]!]!;
    const [start, end] = [across[from]!, across[to]!];
    const route: Route = [middle(leaving) + factors[from]!.along / 2, start];
    lineTo(route, leaving.end + 1.5 * headLength, start);
    lineTo(route, leaving.end + 1.5 * headLength, outside);
    lineTo(route, arriving.start - 1.5 * headLength, outside);
    lineTo(route, arriving.start - 1.5 * headLength, end);
    lineTo(route, middle(arriving) - factors[to]!.along / 2, end);
    return route;
  });
}
