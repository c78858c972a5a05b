import type { FileCheck } from "./check.ts";

/** A factor kept apart as a sibling cannot also be another name of its sibling (rules 6 and 7). */
export const aliasDeclared: FileCheck = {
  code: "alias-declared",
  severity: "warning",
  check: (file, theory) =>
    theory.aliasesIn(file.uri).flatMap(({ from, to, words, statement, span }) => {
      const declared = theory.declarationsNamed(from);
      if (from === to || declared.length === 0) return [];
      return [
        {
          span,
          message: `“${words.text}” has a factor statement of its own, and here it is another name of “${statement.name.text}”. Take it out here to keep the two apart, or delete its own statement.`,
          related: declared.map(({ uri, statement: own }) => ({
            uri,
            span: own.name.span,
            message: "Its own statement stands here.",
          })),
        },
      ];
    }),
};
