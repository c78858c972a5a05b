import * as vscode from "vscode";
import type { CursorParams } from "../../server/view-protocol.ts";
import { Debounced } from "./debounced.ts";

/** How long a cursor must have rested before it is followed, in milliseconds. */
const RESTS_FOR = 150;

/** Where the author is in a review's file; told once the cursor rests. */
export class RestingCursor implements vscode.Disposable {
  readonly #rested = new vscode.EventEmitter<CursorParams>();
  readonly onDidRest = this.#rested.event;
  readonly #soon = new Debounced(() => this.#tell(), RESTS_FOR);
  readonly #disposables = [
    vscode.window.onDidChangeActiveTextEditor(() => this.#soon.ask()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) this.#soon.ask();
    }),
  ];

  #tell(): void {
    const place = cursorPlace();
    if (place) this.#rested.fire(place);
  }

  dispose(): void {
    this.#soon.stop();
    this.#rested.dispose();
    for (const one of this.#disposables) one.dispose();
  }
}

/** Where the cursor is now, if it is in a file of a review. */
export function cursorPlace(): CursorParams | null {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "cmoc") return null;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}
