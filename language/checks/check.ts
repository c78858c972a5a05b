import type { Problem, Severity } from "../problems/problem.ts";
import type { ConfigurationStatement, FileSummary } from "../summary/summary.ts";
import type { Theory } from "../theory/theory.ts";
import type { FactorUse } from "../theory/uses.ts";

/** A configuration in its file and review, with the factors it uses. */
export interface CheckedConfiguration {
  readonly file: FileSummary;
  readonly configuration: ConfigurationStatement;
  readonly uses: readonly FactorUse[];
  readonly theory: Theory;
}

/** Something that may be told wrong of one configuration. */
export interface ConfigurationCheck {
  readonly code: string;
  readonly severity: Severity;
  check(subject: CheckedConfiguration): Omit<Problem, "code" | "severity">[];
}

/** Something that may be told wrong of one file of a review. */
export interface FileCheck {
  readonly code: string;
  readonly severity: Severity;
  check(file: FileSummary, theory: Theory): Omit<Problem, "code" | "severity">[];
}
