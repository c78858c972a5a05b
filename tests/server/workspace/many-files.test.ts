import { expect, onTestFinished, test, vi } from "vitest";
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  PublishDiagnosticsNotification,
} from "vscode-languageserver-protocol";
import { Theory } from "../../../language/theory/theory.ts";
import { WEB_CHANGED } from "../../../server/protocol.ts";
import { MemoryFileSystem } from "../client/memory-file-system.ts";
import { ROOT, uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

const MANY = 1000;
const paths = Array.from({ length: MANY }, (_, at) => `${at % 10}/${at}.cmoc`);
const text = (branch: string, at: number) =>
  `cmoc ${at}: factor ${at} of ${branch} -> mechanism ${at} -> factor ${at + 1} of ${branch} [posited]\n`;

test.each([
  ["one message are one change", MANY, 1],
  ["ten messages are ten changes at most", MANY / 10, 10],
])("another branch is checked out: a thousand files, told of in %s", async (_, atOnce, atMost) => {
  const disk = new MemoryFileSystem();
  for (const [at, path] of paths.entries()) disk.write(uriOf(path), text("main", at));
  const client = await startClient({ disk });
  client.open("0/0.cmoc");
  await client.settled();

  const foldAll = vi.spyOn(Theory.prototype, "foldAll");
  onTestFinished(() => foldAll.mockRestore());
  let published = 0;
  client.connection.onNotification(PublishDiagnosticsNotification.type, () => {
    published++;
  });
  let changedWebs = 0;
  const changed = Promise.withResolvers<void>();
  client.connection.onNotification(WEB_CHANGED, () => {
    changedWebs++;
    changed.resolve();
  });
  for (const [at, path] of paths.entries()) disk.write(uriOf(path), text("branch", at));
  for (let from = 0; from < MANY; from += atOnce) {
    const changes = paths
      .slice(from, from + atOnce)
      .map((path): FileEvent => ({ uri: uriOf(path), type: FileChangeType.Changed }));
    void client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }
  await changed.promise;
  await client.settled();

  // The open document counts as it is in the editor.
  const folded = foldAll.mock.calls.map(([files]) => files.size);
  expect(folded.length).toBeLessThanOrEqual(atMost);
  expect(folded.reduce((sum, files) => sum + files, 0)).toBe(MANY - 1);
  expect(changedWebs).toBe(1);
  // Most files are told the same as before; each at most once.
  expect(published).toBeLessThanOrEqual(MANY);
  const web = await client.web(paths[1] ?? "");
  expect(web?.root).toBe(ROOT);
  expect(web?.web.factors.filter(({ id }) => id.includes("of main"))).toHaveLength(2);
  expect(client.complaints).toEqual([]);
});
