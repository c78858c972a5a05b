import { ifThenBecause } from "../../../language/reading/if-then-because.ts";
import type { ConfigurationStatement, Stance } from "../../../language/summary/summary.ts";
import { type ChainLink, followsFrom, leadsTo } from "../../../language/theory/chains.ts";
import { supportingSources } from "../../../language/theory/evidence.ts";
import { labelKey } from "../../../language/theory/labels.ts";
import type { RelationKind } from "../../../language/theory/relations.ts";
import { statusAgainstPrior, statusInNext } from "../../../language/theory/status.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { usesIn } from "../../../language/theory/uses.ts";
import { asMarkdown } from "../markdown.ts";
import { counted, remark } from "./counted.ts";

/** The reading of a CMOC, what it rests on, and what it is connected with: paragraphs of Markdown. */
export function aboutConfiguration(theory: Theory, configuration: ConfigurationStatement): string[] {
  const connections = [
    ...chainsOf(theory, configuration),
    ...namedBy(theory, configuration),
    ...statusesOf(theory, configuration),
  ];
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
  const uses = usesIn("", configuration, (words) => theory.read(words)).map((use) => ({
    ...use,
    configuration,
  }));
  const told = (links: readonly ChainLink[], how: string) => {
    const all = new Set(links.map((link) => link.configuration)).size;
    const opposing = new Set(links.filter(({ opposes }) => opposes).map((link) => link.configuration)).size;
    if (all === 0) return [];
    return [`${how} ${counted(all, "CMOC")}${opposing > 0 ? ` (${opposing} of opposing direction)` : ""}`];
  };
  return [...told(leadsTo(theory, uses), "leads to"), ...told(followsFrom(theory, uses), "follows from")];
}

/** What became of it from one theory to the next (rule 12). */
function statusesOf(theory: Theory, configuration: ConfigurationStatement): string[] {
  const against = statusAgainstPrior(theory, configuration);
  const next = statusInNext(theory, configuration);
  return [
    ...(against ? [`${against} against the prior theory`] : []),
    ...(next ? [`${next} in the next theory`] : []),
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
