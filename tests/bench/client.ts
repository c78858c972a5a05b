/** The least language client: it starts a server, opens and edits files and hears of their problems. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";

/** The problems of one file as a server last told them. */
export interface FileProblems {
  /** The version of the open file they are of, where the server says it. */
  readonly version: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** When they were heard: milliseconds of `performance.now()`. */
  readonly heardAt: number;
}

export interface ClientOptions {
  /** What to give Node: the server's bundle and its arguments. */
  readonly server: readonly string[];
  /** The folder to open. */
  readonly folder: string;
  /** `push`: the server publishes problems. `pull`: the client asks for them, as VS Code does where a server can be asked. */
  readonly diagnostics?: "push" | "pull";
  /** How long to wait for an answer before giving up, in milliseconds. */
  readonly patience?: number;
}

export interface LanguageClient {
  readonly pid: number;
  /** When the server's process was asked for: milliseconds of `performance.now()`. */
  readonly spawnedAt: number;
  /** The last problems heard of a file (its absolute path). */
  problemsOf(path: string): FileProblems | undefined;
  open(path: string, text: string): void;
  /** Sends one incremental edit of an open file and returns the file's new version. */
  edit(path: string, range: Range, text: string): number;
  /** Waits until what was heard satisfies a condition, which is looked at again at every message; rejects where the server ends or `patience` runs out. */
  until(what: string, condition: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server and initialises it with one workspace folder. */
export async function startClient(options: ClientOptions): Promise<LanguageClient> {
  const { server, folder, diagnostics: manner = "push", patience = 90_000 } = options;
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, server, { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-4000);
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );

  const heard = new Map<string, FileProblems>();
  const versions = new Map<string, number>();
  let waiting: { readonly condition: () => boolean; readonly done: () => void } | undefined;
  const hear = (uri: string, version: number | null, diagnostics: readonly Diagnostic[]): void => {
    heard.set(URI.parse(uri).fsPath, { version, diagnostics, heardAt: performance.now() });
    if (waiting?.condition()) waiting.done();
  };

  answerServerRequests(connection);
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) =>
    hear(uri, version ?? null, diagnostics),
  );
  connection.onError(() => undefined);
  connection.listen();

  const initialized = await withPatience<InitializeResult>(
    child,
    "initialize",
    patience,
    () => stderr,
    (done, failed) => {
      connection.sendRequest(InitializeRequest.type, initializeParams(folder, manner)).then(done, failed);
    },
  ).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const asks = manner === "pull" && initialized.capabilities.diagnosticProvider !== undefined;
  const pull = asks ? pullDiagnostics(connection, hear) : undefined;
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    pull?.workspace();
  });

  return {
    pid: child.pid ?? 0,
    spawnedAt,
    problemsOf: (path) => heard.get(path),
    open(path, text) {
      const uri = URI.file(path).toString();
      versions.set(path, 1);
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "cmoc", version: 1, text },
      });
      pull?.workspace();
    },
    edit(path, range, text) {
      const uri = URI.file(path).toString();
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
      pull?.file(uri, version);
      return version;
    },
    async until(what, condition) {
      if (condition()) return;
      await withPatience<void>(
        child,
        what,
        patience,
        () => stderr,
        (done) => {
          waiting = { condition, done };
        },
      ).finally(() => {
        waiting = undefined;
      });
    },
    stop: () => stopServer(connection, child),
  };
}

function initializeParams(folder: string, manner: "push" | "pull"): InitializeParams {
  const uri = URI.file(folder).toString();
  return {
    processId: process.pid,
    clientInfo: { name: "bench" },
    rootUri: uri,
    workspaceFolders: [{ uri, name: "review" }],
    capabilities: capabilities(manner),
  };
}

function capabilities(manner: "push" | "pull"): ClientCapabilities {
  const pulled: ClientCapabilities =
    manner === "pull"
      ? { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }
      : {};
  return {
    general: { positionEncodings: ["utf-16"] },
    window: { workDoneProgress: true },
    workspace: {
      ...pulled.workspace,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    },
    textDocument: {
      ...pulled.textDocument,
      synchronization: { didSave: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    },
  };
}

function answerServerRequests(connection: ProtocolConnection): void {
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
}

function pullDiagnostics(
  connection: ProtocolConnection,
  hear: (uri: string, version: number | null, diagnostics: readonly Diagnostic[]) => void,
): { workspace(): void; file(uri: string, version: number): void } {
  return {
    workspace: () =>
      void connection
        .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] })
        .then(({ items }) => {
          for (const item of items) if (item.kind === "full") hear(item.uri, item.version, item.items);
        })
        .catch(() => undefined),
    file: (uri, version) =>
      void connection
        .sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
        .then((report) => {
          if (report.kind === "full") hear(uri, version, report.items);
        })
        .catch(() => undefined),
  };
}

/** A promise that also fails when the server ends or stays silent too long, saying what was waited for. */
async function withPatience<T>(
  child: ChildProcess,
  what: string,
  patience: number,
  stderr: () => string,
  begin: (done: (value: T) => void, failed: (reason: unknown) => void) => void,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const told = (sentence: string): Error => new Error(`${sentence}\n${stderr()}`.trim());
  const ended = (): void => reject(told(`The server ended before "${what}".`));
  const timer = setTimeout(() => reject(told(`No "${what}" within ${patience / 1000} s.`)), patience);
  child.once("exit", ended);
  if (child.exitCode !== null) ended();
  begin(resolve, reject);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off("exit", ended);
  });
}

async function stopServer(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const exited =
    child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  try {
    await Promise.race([connection.sendRequest(ShutdownRequest.type), exited]);
    await Promise.race([connection.sendNotification(ExitNotification.type), exited]);
  } catch {
    child.kill("SIGKILL");
  }
  await exited;
  clearTimeout(timer);
  connection.dispose();
}
