/** The least language client: it starts a server, opens and edits files and hears of their problems. */
import { spawn } from "node:child_process";
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { URI } from "vscode-uri";
import { type DiagnosticsManner, initializeParams } from "./initialize-params.ts";
import { stopServer, withPatience } from "./server-process.ts";

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
  /** `push` where nothing is said. */
  readonly diagnostics?: DiagnosticsManner;
  /** How long to wait for an answer before giving up, in milliseconds. */
  readonly patience?: number;
}

export interface LanguageClient {
  readonly pid: number;
  /** When the server's process was asked for: milliseconds of `performance.now()`. */
  readonly spawnedAt: number;
  /** When problems were last heard of any file. */
  readonly lastHeardAt: number;
  /** The last problems heard of a file (its absolute path). */
  problemsOf(path: string): FileProblems | undefined;
  open(path: string, text: string): void;
  /** Sends one incremental edit of an open file and returns the file's new version. */
  edit(path: string, range: Range, text: string): number;
  /** Sends a request by its method, as `textDocument/definition`. */
  ask(method: string, params: object): Promise<unknown>;
  /** Waits until what was heard satisfies a condition, which is looked at again at every message; rejects where the server ends or `patience` runs out. */
  until(what: () => string, condition: () => boolean): Promise<void>;
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
  let lastHeardAt = spawnedAt;
  let waiting: { readonly condition: () => boolean; readonly done: () => void } | undefined;
  const hear = (uri: string, version: number | null, diagnostics: readonly Diagnostic[]): void => {
    lastHeardAt = performance.now();
    heard.set(URI.parse(uri).fsPath, { version, diagnostics, heardAt: lastHeardAt });
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
    () => `answer to the first greeting from ${server[0]}`,
    patience,
    () => stderr,
    (done, failed) => {
      connection.sendRequest(InitializeRequest.type, initializeParams(folder, manner)).then(done, (error) => {
        if (error instanceof ResponseError) failed(error); // anything else is a broken pipe: the server ends
      });
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
    get lastHeardAt() {
      return lastHeardAt;
    },
    problemsOf: (path) => heard.get(path),
    open(path, text) {
      const uri = URI.file(path).toString();
      versions.set(path, 1);
      const textDocument = { uri, languageId: "cmoc", version: 1, text };
      tell(() => connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }));
      pull?.workspace();
    },
    edit(path, range, text) {
      const uri = URI.file(path).toString();
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      const change = { textDocument: { uri, version }, contentChanges: [{ range, text }] };
      tell(() => connection.sendNotification(DidChangeTextDocumentNotification.type, change));
      pull?.file(uri, version);
      return version;
    },
    ask: (method, params) => connection.sendRequest(method, params),
    async until(what, condition) {
      if (condition()) return;
      await withPatience<void>(
        child,
        () => `${what()} from ${server[0]}`,
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

/** Throws where the server is known to be gone; a pipe that breaks now is told of by the next waiting. */
function tell(send: () => Promise<void>): void {
  try {
    send().catch(() => undefined);
  } catch (cause) {
    throw new Error("The server has ended.", { cause });
  }
}
