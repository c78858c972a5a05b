/** Bibliographies on a real disk, while another program writes them. */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  ShowMessageNotification,
} from "vscode-languageserver-protocol";
import { URI } from "vscode-uri";
import { nodeFileSystem } from "../../../server/workspace/node-file-system.ts";
import { MemoryFileSystem } from "../client/memory-file-system.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

/** This computer's disk, for a client that counts what is asked of it. */
class RealFileSystem extends MemoryFileSystem {
  override read(uri: string) {
    this.asked++;
    return nodeFileSystem.read(uri);
  }

  override list(folder: string) {
    this.asked++;
    return nodeFileSystem.list(folder);
  }
}

const SETTLED_AFTER = 150;
const KEYS = Array.from({ length: 12 }, (_, at) => `key${at}`);
const entryOf = (key: string) => `@article{${key},\n  title = {About ${key}},\n  doi = {10.1000/${key}}\n}\n`;
const WHOLE = KEYS.map(entryOf).join("\n");
const REVIEW = `review "Why?"\n  bibliography: references.bib\n\ncmoc: a -> b -> c [@key0; @key11]\n`;

interface Session {
  readonly client: TestClient;
  /** What the author was shown. */
  readonly said: string[];
  readonly bibliography: string;
  readonly folder: string;
  /** The editor hears of a change of the bibliography. */
  tell(): void;
  /** The keys of the review that are told to be unknown, or why none can be told. */
  unknown(): Promise<string[]>;
}

async function session(bibliography: string | null = WHOLE): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), "cmoc-live-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "review.cmoc"), REVIEW);
  const path = join(folder, "references.bib");
  if (bibliography !== null) writeFileSync(path, bibliography);
  const client = await startClient({
    disk: new RealFileSystem(),
    folders: [URI.file(folder).toString()],
    settledAfter: SETTLED_AFTER,
  });
  const review = URI.file(join(folder, "review.cmoc")).toString();
  await expect.poll(() => client.published.has(review), { timeout: 10_000 }).toBe(true);
  const said: string[] = [];
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    said.push(String(message));
  });
  const tell = () =>
    void client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: URI.file(path).toString(), type: FileChangeType.Changed }],
    });
  const unknown = async () => {
    await client.settled();
    return client
      .diagnostics(review)
      .filter(({ severity }) => severity === 1)
      .map(({ code, message }) => /“(key\d+)”/.exec(String(message))?.[1] ?? String(code));
  };
  return { client, said, bibliography: path, folder, tell, unknown };
}

function becomeFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

const within = { timeout: 10_000 };

test.each<[what: string, write: (path: string) => void]>([
  ["is emptied before it is written", (path) => truncateSync(path)],
  ["is cut off in the middle of an entry", (path) => writeFileSync(path, WHOLE.slice(0, 333))],
  ["is cut off behind an entry", (path) => writeFileSync(path, KEYS.slice(0, 4).map(entryOf).join("\n"))],
  ["is deleted before it is written", (path) => rmSync(path)],
  ["is moved away before it is written", (path) => renameSync(path, `${path}.old`)],
  ["is a folder for a moment", becomeFolder],
  ["cannot be opened for a moment", (path) => chmodSync(path, 0o000)],
])("no key is lost while the file %s", async (_, write) => {
  const { bibliography, tell, unknown, said } = await session();
  write(bibliography);
  tell();
  await pause(SETTLED_AFTER / 3);
  expect(await unknown()).toEqual([]);
  rmSync(bibliography, { recursive: true, force: true });
  writeFileSync(bibliography, `${WHOLE}\n${entryOf("new2020")}`);
  tell();
  await pause(SETTLED_AFTER * 3);
  expect(await unknown()).toEqual([]);
  expect(said).toEqual([]);
});

