import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { errorsIn } from "./product.ts";
import { cursorAt, placeOf, shown, takenBack } from "./review.ts";

export const rewritesACmoc: EditorTest = {
  name: "a CMOC with two outcomes is split into two, and all slips of writing in a file are mended at once",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    const whole = document.getText();

    await takenBack(editor, async () => {
      const at = await cursorAt(editor, "cmoc I1:", "increased risk appetite");
      const [split, ...others] = await eventually(async () => {
        const offered = await refactoringsAt(document.uri, at);
        const found = offered.filter(({ title }) => title.startsWith("Split “I1”"));
        assert.equal(found.length, 1, offered.map(({ title }) => title).join(" | "));
        return found;
      });
      assert.deepEqual(others, []);
      assert.match(split?.title ?? "", /I1a, I1b/);
      assert.ok(split?.edit, "its edit came when it was asked for");
      await vscode.workspace.applyEdit(split.edit);
      const text = document.getText();
      assert.match(text, /cmoc I1a: unambitious aims[^#]*?-> increased trust \[@vangen2003; @huxham2003\]/);
      assert.match(
        text,
        /cmoc I1b: unambitious aims[^#]*?-> increased risk appetite \(outcome\) \[@vangen2003/,
      );
      await eventually(() => assert.deepEqual(errorsIn(document.uri), []));
      await window.picture("a-cmoc-is-split");
    });
    await eventually(() => assert.equal(document.getText(), whole));

    await takenBack(editor, async () => {
      const heading = placeOf(document, "# The CMOCs in the text");
      await editor.edit((edit) => edit.replace(heading, "#The CMOCs in the text"));
      await eventually(() => assert.ok(errorsIn(document.uri).length > 0, "the slip is told"));
      await vscode.commands.executeCommand("editor.action.fixAll");
      await eventually(() => {
        assert.equal(document.getText(), whole);
        assert.deepEqual(errorsIn(document.uri), []);
      });
    });
    await eventually(() => assert.equal(document.getText(), whole));
  },
};

/** The refactorings that the editor would list, with their edits. */
async function refactoringsAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.Refactor.value,
    100,
  );
}
