import { describe, expect, test } from "vitest";
import {
  LIST_FOLDER_REQUEST,
  type ListFolderParams,
  type ListFolderResult,
  READ_FILE_REQUEST,
  READS_FILES,
  type ReadFileParams,
  type ReadFileResult,
} from "../../../server/protocol.ts";
import { normalUri } from "../../../server/workspace/uris.ts";
import { MemoryFileSystem } from "../client/memory-file-system.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const FOLDER = "vscode-vfs://github/somebody/review/";

/** An editor that alone reaches a repository; the server reaches nothing. */
async function editorOf(files: { readonly [path: string]: string }, folders = [FOLDER]): Promise<TestClient> {
  const remote = new MemoryFileSystem();
  for (const [path, text] of Object.entries(files)) remote.write(FOLDER + path, text);
  const client = await startClient({ initialize: false });
  const { connection } = client;
  connection.onRequest<ReadFileResult, void>(READ_FILE_REQUEST, ({ uri }: ReadFileParams) =>
    remote.read(normalUri(uri)),
  );
  connection.onRequest<ListFolderResult, void>(LIST_FOLDER_REQUEST, async ({ uri }: ListFolderParams) => ({
    entries: await remote.list(normalUri(uri)),
  }));
  await client.initialize({ folders, initializationOptions: { [READS_FILES]: true } });
  // The client's own reads take turns that it does not count.
  for (let turn = 0; turn < 5; turn++) await client.settled();
  return client;
}

describe("a workspace that is not on this computer", () => {
  test("is read by the editor, with its folders and bibliographies", async () => {
    const client = await editorOf({
      "a.cmoc": 'review "Why?"\n  bibliography: refs/r.bib\n\ncmoc: a -> b -> c [@x; @y]',
      "more/b.cmoc": "cmoc: c -> d -> a [@x]",
      "refs/r.bib": "@book{x,\n}\n",
    });
    expect(client.codes(`${FOLDER}a.cmoc`)).toEqual(["unknown-citation"]);
    expect(client.codes(`${FOLDER}more/b.cmoc`)).toEqual([]);
    const web = await client.web(`${FOLDER}a.cmoc`);
    expect(web?.web.factors).toHaveLength(4);
    client.open(`${FOLDER}a.cmoc`, "cmoc: a -> b -> z");
    await client.settled();
    expect(client.codes(`${FOLDER}a.cmoc`)).toContain("no-source");
  });

  test("what the editor cannot read is told of in plain words", async () => {
    const client = await editorOf({ "a.cmoc": 'review "Why?"\n  bibliography: none.bib' });
    expect(client.codes(`${FOLDER}a.cmoc`)).toEqual(["bibliography-missing"]);
    expect(client.complaints).toEqual([]);
  });

  test("files of this computer are read as ever", async () => {
    const client = await editorOf({}, [FOLDER, "file:///review/"]);
    client.writeOnDisk("a.cmoc", "cmoc: a");
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("missing-arrows");
  });
});

test.each([
  "vscode-vfs://github/somebody/review/a.cmoc",
  "untitled:Untitled-1",
  "vscode-local-history:/x/a.cmoc?%7B%7D",
  "memfs:/a.cmoc",
  "ssh://host:22/a%20b/é.cmoc",
])("with another client, features work in %s while it is open", async (uri) => {
  const client = await startClient({ folders: [FOLDER] });
  client.open(uri, 'review "Why?"\n  bibliography: r.bib\n\ncmoc: a -> b -> c\n\ncmoc: d -> e -> a');
  const [made] = await client.definition({ path: uri, position: { line: 3, character: 6 } });
  expect(made?.range.start).toEqual({ line: 5, character: 16 });
  client.edit(uri, "cmoc: a -> b -> c\n\ncmoc: d -> e -> a + x");
  expect((await client.web(uri))?.web.factors).toHaveLength(6);
  client.close(uri);
  await client.settled();
  expect(client.complaints).toEqual([]);
});
