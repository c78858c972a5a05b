import { type CodeAction, CodeActionKind } from "vscode-languageserver-protocol";
import { hasSureFix } from "../../../language/fixes/fix-all.ts";
import { fixesFor } from "../../../language/fixes/fixes.ts";
import type { Problem } from "../../../language/problems/problem.ts";
import type { RefactoringSubject } from "../../../language/refactorings/refactoring.ts";
import { touches } from "../../../language/refactorings/under-selection.ts";
import { diagnosticOf } from "../diagnostics.ts";
import type { Asking } from "./asking.ts";
import { workspaceEditOf } from "./workspace-edit.ts";

/** The quick fixes of the problems that touch what is selected. */
export function quickFixes(
  asking: Asking,
  subject: RefactoringSubject,
  problems: readonly Problem[],
): CodeAction[] {
  const { workspace } = asking;
  const { file, text, theory, selection } = subject;
  const lost = workspace.lostReferences(theory);
  const actions = problems
    .filter(({ span }) => touches(selection, span))
    .flatMap((problem) => {
      const diagnostic = diagnosticOf(workspace, file.lines, problem);
      return fixesFor({ problem, file, text, theory, lost }).flatMap((fix): CodeAction[] => {
        const edit = workspaceEditOf(asking, fix, { from: file.uri, label: fix.title, confirm: false });
        if (!edit) return [];
        return [
          {
            title: fix.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            ...(fix.preferred ? { isPreferred: true } : {}),
            edit,
          },
        ];
      });
    });
  return eachOnce(actions);
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

/** More problems of one kind than this are not looked through before their author asks for it. */
const MOST_LOOKED_THROUGH = 50;

/** Kinds of problems that touch what is selected, of which every one in the file has a sure fix; with their number. */
export function kindsMendedTogether(
  { file, text, theory, selection }: RefactoringSubject,
  problems: readonly Problem[],
): { readonly code: string; readonly number: number }[] {
  const codes = new Set(problems.filter(({ span }) => touches(selection, span)).map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const alike = problems.filter((problem) => problem.code === code);
    const isSure = alike
      .slice(0, MOST_LOOKED_THROUGH)
      .every((problem) => hasSureFix({ problem, file, text, theory }));
    return isSure ? [{ code, number: alike.length }] : [];
  });
}
