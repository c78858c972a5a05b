import { describe, expect, test } from "vitest";
import { marked } from "../client/marked-texts.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const ONE = "file:///one/";
const TWO = "file:///two/";
const at = (folder: string, path: string) => `${folder}${path}`;

const twoFolders = marked({
  "file:///one/a.cmoc": "cmoc <|one:T1|>: <|>x -> y -> z [posited]",
  "file:///one/b.cmoc": "cmoc: p -> q -> <|made-in-one:x|> [posited]",
  "file:///two/a.cmoc": "cmoc T1: p -> q -> <|made-in-two:x|> [posited]",
});

/** Where the first cursor of `twoFolders` leads. */
async function madeBy(client: TestClient): Promise<string[]> {
  const [cursor] = twoFolders.cursors;
  if (!cursor) throw new Error("There is no cursor.");
  return (await client.definition(cursor)).map(twoFolders.nameOf);
}

const idsIn = async (client: TestClient, path: string) =>
  (await client.web(path))?.web.configurations.map(({ id }) => id) ?? null;

describe("several folders", () => {
  test("are reviews apart", async () => {
    const client = await startClient({ files: twoFolders.files, folders: [ONE, TWO] });
    expect(client.codes(at(ONE, "a.cmoc"))).not.toContain("duplicate-label");
    expect(await madeBy(client)).toEqual(["made-in-one"]);
    expect(await idsIn(client, at(TWO, "a.cmoc"))).toEqual(["T1"]);
  });

  test("are read when they are added, and let go of when they are taken away", async () => {
    const client = await startClient({ files: twoFolders.files, folders: [ONE] });
    expect(await idsIn(client, at(TWO, "a.cmoc"))).toBeNull();
    client.changeFolders([TWO], []);
    await client.settled();
    expect(await idsIn(client, at(TWO, "a.cmoc"))).toEqual(["T1"]);
    expect(client.codes(at(TWO, "a.cmoc"))).not.toEqual([]);
    client.changeFolders([], [TWO]);
    await client.settled();
    expect(await idsIn(client, at(TWO, "a.cmoc"))).toBeNull();
    expect(client.diagnostics(at(TWO, "a.cmoc"))).toEqual([]);
    expect(await madeBy(client)).toEqual(["made-in-one"]);
  });

  test("a document stays open when its folder is taken away", async () => {
    const client = await startClient({ files: twoFolders.files, folders: [ONE, TWO] });
    client.open(at(ONE, "a.cmoc"));
    client.changeFolders([], [ONE]);
    await client.settled();
    expect(await madeBy(client)).toEqual([]);
    expect(await idsIn(client, at(ONE, "a.cmoc"))).toEqual(["T1"]);
    client.changeFolders([ONE], []);
    await client.settled();
    expect(await madeBy(client)).toEqual(["made-in-one"]);
  });

  test("documents that stay open then are reviews of their own folders", async () => {
    const files = {
      "file:///one/a.cmoc": "cmoc A: a -> b -> c",
      "file:///one/in/b.cmoc": "cmoc A: a -> b -> c",
    };
    const client = await startClient({ files, folders: [ONE] });
    for (const path of Object.keys(files)) client.open(path);
    await client.settled();
    expect(client.codes("file:///one/a.cmoc")).toContain("duplicate-label");
    client.changeFolders([], [ONE]);
    await client.settled();
    expect(client.codes("file:///one/a.cmoc")).not.toContain("duplicate-label");
    expect(await idsIn(client, "file:///one/in/b.cmoc")).toEqual(["A"]);
    client.changeFolders([ONE], []);
    await client.settled();
    expect(client.codes("file:///one/a.cmoc")).toContain("duplicate-label");
  });

  test("may be taken away and added while they are read", async () => {
    const client = await startClient({ files: twoFolders.files, folders: [] });
    const held = client.disk.holdNextRead(at(ONE, "b.cmoc"));
    client.changeFolders([ONE], []);
    await held.begun;
    client.changeFolders([TWO], [ONE]);
    client.changeFolders([ONE], [TWO]);
    client.disk.remove(at(ONE, "b.cmoc")); // what the held read found is old
    client.changeFolders([], [ONE]);
    client.changeFolders([ONE], []);
    await client.settled();
    held.release();
    await client.settled();
    expect(await madeBy(client)).toEqual([]);
    expect(await idsIn(client, at(ONE, "a.cmoc"))).toEqual(["T1"]);
    expect(client.complaints).toEqual([]);
  });

  test("one inside another is part of it, and a review of its own files", async () => {
    const files = {
      "file:///one/a.cmoc": "cmoc A: a -> b -> c",
      "file:///one/in/b.cmoc": "cmoc B: a -> b -> c",
    };
    const client = await startClient({ files, folders: [ONE] });
    expect(await idsIn(client, "file:///one/a.cmoc")).toEqual(["A", "B"]);
    client.changeFolders([`${ONE}in`], []);
    await client.settled();
    expect(await idsIn(client, "file:///one/a.cmoc")).toEqual(["A"]);
    expect(await idsIn(client, "file:///one/in/b.cmoc")).toEqual(["B"]);
    client.changeFolders([], [ONE]);
    await client.settled();
    expect(await idsIn(client, "file:///one/a.cmoc")).toBeNull();
    expect(await idsIn(client, "file:///one/in/b.cmoc")).toEqual(["B"]);
  });

  test("a folder whose name begins like another's is another", async () => {
    const files = {
      "file:///one/a.cmoc": "cmoc A: a -> b -> c",
      "file:///one more/b.cmoc": "cmoc B: a -> b -> c",
    };
    const client = await startClient({ files, folders: ["file:///one"] });
    expect(await idsIn(client, "file:///one more/b.cmoc")).toBeNull();
  });

  test("a folder may be the whole disk", async () => {
    const client = await startClient({
      files: { "file:///a.cmoc": "cmoc A: a -> b -> c" },
      folders: ["file:///"],
    });
    expect(await idsIn(client, "file:///a.cmoc")).toEqual(["A"]);
  });

  test("no folder at all is fine", async () => {
    const client = await startClient({ files: twoFolders.files, folders: [] });
    client.open(at(ONE, "a.cmoc"));
    expect(await idsIn(client, at(ONE, "a.cmoc"))).toEqual(["T1"]);
  });
});

