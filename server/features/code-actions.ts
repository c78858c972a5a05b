import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from "vscode-languageserver";
import { MERE_WRITING } from "../../language/fixes/fix-all.ts";
import type { Problem } from "../../language/problems/problem.ts";
import type { Offer, RefactoringSubject } from "../../language/refactorings/refactoring.ts";
import { refactoringsFor } from "../../language/refactorings/refactorings.ts";
import { touches } from "../../language/refactorings/under-selection.ts";
import { offsetAt } from "../../language/text/lines.ts";
import { type Asking, asksLater, isWanted } from "./code-actions/asking.ts";
import { type Chosen, type OfferedAt, rewritingOf, subjectAt } from "./code-actions/chosen-action.ts";
import { FIX_ALL } from "./code-actions/kinds.ts";
import { kindsMendedTogether, quickFixes } from "./code-actions/quick-fixes.ts";
import { workspaceEditOf } from "./code-actions/workspace-edit.ts";
import { diagnosticOf } from "./diagnostics.ts";

/** An action whose edit is worked out when it is chosen. */
interface Pending {
  readonly action: CodeAction;
  readonly chosen: Chosen;
}

/** What goes with an action to the client and comes back when it is chosen. */
type ActionData = OfferedAt & { readonly chosen: Chosen };

/** What can be done with what is selected in an open document; `only` is what the client asks for. */
export async function codeActions(
  asking: Asking,
  uri: string,
  range: Range,
  { only }: Pick<CodeActionContext, "only">,
): Promise<CodeAction[]> {
  const lines = asking.workspace.linesOf(uri);
  const version = asking.openDocument(uri)?.version;
  if (!lines || version === undefined) return [];
  const at: OfferedAt = {
    uri,
    version,
    start: offsetAt(lines, range.start),
    end: offsetAt(lines, range.end),
  };
  const subject = subjectAt(asking, at);
  if (!subject) return [];
  const wanted = (kind: string) => isWanted(only, kind);
  const asksForFixes = wanted(CodeActionKind.QuickFix);
  const problems = asksForFixes || wanted(FIX_ALL) ? asking.workspace.report(uri).problems : [];
  const fixes = asksForFixes ? quickFixes(asking, subject, problems) : [];
  const offers = refactoringsFor(subject, wanted);
  const pending = [
    ...(asksForFixes ? mendingTogether(asking, subject, problems) : []),
    ...(wanted(FIX_ALL) ? mendingAll(problems) : []),
    ...possible(offers),
  ];
  const offered = asksLater(asking)
    ? pending.map(({ action, chosen }) => withData(action, chosen, at))
    : await workedOut(asking, pending, at);
  return [...fixes, ...offered, ...(only ? impossible(asking, offers) : [])];
}

function withData(action: CodeAction, chosen: Chosen, at: OfferedAt): CodeAction {
  const data: ActionData = { ...at, chosen };
  return { ...action, data };
}

/** For clients that take an action only with its edit. */
async function workedOut(asking: Asking, pending: readonly Pending[], at: OfferedAt): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const { action, chosen } of pending) {
    // What looks through the whole review is not worked out before somebody wants it.
    if (chosen.does === "mend-kind" && chosen.in === "review") continue;
    const edit = await editOf(asking, action, chosen, at);
    if (edit) actions.push({ ...action, edit });
  }
  return actions;
}

async function editOf(asking: Asking, action: CodeAction, chosen: Chosen, at: OfferedAt) {
  const rewriting = await rewritingOf(asking, chosen, at);
  const confirm = chosen.does === "mend-kind" && chosen.in === "review";
  return rewriting && workspaceEditOf(asking, rewriting, { from: at.uri, label: action.title, confirm });
}

/** An action that was chosen, with its edit. */
export async function resolvedCodeAction(
  asking: Asking,
  action: CodeAction,
): Promise<CodeAction | ResponseError<void>> {
  const data = action.data as ActionData | undefined;
  if (!data || action.edit) return action;
  const edit = await editOf(asking, action, data.chosen, data);
  if (edit) return { ...action, edit };
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    "This cannot be done any more: a text has changed since it was offered. Ask for it again.",
  );
}

function possible(offers: readonly Offer[]): Pending[] {
  return offers.flatMap((offer) => {
    if (!("work" in offer)) return [];
    const { title, kind, preferred } = offer;
    return [
      {
        action: { title, kind, ...(preferred ? { isPreferred: true } : {}) },
        chosen: { does: "refactoring", title, kind },
      },
    ];
  });
}

/** What belongs to the selection and cannot be done there, with its reason, for a client that can show it. */
function impossible(asking: Asking, offers: readonly Offer[]): CodeAction[] {
  if (!asking.capabilities().textDocument?.codeAction?.disabledSupport) return [];
  return offers.flatMap((offer) =>
    "reason" in offer ? [{ title: offer.title, kind: offer.kind, disabled: { reason: offer.reason } }] : [],
  );
}

/** All problems of a kind at once, in this file and in the review. */
function mendingTogether(
  asking: Asking,
  subject: RefactoringSubject,
  problems: readonly Problem[],
): Pending[] {
  const { file, theory, selection } = subject;
  return kindsMendedTogether(subject, problems).flatMap(({ code, number }): Pending[] => {
    const diagnostics = problems
      .filter((problem) => problem.code === code && touches(selection, problem.span))
      .map((problem) => diagnosticOf(asking.workspace, file.lines, problem));
    const pending = (title: string, where: "file" | "review"): Pending => ({
      action: { title, kind: CodeActionKind.QuickFix, diagnostics },
      chosen: { does: "mend-kind", code, in: where },
    });
    return [
      ...(number > 1 ? [pending(`Mend all ${number} of this kind in this file (${code})`, "file")] : []),
      ...(theory.fileCount > 1
        ? [pending(`Mend all of this kind in the whole review (${code})`, "review")]
        : []),
    ];
  });
}

function mendingAll(problems: readonly Problem[]): Pending[] {
  if (!problems.some(({ code }) => MERE_WRITING.has(code))) return [];
  return [
    {
      action: { title: "Mend all slips of writing in this file", kind: FIX_ALL },
      chosen: { does: "mend-writing" },
    },
  ];
}
