import { labelKey } from "../theory/labels.ts";
import { LINEAGE, relationsOf } from "../theory/relations.ts";
import type { Theory } from "../theory/theory.ts";
import type { ConfigurationCheck } from "./check.ts";

/** A CMOC cannot come, over whichever others, from itself (rule 12). */
export const relationCircle: ConfigurationCheck = {
  code: "relation-circle",
  severity: "error",
  check: ({ file, configuration, theory }) => {
    const { label, attributes } = configuration;
    if (!label || attributes.length === 0) return [];
    const own = labelKey(configuration.theory, label.text);
    return relationsOf(file.uri, configuration)
      .filter(({ kind, target }) => LINEAGE.has(kind) && leadsTo(theory, target, own))
      .map(({ words }) => ({
        span: words.span,
        message: `“${label.text}” and “${words.text}” each come from the other, directly or over others between them. Take one of these lines out.`,
      }));
  },
};

function leadsTo(theory: Theory, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const key of reached) {
    if (key === to) return true;
    for (const { uri, configuration } of theory.configurationsLabelled(key)) {
      for (const { kind, target } of relationsOf(uri, configuration))
        if (LINEAGE.has(kind)) reached.add(target);
    }
  }
  return false;
}
