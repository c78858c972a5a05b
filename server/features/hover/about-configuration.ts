import { ifThenBecause } from "../../../language/reading/if-then-because.ts";
import type { ConfigurationStatement, Stance } from "../../../language/summary/summary.ts";
import { type ChainLink, followsFrom, leadsTo } from "../../../language/theory/chains.ts";
import { evidenceOfConfiguration } from "../../../language/theory/evidence/asked.ts";
import {
  type Evidence,
  keysOf,
  type PlacedConfiguration,
} from "../../../language/theory/evidence/evidence.ts";
import { labelKey } from "../../../language/theory/labels.ts";
import { loopsThroughConfiguration } from "../../../language/theory/loops.ts";
import type { RelationKind } from "../../../language/theory/relations.ts";
import { statusAgainstPrior, statusInNext } from "../../../language/theory/status.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { asMarkdown } from "../markdown.ts";
import { counted, remark } from "./counted.ts";
import { loopsInWords } from "./loops-in-words.ts";

/** The reading of a CMOC, what it rests on, and what it is connected with: paragraphs of Markdown. */
export function aboutConfiguration(theory: Theory, placed: PlacedConfiguration): string[] {
  const { configuration } = placed;
  const connections = [
    ...chainsOf(theory, placed),
    ...loopsInWords(loopsThroughConfiguration(theory, placed.uri, configuration)),
    ...namedBy(theory, configuration),
    ...statusesOf(theory, configuration),
  ];
  const evidence = evidenceOfConfiguration(theory, placed);
  return [
    asMarkdown(ifThenBecause(configuration), 1000),
    remark(evidenceInWords(evidence)),
    ...quotations(evidence),
    ...(connections.length > 0 ? [remark(connections)] : []),
  ];
}

/** More sources than this are counted only. */
const MOST_KEYS = 6;

function evidenceInWords(evidence: Evidence): string[] {
  const { counts, excerpts, posited } = evidence;
  const cited = (stance: Stance, what: string) => {
    const keys = keysOf(evidence, stance);
    const more = keys.length > MOST_KEYS ? [`${keys.length - MOST_KEYS} more`] : [];
    const shown = [...keys.slice(0, MOST_KEYS).map((key) => asMarkdown(key, 80)), ...more];
    return keys.length > 0 ? `${what} (${shown.join(", ")})` : what;
  };
  return [
    cited("supports", counted(counts.supports.sources, "source")),
    ...(counts.contradicts.sources > 0
      ? [cited("contradicts", `${counts.contradicts.sources} against`)]
      : []),
    ...(counts.inverse.sources > 0 ? [cited("inverse", `${counts.inverse.sources} for the inverse`)] : []),
    ...(excerpts.length > 0 ? [counted(excerpts.length, "excerpt")] : []),
    ...(posited ? ["posited by the authors"] : []),
  ];
}

/** More than these nobody reads in a hover. */
const MOST_QUOTATIONS = 2;

function quotations({ excerpts }: Evidence): string[] {
  return excerpts
    .filter(({ text }) => text !== "")
    .slice(0, MOST_QUOTATIONS)
    .map(({ text, from }) => {
      const sources = from.map(({ citation: { key, locator } }) => (locator ? `${key}, ${locator}` : key));
      const behind = sources.length > 0 ? ` (${asMarkdown(sources.join("; "), 120)})` : "";
      return `“${asMarkdown(text, 300)}”${behind}`;
    });
}

/** More CMOCs than this are counted only. */
const MOST_NAMED = 4;

/** Which CMOCs start from what this one leads to, and which lead to what it starts from (rule 15). */
function chainsOf(theory: Theory, { uri, configuration }: PlacedConfiguration): string[] {
  const uses = theory.usesByConfiguration(uri).get(configuration) ?? [];
  const told = (links: readonly ChainLink[], how: string) => {
    const all = [...new Set(links.map((link) => link.configuration))];
    const opposing = new Set(links.filter(({ opposes }) => opposes).map((link) => link.configuration)).size;
    if (all.length === 0) return [];
    const labels = all.flatMap(({ label }) => (label ? [asMarkdown(label.text, 40)] : []));
    const shown = labels.length === all.length && all.length <= MOST_NAMED ? [labels.join(", ")] : [];
    const remarks = [...shown, ...(opposing > 0 ? [`${opposing} of opposing direction`] : [])];
    return [`${how} ${counted(all.length, "CMOC")}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`];
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
