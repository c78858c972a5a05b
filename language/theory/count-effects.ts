import { addAll, type Folded } from "./affected-files.ts";
import type { Shared } from "./file-share.ts";
import type { Indices } from "./indices.ts";
import { ownLabelKey } from "./labels.ts";
import type { Relation } from "./relations.ts";
import type { FactorUse } from "./uses.ts";

/** Adds the files that expect a number of sources of a factor which a file uses or used. */
export function addCounting(folded: Folded, old: Shared, now: Shared, affected: Set<string>): void {
  const uses = [...old.uses.values(), ...now.uses.values()].flatMap(([first]) => first ?? []);
  addExpecting(folded, uses, affected);
  for (const { uri, configuration } of madeFrom(folded.indices, [
    ...old.labels.keys(),
    ...now.labels.keys(),
  ])) {
    affected.add(uri);
    addExpecting(folded, folded.theory.usesByConfiguration(uri).get(configuration) ?? [], affected);
  }
}

/** Adds the files that expect a number of sources of the factors used. */
function addExpecting({ theory, indices }: Folded, uses: readonly FactorUse[], affected: Set<string>): void {
  if (indices.expecting.isEmpty) return;
  for (const use of uses) {
    for (const words of theory.wordsFor(theory.factorOf(use).key))
      addAll(affected, indices.expecting.uris(words));
  }
}

/** The CMOCs whose evidence is also that of the CMOCs with these labels, one made from another. */
function madeFrom(indices: Indices, labels: Iterable<string>): Relation[] {
  const made: Relation[] = [];
  const reached = new Set(labels);
  for (const label of reached) {
    if (!indices.relations.has(label)) continue;
    for (const relation of indices.relations.at(label)) {
      if (relation.kind !== "from" && relation.kind !== "merges") continue;
      made.push(relation);
      const own = ownLabelKey(relation.configuration);
      if (own !== null) reached.add(own);
    }
  }
  return made;
}
