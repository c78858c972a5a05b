import { describe, expect, test } from "vitest";
import { DidCreateFilesNotification } from "vscode-languageserver-protocol";
import { marked, type Place } from "../client/marked-texts.ts";
import { ROOT, uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

/** A label stands twice where both files are read: a way to see whether a text counts. */
const T1 = "cmoc T1: a -> b -> c [posited]";
const otherT1 = "cmoc T1: d -> e -> f [posited]";
const noLabel = "cmoc: d -> e -> f [posited]";

async function isToldTwice(client: TestClient, path = "a.cmoc"): Promise<boolean> {
  await client.settled();
  return client.codes(path).includes("duplicate-label");
}

const startOf = (path: string): Place => ({ path, position: { line: 0, character: 0 } });

describe("an open document counts before the file on disk", () => {
  test("from when it is opened, saved or not", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": noLabel } });
    client.open("b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(true);
    client.edit("b.cmoc", noLabel);
    expect(await isToldTwice(client)).toBe(false);
  });

  test("whatever another program writes meanwhile", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": noLabel } });
    client.open("b.cmoc");
    client.writeOnDisk("b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(false);
    client.close("b.cmoc");
    expect(await isToldTwice(client)).toBe(true);
  });

  test("until it is closed without saving", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": noLabel } });
    client.open("b.cmoc");
    client.edit("b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(true);
    client.close("b.cmoc");
    expect(await isToldTwice(client)).toBe(false);
    expect(client.codes("b.cmoc")).not.toContain("duplicate-label");
  });

  test("and after saving and closing the file says the same", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": noLabel } });
    client.open("b.cmoc");
    client.edit("b.cmoc", otherT1);
    client.save("b.cmoc");
    client.close("b.cmoc");
    expect(await isToldTwice(client)).toBe(true);
  });

  test("also after its file was deleted", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": otherT1 } });
    client.open("b.cmoc");
    client.deleteOnDisk("b.cmoc");
    expect(await isToldTwice(client)).toBe(true);
    client.edit("b.cmoc", `// still here\n${otherT1}`);
    expect(await isToldTwice(client)).toBe(true);
    client.close("b.cmoc");
    expect(await isToldTwice(client)).toBe(false);
    expect(client.diagnostics("b.cmoc")).toEqual([]);
  });

  test("and again after it was closed and opened in one breath", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": noLabel } });
    client.open("b.cmoc", otherT1);
    client.close("b.cmoc");
    client.open("b.cmoc", otherT1);
    client.close("b.cmoc");
    client.open("b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(true);
    client.close("b.cmoc");
    client.open("b.cmoc");
    client.close("b.cmoc");
    expect(await isToldTwice(client)).toBe(false);
  });
});

