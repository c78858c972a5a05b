import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createCmocParser } from "../language/syntax/parser.ts";
import { CHECKS_SECTION, CheckSettings } from "./check-settings.ts";
import { WEB_CHANGED, type WebChangedParams } from "./protocol.ts";
import { DiagnosticsPublisher } from "./publisher.ts";
import { answerRequests, FEATURES } from "./requests.ts";
import type { FileSystem } from "./workspace/file-system.ts";
import { folderUri, normalUri } from "./workspace/uris.ts";
import { Workspace } from "./workspace/workspace.ts";

/** How long an editor may take to say its settings, before problems are told without them. */
const SETTINGS_WITHIN_MS = 3000;

/** How long diagnostics are told in one turn, in milliseconds. */
const LONGEST_TURN = 20;

/** Serves one client over a connection until it hangs up. */
export function serve(connection: Connection, files: FileSystem): void {
  const documents = new TextDocuments(TextDocument);
  /** Documents by the normal spelling of their URI. */
  const open = new Map<string, TextDocument>();
  const edited = new Set<string>();
  let folders: string[] = [];
  let client: InitializeParams["capabilities"] | null = null;
  let isShutDown = false;

  const parse = createCmocParser();
  const checkSettings = new CheckSettings(connection);
  const workspace: Workspace = new Workspace(
    files,
    parse,
    {
      changed: (affected) => {
        publisher.add(affected);
        later();
      },
      failed: complain,
    },
    (uri) => checkSettings.of(uri),
  );
  const publisher = new DiagnosticsPublisher(() => workspace, {
    publish: (params) => void connection.sendDiagnostics(params).catch(complain),
    openDocument: (uri) => open.get(uri),
  });

  /** A fault of ours is told to the client's log, and the server goes on. */
  function complain(fault: unknown): void {
    try {
      connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    } catch {
      // The client has hung up, and there is nobody to tell.
    }
  }

  function attempt(work: () => unknown): void {
    try {
      const result = work();
      if (result instanceof Promise) result.catch(complain);
    } catch (fault) {
      complain(fault);
    }
  }

  let due = false;
  /** Work is put off to the end of the turn, so that edits which came together are read once. */
  function later(): void {
    if (due) return;
    due = true;
    setImmediate(() => {
      due = false;
      readEdits();
      if (workspace.isSettled && asking === 0) attempt(tellChanges);
    });
  }

  /** Reads the documents as they are now. */
  function readEdits(): void {
    for (const uri of edited) {
      edited.delete(uri);
      const document = open.get(uri);
      if (document) attempt(() => workspace.edit(uri, document.getText()));
    }
  }

  /** Brings everything up to date that has been heard or read by now; to be called before anything is answered. */
  function catchUp(): void {
    readEdits();
    attempt(() => workspace.takeArrived());
  }

  function tellChanges(): void {
    // A change may touch many files; what the author types meanwhile comes before the rest of them.
    const until = performance.now() + LONGEST_TURN;
    let isSomeLeft = true; // after a fault too: the file that it is in has been taken out
    attempt(() => {
      isSomeLeft = publisher.flush(() => performance.now() < until);
    });
    if (isSomeLeft) later();
    const roots = workspace.takeChangedReviews();
    if (roots.length === 0) return;
    const params: WebChangedParams = { roots };
    connection.sendNotification(WEB_CHANGED, params).catch(complain);
  }

  /** How often the editor has been asked for its settings and did not answer yet. */
  let asking = 0;
  function askSettings(): void {
    if (!client?.workspace?.configuration) return;
    asking++;
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      asking--;
      later();
    };
    const tooLong = setTimeout(over, SETTINGS_WITHIN_MS);
    checkSettings
      .ask(folders)
      .then(() => workspace.settingsChanged(), complain)
      .finally(() => {
        clearTimeout(tooLong);
        over();
      });
  }

  async function readFolders(): Promise<void> {
    let cancelled = () => false;
    const created = client?.window?.workDoneProgress ? connection.window.createWorkDoneProgress() : null;
    const progress = created?.then((shown) => {
      shown.begin("CMOC", undefined, "Reading the review…", true);
      cancelled = () => shown.token.isCancellationRequested;
      return shown;
    });
    await Promise.all([workspace.setFolders(folders, () => cancelled()), progress]).finally(async () =>
      (await progress)?.done(),
    );
  }

  /** Answers from the texts as they are when a request's turn comes, unless it has been called off by then. */
  function answer<P, R>(work: (params: P) => R) {
    return async (params: P, token: CancellationToken): Promise<R | ResponseError> => {
      if (!client)
        return new ResponseError(ErrorCodes.ServerNotInitialized, "The server was not initialised.");
      if (isShutDown) return new ResponseError(ErrorCodes.InvalidRequest, "The server was shut down.");
      await new Promise((turn) => setImmediate(turn));
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called off.");
      catchUp();
      return work(params);
    };
  }

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const named = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    folders = named.map(folderUri);
    return {
      serverInfo: { name: "CMOC" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...FEATURES,
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: {
            didDelete: { filters: [{ pattern: { glob: "**/*" } }] },
            didRename: { filters: [{ pattern: { glob: "**/*" } }] },
          },
        },
      },
    };
  });

  connection.onInitialized(() => {
    if (client?.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [
        { globPattern: "**/*.{cmoc,bib}" },
        { globPattern: "**/*", kind: WatchKind.Delete }, // of a deleted folder, its files are not told
      ];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(complain);
    }
    if (client?.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
        const kept = folders.filter((folder) => !gone.has(folder));
        folders = [...new Set([...kept, ...added.map(({ uri }) => folderUri(uri))])];
        askSettings();
        attempt(readFolders);
      });
    }
    if (client?.workspace?.didChangeConfiguration?.dynamicRegistration) {
      const section = CHECKS_SECTION;
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(complain);
    }
    askSettings();
    attempt(readFolders);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client?.workspace?.configuration) return askSettings();
    checkSettings.take(settings);
    workspace.settingsChanged();
  });

  connection.onShutdown(() => {
    isShutDown = true;
  });

  documents.onDidChangeContent(({ document }) =>
    attempt(() => {
      const uri = normalUri(document.uri);
      open.set(uri, document);
      edited.add(uri);
      later();
    }),
  );

  documents.onDidClose(({ document }) =>
    attempt(() => {
      const uri = normalUri(document.uri);
      open.delete(uri);
      edited.delete(uri);
      return workspace.close(uri);
    }),
  );

  const changedOnDisk = (uris: readonly string[]) => {
    const changed = new Set<string>();
    for (const uri of uris) attempt(() => changed.add(normalUri(uri)));
    attempt(() => workspace.changedOnDisk(changed));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => changedOnDisk(changes.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => changedOnDisk(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    changedOnDisk(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );

  answerRequests(connection, {
    workspace,
    parse,
    answer,
    takesSnippets: () => client?.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    textOf: (uri) => open.get(uri)?.getText() ?? "",
  });

  documents.listen(connection);
  connection.listen();
}
