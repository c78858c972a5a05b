import type { Theory } from "../theory/theory.ts";
import type { FactorUse, Role } from "../theory/uses.ts";
import type { FileCheck } from "./check.ts";

/** Where a chain ends: told for information only, since every chain ends somewhere. */
export const leadsNowhere: FileCheck = {
  code: "leads-nowhere",
  severity: "information",
  check: (file, theory) =>
    firstUses(file.uri, theory, "outcome", "context").map(({ reading, item }) => ({
      span: item.span,
      message: `“${reading.name}” leads nowhere further: no CMOC has it as its context. This is fine for a final outcome.`,
    })),
};

/** Where a chain begins. */
export const unexplainedContext: FileCheck = {
  code: "unexplained-context",
  severity: "information",
  check: (file, theory) =>
    firstUses(file.uri, theory, "context", "outcome").map(({ reading, item }) => ({
      span: item.span,
      message: `Nothing here explains “${reading.name}”: no CMOC has it as its outcome. This is fine for a starting point.`,
    })),
};

/** The first use in a file, in one role, of each factor that nowhere stands in the other. */
function firstUses(uri: string, theory: Theory, role: Role, other: Role): FactorUse[] {
  const met = new Set<string>();
  const first: FactorUse[] = [];
  for (const use of theory.usesIn(uri)) {
    if (use.role !== role) continue;
    const { key } = theory.factorOf(use);
    if (met.has(key)) continue; // asked of the review once, and not at every use
    met.add(key);
    if (!theory.isUsedAs(key, other)) first.push(use);
  }
  return first;
}
