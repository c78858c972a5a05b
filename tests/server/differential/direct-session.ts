import type { Diagnostic } from "vscode-languageserver-protocol";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { definition } from "../../../server/features/definition.ts";
import { references } from "../../../server/features/references.ts";
import { webResult } from "../../../server/features/web.ts";
import { DiagnosticsPublisher } from "../../../server/publisher.ts";
import { normalUri } from "../../../server/workspace/uris.ts";
import { Workspace } from "../../../server/workspace/workspace.ts";
import { uriOf } from "../client/places.ts";
import { after, type Situation, type Step } from "./script.ts";
import { diskOf, type Session } from "./snapshot.ts";

const parse = createCmocParser();

/** A workspace driven as the language server drives it, without the protocol between. */
export async function directSession(start: Situation): Promise<Session> {
  const disk = diskOf(start);
  const published = new Map<string, readonly Diagnostic[]>();
  const faults: unknown[] = [];
  const workspace: Workspace = new Workspace(disk, parse, {
    changed: (affected) => publisher.add(affected),
    failed: (fault) => faults.push(fault),
  });
  const publisher = new DiagnosticsPublisher(() => workspace, {
    publish: ({ uri, diagnostics }) => published.set(uri, diagnostics),
    openDocument: (uri) => (open.has(uri) ? { uri, version: 1 } : undefined),
  });
  const open = new Set<string>();
  let now = start;
  let scan = workspace.setFolders(start.folders);

  const edit = (path: string, text: string) => {
    open.add(uri(path));
    workspace.edit(uri(path), text);
  };
  const close = (path: string) => {
    open.delete(uri(path));
    void workspace.close(uri(path));
  };

  /** Brings the disk and the editor from one situation to the next. */
  function follow(before: Situation, step: Step): void {
    now = after(before, step);
    const { disk: files, buffers } = now;
    for (const path of before.disk.keys()) if (!files.has(path)) disk.remove(uri(path));
    for (const [path, text] of files) disk.write(uri(path), text);
    for (const path of before.buffers.keys()) if (!buffers.has(path)) close(path);
    for (const [path, text] of buffers) if (before.buffers.get(path) !== text) edit(path, text);
    void workspace.changedOnDisk(new Set(changedPaths(step).map(uri)));
    if (step.does === "change folders") scan = Promise.all([scan, workspace.setFolders(now.folders)]).then();
  }

  return {
    take: (step) => follow(now, step),
    async settled() {
      await scan;
      await workspace.settled();
      if (faults.length > 0) throw faults[0];
      publisher.flush();
    },
    diagnostics: () => published,
    definition: async (path, position) => definition(workspace, uri(path), position),
    references: async (path, position) => references(workspace, uri(path), position, true),
    web: async (path) => webResult(workspace, uri(path)),
    stop: () => {},
  };
}

const uri = (path: string) => normalUri(uriOf(path));

/** What an editor tells of the disk after a step. */
function changedPaths(step: Step): string[] {
  switch (step.does) {
    case "save":
    case "delete on disk":
    case "delete in editor":
    case "write on disk":
      return [step.path];
    case "rename in editor":
      return [step.path, step.to];
    default:
      return [];
  }
}
