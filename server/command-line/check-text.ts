import type { Severity } from "../../language/problems/problem.ts";
import type { CheckedProblem, CheckResult } from "./check.ts";

/**
 * A check as a person reads it: errors and warnings one by one; notes, of which a review has hundreds, only
 * counted, unless all are asked for.
 */
export function checkText({ diagnostics, summary }: CheckResult, allNotes: boolean): string {
  const isNote = ({ severity }: CheckedProblem) => severity === "information" || severity === "hint";
  const told = diagnostics.filter((problem) => allNotes || !isNote(problem));
  const counted = allNotes ? [] : diagnostics.filter(isNote);
  const { files, configurations, factors, sources } = summary;
  const size = [
    count(files, "file"),
    count(configurations, "CMOC"),
    count(factors, "factor"),
    count(sources, "source"),
  ].join(", ");
  return [
    ...told.map(line),
    ...(told.length > 0 ? [""] : []),
    `${size}: ${found(diagnostics)}.`,
    ...(counted.length > 0 ? ["Notes (all of them: --notes):", ...byCode(counted)] : []),
    "",
  ].join("\n");
}

function line({ file, range: { start }, severity, code, message }: CheckedProblem): string {
  return `${file}:${start.line + 1}:${start.character + 1}: ${NAMES[severity]}: ${message} [${code}]`;
}

const NAMES: { readonly [severity in Severity]: string } = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "hint",
};

function found(diagnostics: readonly CheckedProblem[]): string {
  const each = (["error", "warning", "information", "hint"] as const).flatMap((severity) => {
    const number = diagnostics.filter((problem) => problem.severity === severity).length;
    return number > 0 ? [count(number, NAMES[severity])] : [];
  });
  return each.length > 0 ? each.join(", ") : "nothing to report";
}

function byCode(notes: readonly CheckedProblem[]): string[] {
  const numbers = new Map<string, number>();
  for (const { code } of notes) numbers.set(code, (numbers.get(code) ?? 0) + 1);
  return [...numbers]
    .sort(([, one], [, other]) => other - one)
    .map(([code, number]) => `${String(number).padStart(5)}  ${code}`);
}

function count(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}
