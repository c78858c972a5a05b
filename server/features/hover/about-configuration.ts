import { ifThenBecause } from "../../../language/reading/if-then-because.ts";
import type { ConfigurationStatement, PartItem, Stance } from "../../../language/summary/summary.ts";
import { supportingSources } from "../../../language/theory/evidence.ts";
import { labelKey } from "../../../language/theory/labels.ts";
import type { RelationKind } from "../../../language/theory/relations.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { Role } from "../../../language/theory/uses.ts";
import { asMarkdown } from "../markdown.ts";
import { counted, remark } from "./counted.ts";

/** The reading of a CMOC, what it rests on, and what it is connected with: paragraphs of Markdown. */
export function aboutConfiguration(theory: Theory, configuration: ConfigurationStatement): string[] {
  const connections = [...chainsOf(theory, configuration), ...namedBy(theory, configuration)];
  return [
    asMarkdown(ifThenBecause(configuration), 1000),
    remark(evidenceOf(theory, configuration)),
    ...(connections.length > 0 ? [remark(connections)] : []),
  ];
}

function evidenceOf(theory: Theory, configuration: ConfigurationStatement): string[] {
  const { citations, excerpts, posited } = configuration;
  const cited = (stance: Stance) =>
    new Set(citations.filter((one) => one.stance === stance).map(({ key }) => key)).size;
  return [
    counted(supportingSources(theory, configuration).size, "source"),
    ...(cited("contradicts") > 0 ? [`${cited("contradicts")} against`] : []),
    ...(cited("inverse") > 0 ? [`${cited("inverse")} for the inverse`] : []),
    ...(excerpts.length > 0 ? [counted(excerpts.length, "excerpt")] : []),
    ...(posited ? ["posited by the authors"] : []),
  ];
}

/** How many CMOCs start from what this one leads to, and how many lead to what it starts from (rule 15). */
function chainsOf(theory: Theory, configuration: ConfigurationStatement): string[] {
  const { contexts, outcomes } = configuration;
  const linked = (items: readonly PartItem[], role: Role) => {
    const others = new Set<ConfigurationStatement>();
    for (const { phrase } of items) {
      if (!phrase) continue;
      const { key } = theory.identityOf(theory.read(phrase).key);
      for (const use of theory.usesOf(key, role)) others.add(use.configuration);
    }
    others.delete(configuration);
    return others.size;
  };
  const [behind, before] = [linked(outcomes, "context"), linked(contexts, "outcome")];
  return [
    ...(behind > 0 ? [`leads to ${counted(behind, "CMOC")}`] : []),
    ...(before > 0 ? [`follows from ${counted(before, "CMOC")}`] : []),
  ];
}

const BY: { readonly [kind in RelationKind]: string } = {
  affirms: "affirmed by",
  refines: "refined by",
  refutes: "refuted by",
  merges: "merged into",
  from: "part of",
  dampens: "dampened by",
  amplifies: "amplified by",
};

/** The CMOCs that name this one, by how they do. */
function namedBy(theory: Theory, { theory: within, label }: ConfigurationStatement): string[] {
  if (!label) return [];
  const labels = new Map<RelationKind, string[]>();
  for (const { kind, configuration } of theory.relationsTo(labelKey(within, label.text))) {
    const named = configuration.label?.text ?? "a CMOC without a label";
    labels.set(kind, [...new Set([...(labels.get(kind) ?? []), named])]);
  }
  return [...labels].map(([kind, named]) => `${BY[kind]} ${asMarkdown(named.join(" and "), 200)}`);
}
