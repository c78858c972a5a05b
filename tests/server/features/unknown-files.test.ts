import { describe, expect, test } from "vitest";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

const AT_A_PLACE = ["hover", "completion", "documentHighlight"];
const OF_A_FILE = ["documentSymbol", "foldingRange"];

const files = {
  "review.cmoc": 'review "Why?"\n  bibliography: references.bib\ncmoc: a -> b -> c [@ash2019]',
  "references.bib": "@book{ash2019,\n  title = {Ash}\n}",
  "stray.bib": "@book{ash2019,\n  title = {Ash}\n}",
  "binary.cmoc": "cmoc: a\0b",
};

describe("every question is answered, whatever file it is about", () => {
  test.each<[what: string, path: string, open: boolean]>([
    ["a bibliography", "references.bib", true],
    ["one that is not open", "references.bib", false],
    ["one that nobody names", "stray.bib", true],
    ["a file that was never there", "gone.cmoc", false],
    ["a file of another kind", "notes.txt", false],
    ["a file that is no text", "binary.cmoc", true],
    ["a file not saved yet", "untitled:Untitled-1", true],
    ["a file outside of the workspace", "file:///elsewhere/a%20b.cmoc", true],
    ["a file of another file system", "vscode-vfs://github/x/y.cmoc", false],
    ["the workspace's folder", "", false],
  ])("%s", async (_, path, open) => {
    const client = await startClient({ files });
    if (open) client.open(path);
    const textDocument = { uri: uriOf(path) };
    for (const position of [
      { line: 0, character: 0 },
      { line: 1, character: 4 },
      { line: 9_999, character: 9_999 },
    ]) {
      for (const name of AT_A_PLACE)
        await client.connection.sendRequest(`textDocument/${name}`, { textDocument, position });
      await client.connection.sendRequest("textDocument/selectionRange", {
        textDocument,
        positions: [position],
      });
    }
    for (const name of OF_A_FILE)
      await client.connection.sendRequest(`textDocument/${name}`, { textDocument });
    expect(client.complaints).toEqual([]);
  });

  const HALF_TYPED = [
    "cmoc",
    "cmoc:",
    "cmoc T:",
    "cmoc: a ->",
    "cmoc: a -> b -> c [@",
    "cmoc: a -> b -> c [@{",
    "cmoc: a -> b -> c [@{x",
    'cmoc: "a',
    "cmoc: a + ",
    "cmoc: a\n  refines:",
    "cmoc: a\n  stage: ,",
    "factor",
    "factor :",
    'factor x: "',
    "source @",
    "theory",
    "dimension x:",
    "review",
    "#",
    ">",
    "cmoc: a\n>",
    "cmoc: a -> b -> \ud835",
    "cmoc: a\r-> b\r\r-> c",
    "\ufeffcmoc: a -> b",
    "cmoc: a -> b -> c [@x; ; @",
  ];

  test("a text half-typed, at every place in it", async () => {
    const client = await startClient({ files });
    client.open("a.cmoc", "");
    const textDocument = { uri: uriOf("a.cmoc") };
    for (const text of [
      ...HALF_TYPED,
      ...HALF_TYPED.map((one) => `${one}\ncmoc T: a -> b -> c [@ash2019]`),
    ]) {
      client.edit("a.cmoc", text);
      const everywhere = [...text].map((letter) => `<|>${letter}`).join("");
      const { cursors } = marked({ "a.cmoc": `${everywhere}<|>` });
      for (const { position } of cursors) {
        for (const name of AT_A_PLACE)
          await client.connection.sendRequest(`textDocument/${name}`, { textDocument, position });
      }
      const positions = cursors.map(({ position }) => position);
      await client.connection.sendRequest("textDocument/selectionRange", { textDocument, positions });
      for (const name of OF_A_FILE)
        await client.connection.sendRequest(`textDocument/${name}`, { textDocument });
    }
    expect(client.complaints).toEqual([]);
  }, 60_000);
});
