import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import { labelKey } from "../theory/labels.ts";
import { relationsOf } from "../theory/relations.ts";
import type { ConfigurationCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** A relation names a CMOC that is there (rule 12). */
export const unknownLabel: ConfigurationCheck = {
  code: "unknown-label",
  severity: "error",
  check: ({ file, configuration, theory }) =>
    relationsOf(file.uri, configuration).flatMap((relation) => {
      const known = theory.configurationsLabelled(relation.target).length > 0;
      const theoryKnown = relation.theory === null || theory.theories(relation.theory).length > 0;
      if (known || !theoryKnown) return [];
      const within =
        relation.theory === null ? "In this review no CMOC" : `In the theory “${relation.theory}” no CMOC`;
      const prefix = labelKey(relation.theory, "");
      const labels = [...theory.labelKeys()].filter((key) => key.startsWith(prefix)).sort();
      const behind = labels.map((key) => key.slice(prefix.length));
      const near = nearestKeys(relation.target.slice(prefix.length), behind).flatMap((label) => {
        const [first] = theory.configurationsLabelled(prefix + label);
        return first?.configuration.label?.text ?? [];
      });
      return [
        {
          span: relation.words.span,
          repairs: replacements(
            relation.words.span,
            near.map((label) => (relation.words.text.includes("/") ? `${relation.theory}/${label}` : label)),
          ),
          message: `${within} has the label “${relation.label}”. ${didYouMean(near, "Check the label, or name the theory too, as in “phase 2/T4”.")}`,
        },
      ];
    }),
};
