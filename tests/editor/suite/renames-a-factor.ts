import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { errorsIn } from "./product.ts";
import { cursorAt, fileOfReview, shown } from "./review.ts";

const FILES = ["factors.cmoc", "initial-theory.cmoc", "refined-theory.cmoc"];

export const renamesAFactor: EditorTest = {
  name: "a factor is renamed in all files at once, and one Undo takes it back in all of them",
  async run(window) {
    const before = await texts();
    const editor = await shown("refined-theory.cmoc");
    const { uri } = editor.document;
    const at = await cursorAt(editor, "cmoc S2:", "risk threshold");
    try {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        uri,
        at,
        "acceptance of risk",
      );
      const files = edit.entries().map(([file]) => path.posix.basename(file.path));
      assert.ok(files.includes("factors.cmoc") && files.includes("refined-theory.cmoc"), files.join());
      const onScreen = await window.keys("F2");
      if (onScreen) {
        // The box is there a moment before it has the keyboard, and until then keys go into the text.
        await window.elements("window", ".rename-box input:focus");
        await window.picture("a-factor-is-renamed");
        await window.keys("ControlOrMeta+A");
        await window.text("acceptance of risk");
        await window.keys("Enter");
      } else {
        await vscode.workspace.applyEdit(edit);
      }
      await eventually(async () => {
        const [factors = "", , refined = ""] = await texts();
        assert.match(factors, /^factor acceptance of risk:/m);
        assert.match(factors, /^ {2}also: risk appetite, risk tolerance$/m, "its other names stay");
        assert.match(refined, /cmoc S2: higher acceptance of risk/, "and so do the directions");
        assert.doesNotMatch(factors + refined, /risk threshold/);
      });
      for (const file of FILES) await eventually(() => assert.deepEqual(errorsIn(fileOfReview(file)), []));
      if (onScreen) {
        await shown("refined-theory.cmoc");
        await window.keys("ControlOrMeta+Z");
        await eventually(async () => assert.deepEqual(await texts(), before, "one step back in all files"));
      }
    } finally {
      for (const file of FILES) {
        const { document } = await shown(file);
        if (document.isDirty) await vscode.commands.executeCommand("workbench.action.files.revert");
      }
    }
    await eventually(async () => assert.deepEqual(await texts(), before));

    await assert.rejects(
      async () =>
        await vscode.commands.executeCommand("vscode.executeDocumentRenameProvider", uri, at, "less risk"),
      /says which way a factor goes/,
      "a name that would be read as a direction is refused with its reason",
    );
  },
};

async function texts(): Promise<string[]> {
  const documents = FILES.map(async (file) => await vscode.workspace.openTextDocument(fileOfReview(file)));
  return (await Promise.all(documents)).map((document) => document.getText());
}
