import { factorName } from "../theory/factor-name.ts";
import type { Theory } from "../theory/theory.ts";
import type { FactorUse } from "../theory/uses.ts";
import type { FileCheck } from "./check.ts";

/**
 * Nearly equal names are never joined silently (rule 7): they are pointed out at the words that no factor
 * statement declares, once a file.
 */
export const nearMiss: FileCheck = {
  code: "near-miss",
  severity: "warning",
  check: (file, theory) => {
    const first = new Map<string, FactorUse>();
    for (const use of theory.usesIn(file.uri))
      if (!first.has(use.reading.key)) first.set(use.reading.key, use);
    return [...first.values()].flatMap((use) => {
      const [near] = nearFactors(theory, use.reading.key);
      if (near === undefined) return [];
      return [
        {
          span: use.item.span,
          message: `“${use.reading.name}” is nearly the name of another factor, “${factorName(theory, near)}”. If they are one, write that name, or declare this one under it with “also:”; if they are two, declare both with “factor”.`,
        },
      ];
    });
  },
};

/** The factors that words which nothing declares may be a slip for. */
export function nearFactors(theory: Theory, words: string): string[] {
  if (theory.declarationsNamed(words).length > 0 || theory.aliasesFrom(words).length > 0) return [];
  const own = theory.identityOf(words).key;
  const near = theory.namesNear(words).map((name) => theory.identityOf(name).key);
  return [...new Set(near)].filter((factor) => factor !== own);
}
