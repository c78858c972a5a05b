import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { errorsIn, onlyErrorIn } from "./product.ts";
import { cursorAt, placeOf, shown, takenBack } from "./review.ts";

export const mendsACitation: EditorTest = {
  name: "a citation key that is misspelt is mended by its quick fix",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    const whole = document.getText();
    await takenBack(editor, async () => {
      const key = placeOf(document, "cmoc I7:", "[@", "auschra2018");
      await editor.edit((edit) => edit.replace(key, "aushra2018"));
      const problem = await eventually(() => onlyErrorIn(document.uri));
      assert.equal(problem.code, "unknown-citation");
      assert.match(problem.message, /“aushra2018”.*“auschra2018”/);
      assert.equal(document.getText(problem.range), "aushra2018");

      const at = await cursorAt(editor, "cmoc I7:", "[@", "aushra2018");
      // Asked while diagnostics still arrive, the editor may call its own question off.
      const first = await eventually(async () => {
        const [offered] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          "vscode.executeCodeActionProvider",
          document.uri,
          new vscode.Range(at, at),
          vscode.CodeActionKind.QuickFix.value,
        );
        assert.match(offered?.title ?? "", /auschra2018/, "the key that was meant is offered first");
        return offered;
      });

      // The editor drops its own question too where diagnostics come meanwhile, and then shows no menu.
      const menu = await eventually(async () =>
        (await window.keys("ControlOrMeta+."))
          ? await window.elements("window", ".action-widget .monaco-list-row.action")
          : null,
      );
      if (menu) {
        assert.match(menu[0]?.text ?? "", /auschra2018/);
        await window.picture("a-key-is-mended");
        await window.keys("Enter");
      } else {
        assert.ok(first?.edit, "the fix is an edit");
        await vscode.workspace.applyEdit(first.edit);
      }
      await eventually(() => {
        assert.equal(document.getText(), whole, "the key is as it was");
        assert.deepEqual(errorsIn(document.uri), []);
      });
    });
  },
};
