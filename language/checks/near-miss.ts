import type { FactorUse } from "../theory/uses.ts";
import type { FileCheck } from "./check.ts";

/**
 * Nearly equal names are never joined silently (rule 7): they are pointed out at the words that no factor
 * statement declares, or that are used less often, once a file.
 */
export const nearMiss: FileCheck = {
  code: "near-miss",
  severity: "warning",
  check: (file, theory) => {
    const first = new Map<string, FactorUse>();
    for (const use of theory.usesIn(file.uri))
      if (!first.has(use.reading.key)) first.set(use.reading.key, use);
    return [...first.values()].flatMap((use) => {
      const [near] = theory.slipsFor(use.reading.key);
      if (!near) return [];
      return [
        {
          span: use.item.span,
          message: `“${use.reading.name}” is nearly the name of another factor, “${near.name}”. If they are one, write that name, or declare this one under it with “also:”; if they are two, declare both with “factor”.`,
        },
      ];
    });
  },
};
