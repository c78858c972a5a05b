import type { ConfigurationStatement } from "../summary/summary.ts";
import { foldName, ownLabelKey } from "./labels.ts";
import { type RelationKind, relationsOf } from "./relations.ts";
import type { TheoryReading } from "./theory-reading.ts";

/** What became of a CMOC from one theory to the next (rule 12). */
export type Status = "novel" | "affirmed" | "refined" | "refuted" | "not carried over";

const STATUS_OF: { readonly [kind in RelationKind]: Status | null } = {
  refutes: "refuted",
  refines: "refined",
  merges: "refined",
  from: "refined",
  affirms: "affirmed",
  dampens: null,
  amplifies: null,
};

/** Where several relations tell different things, the one that changes most counts. */
const BY_WEIGHT: readonly Status[] = ["refuted", "refined", "affirmed"];

/**
 * The status of a CMOC of a later theory against the theory it follows: affirmed or refined by what it says of
 * its CMOCs, else novel (one that refutes another is novel itself). `null` where its theory follows none.
 */
export function statusAgainstPrior(
  theory: TheoryReading,
  configuration: ConfigurationStatement,
): Status | null {
  const priors = followed(theory, configuration.theory);
  if (priors.size === 0) return null;
  const statuses = relationsOf("", configuration)
    .filter((relation) => relation.theory !== null && priors.has(foldName(relation.theory)))
    .map(({ kind }) => STATUS_OF[kind]);
  return heaviest(statuses.filter((status) => status !== "refuted")) ?? "novel";
}

/** What the theories that follow made of a CMOC; `null` where none follows its theory. */
export function statusInNext(theory: TheoryReading, configuration: ConfigurationStatement): Status | null {
  const own = configuration.theory;
  if (own === null) return null;
  const next = new Set(
    theory
      .theories()
      .map(({ statement }) => foldName(statement.name.text))
      .filter((name) => followed(theory, name).has(foldName(own))),
  );
  if (next.size === 0) return null;
  const key = ownLabelKey(configuration);
  const statuses = (key === null ? [] : theory.relationsTo(key))
    .filter((relation) => next.has(foldName(relation.configuration.theory ?? "")))
    .map(({ kind }) => STATUS_OF[kind]);
  return heaviest(statuses) ?? "not carried over";
}

function heaviest(statuses: readonly (Status | null)[]): Status | null {
  return BY_WEIGHT.find((status) => statuses.includes(status)) ?? null;
}

/** The folded names of the theories that a theory says it follows. */
function followed(theory: TheoryReading, name: string | null): ReadonlySet<string> {
  if (name === null) return new Set();
  const attributes = theory.theories(name).flatMap(({ statement }) => statement.attributes);
  const follows = attributes.filter((attribute) => attribute.name === "follows");
  return new Set(follows.flatMap(({ items }) => items.map(({ text }) => foldName(text))));
}
