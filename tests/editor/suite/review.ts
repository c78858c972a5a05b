import assert from "node:assert/strict";
import * as vscode from "vscode";

/** The folder that is open: a copy of the example review, made for this run. */
export function reviewFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "a folder is open");
  return folder.uri;
}

export function fileOfReview(name: string): vscode.Uri {
  return vscode.Uri.joinPath(reviewFolder(), name);
}

/** Shows a file of the review on the left, with the keyboard in it. */
export async function shown(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fileOfReview(name), {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
}

/** Selects a place in a file that is shown, and brings it into view. */
export async function selected(editor: vscode.TextEditor, selection: vscode.Range): Promise<void> {
  // Setting the editor's selection would not tell when it has been set, and the next key might come before.
  await vscode.window.showTextDocument(editor.document, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
    selection,
  });
}

/** Where the last of these words stand: each is looked for behind the one before, the first in the whole text. */
export function placeOf(document: vscode.TextDocument, ...words: readonly string[]): vscode.Range {
  const text = document.getText();
  let start = 0;
  let end = 0;
  for (const word of words) {
    start = text.indexOf(word, end);
    assert.ok(start >= 0, `${vscode.workspace.asRelativePath(document.uri)} has the words “${word}”`);
    end = start + word.length;
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Puts the cursor at the beginning of the last of these words (see `placeOf`). */
export async function cursorAt(
  editor: vscode.TextEditor,
  ...words: readonly string[]
): Promise<vscode.Position> {
  const { start } = placeOf(editor.document, ...words);
  await selected(editor, new vscode.Range(start, start));
  return start;
}

/** Does something to a file that changes its text, and takes it back whatever comes of it. Nothing is saved. */
export async function takenBack(editor: vscode.TextEditor, change: () => Promise<void>): Promise<void> {
  assert.ok(!editor.document.isDirty, "the file is as it is on disk");
  try {
    await change();
  } finally {
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    if (editor.document.isDirty) await vscode.commands.executeCommand("workbench.action.files.revert");
  }
}

/** The file that the author is in, by its name in the review, and the text that is selected in it. */
export function whereAuthorIs(): { file: string; line: string; selected: string } {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, "the author is in a file");
  return {
    file: vscode.workspace.asRelativePath(editor.document.uri),
    line: editor.document.lineAt(editor.selection.active.line).text,
    selected: editor.document.getText(editor.selection),
  };
}

/** The text of a place in any file of the review. */
export async function textAt({ uri, range }: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}
