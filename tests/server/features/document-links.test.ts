import { expect, test } from "vitest";
import { DocumentLinkRequest } from "vscode-languageserver-protocol";
import { linesOf, offsetAt } from "../../../language/text/lines.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

/** The links of an open document: the words that are one, and where it leads. */
async function linksIn(client: TestClient, path: string): Promise<[words: string, target: string][]> {
  if (client.buffer(path) === undefined) client.open(path);
  const text = client.buffer(path) ?? "";
  const lines = linesOf(text);
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri: uriOf(path) },
  });
  return (links ?? []).map(({ range: { start, end }, target = "" }) => [
    text.slice(offsetAt(lines, start), offsetAt(lines, end)),
    target,
  ]);
}

const REVIEW = 'review "Why?"\n  bibliography: sources/references.bib, export.json, list.ris, gone.bib\n';
const files = {
  "review.cmoc": REVIEW,
  "a.cmoc":
    'source report: "A report, https://example.org/a(b)."\n  note: see doi:10.1000/182\n\ncmoc: a -> b -> c [@report] // http://example.org\n  > So it was, at javascript:alert(1) and file:///etc/passwd. [@report]\n',
  "sources/references.bib":
    "@article{ash,\n  doi = {10.1000/a\\_b},\n  url = {https://example.org/x?y=1},\n  note = {command:workbench.action.quit}\n}\n",
  "export.json":
    '[{"id": "birch", "type": "book", "DOI": "10.1000/c", "URL": "https:\\/\\/example.org\\/d"}]',
  "list.ris": "TY  - JOUR\nID  - cedar\nDO  - 10.1000/e\nUR  - https://example.org/f\nER  - \n",
  "package.json": '{ "homepage": "https://example.org" }',
  "stray.bib": "@article{elm,\n  doi = {10.1000/g}\n}\n",
};

test("addresses in statements are links, as far as an editor may open them", async () => {
  const client = await startClient({ files });
  expect(await linksIn(client, "a.cmoc")).toEqual([
    ["https://example.org/a(b)", "https://example.org/a(b)"],
    ["doi:10.1000/182", "https://doi.org/10.1000/182"],
    ["http://example.org", "http://example.org/"],
  ]);
});

test("so are those of bibliographies of a review, in every format", async () => {
  const client = await startClient({ files });
  expect(await linksIn(client, "sources/references.bib")).toEqual([
    ["10.1000/a\\_b", "https://doi.org/10.1000/a_b"],
    ["https://example.org/x?y=1", "https://example.org/x?y=1"],
  ]);
  expect(await linksIn(client, "export.json")).toEqual([
    ["10.1000/c", "https://doi.org/10.1000/c"],
    ["https:\\/\\/example.org\\/d", "https://example.org/d"],
  ]);
  expect(await linksIn(client, "list.ris")).toEqual([
    ["10.1000/e", "https://doi.org/10.1000/e"],
    ["https://example.org/f", "https://example.org/f"],
  ]);
});

test("a bibliography that a review names is a link to its file, where it is there", async () => {
  const client = await startClient({ files });
  expect(await linksIn(client, "review.cmoc")).toEqual([
    ["sources/references.bib", uriOf("sources/references.bib")],
    ["export.json", uriOf("export.json")],
    ["list.ris", uriOf("list.ris")],
  ]);
});

test.each([
  ["a file of style", "citation style: journals/bmj.csl", [["journals/bmj.csl", uriOf("journals/bmj.csl")]]],
  ["the name of a style", "citation style: vancouver", []],
  ["a file on another computer", "bibliography: //server/share/a.bib, \\\\server\\share\\b.bib", []],
  ["a file of another scheme", "citation style: vscode://x/y.csl", []],
])("of what a review names, %s", async (_, line, links) => {
  const client = await startClient({ files: { "review.cmoc": `review "Why?"\n  ${line}\n` } });
  const named = (await linksIn(client, "review.cmoc")).filter(([, target]) => !target.startsWith("http"));
  expect(named).toEqual(links);
});

test("nothing is told of files that belong to no review", async () => {
  const client = await startClient({ files });
  expect(await linksIn(client, "stray.bib")).toEqual([]);
  expect(await linksIn(client, "package.json")).toEqual([]);
});

test("links follow what is typed", async () => {
  const client = await startClient({ files });
  client.open("a.cmoc");
  client.edit("a.cmoc", "// https://example.org/new\n");
  expect(await linksIn(client, "a.cmoc")).toEqual([["https://example.org/new", "https://example.org/new"]]);
});
