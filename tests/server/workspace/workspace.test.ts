import { describe, expect, test } from "vitest";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { Workspace } from "../../../server/workspace/workspace.ts";
import { MemoryFileSystem } from "../client/memory-file-system.ts";
import { ROOT, uriOf } from "../client/places.ts";

const parse = createCmocParser();

function workspaceOver(files: { readonly [path: string]: string }) {
  const disk = new MemoryFileSystem();
  for (const [path, text] of Object.entries(files)) disk.write(uriOf(path), text);
  const affected: string[] = [];
  const faults: unknown[] = [];
  let rests = 0;
  const workspace: Workspace = new Workspace(disk, parse, {
    changed: (uris) => {
      affected.push(...uris);
      if (uris.size === 0 && workspace.isSettled) rests++;
    },
    failed: (fault) => faults.push(fault),
  });
  /** The labels that stand in a file now. */
  const labels = (path: string) => {
    workspace.takeArrived();
    return workspace.summaryOf(uriOf(path))?.configurations.map(({ label }) => label?.text) ?? null;
  };
  return { disk, workspace, affected, faults, labels, rests: () => rests };
}

const cmoc = (label: string) => `cmoc ${label}: a -> b -> c [posited]`;
const a = uriOf("a.cmoc");

describe("a read that was overtaken is dropped", () => {
  test("by an edit", async () => {
    const { disk, workspace, labels } = workspaceOver({ "a.cmoc": cmoc("disk") });
    const held = disk.holdNextRead(a);
    const scan = workspace.setFolders([ROOT]);
    await held.begun;
    workspace.edit(a, cmoc("buffer"));
    held.release();
    await scan;
    expect(labels("a.cmoc")).toEqual(["buffer"]);
  });

  test("by an edit that was closed again, whose own read counts", async () => {
    const { disk, workspace, labels } = workspaceOver({ "a.cmoc": cmoc("old") });
    await workspace.setFolders([ROOT]);
    const held = disk.holdNextRead(a);
    void workspace.fileChanged(a);
    await held.begun;
    disk.write(a, cmoc("new"));
    workspace.edit(a, cmoc("buffer"));
    await workspace.close(a);
    expect(labels("a.cmoc")).toEqual(["new"]);
    held.release();
    await workspace.settled();
    expect(labels("a.cmoc")).toEqual(["new"]);
  });

  test("by a later read, whichever is answered first", async () => {
    const { disk, workspace, labels } = workspaceOver({ "a.cmoc": cmoc("one") });
    await workspace.setFolders([ROOT]);
    const [first, second, third] = [disk.holdNextRead(a), disk.holdNextRead(a), disk.holdNextRead(a)];
    for (const text of ["one", "two", "three"]) {
      disk.write(a, cmoc(text));
      void workspace.fileChanged(a);
    }
    await third.begun;
    third.release();
    await new Promise((turn) => setImmediate(() => setImmediate(turn)));
    expect(labels("a.cmoc")).toEqual(["three"]);
    first.release();
    second.release();
    await workspace.settled();
    expect(labels("a.cmoc")).toEqual(["three"]);
  });

  test("by one that found the file gone, and by the next that found it again", async () => {
    const { disk, workspace, labels } = workspaceOver({ "a.cmoc": cmoc("one") });
    await workspace.setFolders([ROOT]);
    const first = disk.holdNextRead(a);
    void workspace.fileChanged(a);
    await first.begun;
    disk.remove(a);
    await workspace.fileChanged(a);
    expect(labels("a.cmoc")).toBeNull();
    disk.write(a, cmoc("two"));
    const again = disk.holdNextRead(a);
    void workspace.fileChanged(a);
    await again.begun;
    first.release();
    await new Promise((turn) => setImmediate(() => setImmediate(turn)));
    expect(labels("a.cmoc")).toBeNull();
    again.release();
    await workspace.settled();
    expect(labels("a.cmoc")).toEqual(["two"]);
  });

  test("by the folder above, which was moved away meanwhile", async () => {
    const { disk, workspace, labels } = workspaceOver({ "sub/a.cmoc": cmoc("one") });
    const held = disk.holdNextRead(uriOf("sub/a.cmoc"));
    const scan = workspace.setFolders([ROOT]);
    await held.begun;
    disk.remove(uriOf("sub/a.cmoc"));
    void workspace.changedOnDisk(new Set([uriOf("sub")]));
    held.release();
    await scan;
    expect(labels("sub/a.cmoc")).toBeNull();
  });

  test("by its folder, which is no longer one of the workspace's", async () => {
    const { disk, workspace, labels } = workspaceOver({ "a.cmoc": cmoc("one") });
    const held = disk.holdNextRead(a);
    const scan = workspace.setFolders([ROOT]);
    await held.begun;
    const left = workspace.setFolders([]);
    held.release();
    await Promise.all([scan, left]);
    expect(labels("a.cmoc")).toBeNull();
  });

  test("although it has been answered, by its folder that goes while others are still being read", async () => {
    const { disk, workspace, labels } = workspaceOver({
      "a.cmoc": cmoc("A"),
      "sub/b.cmoc": cmoc("B"),
      "c.cmoc": cmoc("C"),
    });
    const held = disk.holdNextRead(uriOf("c.cmoc"));
    const scan = workspace.setFolders([ROOT]);
    await held.begun;
    await new Promise((turn) => setTimeout(turn, 20)); // the others have been read by now
    disk.remove(uriOf("sub/b.cmoc"));
    void workspace.changedOnDisk(new Set([uriOf("sub")]));
    await new Promise((turn) => setTimeout(turn, 20));
    expect([labels("a.cmoc"), labels("sub/b.cmoc")]).toEqual([["A"], null]);
    const left = workspace.setFolders([]);
    held.release();
    await Promise.all([scan, left]);
    expect(workspace.files()).toEqual([]);
  });

  test("although it has been answered, by its folder that is taken away while others are still being read", async () => {
    const { disk, workspace } = workspaceOver({ "a.cmoc": cmoc("A"), "c.cmoc": cmoc("C") });
    const held = disk.holdNextRead(uriOf("c.cmoc"));
    const scan = workspace.setFolders([ROOT]);
    await held.begun;
    await new Promise((turn) => setTimeout(turn, 20));
    const left = workspace.setFolders([]);
    held.release();
    await Promise.all([scan, left]);
    expect(workspace.files()).toEqual([]);
  });

  test("by a review that names its bibliography no longer", async () => {
    const bib = uriOf("references.bib");
    const { disk, workspace } = workspaceOver({ "references.bib": "@book{x,\n}\n" });
    await workspace.setFolders([ROOT]);
    const held = disk.holdNextRead(bib);
    workspace.edit(a, 'review "Why?"\n  bibliography: references.bib\n');
    await held.begun;
    workspace.edit(a, 'review "Why?"\n');
    held.release();
    await workspace.settled();
    expect(workspace.bibliographyAt(bib)).toBeUndefined();
  });
});

