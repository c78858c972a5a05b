import type { ConfigurationStatement } from "../summary/summary.ts";
import { relationsOf } from "./relations.ts";
import type { TheoryReading } from "./theory-reading.ts";

/**
 * The sources that support a configuration, each once: those it cites, and those of the CMOCs it is made
 * `from` or `merges` (rule 12). Their number is a volume of evidence, never the strength of an effect.
 */
export function supportingSources(theory: TheoryReading, configuration: ConfigurationStatement): Set<string> {
  const sources = new Set<string>();
  const members = new Set([configuration]);
  for (const member of members) {
    for (const { key, stance } of member.citations) if (stance === "supports") sources.add(key);
    for (const { kind, target } of relationsOf("", member)) {
      if (kind !== "from" && kind !== "merges") continue;
      for (const other of theory.configurationsLabelled(target)) members.add(other.configuration);
    }
  }
  return sources;
}
