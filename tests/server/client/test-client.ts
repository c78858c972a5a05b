import { PassThrough } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { onTestFinished, vi } from "vitest";
import {
  CancellationToken,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Location,
  LogMessageNotification,
  MessageType,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { linesOf, positionAt } from "../../../language/text/lines.ts";
import { serve } from "../../../server/language-server.ts";
import {
  NEXT_WEB_REQUEST,
  type NextWebParams,
  type NumberedWeb,
  WEB_CHANGED,
  WEB_REQUEST,
  type WebChangedParams,
  type WebParams,
  type WebResult,
  type WebResultChange,
} from "../../../server/protocol.ts";
import { normalUri } from "../../../server/workspace/uris.ts";
import type { MarkedTexts, Place } from "./marked-texts.ts";
import { MemoryFileSystem } from "./memory-file-system.ts";
import { ROOT, uriOf } from "./places.ts";

// What takes a moment may take many where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });

export interface ClientStart {
  /** What is on disk, by path. */
  readonly files?: MarkedTexts["files"] | { readonly [path: string]: string };
  readonly disk?: MemoryFileSystem;
  /** URIs of the workspace's folders; the `ROOT` alone where none are given. */
  readonly folders?: readonly string[];
  readonly capabilities?: InitializeParams["capabilities"];
  readonly initializationOptions?: object;
  /** `false`: only connected; nothing was said yet. */
  readonly initialize?: boolean;
  /** How long a bibliography that lost keys is doubted, in milliseconds; not at all where nothing is said. */
  readonly settledAfter?: number;
}

/** An editor, as the server sees one: over the real protocol, with the disk in memory. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly disk: MemoryFileSystem;
  /** What was published last for each file, by its normal URI. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** The reviews whose webs were said to have changed, since this was last emptied. */
  readonly changedWebs = new Set<string>();
  /** What the server complained of. */
  readonly complaints: string[] = [];
  readonly #buffers = new Map<string, { text: string; version: number }>();
  readonly #dispose: () => void;
  #heard = 0;

  constructor(disk: MemoryFileSystem, settledAfter = 0) {
    this.disk = disk;
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    serve(server, disk, settledAfter);
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#heard++;
      this.published.set(normalUri(params.uri), params);
    });
    this.connection.onNotification(WEB_CHANGED, ({ roots }: WebChangedParams) => {
      this.#heard++;
      for (const root of roots) this.changedWebs.add(root);
    });
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.complaints.push(message);
    });
    this.connection.onRequest(RegistrationRequest.type, () => undefined);
    this.connection.listen();
    this.#dispose = () => {
      this.connection.dispose();
      server.dispose();
    };
  }

  async initialize({
    folders = [ROOT],
    capabilities = CAPABILITIES,
    initializationOptions,
  }: ClientStart): Promise<InitializeResult> {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      ...(initializationOptions ? { initializationOptions } : {}),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  stop(): void {
    this.#dispose();
  }

  /** The text of an open document. */
  buffer(path: string): string | undefined {
    return this.#buffers.get(path)?.text;
  }

  /** The paths of the open documents. */
  openPaths(): string[] {
    return [...this.#buffers.keys()];
  }

  /** Opens a document: with its text on disk, where no other is given. */
  open(path: string, text = this.disk.text(uriOf(path)) ?? ""): void {
    this.#buffers.set(path, { text, version: 1 });
    const languageId = path.endsWith(".bib") ? "bibtex" : "cmoc";
    const textDocument = { uri: uriOf(path), languageId, version: 1, text };
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Changes an open document into `text`, by one incremental edit. */
  edit(path: string, text: string): void {
    const buffer = this.#opened(path);
    const change = differenceOf(buffer.text, text);
    buffer.version++;
    buffer.text = text;
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), version: buffer.version },
      contentChanges: [change],
    });
  }

  /** Writes an open document to disk. */
  save(path: string): void {
    this.writeOnDisk(path, this.#opened(path).text);
  }

  close(path: string): void {
    this.#opened(path);
    this.#buffers.delete(path);
    const textDocument = { uri: uriOf(path) };
    void this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }

  /** Another program writes a file. */
  writeOnDisk(path: string, text: string): void {
    const isNew = this.disk.text(uriOf(path)) === undefined;
    this.disk.write(uriOf(path), text);
    this.#watched([{ path, type: isNew ? FileChangeType.Created : FileChangeType.Changed }]);
  }

  /** Another program deletes a file; an editor then says no more than that. */
  deleteOnDisk(path: string): void {
    this.disk.remove(uriOf(path));
    this.#watched([{ path, type: FileChangeType.Deleted }]);
  }

  /** The author deletes a file or folder in the editor. */
  deleteInEditor(path: string): void {
    const { gone } = this.#move(path, null);
    for (const one of gone) if (this.#buffers.has(one)) this.close(one);
    void this.connection.sendNotification(DidDeleteFilesNotification.type, {
      files: [{ uri: uriOf(path) }],
    });
    this.#watched([{ path, type: FileChangeType.Deleted }]);
  }

  /** The author renames a file or folder in the editor; open documents go on open under their new name. */
  renameInEditor(from: string, to: string): void {
    const { gone, made } = this.#move(from, to);
    for (const [at, one] of gone.entries()) {
      const text = this.buffer(one);
      if (text === undefined) continue;
      this.close(one);
      this.open(made[at] ?? to, text);
    }
    const files = [{ oldUri: uriOf(from), newUri: uriOf(to) }];
    void this.connection.sendNotification(DidRenameFilesNotification.type, { files });
    this.#watched([
      { path: from, type: FileChangeType.Deleted },
      { path: to, type: FileChangeType.Created },
    ]);
  }

  /** Moves a file or all files of a folder on disk; gives their paths, before and after. */
  #move(from: string, to: string | null): { gone: string[]; made: string[] } {
    const gone: string[] = [];
    const made: string[] = [];
    for (const uri of this.disk.uris()) {
      const path = pathOf(uri);
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      const text = this.disk.text(uri) ?? "";
      this.disk.remove(uri);
      gone.push(path);
      if (to === null) continue;
      made.push(to + path.slice(from.length));
      this.disk.write(uriOf(to + path.slice(from.length)), text);
    }
    return { gone, made };
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const folders = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    void this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: folders(added), removed: folders(removed) },
    });
  }

  /** Waits until the server has nothing more to do. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = this.#heard + this.disk.asked;
      await this.web("nowhere.cmoc");
      for (let turn = 0; turn < 3; turn++) await nextTurn();
      quiet = this.disk.isIdle && this.#heard + this.disk.asked === before ? quiet + 1 : 0;
    }
  }

  /** What a file's squiggles are now. */
  diagnostics(path: string): readonly Diagnostic[] {
    return this.published.get(normalUri(uriOf(path)))?.diagnostics ?? [];
  }

  /** Their codes, in order. */
  codes(path: string): string[] {
    return this.diagnostics(path).map(({ code }) => String(code));
  }

  definition({ path, position }: Place): Promise<Location[]> {
    return this.connection.sendRequest("textDocument/definition", {
      textDocument: { uri: uriOf(path) },
      position,
    });
  }

  references({ path, position }: Place, includeDeclaration = true): Promise<Location[]> {
    return this.connection.sendRequest("textDocument/references", {
      textDocument: { uri: uriOf(path) },
      position,
      context: { includeDeclaration },
    });
  }

  /** The web that follows the one with this number, as soon as there is one. */
  nextWeb(
    path: string,
    since?: number,
    token = CancellationToken.None,
  ): Promise<NumberedWeb | WebResultChange | null> {
    const params: NextWebParams = { uri: uriOf(path), ...(since === undefined ? {} : { since }) };
    return this.connection.sendRequest(NEXT_WEB_REQUEST, params, token);
  }

  web(path: string): Promise<WebResult | null> {
    const params: WebParams = { uri: uriOf(path) };
    return this.connection.sendRequest(WEB_REQUEST, params);
  }

  #opened(path: string): { text: string; version: number } {
    const buffer = this.#buffers.get(path);
    if (!buffer) throw new Error(`${path} is not open.`);
    return buffer;
  }

  #watched(changes: readonly { path: string; type: FileChangeType }[]): void {
    void this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(({ path, type }) => ({ uri: uriOf(path), type })),
    });
  }
}

const CAPABILITIES: InitializeParams["capabilities"] = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didDelete: true, didRename: true },
  },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};

/** Starts a client; it stops when the test ends. */
export async function startClient(start: ClientStart = {}): Promise<TestClient> {
  const disk = start.disk ?? new MemoryFileSystem();
  const files = start.files ?? {};
  for (const [path, text] of files instanceof Map ? files : Object.entries(files))
    disk.write(uriOf(path), text);
  const client = new TestClient(disk, start.settledAfter);
  onTestFinished(() => client.stop());
  if (start.initialize ?? true) {
    await client.initialize(start);
    await client.settled();
  }
  return client;
}

function pathOf(uri: string): string {
  return uri.startsWith(ROOT) ? decodeURIComponent(uri.slice(ROOT.length)) : uri;
}

/** The one stretch in which two texts differ, as an edit of the first. */
function differenceOf(before: string, after: string) {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const lines = linesOf(before);
  const range = { start: positionAt(lines, start), end: positionAt(lines, before.length - end) };
  return { range, text: after.slice(start, after.length - end) };
}
