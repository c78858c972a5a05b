import type { FileCheck } from "./check.ts";

/** Words are another name for one factor only, and in one sense only (rule 7). */
export const aliasTwice: FileCheck = {
  code: "alias-twice",
  severity: "error",
  check: (file, theory) =>
    theory.aliasesIn(file.uri).flatMap((alias) => {
      const others = theory
        .aliasesFrom(alias.from)
        .filter((other) => other.statement !== alias.statement || other.turns !== alias.turns)
        .filter((other) => other.to !== alias.to || other.turns !== alias.turns);
      if (others.length === 0) return [];
      const [first] = others;
      const twice =
        first?.to === alias.to
          ? `“${alias.words.text}” stands both under “also” and under “inverse” of one factor`
          : `“${alias.words.text}” is also given to the factor “${first?.statement.name.text}”`;
      return [
        {
          span: alias.span,
          message: `${twice}. Keep it in one place.`,
          related: others.map(({ uri, span }) => ({ uri, span, message: "The same words stand here." })),
        },
      ];
    }),
};
