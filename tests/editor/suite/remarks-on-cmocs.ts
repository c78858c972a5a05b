import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { cursorAt, placeOf, shown } from "./review.ts";

/** CMOC S16 of the refined theory ends where other CMOCs start. */
const STATEMENT = "cmoc S16:";

export const remarksOnCmocs: EditorTest = {
  name: "above a CMOC stand its sources, the CMOCs it leads to and its loops; a click leads there",
  async run(window) {
    const editor = await shown("refined-theory.cmoc");
    const { uri } = editor.document;
    const { line } = placeOf(editor.document, STATEMENT).start;
    const titles = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        uri,
        1000,
      );
      const said = lenses.flatMap(({ range, command }) =>
        range.start.line === line && command ? [command.title] : [],
      );
      assert.equal(said.length, 2, "two remarks stand above it");
      return said;
    });
    assert.match(titles[0] ?? "", /^\d+ sources?(?:, \d+ against)?$/);
    assert.match(titles[1] ?? "", /^leads to \d+ CMOCs?(?:; in (?:at least )?\d+ loops?)?$/);

    await cursorAt(editor, STATEMENT);
    await eventually(async () => {
      const remarks = await window.elements("window", ".part.editor .codelens-decoration a");
      if (remarks === null) return;
      const texts = remarks.map(({ text }) => text);
      for (const title of titles) assert.ok(texts.includes(title), `“${title}” is on the screen`);
    });
    await window.picture("remarks-above-a-cmoc");
  },
};
