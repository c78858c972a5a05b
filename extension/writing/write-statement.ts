import * as vscode from "vscode";
import { activeFile } from "../preview/panels.ts";

/**
 * Puts a form for a statement at the end of the review's file that the author is in, or of the first one, and the cursor
 * in its first gap. `name` is that of a snippet.
 */
export async function writeStatement(name: "CMOC" | "Source"): Promise<void> {
  const [first] = await vscode.workspace.findFiles("**/*.cmoc", "**/node_modules/**", 1);
  const file = activeFile() ?? first;
  if (!file) {
    await vscode.commands.executeCommand("cmoc.beginReview");
    return;
  }
  const editor = await vscode.window.showTextDocument(file, { preview: false });
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const before = document.getText(new vscode.Range(end.translate(end.line > 0 ? -1 : 0, 0), end)).trim();
  const breaks = end.character > 0 ? "\n\n" : before === "" ? "" : "\n";
  await editor.edit((edit) => edit.insert(end, breaks));
  const start = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start));
  await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "cmoc", name });
}
