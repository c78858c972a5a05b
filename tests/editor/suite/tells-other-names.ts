import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { cursorAt, shown, takenBack } from "./review.ts";

export const tellsOtherNames: EditorTest = {
  name: "behind other words for a factor stands its own name, with its direction",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    await takenBack(editor, async () => {
      const at = await cursorAt(editor, "cmoc I3:", "high trust");
      await editor.edit((edit) => edit.insert(at, "less mistrust + "));
      const behind = at.translate(0, "less mistrust".length);
      await eventually(async () => {
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          "vscode.executeInlayHintProvider",
          editor.document.uri,
          new vscode.Range(at.line, 0, at.line + 1, 0),
        );
        const hint = hints.find(({ position }) => position.isEqual(behind));
        assert.ok(hint && typeof hint.label !== "string", "a remark stands behind the words");
        assert.equal(hint.label.map(({ value }) => value).join(""), "↑ trust");
        const declared = hint.label.find(({ location }) => location !== undefined)?.location;
        assert.match(declared?.uri.path ?? "", /factors\.cmoc$/, "its name leads to the factor's statement");
      });
      await eventually(async () => {
        const lines = await window.elements("window", ".part.editor .view-line");
        if (lines === null) return;
        assert.ok(
          lines.some(({ text }) => /less\smistrust\s*↑\strust/.test(text)),
          "it is on the screen",
        );
      });
      await window.picture("other-names-told");
    });
  },
};
