import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { URI } from "vscode-uri";
import { nodeFileSystem } from "../../../server/workspace/node-file-system.ts";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cmoc-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const uriOf = (path: string) => URI.file(path).toString();

test.each<[string, Uint8Array, string]>([
  ["UTF-8", Buffer.from("é 信頼 𝕏"), "é 信頼 𝕏"],
  ["UTF-8 with a byte order mark, which editors take off too", Buffer.from("\ufeffé"), "é"],
  ["an old Western European encoding", Buffer.from([0x63, 0xe9, 0x93]), "cé“"],
  ["nothing", Buffer.alloc(0), ""],
])("a file is read in %s", async (_, content, text) => {
  const folder = newFolder();
  writeFileSync(join(folder, "a.cmoc"), content);
  expect(await nodeFileSystem.read(uriOf(join(folder, "a.cmoc")))).toEqual({ text });
});

test("why there is no text is told", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "folder.cmoc"));
  writeFileSync(join(folder, "file"), "");
  symlinkSync("circle.cmoc", join(folder, "circle.cmoc"));
  symlinkSync("nowhere.cmoc", join(folder, "dangling.cmoc"));
  const big = openSync(join(folder, "big.cmoc"), "w");
  ftruncateSync(big, 64 * 1024 * 1024 + 1);
  closeSync(big);
  const read = (path: string) => nodeFileSystem.read(uriOf(join(folder, path)));
  expect(await read("gone.cmoc")).toEqual({ failure: "missing" });
  expect(await read("dangling.cmoc")).toEqual({ failure: "missing" });
  expect(await read("file/below.cmoc")).toEqual({ failure: "missing" });
  expect(await read("folder.cmoc")).toEqual({ failure: "folder" });
  expect(await read("circle.cmoc")).toEqual({ failure: "unreadable" });
  expect(await read("big.cmoc")).toEqual({ failure: "too-large" });
  expect(await nodeFileSystem.read("file:///dev/zero")).toEqual({ failure: "unreadable" });
  expect(await nodeFileSystem.read("untitled:Untitled-1")).toEqual({ failure: "missing" });
});

test("a folder is listed in order, without links to folders", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "sub"));
  writeFileSync(join(folder, "b.cmoc"), "");
  writeFileSync(join(folder, "a%20b #?.cmoc"), "");
  symlinkSync("b.cmoc", join(folder, "c.cmoc"));
  symlinkSync("sub", join(folder, "linked"));
  symlinkSync("nowhere", join(folder, "dangling"));
  expect(await nodeFileSystem.list(uriOf(folder))).toEqual([
    { name: "a%20b #?.cmoc", kind: "file" },
    { name: "b.cmoc", kind: "file" },
    { name: "c.cmoc", kind: "file" },
    { name: "sub", kind: "folder" },
  ]);
  expect(await nodeFileSystem.list(uriOf(join(folder, "gone")))).toEqual([]);
  expect(await nodeFileSystem.list(uriOf(join(folder, "b.cmoc")))).toEqual([]);
  expect(await nodeFileSystem.list("untitled:Untitled-1")).toEqual([]);
});

test("a thousand files asked for at once are all read", async () => {
  const folder = newFolder();
  const paths = Array.from({ length: 1000 }, (_, at) => join(folder, `${at}.cmoc`));
  for (const [at, path] of paths.entries()) writeFileSync(path, String(at));
  const reads = await Promise.all(
    [...paths, join(folder, "gone")].map((path) => nodeFileSystem.read(uriOf(path))),
  );
  expect(reads.pop()).toEqual({ failure: "missing" });
  expect(reads).toEqual(paths.map((_, at) => ({ text: String(at) })));
  expect(await nodeFileSystem.read(uriOf(join(folder, "7.cmoc")))).toEqual({ text: "7" });
});
