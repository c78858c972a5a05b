import * as vscode from "vscode";
import type { EditorWindow } from "./editor-window.ts";

/** Presses keys as an author does; where the window cannot be driven, gives the command that they stand for. */
export async function pressed(window: EditorWindow, keys: string, command: string): Promise<void> {
  if (!(await window.keys(keys))) await vscode.commands.executeCommand(command);
}

/** Types a text where the cursor is. */
export async function typed(window: EditorWindow, text: string): Promise<void> {
  if (!(await window.text(text))) await vscode.commands.executeCommand("type", { text });
}
