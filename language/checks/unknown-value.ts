import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import { foldName } from "../theory/labels.ts";
import { DESCRIBED } from "./attributes.ts";
import type { FileCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";
import { attributesIn } from "./unknown-attribute.ts";

/** A dimension has the values that the review gave it (rule 13). */
export const unknownValue: FileCheck = {
  code: "unknown-value",
  severity: "error",
  check: (file, theory) =>
    attributesIn(file).flatMap(({ owner, attribute: { name, items } }) => {
      const dimension = DESCRIBED.has(owner) ? theory.settings.dimensions.get(name) : undefined;
      if (!dimension) return [];
      return items
        .filter(({ text }) => !dimension.values.has(foldName(text)))
        .map(({ text, span }) => {
          const near = nearestKeys(foldName(text), dimension.values.keys()).map(
            (key) => dimension.values.get(key) ?? key,
          );
          const values = [...dimension.values.values()].join(", ") || "none yet";
          return {
            span,
            message: `“${text}” is no value of the dimension “${dimension.name}”. ${didYouMean(near, `Its values are: ${values}.`)}`,
            repairs: replacements(span, near),
          };
        });
    }),
};
