import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { webOnDisk } from "./other-programs.ts";
import { cursorAt, shown, textAt, whereAuthorIs } from "./review.ts";

/** CMOC S2 of the refined theory starts where CMOCs of the initial theory end. */
const chain = ["cmoc S2:", "risk threshold"];
const factor = "risk threshold";

export const jumpsAlongAChain: EditorTest = {
  name: "from a context, the way leads to the CMOCs that produce it, in whichever file they are",
  async run(window) {
    const { web, configurations } = await webOnDisk();
    const producing = web.configurations
      .filter(({ outcomes }) => outcomes.some((outcome) => outcome.factor === factor))
      .map(({ id }) => configurations.find((one) => one.id === id)?.location)
      .filter((location) => location !== undefined);
    assert.ok(producing.length > 2, "several CMOCs produce the factor");

    const editor = await shown("refined-theory.cmoc");
    const at = await cursorAt(editor, ...chain);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      editor.document.uri,
      at,
    );
    const inTheories = found.filter(({ uri }) => uri.path.endsWith("-theory.cmoc"));
    assert.equal(inTheories.length, producing.length, "one place for each CMOC that produces it");
    for (const { uri, range } of producing) {
      const inside = inTheories.filter(
        (place) =>
          place.uri.toString() === vscode.Uri.parse(uri).toString() &&
          place.range.start.line >= range.start.line &&
          place.range.end.line <= range.end.line,
      );
      assert.equal(inside.length, 1, `${uri}, line ${range.start.line + 1} is among them`);
    }
    const files = new Set(found.map(({ uri }) => path.posix.basename(uri.path)));
    assert.deepEqual(files, new Set(["initial-theory.cmoc", "refined-theory.cmoc", "factors.cmoc"]));
    for (const place of found) assert.match(await textAt(place), /risk (threshold|appetite|tolerance)/);

    if (!(await window.keys("F12"))) return;
    const rows = await window.elements("window", ".reference-zone-widget .monaco-list-row");
    await window.picture("where-a-context-comes-from");
    // The list begins with this file; the initial theory is the one above it.
    for (const key of ["ArrowUp", "ArrowUp", "ArrowRight"]) await window.keys(key);
    await window.elements("window", ".reference-zone-widget .monaco-list-row", (rows?.length ?? 0) + 1);
    for (const key of ["ArrowDown", "Enter"]) await window.keys(key);
    await eventually(() => {
      const { file, line, selected } = whereAuthorIs();
      assert.equal(file, "initial-theory.cmoc");
      assert.match(selected, /risk appetite/);
      assert.match(line, /\(outcome\)/);
    });
    await window.picture("there");
  },
};
