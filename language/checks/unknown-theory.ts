import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { replacements } from "../problems/repairs.ts";
import { relationsOf } from "../theory/relations.ts";
import type { FileCheck } from "./check.ts";
import { didYouMean } from "./did-you-mean.ts";

/** A theory that is named is stated somewhere in the review. */
export const unknownTheory: FileCheck = {
  code: "unknown-theory",
  severity: "error",
  check: (file, theory) => {
    const relations = file.configurations.flatMap((configuration) => relationsOf(file.uri, configuration));
    const named = [
      ...relations.map(({ theory: name, label, words }) => ({ name, span: words.span, rest: `/${label}` })),
      ...file.theories.flatMap(({ attributes }) =>
        attributes
          .filter(({ name }) => name === "follows")
          .flatMap(({ items }) => items.map(({ text, span }) => ({ name: text, span, rest: "" }))),
      ),
      ...theory
        .viewNamesIn(file.uri)
        .filter(({ what }) => what === "theory")
        .map(({ words: { text, span } }) => ({ name: text, span, rest: "" })),
    ];
    return named.flatMap(({ name, span, rest }) => {
      if (name === null || theory.theories(name).length > 0) return [];
      const known = theory.theories().map(({ statement }) => statement.name.text);
      const near = nearestKeys(name, new Set(known));
      return [
        {
          span,
          repairs: replacements(
            span,
            near.map((one) => `${one}${rest}`),
          ),
          message: `No theory of this review is called “${name}”. ${didYouMean(near, `Declare it with “theory ${name}: "its title"”.`)}`,
        },
      ];
    });
  },
};
