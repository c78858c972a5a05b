// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Limits } from "./band-limits.ts";
import type { LayerOrder } from "./ordering.ts";
import type { Slots } from "./slots.ts";

/** Slots in the order of their layers, and what says where they may lie. */
export interface LaidOut {
  readonly slots: Slots;
  readonly layers: LayerOrder;
  /** For each place of each layer, how far it lies at least behind the first. */
  readonly room: readonly Float64Array[];
  readonly limits?: Limits;
}

/** Lays the inside of every long link on as few straight lines as its neighbours leave room for. */
export function straighten(
  { slots, layers, room, limits }: LaidOut,
  across: Float64Array,
  chains: readonly Int32Array[] = slots.chains,
): void {
  const place = new Int32Array(slots.count);
  for (const layer of layers) for (let p = 0; p < layer.length; p++) place[layer[p]!] = p;
  const lower = (slot: number) => {
    const l = slots.layerOf[slot]!;
    const p = place[slot]!;
    const least = limits ? limits.low[l]![p]! : -Infinity;
    return p === 0 ? least : Math.max(least, across[layers[l]![p - 1]!]! + room[l]![p]! - room[l]![p - 1]!);
  };
  const upper = (slot: number) => {
    const l = slots.layerOf[slot]!;
    const p = place[slot]!;
    const layer = layers[l]!;
    const most = limits ? limits.high[l]![p]! : Infinity;
    return p === layer.length - 1
      ? most
      : Math.min(most, across[layer[p + 1]!]! - (room[l]![p + 1]! - room[l]![p]!));
  };
  for (const chain of chains) {
    let first = 1;
    while (first < chain.length - 1) {
      let low = -Infinity;
      let high = Infinity;
      let sum = 0;
      let end = first;
      for (; end < chain.length - 1; end++) {
        const slot = chain[end]!;
        const least = Math.max(low, lower(slot));
        const most = Math.min(high, upper(slot));
        if (least > most) break;
        low = least;
        high = most;
        sum += across[slot]!;
      }
      if (end === first) {
        first++;
        continue;
      }
      const line = Math.min(high, Math.max(low, sum / (end - first)));
      for (; first < end; first++) across[chain[first]!] = line;
    }
  }
}