describe("a review statement", () => {
  const files = {
    "a.cmoc": "cmoc A: a -> b -> c [posited]",
    "sub/b.cmoc": "cmoc A: a -> b -> c [posited]",
    "sub/deep/c.cmoc": "cmoc A: a -> b -> c [posited]",
  };
  const review = 'review "Why?"\n';

  test("makes a review of its folder and those below, when it is written and until it is taken out", async () => {
    const client = await startClient({ files });
    expect(await idsIn(client, "a.cmoc")).toEqual(["A", "A~2", "A~3"]);
    client.open("sub/b.cmoc");
    client.edit("sub/b.cmoc", `${review}\n${files["sub/b.cmoc"]}`);
    await client.settled();
    expect(await idsIn(client, "a.cmoc")).toEqual(["A"]);
    expect(await idsIn(client, "sub/deep/c.cmoc")).toEqual(["A", "A~2"]);
    expect(client.codes("a.cmoc")).not.toContain("duplicate-label");
    expect(client.codes("sub/deep/c.cmoc")).toContain("duplicate-label");
    client.close("sub/b.cmoc");
    await client.settled();
    expect(await idsIn(client, "a.cmoc")).toEqual(["A", "A~2", "A~3"]);
    expect(client.codes("a.cmoc")).toContain("duplicate-label");
  });

  test("of the nearest folder counts", async () => {
    const client = await startClient({
      files: { ...files, "review.cmoc": review, "sub/review.cmoc": review, "sub/deep/review.cmoc": review },
    });
    expect((await client.web("sub/deep/c.cmoc"))?.root).toBe("file:///review/sub/deep/");
    client.deleteOnDisk("sub/deep/review.cmoc");
    await client.settled();
    expect((await client.web("sub/deep/c.cmoc"))?.root).toBe("file:///review/sub/");
    client.renameInEditor("sub/review.cmoc", "sub/deep/why.cmoc");
    await client.settled();
    expect((await client.web("sub/deep/c.cmoc"))?.root).toBe("file:///review/sub/deep/");
    expect((await client.web("sub/b.cmoc"))?.root).toBe("file:///review/");
  });

  test("may stand in two files of a folder; one is enough", async () => {
    const client = await startClient({ files: { ...files, "sub/one.cmoc": review, "sub/two.cmoc": review } });
    client.deleteOnDisk("sub/one.cmoc");
    await client.settled();
    expect(await idsIn(client, "a.cmoc")).toEqual(["A"]);
    client.deleteOnDisk("sub/two.cmoc");
    await client.settled();
    expect(await idsIn(client, "a.cmoc")).toEqual(["A", "A~2", "A~3"]);
  });
});
