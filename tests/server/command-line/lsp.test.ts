import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";
import { bundledCommand } from "./bundled.ts";
import { folderWith } from "./command.ts";

interface RunningServer {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly folder: string;
  uriOf(path: string): string;
  /** The next diagnostics of a file for which something holds; those already heard count. */
  told(path: string, holds: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** The exit code; what was written to standard error must be nothing. */
  ended(): Promise<number | null>;
}

/** `cmoc lsp --stdio` in a folder, as any editor starts it. */
async function serverIn(
  folder: string,
  node = process.execPath,
  args: string[] = [],
): Promise<RunningServer> {
  const bundle = await bundledCommand();
  const child = spawn(node, [bundle, "lsp", "--stdio", ...args], { cwd: folder, stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text;
  });
  const exited = once(child, "close");
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const heard: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    heard.push(params);
    for (const look of waiting) look();
  });
  connection.onError(() => {});
  connection.listen();
  const uriOf = (path: string) => URI.file(join(folder, path)).toString();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: URI.file(folder).toString(), name: "review" }],
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    child,
    connection,
    folder,
    uriOf,
    told(path, holds) {
      const { promise, resolve } = Promise.withResolvers<PublishDiagnosticsParams>();
      const look = () => {
        const last = heard.findLast(({ uri }) => uri === uriOf(path));
        if (last && holds(last)) resolve(last);
      };
      waiting.add(look);
      look();
      return promise.finally(() => waiting.delete(look));
    },
    async ended() {
      await exited;
      connection.dispose();
      expect(errors).toBe("");
      return child.exitCode;
    },
  };
}

const has = (code: string) => (params: PublishDiagnosticsParams) =>
  params.diagnostics.some((diagnostic) => diagnostic.code === code);

const FILES = {
  "review.cmoc":
    'review "Why?"\n  bibliography: references.bib\n\ncmoc T1: a -> b -> more trust [@ash2020]\n',
  "sub/b.cmoc": "cmoc T1: low trust -> ? -> c [posited]\n",
  "references.bib": "@article{ash2019,\n}\n",
};

const onPath = spawnSync("node", ["--version"], { encoding: "utf8" }).stdout?.trim();

const NODES: [string, string][] = [["this Node", process.execPath]];
if (onPath) NODES.push([`the machine's own Node ${onPath}`, "node"]);

test.each(NODES)("a whole conversation over standard input and output, under %s", async (_, node) => {
  const server = await serverIn(folderWith(FILES), node);
  const { connection, uriOf } = server;
  expect(await server.told("review.cmoc", has("duplicate-label"))).toMatchObject({
    uri: uriOf("review.cmoc"),
  });
  expect(await server.told("sub/b.cmoc", has("duplicate-label"))).toMatchObject({ uri: uriOf("sub/b.cmoc") });
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: uriOf("sub/b.cmoc"), languageId: "cmoc", version: 1, text: FILES["sub/b.cmoc"] },
  });
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uriOf("sub/b.cmoc"), version: 2 },
    contentChanges: [
      { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } }, text: "2" },
    ],
  });
  const edited = await server.told("sub/b.cmoc", ({ version }) => version === 2);
  expect(edited.diagnostics.map(({ code }) => code)).not.toContain("duplicate-label");
  await server.told("review.cmoc", (params) => !has("duplicate-label")(params));
  const definition = { textDocument: { uri: uriOf("sub/b.cmoc") }, position: { line: 0, character: 14 } };
  expect(await connection.sendRequest(DefinitionRequest.type, definition)).toEqual([
    {
      uri: uriOf("review.cmoc"),
      range: { start: { line: 3, character: 19 }, end: { line: 3, character: 29 } },
    },
  ]);
  writeFileSync(join(server.folder, "references.bib"), "@article{ash2020,\n}\n");
  await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uriOf("references.bib"), type: 2 }],
  });
  await server.told("review.cmoc", (params) => !has("unknown-citation")(params));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await server.ended()).toBe(0);
});

describe("the server ends", () => {
  test("with 1 where it is told to go without having been shut down", async () => {
    const server = await serverIn(folderWith(FILES));
    await server.connection.sendNotification(ExitNotification.type);
    expect(await server.ended()).toBe(1);
  });

  test("when its client hangs up", async () => {
    const server = await serverIn(folderWith(FILES));
    server.child.stdin?.end();
    expect(await server.ended()).toBe(1);
  });

  test("when its client hangs up in the middle of the work", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`${at}.cmoc`, "cmoc T1: a -> b -> c"]),
    );
    const server = await serverIn(folderWith(files));
    server.child.stdin?.end();
    server.child.stdout?.destroy();
    await once(server.child, "close");
    server.connection.dispose();
    expect(server.child.signalCode).toBeNull();
  });
});

test("a client may add its process id", async () => {
  const server = await serverIn(folderWith(FILES), process.execPath, [`--clientProcessId=${process.pid}`]);
  await server.told("review.cmoc", has("duplicate-label"));
});

test("the server stays up in a folder full of trouble", async () => {
  const folder = folderWith({
    ...FILES,
    "empty.cmoc": "",
    "picture.cmoc": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]),
    "utf16.cmoc": Buffer.from(`\ufeff${FILES["sub/b.cmoc"]}`, "utf16le"),
    "mistakes.cmoc": "cmoc: a b c\n\n".repeat(5000),
    "no-references.cmoc": 'review "How?"\n  bibliography: gone.bib, sub, picture.cmoc\n',
    "folder.cmoc/inside.cmoc": "cmoc T1: a -> b -> c",
    "100% 信頼 #1?.cmoc": "cmoc T1: a -> b -> c",
  });
  const big = openSync(join(folder, "big.cmoc"), "w");
  ftruncateSync(big, 70 * 1024 * 1024);
  closeSync(big);
  symlinkSync("circle.cmoc", join(folder, "circle.cmoc"));
  symlinkSync("nowhere", join(folder, "dangling.cmoc"));
  mkdirSync(join(folder, "down"));
  symlinkSync("..", join(folder, "down/up"));
  const server = await serverIn(folder);
  await server.told("mistakes.cmoc", ({ diagnostics }) => diagnostics.length >= 5000);
  await server.told("big.cmoc", has("unreadable-file"));
  await server.told("picture.cmoc", has("not-text"));
  await server.told("utf16.cmoc", has("not-text"));
  await server.told("no-references.cmoc", has("bibliography-missing"));
  await server.told("no-references.cmoc", has("bibliography-unreadable"));
  await server.told("100% 信頼 #1?.cmoc", has("duplicate-label"));
  await server.told("folder.cmoc/inside.cmoc", has("duplicate-label"));
  for (const path of ["circle.cmoc", "dangling.cmoc", "gone/away.cmoc", "down/up/empty.cmoc"])
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: server.uriOf(path), type: 1 }],
    });
  const anywhere = {
    textDocument: { uri: server.uriOf("sub/b.cmoc") },
    position: { line: 0, character: 14 },
  };
  expect(await server.connection.sendRequest(DefinitionRequest.type, anywhere)).toHaveLength(1);
  await server.connection.sendRequest(ShutdownRequest.type);
  await server.connection.sendNotification(ExitNotification.type);
  expect(await server.ended()).toBe(0);
}, 20_000);
