import type { ConfigurationStatement, Words } from "../summary/summary.ts";
import { labelKey } from "./labels.ts";

/** How one CMOC names another (rule 12). */
export const RELATION_KINDS = [
  "affirms",
  "refines",
  "refutes",
  "merges",
  "from",
  "dampens",
  "amplifies",
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** Relations in which a CMOC comes after another; the rest tell that one acts on another. */
export const LINEAGE: ReadonlySet<RelationKind> = new Set([
  "affirms",
  "refines",
  "refutes",
  "merges",
  "from",
]);

export interface Relation {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
  readonly kind: RelationKind;
  /** The theory and the label that are named: `T4`, or `phase 2/T4` for a CMOC of another theory. */
  readonly theory: string | null;
  readonly label: string;
  /** The key of what is named among the labels of the review. */
  readonly target: string;
  readonly words: Words;
}

export function relationsOf(uri: string, configuration: ConfigurationStatement): Relation[] {
  return configuration.attributes.flatMap(({ name, items }) => {
    const kind = RELATION_KINDS.find((known) => known === name);
    return kind
      ? items.map((words): Relation => ({ uri, configuration, kind, words, ...named(configuration, words) }))
      : [];
  });
}

function named({ theory: own }: ConfigurationStatement, { text }: Words) {
  const slash = text.lastIndexOf("/");
  const theory = slash < 0 ? own : text.slice(0, slash).trim();
  const label = text.slice(slash + 1).trim();
  return { theory, label, target: labelKey(theory, label) };
}
