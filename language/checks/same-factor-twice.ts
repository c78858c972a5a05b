import { replacement } from "../problems/repairs.ts";
import type { FactorUse } from "../theory/uses.ts";
import type { ConfigurationCheck } from "./check.ts";

/** One factor cannot explain itself: published tables show this where a cell was copied down. */
export const sameFactorTwice: ConfigurationCheck = {
  code: "same-factor-twice",
  severity: "warning",
  check: ({ file, uses, theory }) => {
    const first = new Map<string, FactorUse>();
    return uses.flatMap((use) => {
      const { key } = theory.factorOf(use);
      const earlier = first.get(key);
      if (!earlier) first.set(key, use);
      if (!earlier || earlier.role === use.role) return [];
      return [
        {
          span: use.item.span,
          message: `“${use.reading.name}” is already the ${earlier.role} of this CMOC, and here it is the ${use.role}. Name another factor in one of the two, or write ? if it is not known.`,
          repairs: [replacement(`Write ? for this ${use.role}`, use.item.span, "?")],
          related: [{ uri: file.uri, span: earlier.item.span, message: `Here it is the ${earlier.role}.` }],
        },
      ];
    });
  },
};
