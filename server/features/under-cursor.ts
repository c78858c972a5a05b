import type { ConfigurationStatement } from "../../language/summary/summary.ts";
import type { Alias } from "../../language/theory/aliases.ts";
import type { FactorDeclaration } from "../../language/theory/file-share.ts";
import { type Mention, mentionAt } from "../../language/theory/mentions.ts";
import { type Relation, relationsOf } from "../../language/theory/relations.ts";
import type { Theory } from "../../language/theory/theory.ts";
import type { CitationUse, FactorUse } from "../../language/theory/uses.ts";
import { touches } from "../places.ts";
import type { Review } from "../workspace/reviews.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What an author points at. */
export type UnderCursor =
  | { readonly kind: "factor-use"; readonly review: Review; readonly use: FactorUse; readonly factor: string }
  | {
      readonly kind: "factor-declaration";
      readonly review: Review;
      readonly declaration: FactorDeclaration;
      readonly factor: string;
    }
  | { readonly kind: "factor-alias"; readonly review: Review; readonly alias: Alias; readonly factor: string }
  | { readonly kind: "citation"; readonly reviews: readonly Review[]; readonly key: string }
  | {
      readonly kind: "relation";
      readonly review: Review;
      readonly relation: Relation;
    }
  | {
      readonly kind: "label";
      readonly review: Review;
      readonly uri: string;
      readonly configuration: ConfigurationStatement;
    }
  /** A factor where it is only named: what another is part of, or what a view shows. */
  | {
      readonly kind: "factor-name";
      readonly review: Review;
      readonly mention: Mention;
      readonly factor: string;
    }
  /** A theory, a dimension or a value; a label in a view. */
  | { readonly kind: "name"; readonly review: Review; readonly mention: Mention };

/** What stands at an offset of a file, or `null`. */
export function underCursor(workspace: Workspace, uri: string, offset: number): UnderCursor | null {
  const review = workspace.reviewOf(uri);
  return review ? inReview(review, uri, offset) : inBibliography(workspace, uri, offset);
}

function inReview(review: Review, uri: string, offset: number): UnderCursor | null {
  const { theory } = review;
  const citation = citationAt(theory, uri, offset);
  if (citation) return { kind: "citation", reviews: [review], key: citation.key };
  const source = theory.summaryOf(uri)?.sources.find(({ key }) => touches(key.span, offset));
  if (source) return { kind: "citation", reviews: [review], key: source.key.text };
  const use = theory.usesIn(uri).find(({ item }) => touches(item.span, offset));
  if (use) return { kind: "factor-use", review, use, factor: theory.factorOf(use).key };
  const declaration = theory
    .factorDeclarationsIn(uri)
    .find(({ statement }) => touches(statement.name.span, offset));
  if (declaration) {
    const { key } = theory.identityOf(declaration.reading.key);
    return { kind: "factor-declaration", review, declaration, factor: key };
  }
  const alias = theory.aliasesIn(uri).find(({ span }) => touches(span, offset));
  if (alias) return { kind: "factor-alias", review, alias, factor: theory.identityOf(alias.from).key };
  return labelAt(review, uri, offset) ?? relationAt(review, uri, offset) ?? nameAt(review, uri, offset);
}

function labelAt(review: Review, uri: string, offset: number): UnderCursor | null {
  const configurations = review.theory.summaryOf(uri)?.configurations ?? [];
  const configuration = configurations.find(({ label }) => label && touches(label.span, offset));
  return configuration ? { kind: "label", review, uri, configuration } : null;
}

function nameAt(review: Review, uri: string, offset: number): UnderCursor | null {
  const file = review.theory.summaryOf(uri);
  const mention = file && mentionAt(file, review.theory, offset);
  if (!mention) return null;
  if (mention.what === "source") return { kind: "citation", reviews: [review], key: mention.key };
  if (mention.what !== "factor") return { kind: "name", review, mention };
  const { key } = review.theory.identityOf(mention.key);
  return { kind: "factor-name", review, mention, factor: key };
}

function citationAt(theory: Theory, uri: string, offset: number): CitationUse | undefined {
  return theory
    .citationsIn(uri)
    .find(({ span }) => touches({ start: span.start - 1, end: span.end }, offset));
}

function relationAt(review: Review, uri: string, offset: number): UnderCursor | null {
  for (const configuration of review.theory.summaryOf(uri)?.configurations ?? []) {
    if (!touches(configuration.span, offset)) continue;
    const relation = relationsOf(uri, configuration).find(({ words }) => touches(words.span, offset));
    if (relation) return { kind: "relation", review, relation };
  }
  return null;
}

function inBibliography(workspace: Workspace, uri: string, offset: number): UnderCursor | null {
  const entries = workspace.bibliographyAt(uri)?.read?.bibliography.entries ?? [];
  const entry = entries.find(({ span }) => touches(span, offset));
  return entry ? { kind: "citation", reviews: workspace.reviewsNaming(uri), key: entry.key } : null;
}
