import { expect, test } from "vitest";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const texts = marked({
  "review.cmoc": 'review "Why?"\n  bibliography: references.bib\n',
  "a.cmoc": "cmoc: a -> b -> c [@<|>ash2019]\n",
  "references.bib": "@book{<|entry:ash2019|>,\n}\n",
});
const ASH = texts.files.get("references.bib") ?? "";
const BIRCH = "@book{birch2021,\n}\n";

/** How the citation of `a.cmoc` stands: known, unknown, or not to be told while the bibliography cannot be read. */
async function citation(client: TestClient): Promise<"known" | "unknown" | "cannot be told"> {
  await client.settled();
  if (client.codes("a.cmoc").includes("unknown-citation")) return "unknown";
  return client.codes("review.cmoc").some((code) => code.startsWith("bibliography-"))
    ? "cannot be told"
    : "known";
}

test("a bibliography that another program writes is followed: changed, emptied, broken, deleted, restored", async () => {
  const client = await startClient(texts);
  expect(await citation(client)).toBe("known");
  client.writeOnDisk("references.bib", BIRCH);
  expect(await citation(client)).toBe("unknown");
  client.writeOnDisk("references.bib", `${BIRCH}${ASH}`);
  expect(await citation(client)).toBe("known");
  client.writeOnDisk("references.bib", "");
  expect(await citation(client)).toBe("unknown");
  client.writeOnDisk("references.bib", "@book{ash2019\n");
  expect(await citation(client)).toBe("known");
  expect(client.codes("references.bib")).not.toEqual([]);
  client.deleteOnDisk("references.bib");
  expect(await citation(client)).toBe("cannot be told");
  expect(client.diagnostics("references.bib")).toEqual([]);
  client.writeOnDisk("references.bib", ASH);
  expect(await citation(client)).toBe("known");
});

test("a bibliography that is open and unsaved counts before the file, until it is closed", async () => {
  const client = await startClient(texts);
  client.open("references.bib");
  client.edit("references.bib", BIRCH);
  expect(await citation(client)).toBe("unknown");
  client.writeOnDisk("references.bib", ASH);
  expect(await citation(client)).toBe("unknown");
  client.edit("references.bib", `${BIRCH}${ASH}`);
  expect(await citation(client)).toBe("known");
  const [cursor] = texts.cursors;
  const [found] = cursor ? await client.definition(cursor) : [];
  expect(found).toMatchObject({ uri: uriOf("references.bib"), range: { start: { line: 2, character: 6 } } });
  client.edit("references.bib", BIRCH);
  client.close("references.bib");
  expect(await citation(client)).toBe("known");
});

test("a bibliography that is open counts although its file is deleted", async () => {
  const client = await startClient(texts);
  client.open("references.bib");
  client.deleteOnDisk("references.bib");
  expect(await citation(client)).toBe("known");
  client.close("references.bib");
  expect(await citation(client)).toBe("cannot be told");
});

test("a bibliography may be open before a review names it", async () => {
  const client = await startClient(texts);
  client.open("other.bib", BIRCH);
  client.open("review.cmoc");
  client.edit("review.cmoc", 'review "Why?"\n  bibliography: other.bib\n');
  expect(await citation(client)).toBe("unknown");
  client.edit("other.bib", ASH);
  expect(await citation(client)).toBe("known");
  client.close("other.bib");
  expect(await citation(client)).toBe("cannot be told");
});

test("what an open bibliography said is forgotten when it is closed before any review names it", async () => {
  const client = await startClient(texts);
  client.disk.write(uriOf("other.bib"), BIRCH);
  client.open("other.bib", ASH);
  client.close("other.bib");
  client.open("review.cmoc", 'review "Why?"\n  bibliography: other.bib\n');
  expect(await citation(client)).toBe("unknown");
});

test("an open bibliography may be named, named no longer, and named again", async () => {
  const client = await startClient(texts);
  client.open("references.bib", BIRCH);
  client.open("review.cmoc", 'review "Why?"\n');
  await client.settled();
  client.edit("review.cmoc", 'review "Why?"\n  bibliography: references.bib\n');
  expect(await citation(client)).toBe("unknown");
});

test("why a bibliography cannot be read is kept up to date", async () => {
  const client = await startClient(texts);
  client.deleteOnDisk("references.bib");
  await client.settled();
  expect(client.diagnostics("review.cmoc")[0]?.message).toContain("cannot be found");
  client.disk.write(uriOf("references.bib/x.bib"), "");
  client.writeOnDisk("references.bib/x.bib", "");
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: uriOf("references.bib"), type: 1 }],
  });
  await client.settled();
  expect(client.diagnostics("review.cmoc")[0]?.message).toContain("is a folder");
});

test("a bibliography that is named twice is told of once, where it is named first", async () => {
  const named = marked({
    "a.cmoc": 'review "Why?"\n  bibliography: <|here:gone.bib|>, ./gone.bib\n  bibliography: gone.bib\n',
    "b.cmoc": 'review "How?"\n  bibliography: gone.bib\n',
  });
  const client = await startClient(named);
  expect(
    client.diagnostics("a.cmoc").map(({ range }) => named.nameOf({ uri: uriOf("a.cmoc"), range })),
  ).toEqual(["here"]);
  expect(client.codes("b.cmoc")).not.toContain("bibliography-missing");
});

