import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually, runEditorTests } from "./editor-tests.ts";

/** What `npm start -- --once` sees: the review is open, and the extension at work on it. */
const comesUp: EditorTest = {
  name: "the extension comes up with the example review",
  async run(window) {
    const review = await eventually(() => {
      const open = vscode.window.activeTextEditor?.document;
      assert.equal(open?.languageId, "cmoc", "a CMOC file is shown first");
      return open as vscode.TextDocument;
    });
    await eventually(() => {
      const extension = vscode.extensions.getExtension("cmoc.cmoc");
      assert.ok(extension, "the editor knows the extension");
      // Nobody calls activate() here: opening the file must be enough.
      assert.ok(extension.isActive, "the extension has become active by itself");
    });
    await eventually(async () => {
      const symbols: unknown = await vscode.commands.executeCommand(
        "vscode.executeDocumentSymbolProvider",
        review.uri,
      );
      assert.ok(Array.isArray(symbols) && symbols.length > 0, "the outline of the review is there");
    });
    await window.picture("review");
  },
};

export function run(): Promise<void> {
  return runEditorTests([comesUp]);
}
