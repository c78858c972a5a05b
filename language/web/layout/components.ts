// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import { type Arcs, groupIndices } from "./arcs.ts";

/** Factors, by number, that hang together by arcs in either direction: largest group first, each group ascending. */
export function componentsOf(arcs: Arcs): number[][] {
  const { count, from, to } = arcs;
  const outgoing = groupIndices(count, from);
  const incoming = groupIndices(count, to);
  const seen = new Uint8Array(count);
  const components: number[][] = [];
  for (let root = 0; root < count; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    const members = [root];
    for (let i = 0; i < members.length; i++) {
      const v = members[i]!;
      const visit = (w: number) => {
        if (!seen[w]) members.push(w);
        seen[w] = 1;
      };
      for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) visit(to[outgoing.items[k]!]!);
      for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) visit(from[incoming.items[k]!]!);
    }
    components.push(members.sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length);
}
