// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Arcs, groupIndices } from "./arcs.ts";

/** Factors that hang together by arcs in either direction. */
export interface Component {
  readonly factors: readonly number[];
  /** Its arcs in the whole web, and the same with its factors numbered from 0. */
  readonly arcIndices: readonly number[];
  readonly arcs: Arcs;
}

/** The largest component first; factors and arcs in each in their old order. */
export function componentsOf(arcs: Arcs): Component[] {
  const groups = groupsOf(arcs).sort((a, b) => b.length - a.length);
  const groupOf = new Int32Array(arcs.count);
  const numberOf = new Int32Array(arcs.count);
  for (const [i, factors] of groups.entries()) {
    for (const [k, v] of factors.entries()) {
      groupOf[v] = i;
      numberOf[v] = k;
    }
  }
  const arcsOfGroup: number[][] = groups.map(() => []);
  for (let arc = 0; arc < arcs.from.length; arc++) arcsOfGroup[groupOf[arcs.from[arc]!]!]!.push(arc);
  return groups.map((factors, i) => {
    const arcIndices = arcsOfGroup[i]!;
    return {
      factors,
      arcIndices,
      arcs: {
        count: factors.length,
        from: Int32Array.from(arcIndices, (arc) => numberOf[arcs.from[arc]!]!),
        to: Int32Array.from(arcIndices, (arc) => numberOf[arcs.to[arc]!]!),
      },
    };
  });
}

function groupsOf({ count, from, to }: Arcs): number[][] {
  const outgoing = groupIndices(count, from);
  const incoming = groupIndices(count, to);
  const seen = new Uint8Array(count);
  const groups: number[][] = [];
  for (let root = 0; root < count; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    const factors = [root];
    const visit = (v: number) => {
      if (!seen[v]) factors.push(v);
      seen[v] = 1;
    };
    for (let i = 0; i < factors.length; i++) {
      const v = factors[i]!;
      for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) visit(to[outgoing.items[k]!]!);
      for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) visit(from[incoming.items[k]!]!);
    }
    groups.push(factors.sort((a, b) => a - b));
  }
  return groups;
}
