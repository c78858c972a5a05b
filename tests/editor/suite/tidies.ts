import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { placeOf, shown, takenBack } from "./review.ts";

export const tidies: EditorTest = {
  name: "an untidy statement is put into its usual form, and nothing else is changed",
  async run() {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    const whole = document.getText();
    await takenBack(editor, async () => {
      const untidy: [vscode.Range, string][] = [
        [placeOf(document, "cmoc I7", ": "), ":   "],
        [placeOf(document, "cmoc I7", "\n      -> "), "\n ->"],
      ];
      await editor.edit((edit) => {
        for (const [range, words] of untidy) edit.replace(range, words);
      });
      assert.notEqual(document.getText(), whole);
      // Its keys differ from system to system.
      await vscode.commands.executeCommand("editor.action.formatDocument");
      await eventually(() => assert.equal(document.getText(), whole));
    });
  },
};
