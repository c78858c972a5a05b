import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-protocol";
import type { Problem, Severity } from "../../language/problems/problem.ts";
import type { Lines } from "../../language/text/lines.ts";
import { locationOf, rangeOf } from "../places.ts";
import { isRevision } from "../workspace/uris.ts";
import type { FileReport, Workspace } from "../workspace/workspace.ts";

const SEVERITIES: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is to be told of a file, as editors show it. */
export function diagnosticsOf(workspace: Workspace, { uri, lines, problems }: FileReport): Diagnostic[] {
  if (isRevision(uri)) return [];
  return problems.map((problem) => diagnosticOf(workspace, lines, problem));
}

export function diagnosticOf(workspace: Workspace, lines: Lines, problem: Problem): Diagnostic {
  const related = relatedOf(workspace, problem);
  return {
    range: rangeOf(lines, problem.span),
    severity: SEVERITIES[problem.severity],
    code: problem.code,
    source: "CMOC",
    message: problem.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** More places than this nobody looks through, and a thousand files that share a label would have a million. */
const MOST_RELATED = 20;

function relatedOf(workspace: Workspace, { related = [] }: Problem) {
  return related.slice(0, MOST_RELATED).flatMap(({ uri, span, message }) => {
    const location = locationOf(workspace, uri, span);
    return location ? [{ location, message }] : [];
  });
}
