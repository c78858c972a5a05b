import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ShownLine } from "../../../extension/views/views.ts";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { webOnDisk } from "./other-programs.ts";
import { product } from "./product.ts";
import { cursorAt, shown, whereAuthorIs } from "./review.ts";

export const showsTheTheory: EditorTest = {
  name: "the views: theories, sections and CMOCs, with the one under the cursor",
  async run(window) {
    const { web } = await webOnDisk();
    const editor = await shown("refined-theory.cmoc");
    await vscode.commands.executeCommand("cmoc.theory.focus");
    const lines = await eventually(async () => {
      const theory = await product().exports.shownIn("theory", 9);
      assert.ok(theory.length >= 2, "two theories are shown");
      return theory;
    });
    const all = flat(lines).filter(({ inside }) => inside.length === 0);
    assert.equal(all.length, web.configurations.length, "every CMOC of the review stands in it");
    const refined = all.find(({ label }) => label === "S1");
    assert.match(refined?.description ?? "", /^(refined|novel|affirmed) · \d+ sources?/);

    await cursorAt(editor, "cmoc S2:", "risk threshold");
    await eventually(() => assert.deepEqual(product().exports.selectedIn("theory"), ["S2"]));
    await window.elements("window", ".part.sidebar .monaco-list-row", 3);
    await window.picture("the-theory-view");

    const initial = await shown("initial-theory.cmoc");
    await cursorAt(initial, "cmoc T34:");
    await vscode.commands.executeCommand("cmoc.showInTheory");
    await eventually(() => assert.deepEqual(product().exports.selectedIn("theory"), ["T34"]));
    assert.equal(whereAuthorIs().file, "initial-theory.cmoc");
  },
};

function flat(lines: readonly ShownLine[]): ShownLine[] {
  return lines.flatMap((line) => [line, ...flat(line.inside)]);
}
