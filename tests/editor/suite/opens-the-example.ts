import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { problemsOnDisk } from "./other-programs.ts";
import { problemsIn, product } from "./product.ts";
import { fileOfReview, reviewFolder } from "./review.ts";

/** Nobody calls activate() here: opening the folder must be enough. */
export const opensTheExample: EditorTest = {
  name: "the example opens, and is checked without being asked",
  async run(window) {
    await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), fileOfReview("review.cmoc").toString());
      assert.equal(editor?.document.languageId, "cmoc");
    });
    await eventually(() => {
      assert.ok(product().isActive, "the extension has become active by itself");
      assert.ok(product().exports.isChecking(), "the review is being checked");
    });
    const onDisk = await problemsOnDisk();
    const names = ["factors", "initial-theory", "refined-factors", "refined-theory", "review"];
    for (const name of names.map((one) => `${one}.cmoc`)) {
      const file = vscode.Uri.joinPath(reviewFolder(), name);
      const expected = onDisk.filter((problem) => problem.file.endsWith(name));
      await eventually(() => {
        const told = problemsIn(file).map(({ code, message }) => ({ code, message }));
        assert.deepEqual(
          told.map(asLine).sort(),
          expected.map(asLine).sort(),
          `${name} is told the same as on the command line`,
        );
      });
    }
    assert.ok(onDisk.length > 100, "the example has notes to tell");
    assert.deepEqual(
      onDisk.filter(({ severity }) => severity === "error"),
      [],
      "the example has no error",
    );
    await window.picture("the-example-opens");
  },
};

function asLine({ code, message }: { readonly code: unknown; readonly message: string }): string {
  return `${code}: ${message}`;
}
