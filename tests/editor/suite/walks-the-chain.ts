import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { product } from "./product.ts";
import { cursorAt, shown, takenBack } from "./review.ts";

export const walksTheChain: EditorTest = {
  name: "the views: the chain follows the cursor, and open work is a list that empties",
  async run(window) {
    const editor = await shown("refined-theory.cmoc");
    await cursorAt(editor, "cmoc S1:", "more trust");
    await vscode.commands.executeCommand("cmoc.showChain");
    await eventually(async () => {
      const [start, here, on] = await product().exports.shownIn("chain", 2);
      assert.equal(start?.label, "trust");
      assert.ok((here?.inside.length ?? 0) > 1, "CMOCs lead to it");
      assert.ok((on?.inside.length ?? 0) > 1, "and it leads to CMOCs");
      assert.ok(here?.inside.every(({ description }) => /trust · .*(source|posited)/.test(description)));
    });
    await eventually(async () => {
      const rows = await window.elements("window", ".part.sidebar .monaco-list-row", 3);
      if (rows)
        assert.ok(
          rows.some(({ text }) => text.trim() === "trust"),
          "it is on the screen",
        );
    });
    await window.picture("the-chain-view");
    await cursorAt(await shown("refined-theory.cmoc"), "cmoc S2:");
    await eventually(async () => {
      const [start] = await product().exports.shownIn("chain", 1);
      assert.match(start?.label ?? "", /S2$/, "the chain follows the cursor");
    });

    await vscode.commands.executeCommand("cmoc.openWork.focus");
    const groupOf = async (label: RegExp) => {
      const groups = await product().exports.shownIn("openWork");
      return groups.find((group) => label.test(group.label));
    };
    const count = await eventually(async () => {
      const group = await groupOf(/^CMOCs with one source/);
      assert.ok(group, "CMOCs with one source are listed");
      return Number(group.description);
    });
    await window.picture("the-open-work-view");
    const { document } = await shown("refined-theory.cmoc");
    await takenBack(await shown("refined-theory.cmoc"), async () => {
      const end = document.lineAt(document.lineCount - 1).range.end;
      const again = await shown("refined-theory.cmoc");
      await again.edit((edit) => edit.insert(end, "\ncmoc Z1: rain -> ? -> long walks [@murray2018]\n"));
      await eventually(async () => {
        const unknown = await groupOf(/^Parts still to be found/);
        assert.ok(
          unknown?.inside.some(({ label }) => label.endsWith("Z1")),
          "what was typed is to be done",
        );
        assert.equal((await groupOf(/^CMOCs with one source/))?.description, String(count + 1));
      });
    });
    await eventually(async () => {
      const unknown = await groupOf(/^Parts still to be found/);
      assert.ok(!unknown?.inside.some(({ label }) => label.endsWith("Z1")), "and leaves the list with it");
    });
  },
};
