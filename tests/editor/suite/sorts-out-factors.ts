import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { webOnDisk } from "./other-programs.ts";
import { product } from "./product.ts";
import { fileOfReview, reviewFolder, shown } from "./review.ts";

export const sortsOutFactors: EditorTest = {
  name: "the views: factors are filtered, sorted, and two of them made one",
  async run(window) {
    const { web } = await webOnDisk();
    await shown("initial-theory.cmoc");
    await vscode.commands.executeCommand("cmoc.factors.focus");
    const groups = await eventually(async () => {
      const found = await product().exports.shownIn("factors");
      assert.ok(found.length > 2, "factors stand in groups by role");
      return found;
    });
    const listed = groups.flatMap(({ inside }) => inside);
    for (const { name } of web.factors)
      assert.ok(
        listed.some(({ label }) => label === name),
        `${name} is listed`,
      );
    await window.elements("window", ".part.sidebar .monaco-list-row", 3);
    await window.picture("the-factors-view");

    await vscode.commands.executeCommand("cmoc.filterFactors", "trust");
    await vscode.commands.executeCommand("cmoc.sortFactors", "uses");
    await eventually(async () => {
      const found = await product().exports.shownIn("factors");
      assert.equal(found[0]?.label, "trust", "the factor that is used most comes first");
      assert.ok(
        found.every(({ inside }) => inside.length === 0),
        "in one list",
      );
      assert.ok(found.length < listed.length);
    });
    await vscode.commands.executeCommand("cmoc.clearFactorFilter");
    await vscode.commands.executeCommand("cmoc.sortFactors", "role");

    const root = `${reviewFolder().toString()}/`;
    const [from, into] = ["fairness", "trust"].map((id) => web.factors.find((one) => one.id === id));
    assert.ok(from && into, "the review has the factors “fairness” and “trust”");
    const before = await texts();
    try {
      const asked = [
        { root, id: from.id, name: from.name },
        { root, id: into.id, name: into.name },
      ] as const;
      // An editor under test refuses to ask, and tells what it would have asked.
      await assert.rejects(
        async () => await vscode.commands.executeCommand("cmoc.mergeFactors", ...asked),
        /Merges “fairness” \(\d+ uses?\) into “trust” \(\d+ uses\)\?/,
      );
      assert.deepEqual(await texts(), before, "unanswered, nothing is merged");
      const isDone = await vscode.commands.executeCommand<boolean>("cmoc.mergeFactors", ...asked, true);
      assert.equal(isDone, true, `“${from.name}” becomes “${into.name}”`);
      assert.notDeepEqual(await texts(), before);
      await eventually(async () => {
        const found = (await product().exports.shownIn("factors")).flatMap(({ inside }) => inside);
        assert.ok(!found.some(({ label }) => label === from.name), "the one that went is listed no more");
        assert.ok(found.some(({ label }) => label === into.name));
      });
    } finally {
      for (const file of FILES) {
        const { document } = await shown(file);
        if (document.isDirty) await vscode.commands.executeCommand("workbench.action.files.revert");
      }
    }
    await eventually(async () => assert.deepEqual(await texts(), before));
  },
};

const FILES = ["factors.cmoc", "initial-theory.cmoc", "refined-theory.cmoc", "refined-factors.cmoc"];

async function texts(): Promise<string[]> {
  const documents = FILES.map(async (file) => await vscode.workspace.openTextDocument(fileOfReview(file)));
  return (await Promise.all(documents)).map((document) => document.getText());
}
