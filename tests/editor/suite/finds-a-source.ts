import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { typed } from "./keys.ts";
import { placeOf, selected, shown, takenBack } from "./review.ts";

/** A word of the title of `murray2018`, and of no other source. */
const WORD = "accountable";
const KEY = "murray2018";

export const findsASource: EditorTest = {
  name: "a source is found by a word of its title while its key is typed",
  async run(window) {
    const editor = await shown("initial-theory.cmoc");
    const { document } = editor;
    await takenBack(editor, async () => {
      const key = placeOf(document, "cmoc I7:", "[@", "auschra2018");
      await editor.edit((edit) => edit.delete(key));
      await selected(editor, new vscode.Range(key.start, key.start));
      await typed(window, WORD);

      const cursor = key.start.translate(0, WORD.length);
      const first = await eventually(async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          document.uri,
          cursor,
          undefined,
          1,
        );
        const [item] = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
        assert.ok(item, "a source is offered");
        return item;
      });
      const { label } = first;
      assert.ok(typeof label !== "string", "something stands beside the key");
      assert.equal(label.label, KEY);
      assert.match(label.description ?? "", /^Murray et al\. 2018$/);

      if (await window.keys("Control+Space")) {
        const rows = await window.elements("window", ".suggest-widget .monaco-list-row");
        assert.match(rows?.[0]?.text ?? "", /murray2018/, "the editor does not filter it out");
        await window.picture("a-source-by-its-title");
        await window.keys("Enter");
        await eventually(() => assert.match(document.lineAt(key.start.line).text, /\[@murray2018\]/));
      } else {
        assert.ok(first.insertText, "the key is written");
      }
    });
  },
};
