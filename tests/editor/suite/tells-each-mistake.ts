import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { problemsIn } from "./product.ts";
import { shown, takenBack } from "./review.ts";

/** Lines as they might be typed, and what is told of each. */
const MISTAKES: readonly (readonly [line: string, codes: readonly string[]])[] = [
  ["cmoc X1: sunny weather -> good mood -> long walks", ["no-source"]],
  ["cmoc X2: long walks -> good mood -> more long walks [@murray2018]", ["same-factor-twice"]],
  ["cmoc X3: long walks -> ? -> tired feet [@murray2018]", ["unknown-part"]],
  ["cmoc X4: long walks -> hunger -> dinner [@murray1918]", ["unknown-citation"]],
  ["cmoc I1: long walks -> thirst -> a drink [@murray2018]", ["duplicate-label"]],
  ["cmoc X5: long walks ->", ["missing-mechanism"]],
  ["cmoc X6: long walks -> blisters -> plasters [@murray2018]", []],
];

export const tellsEachMistake: EditorTest = {
  name: "each mistake is told on its line, and a statement that is half typed spoils no other",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    await takenBack(editor, async () => {
      const first = document.lineCount;
      const end = new vscode.Position(first, 0);
      await editor.edit((edit) => edit.insert(end, `\n${MISTAKES.map(([line]) => line).join("\n")}\n`));
      editor.revealRange(new vscode.Range(document.lineCount - 1, 0, document.lineCount - 1, 0));
      await eventually(() => {
        // Notes, such as where a chain begins and ends, are as many as they are.
        const notes = new Set(["unexplained-context", "leads-nowhere", "analogous-cmoc"]);
        const told = MISTAKES.map(([line], at) => [
          line,
          problemsIn(document.uri)
            .filter(({ range, code }) => range.start.line === first + at && !notes.has(String(code)))
            .map(({ code }) => code),
        ]);
        assert.deepEqual(told, MISTAKES);
      });
      await window.picture("mistakes");
    });
  },
};
