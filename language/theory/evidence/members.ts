import type { ConfigurationStatement } from "../../summary/summary.ts";
import { relationsOf } from "../relations.ts";
import type { TheoryReading } from "../theory-reading.ts";
import type { PlacedConfiguration } from "./evidence.ts";

/** CMOCs, then those they are made `from` or merge, and so on (rule 12): each once, circles or not. */
export function withMembers(
  theory: TheoryReading,
  asked: Iterable<PlacedConfiguration>,
): PlacedConfiguration[] {
  const all = new Map<ConfigurationStatement, PlacedConfiguration>();
  const add = ({ uri, configuration }: PlacedConfiguration) => {
    if (!all.has(configuration)) all.set(configuration, { uri, configuration });
  };
  for (const one of asked) add(one);
  // What is added while going through is gone through too.
  for (const one of all.values()) membersOf(theory, one).forEach(add);
  return [...all.values()];
}

/** The CMOCs that one is made `from` or merges, as it says itself. */
export function membersOf(
  theory: TheoryReading,
  { uri, configuration }: PlacedConfiguration,
): PlacedConfiguration[] {
  return relationsOf(uri, configuration).flatMap(({ kind, target }) =>
    kind === "from" || kind === "merges" ? theory.configurationsLabelled(target) : [],
  );
}
