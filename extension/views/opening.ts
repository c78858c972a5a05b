import * as vscode from "vscode";
import type { Location } from "vscode-languageserver-protocol";

/** Opens the text at a place, with the cursor at its beginning. */
export async function openPlace({ uri, range: { start, end } }: Location): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const from = new vscode.Position(start.line, start.character);
  try {
    const editor = await vscode.window.showTextDocument(file, { selection: new vscode.Range(from, from) });
    const whole = new vscode.Range(from, new vscode.Position(end.line, end.character));
    editor.revealRange(whole, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch {
    const name = vscode.workspace.asRelativePath(file, false);
    void vscode.window.showErrorMessage(`${name} cannot be opened. Has it been moved or deleted?`);
  }
}
