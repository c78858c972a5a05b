import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { placeOf, selected, shown } from "./review.ts";

const KEY = "murray2018";

export const tellsWhoCites: EditorTest = {
  name: "an entry of the bibliography says by how many CMOCs it is cited, and shows them",
  async run(window) {
    const editor = await shown("references.bib");
    const { document } = editor;
    const entry = placeOf(document, "{", KEY);
    const command = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
        1000,
      );
      const [remark] = lenses.filter(({ range }) => range.start.line === entry.start.line);
      assert.ok(remark?.command, "a remark stands above the entry");
      return remark.command;
    });
    assert.match(command.title, /^cited by \d+ CMOCs$/);

    await selected(editor, new vscode.Range(entry.start, entry.start));
    await eventually(async () => {
      const remarks = await window.elements("window", ".part.editor .codelens-decoration a");
      if (remarks)
        assert.ok(
          remarks.some(({ text }) => text === command.title),
          "it is on the screen",
        );
    });
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const places = await window.elements("window", ".reference-zone-widget .monaco-list-row", 2);
    if (places) assert.match(places.map(({ text }) => text).join(), /initial-theory\.cmoc/);
    await window.picture("who-cites-a-source");
    await vscode.commands.executeCommand("closeReferenceSearch");

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      entry.start,
    );
    const told = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === "string" ? content : content.value))
      .join("\n");
    assert.match(told, /Murray/);
    assert.match(told, /<https:\/\/doi\.org\/10\.1111\/1468-0009\.12356>/);
  },
};