describe("files on disk", () => {
  test("are taken in when they are made, changed, renamed and deleted", async () => {
    const client = await startClient({ files: { "a.cmoc": T1 } });
    client.writeOnDisk("sub/b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(true);
    client.writeOnDisk("sub/b.cmoc", noLabel);
    expect(await isToldTwice(client)).toBe(false);
    client.writeOnDisk("sub/b.cmoc", otherT1);
    client.renameInEditor("sub/b.cmoc", "c.cmoc");
    expect(await isToldTwice(client)).toBe(true);
    expect(client.diagnostics("sub/b.cmoc")).toEqual([]);
    expect(client.codes("c.cmoc")).toContain("duplicate-label");
    client.deleteOnDisk("c.cmoc");
    expect(await isToldTwice(client)).toBe(false);
    expect(client.diagnostics("c.cmoc")).toEqual([]);
  });

  test("go with their folder, whether the editor or another program deletes it", async () => {
    const client = await startClient({
      files: { "a.cmoc": T1, "sub/b.cmoc": otherT1, "sub/deep/c.cmoc": T1 },
    });
    expect(await isToldTwice(client)).toBe(true);
    client.renameInEditor("sub", "moved");
    expect(await isToldTwice(client)).toBe(true);
    expect(client.diagnostics("sub/b.cmoc")).toEqual([]);
    expect(client.codes("moved/b.cmoc")).toContain("duplicate-label");
    client.disk.remove(uriOf("moved/b.cmoc"));
    client.disk.remove(uriOf("moved/deep/c.cmoc"));
    client.deleteOnDisk("moved"); // of the files inside, editors say nothing
    expect(await isToldTwice(client)).toBe(false);
    expect(
      [...client.published.values()].filter(({ uri }) => uri.includes("moved")).map((one) => one.diagnostics),
    ).toEqual([[], []]);
  });

  test("a renamed open document goes on under its new name, unsaved", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": noLabel } });
    client.open("b.cmoc");
    client.edit("b.cmoc", otherT1);
    client.renameInEditor("b.cmoc", "new.cmoc");
    expect(await isToldTwice(client)).toBe(true);
    expect(client.diagnostics("b.cmoc")).toEqual([]);
    expect(client.codes("new.cmoc")).toContain("duplicate-label");
  });

  test("that vanish while they are read are nothing to speak of", async () => {
    const client = await startClient({ files: { "a.cmoc": T1, "b.cmoc": otherT1 } });
    const held = client.disk.holdNextRead(uriOf("b.cmoc"));
    client.writeOnDisk("b.cmoc", otherT1);
    await held.begun;
    client.deleteOnDisk("b.cmoc");
    held.release();
    expect(await isToldTwice(client)).toBe(false);
    expect(client.complaints).toEqual([]);
  });

  test.each([
    ["too-large", "This file is larger than 64 MB and was not read. Split the review into several files."],
    [
      "unreadable",
      "This file cannot be opened. Check that you may read it and that no other program locks it.",
    ],
  ] as const)("that are %s are told of, and the others are read all the same", async (failure, message) => {
    const client = await startClient({ files: { "a.cmoc": T1, "c.cmoc": otherT1 } });
    client.disk.spoil(uriOf("b.cmoc"), failure);
    client.writeOnDisk("c.cmoc", otherT1);
    client.changeFolders([], [ROOT]);
    client.changeFolders([ROOT], []);
    expect(await isToldTwice(client)).toBe(true);
    expect(client.diagnostics("b.cmoc")).toMatchObject([{ code: "unreadable-file", severity: 1, message }]);
  });

  test("in node_modules and in hidden folders are passed over, unless they are open", async () => {
    const client = await startClient({
      files: { "a.cmoc": T1, "node_modules/b.cmoc": otherT1, ".history/a.cmoc": otherT1 },
    });
    expect(await isToldTwice(client)).toBe(false);
    client.writeOnDisk("node_modules/b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(false);
    client.open(".history/a.cmoc");
    expect(await isToldTwice(client)).toBe(true);
    client.close(".history/a.cmoc");
    expect(await isToldTwice(client)).toBe(false);
  });

  test("a folder that is named like a file is a folder", async () => {
    const client = await startClient({ files: { "a.cmoc": T1 } });
    client.disk.write(uriOf("odd.cmoc/b.cmoc"), otherT1);
    client.writeOnDisk("odd.cmoc/b.cmoc", otherT1);
    expect(await isToldTwice(client)).toBe(true);
    client.renameInEditor("odd.cmoc", "odder.cmoc");
    expect(await isToldTwice(client)).toBe(true);
    expect(client.codes("odder.cmoc/b.cmoc")).toContain("duplicate-label");
    expect(client.diagnostics("odder.cmoc")).toEqual([]);
    client.deleteInEditor("odder.cmoc");
    expect(await isToldTwice(client)).toBe(false);
  });
});

test("a file that the author makes in the editor is read, also where nobody watches the disk", async () => {
  const client = await startClient({ files: { "a.cmoc": T1 } });
  client.disk.write(uriOf("new/b.cmoc"), T1);
  await client.connection.sendNotification(DidCreateFilesNotification.type, {
    files: [{ uri: uriOf("new") }],
  });
  expect(await isToldTwice(client)).toBe(true);
});

describe("documents outside the folders", () => {
  const outside = "file:///elsewhere/b.cmoc";

  test("are a review of their own while they are open, and gone when they are closed", async () => {
    const client = await startClient({ files: { "a.cmoc": T1 } });
    client.disk.write(outside, T1);
    client.open(outside, `${T1}\n\n${otherT1}`);
    expect(await isToldTwice(client, outside)).toBe(true);
    expect(await isToldTwice(client, "a.cmoc")).toBe(false);
    client.close(outside);
    await client.settled();
    expect(client.diagnostics(outside)).toEqual([]);
    expect(await client.web(outside)).toBeNull();
  });

  test("find their bibliography beside them", async () => {
    const client = await startClient();
    client.disk.write("file:///elsewhere/references.bib", "@book{ash2019,\n}\n");
    client.open(outside, 'review "Why?"\n  bibliography: references.bib\n\ncmoc: a -> b -> c [@ash2020]');
    await client.settled();
    expect(client.codes(outside)).toContain("unknown-citation");
    client.edit(outside, 'review "Why?"\n  bibliography: references.bib\n\ncmoc: a -> b -> c [@ash2019]');
    await client.settled();
    expect(client.codes(outside)).not.toContain("unknown-citation");
  });

  test.each([
    "untitled:Untitled-1",
    "vscode-userdata:/drafts/x.cmoc",
    "git:/review/a.cmoc?%7B%22ref%22%3A%22HEAD%22%7D",
  ])("%s is read like any other, and forgotten when it is closed", async (uri) => {
    const client = await startClient({ files: { "a.cmoc": T1 } });
    const texts = marked({ [uri]: `${T1}\n\n${otherT1}\ncmoc: <|>x -> y -> z\ncmoc: y -> z -> <|made:x|>` });
    client.open(uri, texts.files.get(uri));
    // Of an earlier revision, which nobody can mend, nothing is told.
    expect(await isToldTwice(client, uri)).toBe(!uri.startsWith("git:"));
    expect(await isToldTwice(client, "a.cmoc")).toBe(false);
    const [cursor = startOf("")] = texts.cursors;
    expect((await client.definition(cursor)).map(({ range }) => range)).toEqual([
      texts.ranges.get("made")?.range,
    ]);
    client.close(uri);
    await client.settled();
    expect(client.diagnostics(uri)).toEqual([]);
    expect(await client.web(uri)).toBeNull();
    expect(client.complaints).toEqual([]);
  });

  test("a bibliography beside a document that was never saved cannot be found yet", async () => {
    const client = await startClient();
    client.open("untitled:Untitled-1", 'review "Why?"\n  bibliography: references.bib\n');
    await client.settled();
    expect(client.codes("untitled:Untitled-1")).toEqual(["bibliography-missing"]);
  });
});

describe("odd names and texts", () => {
  test.each([
    "name with spaces.cmoc",
    "100% sure.cmoc",
    "a%41b.cmoc",
    "a#b?c=d&e.cmoc",
    "(1) [2] {3} 'q'.cmoc",
    "Übersicht/信頼 𝕏.cmoc",
    "UPPER.CMOC",
    "a+b.cmoc",
    "back\\slash.cmoc",
  ])("a file named %s is one file on disk and open", async (name) => {
    const client = await startClient({ files: { "a.cmoc": "// none", [name]: T1 } });
    client.open(name);
    client.edit(name, `${T1}\ncmoc T2: a -> ? -> b [posited]`);
    await client.settled();
    expect(client.codes(name)).toContain("unknown-part");
    expect(client.codes(name)).not.toContain("duplicate-label");
    client.close(name);
    await client.settled();
    expect(client.codes(name)).not.toContain("unknown-part");
    expect((await client.web("a.cmoc"))?.web.configurations).toHaveLength(1);
    client.deleteOnDisk(name);
    await client.settled();
    expect((await client.web("a.cmoc"))?.web.configurations).toEqual([]);
  });

  test("one file is one file however a client escapes its URI, and it is answered in the client's spelling", async () => {
    const client = await startClient({ files: { "a (1)+é.cmoc": T1 } });
    const spelled = `${ROOT}a%20(1)+%C3%A9.cmoc`;
    expect(uriOf("a (1)+é.cmoc")).not.toBe(spelled);
    client.open(spelled, `${T1}\ncmoc: a -> ? -> b [posited]`);
    await client.settled();
    expect((await client.web("a (1)+é.cmoc"))?.web.configurations).toHaveLength(2);
    expect(client.published.get(uriOf("a (1)+é.cmoc"))?.uri).toBe(spelled);
  });

  test.each([
    ["Windows line ends", "\r\n"],
    ["old Macintosh line ends", "\r"],
    ["Unix line ends", "\n"],
  ])("places are right with %s", async (_, end) => {
    const texts = marked({
      "a.cmoc": `// é𝕏${end}cmoc T1: 𝕏 a -> <|here:?|>${end}  -> <|made:tr${end}  ust|> [posited]${end}`,
      "b.cmoc": `${end}cmoc: tr  <|>ust -> b -> c`,
    });
    const client = await startClient(texts);
    const [unknown] = client.diagnostics("a.cmoc").filter(({ code }) => code === "unknown-part");
    expect(unknown?.range).toEqual(texts.ranges.get("here")?.range);
    const [cursor = startOf("")] = texts.cursors;
    expect((await client.definition(cursor)).map(texts.nameOf)).toEqual(["made"]);
    client.open("a.cmoc");
    client.edit("a.cmoc", `${end}${texts.files.get("a.cmoc")}`);
    await client.settled();
    const [moved] = client.diagnostics("a.cmoc").filter(({ code }) => code === "unknown-part");
    expect(moved?.range.start).toEqual({
      line: 2,
      character: texts.ranges.get("here")?.range.start.character,
    });
  });

  test("a byte order mark in an open document moves nothing but its line", async () => {
    const texts = marked({ "a.cmoc": "\ufeffcmoc T1: a -> <|here:?|> -> b [posited]" });
    const client = await startClient(texts);
    expect(client.diagnostics("a.cmoc").find(({ code }) => code === "unknown-part")?.range).toEqual(
      texts.ranges.get("here")?.range,
    );
  });

  test.each([
    ["a lone surrogate", "cmoc: \ud800 -> b -> c [posited]"],
    ["a lone surrogate in a bibliography's name", 'review "Why?"\n  bibliography: \udc00.bib\n'],
    ["names that objects have", "cmoc __proto__: constructor -> toString -> valueOf [@hasOwnProperty]"],
    ["10,000 brackets", `cmoc: ${"[".repeat(10_000)}`],
    ["10,000 arrows", `cmoc: ${"a -> ".repeat(10_000)}`],
    ["10,000 headings", "# a\n".repeat(10_000)],
    ["a line of 20,000 characters", `cmoc: ${"trust ".repeat(3_400)}`],
  ])("%s is read without harm", async (_, text) => {
    const client = await startClient({ files: { "a.cmoc": noLabel } });
    client.open("b.cmoc", text);
    client.open("a.cmoc");
    client.edit("a.cmoc", "cmoc: a -> ? -> b [posited]");
    await client.settled();
    expect(client.codes("a.cmoc")).toContain("unknown-part");
    expect(client.complaints).toEqual([]);
  });
});
