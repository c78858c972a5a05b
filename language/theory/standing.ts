import type { TheoryReading } from "./theory-reading.ts";
import { ROLES } from "./uses.ts";

/**
 * Where a factor stands in the review as a whole (rule 8): in one role alone; as an outcome of some CMOCs that is a
 * context of others (`link`: chains run over it), whether or not it is a mechanism too; in several roles otherwise; or
 * nowhere.
 */
export type Standing = "context" | "mechanism" | "outcome" | "link" | "several" | "unused";

export function standingOf(theory: TheoryReading, factor: string): Standing {
  const roles = ROLES.filter((role) => theory.isUsedAs(factor, role));
  const [only] = roles;
  if (!only) return "unused";
  if (roles.length === 1) return only;
  return roles.includes("context") && roles.includes("outcome") ? "link" : "several";
}
