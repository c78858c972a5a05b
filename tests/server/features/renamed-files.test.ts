import { describe, expect, test } from "vitest";
import {
  type InitializeParams,
  type TextDocumentEdit,
  WillRenameFilesRequest,
} from "vscode-languageserver-protocol";
import { linesOf, offsetAt } from "../../../language/text/lines.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

type Files = { readonly [path: string]: string };

const VERSIONED: InitializeParams["capabilities"] = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
};

const naming = (...ways: string[]) => `review "Why?"\n  bibliography: ${ways.join(", ")}\n`;

async function changesFor(client: TestClient, renames: Files): Promise<readonly TextDocumentEdit[] | null> {
  const files = Object.entries(renames).map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) }));
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, { files });
  return edit && ((edit.documentChanges ?? []) as TextDocumentEdit[]);
}

/** The files that are changed before a rename, by their path before it. */
async function changed(client: TestClient, renames: Files): Promise<Files> {
  const changes = (await changesFor(client, renames)) ?? [];
  return Object.fromEntries(
    changes.map(({ textDocument: { uri }, edits }) => {
      const path = decodeURIComponent(uri.slice(uriOf("").length));
      const text = client.buffer(path) ?? client.disk.text(uri) ?? "";
      const lines = linesOf(text);
      const inOrder = edits.toReversed().map((edit) => {
        if (!("range" in edit) || !("newText" in edit)) throw new Error("That is no edit of a text.");
        return edit;
      });
      const now = inOrder.reduce(
        (done, { range, newText }) =>
          done.slice(0, offsetAt(lines, range.start)) + newText + done.slice(offsetAt(lines, range.end)),
        text,
      );
      return [path, now];
    }),
  );
}

describe("the way to a bibliography is written anew", () => {
  test.each<[what: string, files: Files, renames: Files, changes: Files]>([
    [
      "where it gets another name",
      { "a.cmoc": naming("r.bib") },
      { "r.bib": "s.bib" },
      { "a.cmoc": naming("s.bib") },
    ],
    [
      "where it goes into a folder",
      { "a.cmoc": naming("r.bib") },
      { "r.bib": "refs/r.bib" },
      { "a.cmoc": naming("refs/r.bib") },
    ],
    [
      "where it comes out of one",
      { "x/a.cmoc": naming("r.bib") },
      { "x/r.bib": "r.bib" },
      { "x/a.cmoc": naming("../r.bib") },
    ],
    [
      "where its folder gets another name",
      { "a.cmoc": naming("old refs/r.bib", "t.bib") },
      { "old refs": "new/refs" },
      { "a.cmoc": naming("new/refs/r.bib", "t.bib") },
    ],
    [
      "in every review that names it",
      { "x/a.cmoc": naming("../r.bib"), "y/z/b.cmoc": naming("../../r.bib"), "c.cmoc": naming("other.bib") },
      { "r.bib": "y/r.bib" },
      { "x/a.cmoc": naming("../y/r.bib"), "y/z/b.cmoc": naming("../r.bib") },
    ],
    [
      "where the file that names it moves",
      { "a.cmoc": naming("r.bib") },
      { "a.cmoc": "x/y/b.cmoc" },
      { "a.cmoc": naming("../../r.bib") },
    ],
    [
      "where the folder of that file moves",
      { "x/a.cmoc": naming("../r.bib") },
      { x: "y/x" },
      { "x/a.cmoc": naming("../../r.bib") },
    ],
    [
      "where both move, apart",
      { "a.cmoc": naming("r.bib") },
      { "a.cmoc": "x/a.cmoc", "r.bib": "y/r.bib" },
      { "a.cmoc": naming("../y/r.bib") },
    ],
    [
      "in quotation marks, where it had them",
      { "a.cmoc": naming('"r, s.bib"') },
      { "r, s.bib": "t.bib" },
      { "a.cmoc": naming('"t.bib"') },
    ],
    [
      "in quotation marks, where it needs them now",
      { "a.cmoc": naming("r.bib") },
      { "r.bib": "r, s.bib" },
      { "a.cmoc": naming('"r, s.bib"') },
    ],
    [
      "with odd letters",
      { "a.cmoc": naming("é 100%.bib") },
      { "é 100%.bib": "ü #1.bib" },
      { "a.cmoc": naming("ü #1.bib") },
    ],
    [
      "where it was written as a whole",
      { "a.cmoc": naming("/review/r.bib") },
      { "r.bib": "s.bib" },
      { "a.cmoc": naming("/review/s.bib") },
    ],
    [
      "where it has not been made yet",
      { "a.cmoc": naming("none.bib") },
      { "none.bib": "some.bib" },
      { "a.cmoc": naming("some.bib") },
    ],
    [
      "twice in a line",
      { "a.cmoc": naming("x/r.bib", "x/s.bib") },
      { x: "y" },
      { "a.cmoc": naming("y/r.bib", "y/s.bib") },
    ],
  ])("%s", async (_, files, renames, changes) => {
    const client = await startClient({ files, capabilities: VERSIONED });
    expect(await changed(client, renames)).toEqual(changes);
  });

  test.each<[what: string, files: Files, renames: Files]>([
    ["another file", { "a.cmoc": naming("r.bib") }, { "s.bib": "t.bib" }],
    ["a file with a longer name", { "a.cmoc": naming("r.bib") }, { "r.bib.old": "t.bib" }],
    ["both together", { "x/a.cmoc": naming("r.bib") }, { x: "y/z" }],
    ["both, each by itself", { "a.cmoc": naming("r.bib") }, { "a.cmoc": "x/a.cmoc", "r.bib": "x/r.bib" }],
    ["the file, in its folder", { "a.cmoc": naming("r.bib") }, { "a.cmoc": "b.cmoc" }],
    [
      "a file that names none",
      { "a.cmoc": 'review "r.bib"', "b.cmoc": "cmoc: r.bib -> b -> c" },
      { "r.bib": "x.bib" },
    ],
  ])("nothing is changed for %s", async (_, files, renames) => {
    const client = await startClient({ files });
    expect(await changesFor(client, renames)).toBeNull();
  });
});

