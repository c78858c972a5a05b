import * as vscode from "vscode";
import type { SavedView, ViewOptions } from "../../language/web/view-options.ts";
import type { WebSource } from "./web-source.ts";

/** Asks for a name and writes a view into the text, which is not saved. Gives the name, or `null` where it was not. */
export async function saveView(
  source: WebSource,
  file: string,
  options: ViewOptions,
  known: readonly SavedView[],
): Promise<string | null> {
  const said = await vscode.window.showInputBox({
    title: "Save this view in the text",
    prompt: "Its name, and behind a colon its title if you like",
    placeHolder: "Figure 2: How trust comes about",
    value: nextName(known),
    validateInput: (text) => (text.trim() === "" ? "A view needs a name." : null),
  });
  if (said === undefined) return null;
  const view = { ...namedBy(said), options };
  const edit = await source.savingView(file, view).catch(() => null);
  if (edit === null) {
    void vscode.window.showErrorMessage(
      "The view could not be saved, because CMOC is not checking the review.",
    );
    return null;
  }
  if ("refused" in edit) {
    void vscode.window.showErrorMessage(`The view could not be saved. ${edit.refused}`);
    return null;
  }
  if (edit.replaces && !(await replaces(view.name))) return null;
  const { start, end } = edit.location.range;
  const changes = new vscode.WorkspaceEdit();
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  changes.replace(vscode.Uri.parse(edit.location.uri), range, edit.newText);
  if (await vscode.workspace.applyEdit(changes)) return view.name;
  void vscode.window.showErrorMessage("The view could not be saved: its file cannot be changed.");
  return null;
}

async function replaces(name: string): Promise<boolean> {
  const replace = "Replace";
  const detail = "Its note stays.";
  const question = `There is a view “${name}” already. Replace it?`;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, replace)) === replace;
}

/** What stands behind the first colon is the title. */
function namedBy(said: string): { readonly name: string; readonly title: string | null } {
  const [, name = said, title] = /^([^:]+):\s+(.+)$/.exec(said.trim()) ?? [];
  return { name: name.trim(), title: title?.trim() ?? null };
}

/** `Figure 3`, where there are two. */
function nextName(known: readonly SavedView[]): string {
  const numbers = known.map(({ name }) => Number(/^figure (\d+)$/i.exec(name)?.[1] ?? 0));
  return `Figure ${Math.max(0, ...numbers) + 1}`;
}