test("a file that is written piece by piece, with a change told at each, settles by itself", async () => {
  const { bibliography, tell, unknown, said } = await session();
  for (let length = 0; length < WHOLE.length; length += 100) {
    writeFileSync(bibliography, WHOLE.slice(0, length));
    tell();
    await pause(10);
    expect(await unknown()).toEqual([]);
  }
  writeFileSync(bibliography, WHOLE.replaceAll("About", "On")); // of which nothing is told
  await pause(SETTLED_AFTER * 3);
  expect(await unknown()).toEqual([]);
  expect(said).toEqual([]);
});

test("a file that another takes the place of counts at once, if it has the keys", async () => {
  const { bibliography, tell, unknown } = await session(KEYS.slice(0, 11).map(entryOf).join("\n"));
  expect(await unknown()).toEqual(["key11"]);
  writeFileSync(`${bibliography}.tmp`, WHOLE);
  renameSync(`${bibliography}.tmp`, bibliography);
  tell();
  await expect.poll(unknown, within).toEqual([]);
});

test("keys that stay gone are told of", async () => {
  const { bibliography, tell, unknown, said } = await session();
  writeFileSync(bibliography, entryOf("key0"));
  tell();
  await expect.poll(unknown, within).toEqual(["key11"]);
  expect(said).toEqual([
    "11 keys that were here a moment ago are gone from “references.bib”. One of them is cited: key11.",
  ]);
  writeFileSync(bibliography, WHOLE);
  tell();
  await expect.poll(unknown, within).toEqual([]);
});

test("keys that nobody cites go without a window", async () => {
  const { bibliography, tell, unknown, said, client } = await session();
  writeFileSync(bibliography, ["key0", "key11"].map(entryOf).join("\n"));
  tell();
  await pause(SETTLED_AFTER * 4);
  expect(await unknown()).toEqual([]);
  expect(said).toEqual([]);
  client.open(URI.file(bibliography).toString(), "");
  await expect.poll(unknown, within).toEqual(["key0", "key11"]);
});

test("a file that stays away is told of, and counts again when it is back", async () => {
  const { bibliography, tell, unknown } = await session();
  rmSync(bibliography);
  tell();
  expect(await unknown()).toEqual([]);
  await expect.poll(unknown, within).toEqual(["bibliography-missing"]);
  writeFileSync(bibliography, WHOLE);
  tell();
  await expect.poll(unknown, within).toEqual([]);
});

test("what an author types in the bibliography counts at once, whatever becomes of the file", async () => {
  const { bibliography, tell, unknown, client, said } = await session();
  const uri = URI.file(bibliography).toString();
  client.open(uri, WHOLE);
  client.edit(uri, WHOLE.replace("@article{key0,", "@article{other,"));
  expect(await unknown()).toEqual(["key0"]);
  rmSync(bibliography);
  tell();
  await pause(SETTLED_AFTER * 2);
  expect(await unknown()).toEqual(["key0"]);
  client.edit(uri, WHOLE);
  expect(await unknown()).toEqual([]);
  writeFileSync(bibliography, WHOLE);
  client.close(uri);
  expect(await unknown()).toEqual([]);
  expect(said).toEqual([]);
});

test("a bibliography is followed through a hundred writes of many kinds", async () => {
  const { bibliography, tell, unknown, client } = await session();
  for (let at = 0; at < 100; at++) {
    if (at % 5 === 0) rmSync(bibliography, { force: true });
    else if (at % 5 === 1) writeFileSync(bibliography, WHOLE.slice(0, (at * 37) % WHOLE.length));
    else if (at % 5 === 2) writeFileSync(bibliography, Buffer.from(WHOLE.replace("About", "Übér"), "latin1"));
    else if (at % 5 === 3) writeFileSync(`${bibliography}.tmp`, WHOLE);
    else renameSync(`${bibliography}.tmp`, bibliography);
    tell();
    if (at % 7 === 0) await pause(5);
  }
  await expect.poll(unknown, within).toEqual([]);
  expect(client.complaints).toEqual([]);
});
