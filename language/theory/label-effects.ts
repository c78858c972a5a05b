import { addAll } from "./affected-files.ts";
import type { Shared } from "./file-share.ts";
import type { Indices } from "./indices.ts";
import { relationsOf } from "./relations.ts";

/** Adds the files that hold one of a file's labels or other names of factors too, name it, or are named by it. */
export function addRelated(indices: Indices, share: Shared, affected: Set<string>): void {
  for (const label of share.labels.keys()) {
    addAll(affected, indices.labels.uris(label));
    addAll(affected, indices.relations.uris(label));
  }
  for (const words of [...share.factors.keys(), ...share.aliasesFrom.keys()]) {
    addAll(affected, indices.aliasesFrom.uris(words));
  }
  for (const reached of reachedFrom(indices, share.relations.keys()))
    addAll(affected, indices.labels.uris(reached));
}

/** The labels that relations lead to from these, one after another. */
function reachedFrom(indices: Indices, labels: Iterable<string>): Set<string> {
  const reached = new Set(labels);
  for (const label of reached) {
    for (const { uri, configuration } of indices.labels.at(label)) {
      for (const { target } of relationsOf(uri, configuration)) reached.add(target);
    }
  }
  return reached;
}

/** Adds the files that name a label which is not there: another may now be nearest to it. */
export function addNamingUnknownLabels({ labels, relations }: Indices, affected: Set<string>): void {
  for (const target of relations.keys()) if (!labels.has(target)) addAll(affected, relations.uris(target));
}
