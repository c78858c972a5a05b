import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { pressed } from "./keys.ts";
import { cursorAt, shown, textAt } from "./review.ts";

export const findsTheUses: EditorTest = {
  name: "all uses of a factor are found, under all of its names, from a use and from its declaration",
  async run(window) {
    const theory = await shown("refined-theory.cmoc");
    const use = await cursorAt(theory, "cmoc S2:", "risk threshold");
    const fromUse = await usesFrom(theory.document.uri, use);
    const factors = await shown("factors.cmoc");
    const name = await cursorAt(factors, "factor ", "risk threshold");
    const fromName = await usesFrom(factors.document.uri, name);
    assert.deepEqual(fromUse, fromName);
    assert.deepEqual(
      new Set(fromUse.map(({ file }) => file)),
      new Set(["factors.cmoc", "initial-theory.cmoc", "refined-theory.cmoc"]),
    );
    const words = await Promise.all(fromUse.map(async ({ place }) => (await textAt(place)).toLowerCase()));
    for (const other of ["risk threshold", "risk appetite"]) {
      assert.ok(
        words.some((text) => text.includes(other)),
        `as “${other}” too`,
      );
    }
    await pressed(window, "Shift+F12", "editor.action.goToReferences");
    await eventually(() => window.elements("window", ".reference-zone-widget .monaco-list-row"));
    await window.picture("all-uses-of-a-factor");
    await pressed(window, "Escape", "closeReferenceSearch");
  },
};

async function usesFrom(file: vscode.Uri, at: vscode.Position) {
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    "vscode.executeReferenceProvider",
    file,
    at,
  );
  return places
    .map((place) => ({ place, file: path.posix.basename(place.uri.path) }))
    .sort((one, other) => keyOf(one.place).localeCompare(keyOf(other.place)));
}

function keyOf({ uri, range }: vscode.Location): string {
  return `${uri.path}:${range.start.line}:${range.start.character}`;
}
