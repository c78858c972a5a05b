import type { ConfigurationStatement } from "../summary/summary.ts";
import { withMembers } from "./evidence/members.ts";
import type { TheoryReading } from "./theory-reading.ts";

/**
 * The sources that support a configuration, each once: those it cites, and those of the CMOCs it is made
 * `from` or `merges` (rule 12). All that can be told of its evidence is in `evidence/`.
 */
export function supportingSources(theory: TheoryReading, configuration: ConfigurationStatement): Set<string> {
  const sources = new Set<string>();
  for (const { configuration: member } of withMembers(theory, [{ uri: "", configuration }])) {
    for (const { key, stance } of member.citations) if (stance === "supports") sources.add(key);
  }
  return sources;
}
