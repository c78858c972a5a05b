import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CmocApi } from "../../../extension/extension.ts";
import { type EditorTest, eventually, runEditorTests } from "./editor-tests.ts";

/** What `npm start -- --once` sees: the review is open, and the extension at work on it, down to its picture. */
const comesUp: EditorTest = {
  name: "the extension comes up with the example review",
  async run(window) {
    await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document;
      assert.equal(shown?.languageId, "cmoc", "a CMOC file is shown first");
    });
    const api = await eventually(() => {
      const extension = vscode.extensions.getExtension<CmocApi>("cmoc.cmoc");
      // Nobody calls activate() here: opening the file must be enough.
      assert.ok(extension?.isActive, "the extension has become active by itself");
      return extension.exports;
    });
    await eventually(() => assert.ok(api.isChecking(), "the review is being checked"));
    await vscode.commands.executeCommand("cmoc.openWeb");
    await eventually(() => {
      const factors = api.webs()[0]?.drawn?.factors.length ?? 0;
      assert.ok(factors > 0, "the causal web of the review is drawn");
    });
    await window.picture("review");
  },
};

export function run(): Promise<void> {
  return runEditorTests([comesUp]);
}