test("the edits are of the version that was read", async () => {
  const client = await startClient({
    files: { "a.cmoc": "", "b.cmoc": naming("r.bib") },
    capabilities: VERSIONED,
  });
  client.open("a.cmoc");
  client.edit("a.cmoc", naming("r.bib"));
  const versions = ((await changesFor(client, { "r.bib": "s.bib" })) ?? []).map(
    ({ textDocument }) => textDocument,
  );
  expect(versions).toEqual([
    { uri: uriOf("a.cmoc"), version: 2 },
    { uri: uriOf("b.cmoc"), version: null },
  ]);
});

test("once the file has moved, its keys are known as before", async () => {
  const text = `${naming("r.bib")}\ncmoc: a -> b -> c [@x]`;
  const client = await startClient({
    files: { "a.cmoc": text, "r.bib": "@book{x,\n}\n" },
    capabilities: VERSIONED,
  });
  client.open("a.cmoc");
  await client.settled();
  const before = client.codes("a.cmoc");
  expect(before).not.toContain("bibliography-missing");
  const now = await changed(client, { "r.bib": "refs/s.bib" });
  client.edit("a.cmoc", now["a.cmoc"] ?? "");
  client.renameInEditor("r.bib", "refs/s.bib");
  await client.settled();
  expect(client.codes("a.cmoc")).toEqual(before);
});

test("a client that takes no versions is told the edits alone", async () => {
  const client = await startClient({ files: { "a.cmoc": naming("r.bib") } });
  const files = [{ oldUri: uriOf("r.bib"), newUri: uriOf("s.bib") }];
  expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files })).toMatchObject({
    changes: { [uriOf("a.cmoc")]: [{ newText: "s.bib" }] },
  });
});