test("what is wrong with a bibliography moves to the file that names it first now", async () => {
  const names = 'review "Why?"\n  bibliography: gone.bib\n';
  const client = await startClient({ files: { "a.cmoc": 'review "Why?"\n', "b.cmoc": names } });
  const told = () => ["a.cmoc", "b.cmoc"].map((path) => client.codes(path).includes("bibliography-missing"));
  expect(told()).toEqual([false, true]);
  client.open("a.cmoc", names);
  await client.settled();
  expect(told()).toEqual([true, false]);
  client.close("a.cmoc");
  await client.settled();
  expect(told()).toEqual([false, true]);
});

test("a review may name another bibliography, one more, or none", async () => {
  const client = await startClient(texts);
  client.disk.write(uriOf("other.bib"), "@book{birch2021\n  title = {x}\n}\n");
  client.open("review.cmoc");
  client.edit("review.cmoc", 'review "Why?"\n  bibliography: other.bib\n');
  expect(await citation(client)).toBe("unknown");
  expect(client.codes("other.bib")).not.toEqual([]);
  client.edit("review.cmoc", 'review "Why?"\n  bibliography: other.bib, references.bib\n');
  expect(await citation(client)).toBe("known");
  client.edit("review.cmoc", 'review "Why?"\n  bibliography: other.bib, gone.bib\n');
  expect(await citation(client)).toBe("cannot be told");
  client.edit("review.cmoc", 'review "Why?"\n');
  await client.settled();
  expect(client.codes("a.cmoc")).toContain("no-bibliography");
  expect(client.diagnostics("other.bib")).toEqual([]);
  client.close("review.cmoc");
  expect(await citation(client)).toBe("known");
});

test("a bibliography follows the folder it is in", async () => {
  const client = await startClient({
    files: {
      ...Object.fromEntries(texts.files),
      "review.cmoc": 'review "Why?"\n  bibliography: refs/references.bib\n',
    },
  });
  expect(await citation(client)).toBe("cannot be told");
  client.disk.write(uriOf("old/references.bib"), ASH);
  client.renameInEditor("old", "refs");
  expect(await citation(client)).toBe("known");
  client.deleteInEditor("refs");
  expect(await citation(client)).toBe("cannot be told");
});

test.each([
  ["beside the review", "references.bib", "references.bib"],
  ["in a folder", "refs/all.bib", "refs/all.bib"],
  ["above", "../shared.bib", "file:///shared.bib"],
  ["with the strokes of Windows", "refs\\all.bib", "refs/all.bib"],
  ["with dots in its way", "./refs/../refs//all.bib", "refs/all.bib"],
  ["with spaces and signs", "my 100% refs (1).bib", "my 100% refs (1).bib"],
  ["in another script", "文献.bib", "文献.bib"],
  ["by its whole path", "/shared/all.bib", "file:///shared/all.bib"],
  ["by its whole path on Windows", "C:\\refs\\all.bib", "file:///c%3A/refs/all.bib"],
  ["in quotes", '"a, b.bib"', "a, b.bib"],
  ["in capitals", "REFS.BIB", "REFS.BIB"],
])("a bibliography is found %s", async (_, named, path) => {
  const client = await startClient({
    files: {
      "review.cmoc": `review "Why?"\n  bibliography: ${named}\n\ncmoc: a -> b -> c [@birch2020]`,
      [path]: ASH,
    },
  });
  expect(client.codes("review.cmoc")).toContain("unknown-citation");
});

test("a bibliography outside the folders is followed while it is open", async () => {
  const client = await startClient({
    files: { "review.cmoc": 'review "Why?"\n  bibliography: ../shared.bib\n\ncmoc: a -> b -> c [@ash2019]' },
  });
  client.disk.write("file:///shared.bib", BIRCH);
  client.open("file:///shared.bib", ASH);
  await client.settled();
  expect(client.codes("review.cmoc")).not.toContain("unknown-citation");
  client.close("file:///shared.bib");
  await client.settled();
  expect(client.codes("review.cmoc")).toContain("unknown-citation");
});

test("a bibliography that nobody names is nothing to speak of", async () => {
  const client = await startClient({ files: { "a.cmoc": "", "stray.bib": "@book{" } });
  client.open("stray.bib");
  await client.settled();
  expect(client.diagnostics("stray.bib")).toEqual([]);
  client.edit("stray.bib", "@book{x");
  client.close("stray.bib");
  await client.settled();
  expect(client.diagnostics("stray.bib")).toEqual([]);
});

test("10,000 entries are read and searched", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => `@article{key${at},\n  title = {A title}\n}\n`).join(
    "\n",
  );
  const client = await startClient({ files: { ...Object.fromEntries(texts.files), "references.bib": many } });
  expect(await citation(client)).toBe("unknown");
});