describe("when all has been read", () => {
  test("it is told, also where the last read was dropped", async () => {
    const { disk, workspace, affected, rests } = workspaceOver({ "references.bib": "@book{x,\n}\n" });
    await workspace.setFolders([ROOT]);
    const before = rests();
    const held = disk.holdNextRead(uriOf("references.bib"));
    workspace.edit(a, 'review "Why?"\n  bibliography: references.bib\n');
    await held.begun;
    workspace.edit(uriOf("references.bib"), "@book{y,\n}\n");
    affected.length = 0;
    held.release();
    await workspace.settled();
    expect(workspace.isSettled).toBe(true);
    expect(affected).toEqual([]);
    expect(rests()).toBe(before + 1);
    expect([...(workspace.bibliographyAt(uriOf("references.bib"))?.read?.entries.keys() ?? [])]).toEqual([
      "y",
    ]);
  });

  test("it is not before: a folder that is still being listed counts as unread", async () => {
    const { workspace } = workspaceOver({ "sub/deep/a.cmoc": cmoc("A") });
    const scan = workspace.setFolders([ROOT]);
    expect(workspace.isSettled).toBe(false);
    await scan;
    expect(workspace.isSettled).toBe(true);
    void workspace.changedOnDisk(new Set([uriOf("sub")]));
    expect(workspace.isSettled).toBe(false);
    await workspace.settled();
    expect(workspace.isSettled).toBe(true);
  });
});

describe("the first reading", () => {
  test("is called off between files: those being read are dropped, the rest is not asked for", async () => {
    const { disk, workspace, labels, faults } = workspaceOver({
      "a.cmoc": cmoc("A"),
      "b.cmoc": cmoc("B"),
      "sub/c.cmoc": cmoc("C"),
    });
    const held = disk.holdNextRead(uriOf("b.cmoc"));
    let cancelled = false;
    const scan = workspace.setFolders([ROOT], () => cancelled);
    await held.begun;
    await new Promise((turn) => setImmediate(() => setImmediate(() => setImmediate(turn))));
    cancelled = true;
    held.release();
    await scan;
    expect([labels("a.cmoc"), labels("b.cmoc")]).toEqual([["A"], null]);
    expect(workspace.isSettled).toBe(true);
    expect(faults).toEqual([]);
    await workspace.fileChanged(uriOf("b.cmoc")); // it is taken in once something happens to it
    expect(labels("b.cmoc")).toEqual(["B"]);
  });

  test("of one folder is not repeated when another is added", async () => {
    const { disk, workspace } = workspaceOver({ "a.cmoc": cmoc("A"), "file:///two/b.cmoc": cmoc("B") });
    await workspace.setFolders([ROOT]);
    const asked = disk.asked;
    await workspace.setFolders([ROOT, "file:///two/"]);
    expect(disk.asked - asked).toBe(2); // the folder and its file
  });
});

test("a fault in reading one file leaves it as it was, and is told", async () => {
  const { disk, workspace, labels, faults } = workspaceOver({ "a.cmoc": cmoc("A"), "b.cmoc": cmoc("B") });
  await workspace.setFolders([ROOT]);
  const read = disk.read.bind(disk);
  disk.read = (uri) => (uri === a ? Promise.reject(new Error("Unheard of.")) : read(uri));
  disk.write(a, cmoc("A2"));
  disk.write(uriOf("b.cmoc"), cmoc("B2"));
  await Promise.all([workspace.fileChanged(a), workspace.fileChanged(uriOf("b.cmoc"))]);
  expect([labels("a.cmoc"), labels("b.cmoc")]).toEqual([["A"], ["B2"]]);
  expect(faults).toEqual([new Error("Unheard of.")]);
  expect(workspace.isSettled).toBe(true);
});
