import { type CodeAction, CodeActionKind, type Range, type TextEdit } from "vscode-languageserver-protocol";
import type { Fix, FixSubject } from "../../language/fixes/fix.ts";
import { fixesFor } from "../../language/fixes/fixes.ts";
import { offsetAt } from "../../language/text/lines.ts";
import { rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { diagnosticOf } from "./diagnostics.ts";

/** The quick fixes of the problems that touch a range. */
export function codeActions(workspace: Workspace, uri: string, text: string, range: Range): CodeAction[] {
  const review = workspace.reviewOf(uri);
  const file = workspace.summaryOf(uri);
  if (!review || !file) return [];
  const start = offsetAt(file.lines, range.start);
  const end = offsetAt(file.lines, range.end);
  const problems = workspace
    .report(uri)
    .problems.filter(({ span }) => span.start <= end && start <= span.end);
  return problems.flatMap((problem) => {
    const subject: FixSubject = { problem, file, text, theory: review.theory };
    const fixes = fixesFor(subject);
    const diagnostic = diagnosticOf(workspace, file.lines, problem);
    return fixes.map(
      (fix): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: fixes.length === 1,
        edit: { changes: editsOf(workspace, fix) },
      }),
    );
  });
}

function editsOf(workspace: Workspace, { changes }: Fix): { [uri: string]: TextEdit[] } {
  const edits: { [uri: string]: TextEdit[] } = Object.create(null);
  for (const { uri, span, newText } of changes) {
    const lines = workspace.linesOf(uri);
    if (!lines) continue;
    const edit = { range: rangeOf(lines, span), newText };
    edits[uri] = [...(edits[uri] ?? []), edit];
  }
  return edits;
}
