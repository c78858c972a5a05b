import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { errorsIn } from "./product.ts";
import { whereAuthorIs } from "./review.ts";

export const beginsAReview: EditorTest = {
  name: "the views: a review is begun in an empty folder, and its first CMOC written",
  async run(window) {
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", "cmoc.cmoc#first-web");
    const steps = await window.elements("window", ".getting-started-step", 5);
    if (steps) assert.match(steps[0]?.text ?? "", /^Begin a review/);
    if (await window.click("window", ".getting-started-step", 3)) {
      await window.click("window", ".getting-started-step.expanded .monaco-button");
      await window.elements("window", ".getting-started-step.expanded .codicon.complete");
    }
    await window.picture("the-walkthrough");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");

    const folder = await mkdtemp(path.join(os.tmpdir(), "cmoc-begun-"));
    try {
      const begun = { folder: vscode.Uri.file(folder), question: "What works in the rain?" };
      await vscode.commands.executeCommand("cmoc.beginReview", begun);
      assert.equal(path.basename(whereAuthorIs().file), "review.cmoc");
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document && !document.isDirty, "it is on disk already");
      assert.match(
        await readFile(path.join(folder, "review.cmoc"), "utf8"),
        /^review "What works in the rain\?"/,
      );
      assert.deepEqual(errorsIn(document.uri), []);

      await vscode.commands.executeCommand("cmoc.writeCmoc");
      await eventually(() =>
        assert.match(document.getText(), /\n\ncmoc label: context -> mechanism -> outcome/),
      );
      assert.equal(whereAuthorIs().selected, "label", "the first gap is to be filled in");
      await window.picture("a-review-is-begun");
      await vscode.commands.executeCommand("leaveSnippet");

      const text = document.getText();
      await vscode.commands.executeCommand("cmoc.beginReview", begun);
      assert.equal(document.getText(), text, "a review that is there is shown, and not begun again");
    } finally {
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await rm(folder, { recursive: true, force: true });
    }
  },
};
