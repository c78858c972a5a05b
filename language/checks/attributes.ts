import { RELATION_KINDS } from "../theory/relations.ts";
import { REVIEW_ATTRIBUTES } from "../theory/settings.ts";
import { VIEW_ATTRIBUTES } from "../theory/view-names.ts";

const OF_CONFIGURATIONS = ["contradicted by", "inverse supported by", ...RELATION_KINDS, "expects", "note"];

/** The attributes that each kind of statement has of itself; dimensions come beside them (rule 13). */
export const ATTRIBUTES_OF = {
  review: [...Object.values(REVIEW_ATTRIBUTES), "note"],
  theory: ["follows", "note"],
  dimension: ["note"],
  factor: ["also", "inverse", "part of", "expects", "note"],
  source: ["type", "note"],
  view: [...VIEW_ATTRIBUTES, "note"],
  configuration: OF_CONFIGURATIONS,
  heading: ["expects", "note"],
} as const;

export type AttributeOwner = keyof typeof ATTRIBUTES_OF;

/** Statements that the review's own dimensions describe. */
export const DESCRIBED: ReadonlySet<AttributeOwner> = new Set([
  "factor",
  "source",
  "view",
  "configuration",
  "heading",
]);
