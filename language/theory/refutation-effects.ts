import type { ConfigurationStatement } from "../summary/summary.ts";
import { addAll, type Folded } from "./affected-files.ts";
import { type Shared, useKey } from "./file-share.ts";
import { changedKeys } from "./share-differences.ts";
import type { FactorUse } from "./uses.ts";

/** Adds the files that start from an outcome of a refuted CMOC which stands in a file or is refuted by it. */
export function addLeaningOnRefuted(folded: Folded, share: Shared, affected: Set<string>): void {
  const { theory, indices } = folded;
  if (indices.refutations.isEmpty) return;
  const refuted = new Set<ConfigurationStatement>();
  for (const [label, stated] of share.labels) {
    if (indices.refutations.has(label)) for (const { configuration } of stated) refuted.add(configuration);
  }
  for (const target of share.refutations.keys()) {
    for (const { uri, configuration } of indices.labels.at(target)) {
      refuted.add(configuration);
      addContextsOf(folded, theory.usesByConfiguration(uri).get(configuration) ?? [], affected);
    }
  }
  if (refuted.size === 0) return;
  const own = [...share.uses.values()].flat();
  addContextsOf(
    folded,
    own.filter(({ configuration }) => refuted.has(configuration)),
    affected,
  );
}

/** Adds the files that start from an outcome which a file began or ceased to give, and a refuted CMOC gives. */
export function addLeftWithRefuted(folded: Folded, old: Shared, now: Shared, affected: Set<string>): void {
  const { theory, indices } = folded;
  if (indices.refutations.isEmpty) return;
  const changed = new Set(
    changedKeys(old.uses, now.uses).flatMap((key) => {
      const use = (now.uses.get(key) ?? old.uses.get(key))?.[0];
      return use?.role === "outcome" ? theory.factorOf(use).key : [];
    }),
  );
  if (changed.size === 0) return;
  for (const target of indices.refutations.keys()) {
    for (const { uri, configuration } of indices.labels.at(target)) {
      const given = theory.usesByConfiguration(uri).get(configuration) ?? [];
      addContextsOf(
        folded,
        given.filter((use) => changed.has(theory.factorOf(use).key)),
        affected,
      );
    }
  }
}

/** Adds the files that have the outcomes among these uses as contexts. */
function addContextsOf({ theory, indices }: Folded, uses: readonly FactorUse[], affected: Set<string>): void {
  for (const use of uses) {
    if (use.role !== "outcome") continue;
    for (const words of theory.wordsFor(theory.factorOf(use).key))
      addAll(affected, indices.uses.uris(useKey("context", words)));
  }
}
