import type { Stance } from "../summary/summary.ts";
import type { Status } from "../theory/status.ts";
import type { CausalWeb, WebConfiguration, WebFactor, WebLink } from "./causal-web.ts";

/** A value of one of the review's dimensions, both as the review declares them: stage, early. */
export interface DimensionValue {
  readonly dimension: string;
  readonly value: string;
}

/** Citation keys by how they bear on something, each key once in each; those of members count too (rule 12). */
export type Stances = { readonly [stance in Stance]: readonly string[] };

/** Why evidence on a link conflicts: a source speaks against it, or its CMOCs give it opposite signs. */
export type Conflict = "contradicted" | "opposite signs";

/** A factor with what a picture, a filter or a grouping needs to know of it. */
export interface ShownFactor extends WebFactor {
  /** The larger factor it is `part of`, by id; that factor need not be used itself. */
  readonly parent: string | null;
  /** What is said of the factor itself; where nothing is, what is said of the CMOCs it stands in. */
  readonly dimensions: readonly DimensionValue[];
  /** Every heading it is used under, outermost first. */
  readonly sections: readonly string[];
  readonly theories: readonly string[];
  /** Sub-factors that are drawn as this one, by id; none unless zoomed out. */
  readonly bundled: readonly string[];
}

export interface ShownLink extends WebLink {
  /** All the CMOCs that state it are the authors' own propositions, and none has a source. */
  readonly isPosited: boolean;
  readonly conflicts: readonly Conflict[];
  readonly stances: Stances;
}

export interface ShownConfiguration extends WebConfiguration {
  readonly kind: "configuration" | "demi-regularity";
  readonly isPosited: boolean;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  /** What is said of the CMOC, or else of the nearest heading above it. */
  readonly dimensions: readonly DimensionValue[];
  /** What became of the prior theory's CMOCs by it, and of it in the next theory; `null` where there is none. */
  readonly againstPrior: Status | null;
  readonly inNext: Status | null;
  readonly stances: Stances;
  /** The CMOCs that it weakens or strengthens, by id. */
  readonly dampens: readonly string[];
  readonly amplifies: readonly string[];
}

/** The values that a web can be filtered and grouped by, in the order in which the review states them. */
export interface WebVocabulary {
  readonly theories: readonly { readonly name: string; readonly title: string | null }[];
  readonly sections: readonly string[];
  readonly dimensions: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly sources: readonly string[];
}

/** A larger factor (`part of`), which need not be used in any CMOC itself. */
export interface ParentFactor {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/**
 * The causal web of a review as it can be shown, filtered, focused and drawn: plain data, as small as a message. Its
 * factors, links and configurations are those of `CausalWeb`, in the same order, and say more.
 */
export interface ShownWeb extends CausalWeb {
  readonly factors: readonly ShownFactor[];
  readonly links: readonly ShownLink[];
  readonly configurations: readonly ShownConfiguration[];
  readonly parents: readonly ParentFactor[];
  readonly vocabulary: WebVocabulary;
}
