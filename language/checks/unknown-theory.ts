import { nearestKeys } from "../bibliography/nearest-keys.ts";
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
      ...relations.map(({ theory: name, words }) => ({ name, span: words.span })),
      ...file.theories.flatMap(({ attributes }) =>
        attributes
          .filter(({ name }) => name === "follows")
          .flatMap(({ items }) => items.map(({ text, span }) => ({ name: text, span }))),
      ),
    ];
    return named.flatMap(({ name, span }) => {
      if (name === null || theory.theories(name).length > 0) return [];
      const known = theory.theories().map(({ statement }) => statement.name.text);
      const near = nearestKeys(name, new Set(known));
      return [
        {
          span,
          message: `No theory of this review is called “${name}”. ${didYouMean(near, `Declare it with “theory ${name}: "its title"”.`)}`,
        },
      ];
    });
  },
};
