import type { Range } from "vscode-languageserver-protocol";
import type { Problem, Severity } from "../../language/problems/problem.ts";
import { webOf } from "../../language/web/web-of.ts";
import { rangeOf } from "../places.ts";
import { namedBibliographies } from "../workspace/bibliographies.ts";
import type { FileReport } from "../workspace/workspace.ts";
import { checkText } from "./check-text.ts";
import { type Chosen, choose } from "./chosen.ts";
import { ExitCode, type Terminal } from "./outcome.ts";
import { shownPath } from "./shown-path.ts";

export interface CheckOptions {
  readonly paths: readonly string[];
  /** Whether each note is told in full; otherwise they are only counted. */
  readonly notes: boolean;
  readonly format: "human" | "json";
}

export interface CheckedProblem {
  readonly file: string;
  readonly range: Range;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** What `cmoc check --format json` writes. */
export interface CheckResult {
  readonly diagnostics: readonly CheckedProblem[];
  readonly summary: {
    readonly files: number;
    readonly configurations: number;
    readonly factors: number;
    /** Different citation keys that are cited. */
    readonly sources: number;
  };
}

/** `cmoc check`: tells everything that the editor would, of the chosen files and their bibliographies. */
export async function check({ paths, format, notes }: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const chosen = await choose(paths);
  const result: CheckResult = {
    diagnostics: reportsOf(chosen).flatMap((report) =>
      report.problems.map((problem) => checkedProblem(report, problem)),
    ),
    summary: summaryOf(chosen),
  };
  terminal.out(format === "json" ? `${JSON.stringify(result, null, 2)}\n` : checkText(result, notes));
  if (chosen.unopened.length > 0) return ExitCode.unusable;
  return result.diagnostics.some(({ severity }) => severity === "error") ? ExitCode.errors : ExitCode.sound;
}

function reportsOf({ workspace, files, reviews }: Chosen): FileReport[] {
  const bibliographies = new Set(
    reviews.flatMap(({ theory }) => namedBibliographies(theory).map(({ uri }) => uri)),
  );
  return [...files, ...[...bibliographies].sort()].map((uri) => workspace.report(uri));
}

function checkedProblem(
  { uri, lines }: FileReport,
  { span, severity, code, message }: Problem,
): CheckedProblem {
  return { file: shownPath(uri), range: rangeOf(lines, span), severity, code, message };
}

function summaryOf({ workspace, files, reviews, includes }: Chosen): CheckResult["summary"] {
  const webs = reviews.map(({ root, theory }) => webOf(theory, { root, includes }).web);
  const cited = reviews.flatMap(({ theory }) =>
    files.flatMap((uri) => theory.citationsIn(uri).map(({ key }) => key)),
  );
  return {
    files: files.length,
    configurations: files.reduce(
      (count, uri) => count + (workspace.summaryOf(uri)?.configurations.length ?? 0),
      0,
    ),
    factors: webs.reduce((count, web) => count + web.factors.length, 0),
    sources: new Set(cited).size,
  };
}
