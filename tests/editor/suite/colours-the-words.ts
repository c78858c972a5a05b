import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type EditorTest, eventually } from "./editor-tests.ts";
import { placeOf, selected, shown } from "./review.ts";

/** CMOC T29 of the initial theory, as it is coloured. */
const EXPECTED = [
  ["T29", "cmocLabel"],
  ["involvement of stakeholders", "cmocContext"],
  ["increased", "cmocDirection"],
  ["authenticity of partnership", "cmocMechanism"],
  ["increased", "cmocDirection"],
  ["faith", "cmocOutcome"],
];

export const coloursTheWords: EditorTest = {
  name: "contexts, mechanisms, outcomes and directions have colours of their own",
  async run(window) {
    const { document } = await shown("initial-theory.cmoc");
    const tokens = await eventually(() => tokensOf(document));
    const start = placeOf(document, "cmoc T29:").start.line;
    const inStatement = tokens.filter(({ line }) => line >= start && line < start + 3);
    assert.deepEqual(
      inStatement.map(({ words, type }) => [words.trim(), type]),
      EXPECTED,
    );

    await selected(await shown("initial-theory.cmoc"), new vscode.Range(start, 0, start, 0));
    await eventually(async () => {
      const pieces = await window.elements("window", ".part.editor .view-line span > span");
      if (pieces === null) return;
      const inks = EXPECTED.slice(1).map(([words]) => pieces.find(({ text }) => text === words)?.colours.ink);
      assert.ok(!inks.includes(undefined), "all of them are on the screen");
      assert.equal(new Set(inks).size, 4, `in four colours: ${inks.join(" ")}`);
    });
    await window.picture("the-colours");
  },
};

async function tokensOf(document: vscode.TextDocument) {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
    "vscode.provideDocumentSemanticTokensLegend",
    document.uri,
  );
  const coded = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    "vscode.provideDocumentSemanticTokens",
    document.uri,
  );
  assert.ok(legend && coded, "the words of a file are told apart");
  const tokens: { line: number; words: string; type: string | undefined }[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < coded.data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = coded.data.slice(at, at + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const words = document.getText(new vscode.Range(line, character, line, character + length));
    tokens.push({ line, words, type: legend.tokenTypes[type] });
  }
  return tokens;
}
