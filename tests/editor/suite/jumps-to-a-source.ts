import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { pressed } from "./keys.ts";
import { cursorAt, fileOfReview, placeOf, shown, textAt, whereAuthorIs } from "./review.ts";

const key = "murray2018";

export const jumpsToASource: EditorTest = {
  name: "from a citation to its entry in the bibliography, and from there to all that cite it",
  async run(window) {
    const theory = await shown("initial-theory.cmoc");
    const citation = await cursorAt(theory, "cmoc I6:", "[@", key);
    await pressed(window, "F12", "editor.action.revealDefinition");
    await eventually(() => {
      const { file, line } = whereAuthorIs();
      assert.equal(file, "references.bib");
      assert.match(line, /^@\w+\{murray2018,/);
    });
    await window.picture("the-source-of-a-citation");

    const bibliography = vscode.window.activeTextEditor;
    assert.ok(bibliography);
    const entry = placeOf(bibliography.document, "{", key).start;
    const fromEntry = await citing(bibliography.document.uri, entry);
    const fromCitation = await citing(theory.document.uri, citation);
    assert.deepEqual(fromEntry, fromCitation, "the same from either side");

    const cited = await Promise.all(fromEntry.map(({ place }) => textAt(place)));
    assert.deepEqual(new Set(cited), new Set([key]), "each place is the key itself");
    const said = await keysIn(["initial-theory.cmoc", "refined-theory.cmoc"]);
    assert.ok(said > 3, "the key stands in several statements");
    assert.equal(fromEntry.length, said + 1, "every citation of it, and the entry");
  },
};

async function citing(file: vscode.Uri, at: vscode.Position) {
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    "vscode.executeReferenceProvider",
    file,
    at,
  );
  return places
    .map((place) => ({
      place,
      at: `${place.uri.path}:${place.range.start.line}:${place.range.start.character}`,
    }))
    .sort((one, other) => one.at.localeCompare(other.at));
}

async function keysIn(files: readonly string[]): Promise<number> {
  const texts = await Promise.all(
    files.map(async (file) => (await vscode.workspace.openTextDocument(fileOfReview(file))).getText()),
  );
  return texts.join("\n").split(`@${key}`).length - 1;
}
