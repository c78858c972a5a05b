import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { pressed } from "./keys.ts";
import { errorsIn, onlyErrorIn } from "./product.ts";
import { placeOf, selected, shown, takenBack } from "./review.ts";

export const breaksALine: EditorTest = {
  name: "an arrow that is deleted is missed at once, and no longer when it is back",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    const whole = document.getText();
    await eventually(() => assert.deepEqual(errorsIn(document.uri), []));
    await takenBack(editor, async () => {
      const arrow = placeOf(document, "cmoc T3:", "high faith", "-> synergistic working ", "-> ");
      await selected(editor, arrow);
      await pressed(window, "Backspace", "deleteLeft");
      const problem = await eventually(() => onlyErrorIn(document.uri));
      assert.equal(problem.code, "missing-outcome");
      assert.match(problem.message, /one arrow and needs two: context -> mechanism -> outcome/);
      assert.equal(document.getText(problem.range), "->", "the arrow that is left is underlined");
      assert.equal(problem.range.start.line, arrow.start.line);

      await window.elements("window", ".squiggly-error");
      await selected(editor, new vscode.Range(problem.range.start, problem.range.start));
      await vscode.commands.executeCommand("editor.action.showHover");
      const hover = await window.elements("window", ".monaco-hover .hover-row");
      if (hover) assert.match(hover.map(({ text }) => text).join(), /one arrow and needs two/);
      await window.picture("an-arrow-is-missing");

      await pressed(window, "ControlOrMeta+z", "undo");
      await eventually(() => {
        assert.equal(document.getText(), whole, "the arrow is back");
        assert.deepEqual(errorsIn(document.uri), []);
      });
    });
  },
};
