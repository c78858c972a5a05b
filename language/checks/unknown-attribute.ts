import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import type { AttributeLine, FileSummary } from "../summary/summary.ts";
import type { Theory } from "../theory/theory.ts";
import { ATTRIBUTES_OF, type AttributeOwner, DESCRIBED } from "./attributes.ts";
import type { FileCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** Every line `name: value` of a file, and the kind of statement it stands under. */
export function attributesIn(
  file: FileSummary,
): { readonly owner: AttributeOwner; readonly attribute: AttributeLine }[] {
  const under = (
    owner: AttributeOwner,
    statements: readonly { readonly attributes: readonly AttributeLine[] }[],
  ) => statements.flatMap(({ attributes }) => attributes.map((attribute) => ({ owner, attribute })));
  return [
    ...under("review", file.reviews),
    ...under("theory", file.theories),
    ...under("dimension", file.dimensions),
    ...under("factor", file.factors),
    ...under("source", file.sources),
    ...under("view", file.views),
    ...under("configuration", file.configurations),
    ...under("heading", file.headings),
  ];
}

/** An attribute is one of the language or a dimension of the review (rule 13). */
export const unknownAttribute: FileCheck = {
  code: "unknown-attribute",
  severity: "error",
  check: (file, theory) =>
    attributesIn(file).flatMap(({ owner, attribute: { name, nameSpan } }) => {
      const known = knownNames(owner, theory);
      if (known.includes(name)) return [];
      const near = nearestKeys(name, known);
      const advice = didYouMean(
        near,
        DESCRIBED.has(owner)
          ? `To add it to this review, write “dimension ${name}: value, value”.`
          : `What can stand here: ${known.join(", ")}.`,
      );
      return [
        {
          span: nameSpan,
          repairs: replacements(nameSpan, near),
          message: `“${name}” is nothing that can be said of this ${shownOwner(owner)}. ${advice}`,
        },
      ];
    }),
};

function knownNames(owner: AttributeOwner, theory: Theory): string[] {
  return [...ATTRIBUTES_OF[owner], ...(DESCRIBED.has(owner) ? theory.settings.dimensions.keys() : [])];
}

function shownOwner(owner: AttributeOwner): string {
  return owner === "configuration" ? "CMOC" : owner;
}
