import { expect, test } from "vitest";
import { CodeLensRequest, CodeLensResolveRequest } from "vscode-languageserver-protocol";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../../../server/protocol.ts";
import { type MarkedTexts, marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

/** The remarks above the lines of an open document: where, what it says, and what it shows. */
async function lensesIn(client: TestClient, path: string, texts?: MarkedTexts) {
  if (client.buffer(path) === undefined) client.open(path);
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: uriOf(path) },
  });
  const resolved = await Promise.all(
    (lenses ?? []).map((lens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)),
  );
  return resolved.map(({ range, command }) => {
    const [shown] = (command?.arguments ?? []) as ShowReferencesParams[];
    expect(command?.command).toBe(SHOW_REFERENCES);
    expect(shown?.position).toEqual(range.start);
    expect(shown?.uri).toBe(uriOf(path));
    const nameOf = texts?.nameOf ?? String;
    return [nameOf({ uri: uriOf(path), range }), command?.title, shown?.locations.map(nameOf)];
  });
}

const texts = marked({
  "review.cmoc": 'review "Why?"\n  bibliography: references.bib, export.json, list.ris\n',
  "a.cmoc":
    "cmoc: a -> b -> c [@<|one:ash|>; @<|birch:birch|>]\n  > So. [@<|two:ash|>]\n  > And so. [@<|three:ash|>]\n\ncmoc: d -> e -> f [posited]\n  contradicted by: [@<|four:ash|>; @<|cedar:cedar|>]\n",
  "sub/b.cmoc": "factor a: words [@<|elm:elm|>]\n",
  "references.bib":
    "@article{<|ash:ash|>,\n  title = {Ash}\n}\n\n@book{oak,\n}\n@book{<|elm-entry:elm|>,\n}\n",
  "export.json": '[{"id": "<|birch-entry:birch|>", "type": "book"}, {"id": "pine", "type": "book"}]',
  "list.ris": "TY  - JOUR\nID  - <|cedar-entry:cedar|>\nER  - \n",
  "stray.bib": "@article{ash,\n}\n",
  "settings.json": '{ "id": "ash" }',
});

test("an entry that is cited says by how many CMOCs, and shows where", async () => {
  const client = await startClient(texts);
  expect(await lensesIn(client, "references.bib", texts)).toEqual([
    ["ash", "cited by 2 CMOCs", ["one", "two", "three", "four"]],
    ["elm-entry", "cited by no CMOC, but elsewhere", ["elm"]],
  ]);
});

test("so it does in CSL-JSON and RIS", async () => {
  const client = await startClient(texts);
  const [birch] = await lensesIn(client, "export.json", texts);
  expect(birch?.slice(1)).toEqual(["cited by 1 CMOC", ["birch"]]);
  const [cedar] = await lensesIn(client, "list.ris", texts);
  expect(cedar?.slice(1)).toEqual(["cited by 1 CMOC", ["cedar"]]);
});

test("files that no review names have none", async () => {
  const client = await startClient(texts);
  expect(await lensesIn(client, "stray.bib")).toEqual([]);
  expect(await lensesIn(client, "settings.json")).toEqual([]);
});

test("the number follows what is typed in the statements", async () => {
  const client = await startClient(texts);
  client.open("a.cmoc");
  client.edit("a.cmoc", "cmoc: a -> b -> c [@oak]\n");
  expect((await lensesIn(client, "references.bib")).map(([, title]) => title)).toEqual([
    "cited by 1 CMOC",
    "cited by no CMOC, but elsewhere",
  ]);
});

test("a bibliography of two reviews is told of both", async () => {
  const two = marked({
    "one/review.cmoc": 'review "One?"\n  bibliography: ../references.bib\ncmoc: a -> b -> c [@<|one:ash|>]\n',
    "two/review.cmoc": 'review "Two?"\n  bibliography: ../references.bib\ncmoc: a -> b -> c [@<|two:ash|>]\n',
    "references.bib": "@book{<|ash:ash|>,\n}\n",
  });
  const client = await startClient(two);
  expect(await lensesIn(client, "references.bib", two)).toEqual([
    ["ash", "cited by 2 CMOCs", ["one", "two"]],
  ]);
});
