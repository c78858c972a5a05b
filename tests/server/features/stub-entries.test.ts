import { expect, test } from "vitest";
import { type CodeAction, CodeActionRequest } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

const BIBTEX = "@misc{elm2020,\n  author = {},\n  title = {},\n  year = {}\n}\n";
const RIS = "TY  - GEN\nID  - elm2020\nAU  - \nTI  - \nPY  - \nER  - \n";

/** The bibliography with a stub entry for a key that it has not. */
async function withStub(path: string, bibliography: string, key = "elm2020") {
  const texts = marked({
    "a.cmoc": `review "Why?"\n  bibliography: ${path}\ncmoc: a -> b -> c [@{<|>${key}}]\n`,
    [path]: bibliography,
  });
  const client = await startClient(texts);
  client.open("a.cmoc");
  const [{ position } = { position: { line: 0, character: 0 } }] = texts.cursors;
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf("a.cmoc") },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const stub = answer?.find((one): one is CodeAction => one.title.startsWith("Add a stub entry"));
  const edits = stub && "edit" in stub ? stub.edit?.changes?.[uriOf(path)] : undefined;
  if (!edits) return null;
  const after = TextDocument.applyEdits(TextDocument.create(path, "", 1, bibliography), edits);
  client.writeOnDisk(path, after);
  await client.settled();
  expect(client.codes("a.cmoc")).not.toContain("unknown-citation");
  expect(client.codes(path)).toEqual([]);
  return after;
}

const item = (indent: string, step = indent) =>
  `${indent}{\n${indent}${step}"id": "elm2020",\n${indent}${step}"type": "document",\n${indent}${step}"title": ""\n${indent}}`;

test.each<[what: string, path: string, before: string, after: string]>([
  ["BibTeX", "my refs.bib", "@book{ash,\n}\n", `@book{ash,\n}\n\n${BIBTEX}`],
  ["BibTeX without a last line break", "r.bib", "@book{ash,\n}", `@book{ash,\n}\n\n${BIBTEX}`],
  ["BibTeX that ends with a blank line", "r.bib", "@book{ash,\n}\n\n", `@book{ash,\n}\n\n${BIBTEX}`],
  ["BibTeX that is empty", "r.bib", "", BIBTEX],
  [
    "BibTeX from Windows",
    "r.bib",
    "@book{ash,\r\n}\r\n",
    `@book{ash,\r\n}\r\n\r\n${BIBTEX.replaceAll("\n", "\r\n")}`,
  ],
  ["RIS", "r.ris", "TY  - JOUR\nID  - ash\nER  - \n", `TY  - JOUR\nID  - ash\nER  - \n\n${RIS}`],
  [
    "CSL-JSON",
    "r.json",
    '[\n  {\n    "id": "ash",\n    "type": "book"\n  }\n]\n',
    `[\n  {\n    "id": "ash",\n    "type": "book"\n  },\n${item("  ")}\n]\n`,
  ],
  [
    "CSL-JSON with tabs",
    "r.json",
    '[\n\t{"id": "ash", "type": "book"}\n]',
    `[\n\t{"id": "ash", "type": "book"},\n${item("\t")}\n]`,
  ],
  [
    "CSL-JSON in one line",
    "r.json",
    '[{"id": "ash", "type": "book"}]',
    `[{"id": "ash", "type": "book"},\n${item("  ")}\n]`,
  ],
  ["CSL-JSON that is empty", "r.json", "[]\n", `[\n${item("  ")}\n]\n`],
])("a stub entry is put at the end of %s", async (_, path, before, after) => {
  expect(await withStub(path, before)).toBe(after);
});

test.each([
  ["a key that BibTeX cannot hold", "r.bib", "@book{ash,\n}\n", "elm 2020"],
  ["JSON that is no list", "r.json", '{"items": []}', "elm2020"],
  ["JSON that is cut off", "r.json", '[{"id": "ash", "type": "book"}, {"id": ]', "elm2020"],
])("there is none for %s", async (_, path, before, key) => {
  expect(await withStub(path, before, key)).toBeNull();
});
