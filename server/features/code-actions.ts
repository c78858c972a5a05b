import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type TextEdit,
} from "vscode-languageserver-protocol";
import type { Fix, FixSubject } from "../../language/fixes/fix.ts";
import { fixesFor } from "../../language/fixes/fixes.ts";
import { offsetAt } from "../../language/text/lines.ts";
import { rangeOf } from "../places.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { diagnosticOf } from "./diagnostics.ts";

/** The quick fixes of the problems that touch a range of an open document; `only` is what the client asks for. */
export function codeActions(
  workspace: Workspace,
  uri: string,
  text: string,
  range: Range,
  only: CodeActionContext["only"] = [CodeActionKind.QuickFix],
): CodeAction[] {
  const review = workspace.reviewOf(uri);
  const file = workspace.summaryOf(uri);
  // A fix is worked out on the text that the summary was read from.
  if (!review || !file || file.lines.length !== text.length || !only.some(asksForFixes)) return [];
  const start = offsetAt(file.lines, range.start);
  const end = offsetAt(file.lines, range.end);
  const problems = workspace
    .report(uri)
    .problems.filter(({ span }) => span.start <= end && start <= span.end);
  const actions = problems.flatMap((problem) => {
    const subject: FixSubject = { problem, file, text, theory: review.theory };
    const diagnostic = diagnosticOf(workspace, file.lines, problem);
    return fixesFor(subject).map(
      (fix): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(fix.preferred ? { isPreferred: true } : {}),
        edit: { changes: editsOf(workspace, fix) },
      }),
    );
  });
  return eachOnce(actions);
}

/** A client may ask for all quick fixes, or for some kind of them. */
function asksForFixes(kind: string): boolean {
  return kind === "" || kind === CodeActionKind.QuickFix;
}

/** One change that mends several problems is offered once, for all of them. */
function eachOnce(actions: readonly CodeAction[]): CodeAction[] {
  const kept = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const before = kept.get(key);
    const diagnostics = [...(before?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    kept.set(key, { ...(before ?? action), diagnostics });
  }
  return [...kept.values()];
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
