import type { ConfigurationStatement } from "../summary/summary.ts";
import { labelKey } from "../theory/labels.ts";
import type { Pattern, PatternKind } from "../theory/patterns.ts";
import { relationsOf } from "../theory/relations.ts";
import type { Theory } from "../theory/theory.ts";
import type { CheckedConfiguration } from "./check.ts";

/** How a CMOC is named in a message. */
export function shownName({ label, ordinal, theory }: ConfigurationStatement): string {
  if (label) return theory === null ? `“${label.text}”` : `“${theory}/${label.text}”`;
  return `CMOC number ${ordinal} of its file`;
}

/** The earliest other CMOC of the same theory with the same pattern, where it stands before this one. */
export function earlierWithSame(
  kind: PatternKind,
  { file, configuration, theory }: Omit<CheckedConfiguration, "uses">,
): Pattern | null {
  const own = theory.patternsOf(configuration, file.uri).find((pattern) => pattern.kind === kind);
  const first = own && theory.firstPatternAt(own.key);
  if (!first || first.configuration === configuration) return null;
  return areRelated(theory, first.configuration, configuration) ? null : first;
}

/** Whether one of the two names the other, or a third is made from both: the authors know of them. */
export function areRelated(
  theory: Theory,
  one: ConfigurationStatement,
  other: ConfigurationStatement,
): boolean {
  const names = (from: ConfigurationStatement, to: ConfigurationStatement) =>
    to.label !== null &&
    relationsOf("", from).some(({ target }) => target === labelKey(to.theory, to.label?.text ?? ""));
  if (names(one, other) || names(other, one)) return true;
  const naming = (statement: ConfigurationStatement) =>
    statement.label
      ? theory
          .relationsTo(labelKey(statement.theory, statement.label.text))
          .map((relation) => relation.configuration)
      : [];
  const namingOther = new Set(naming(other));
  return naming(one).some((third) => namingOther.has(third));
}
