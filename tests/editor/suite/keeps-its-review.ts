import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { openedWeb, product } from "./product.ts";
import { cursorAt, shown } from "./review.ts";

export const keepsItsReview: EditorTest = {
  name: "a web that is locked stays with its review",
  async run(window) {
    const editor = await shown("review.cmoc");
    await cursorAt(editor, "review ");
    const before = await openedWeb();
    await vscode.commands.executeCommand("cmoc.lockWeb");
    await eventually(() => {
      const [web] = product().exports.webs();
      assert.equal(web?.isLocked, true);
      assert.match(web?.title ?? "", /^Locked: Causal web: /);
    });
    const other = await vscode.workspace.openTextDocument({
      language: "cmoc",
      content: "cmoc: one thing -> another -> a third [posited]\n",
    });
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One });
    await new Promise((resolve) => setTimeout(resolve, 1000)); // as long as following would take
    const [web] = product().exports.webs();
    assert.equal(web?.drawn?.factors.length, before.factors.length);
    await window.picture("a-locked-web");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("cmoc.unlockWeb");
    await eventually(() => assert.equal(product().exports.webs()[0]?.isLocked, false));
    await shown("review.cmoc");
  },
};
