import { expect, test } from "vitest";
import { type CodeAction, CodeActionRequest } from "vscode-languageserver-protocol";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const STATEMENT = "cmoc: a -> b -> c [@ash2019]";
const REVIEW = `review "Why?"\n  bibliography: r.bib\n${STATEMENT}\n`;

/** The titles of what is offered at the key, the one that may be done unasked first in brackets. */
async function offered(client: TestClient): Promise<string[]> {
  const position = { line: 2, character: STATEMENT.indexOf("ash") };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf("a.cmoc") },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ["quickfix"] },
  });
  return (answer ?? [])
    .filter((one): one is CodeAction => "edit" in one && one.title.startsWith("Write"))
    .map(({ title, isPreferred }) => (isPreferred ? `[${title}]` : title));
}

async function afterExport(before: string, after: string): Promise<string[]> {
  const client = await startClient({ files: { "a.cmoc": REVIEW, "r.bib": before } });
  client.open("a.cmoc");
  client.writeOnDisk("r.bib", after);
  await expect.poll(() => client.codes("a.cmoc"), { timeout: 10_000 }).toContain("unknown-citation");
  return offered(client);
}

const ash = (key: string, fields: string) => `@article{${key},\n  ${fields}\n}\n@book{birch2020,\n}\n`;
const WORK = "author = {Ash, A}, year = 2019, title = {Trust among many partners}";

test.each<[what: string, before: string, after: string, titles: string[]]>([
  [
    "by its DOI",
    ash("ash2019", "doi = {10.1000/A}"),
    ash("ashTrust", "doi = {https://doi.org/10.1000/a}"),
    ["[Write “ashTrust”, the new key of this source]"],
  ],
  [
    "by its authors, year and title",
    ash("ash2019", WORK),
    ash("xyz", WORK.replace("Trust", "{T}rust")),
    ["[Write “xyz”, the new key of this source]"],
  ],
  ["unless it is another source", ash("ash2019", WORK), ash("xyz", WORK.replace("2019", "2021")), []],
  [
    "unless its DOI tells another",
    ash("ash2019", `${WORK}, doi = {10.1000/a}`),
    ash("xyz", `${WORK}, doi = {10.1000/b}`),
    [],
  ],
])("a key that a reference manager changed is found again %s", async (_, before, after, titles) => {
  expect(await afterExport(before, after)).toEqual(titles);
});
