import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { problemsIn, product } from "./product.ts";
import { fileOfReview } from "./review.ts";

export const startsAgain: EditorTest = {
  name: "checking can be started again, and tells the same",
  async run() {
    const files = ["initial-theory.cmoc", "refined-theory.cmoc"].map(fileOfReview);
    const told = () =>
      files.map((file) =>
        problemsIn(file)
          .map(({ code, message }) => `${code} ${message}`)
          .sort(),
      );
    const before = told();
    assert.ok(before.flat().length > 100, "there is something to tell");
    await vscode.commands.executeCommand("cmoc.restart");
    await eventually(() => {
      assert.ok(product().exports.isChecking());
      assert.deepEqual(told(), before);
    });
  },
};
