import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
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
import { codeActions } from "./features/code-actions.ts";
import { definition } from "./features/definition.ts";
import { references } from "./features/references.ts";
import { semanticTokens, TOKEN_LEGEND } from "./features/semantic-tokens.ts";
import { webResult } from "./features/web.ts";
import {
  WEB_CHANGED,
  WEB_REQUEST,
  type WebChangedParams,
  type WebParams,
  type WebResult,
} from "./protocol.ts";
import { DiagnosticsPublisher } from "./publisher.ts";
import type { FileSystem } from "./workspace/file-system.ts";
import { folderUri, normalUri } from "./workspace/uris.ts";
import { Workspace } from "./workspace/workspace.ts";

/** Serves one client over a connection until it hangs up. */
export function serve(connection: Connection, files: FileSystem): void {
  const documents = new TextDocuments(TextDocument);
  /** Documents by the normal spelling of their URI. */
  const open = new Map<string, TextDocument>();
  const edited = new Set<string>();
  let folders: string[] = [];
  let client: InitializeParams["capabilities"] | null = null;
  let isShutDown = false;

  const workspace: Workspace = new Workspace(files, createCmocParser(), {
    changed: (affected) => {
      publisher.add(affected);
      later();
    },
    failed: complain,
  });
  const publisher = new DiagnosticsPublisher(() => workspace, {
    publish: (params) => void connection.sendDiagnostics(params).catch(complain),
    openDocument: (uri) => open.get(uri),
  });

  /** A fault of ours is told to the client's log, and the server goes on. */
  function complain(fault: unknown): void {
    connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
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
      if (workspace.isSettled) attempt(tellChanges);
    });
  }

  /** Reads the documents as they are now; to be called before anything is answered. */
  function readEdits(): void {
    for (const uri of edited) {
      edited.delete(uri);
      const document = open.get(uri);
      if (document) attempt(() => workspace.edit(uri, document.getText()));
    }
  }

  function tellChanges(): void {
    publisher.flush();
    const roots = workspace.takeChangedReviews();
    if (roots.length === 0) return;
    const params: WebChangedParams = { roots };
    connection.sendNotification(WEB_CHANGED, params).catch(complain);
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
      readEdits();
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
        definitionProvider: true,
        referencesProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
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
        attempt(readFolders);
      });
    }
    attempt(readFolders);
  });

  connection.onShutdown(() => {
    isShutDown = true;
  });

  documents.onDidChangeContent(({ document }) => {
    const uri = normalUri(document.uri);
    open.set(uri, document);
    edited.add(uri);
    later();
  });

  documents.onDidClose(({ document }) => {
    const uri = normalUri(document.uri);
    open.delete(uri);
    edited.delete(uri);
    attempt(() => workspace.close(uri));
  });

  const changedOnDisk = (uris: Iterable<string>) => {
    for (const uri of new Set(uris)) attempt(() => workspace.changedOnDisk(normalUri(uri)));
  };
  connection.onDidChangeWatchedFiles(({ changes }) => changedOnDisk(changes.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => changedOnDisk(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    changedOnDisk(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );

  connection.onDefinition(
    answer(({ textDocument, position }) => definition(workspace, normalUri(textDocument.uri), position)),
  );

  connection.onReferences(
    answer(({ textDocument, position, context }) =>
      references(workspace, normalUri(textDocument.uri), position, context.includeDeclaration),
    ),
  );

  connection.onCodeAction(
    answer(({ textDocument, range }) => {
      const uri = normalUri(textDocument.uri);
      return codeActions(workspace, uri, textOf(uri), range);
    }),
  );

  const textOf = (uri: string) => open.get(uri)?.getText() ?? "";
  connection.languages.semanticTokens.on(
    answer(({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      return semanticTokens(workspace, uri, textOf(uri));
    }),
  );
  connection.languages.semanticTokens.onRange(
    answer(({ textDocument, range }) => {
      const uri = normalUri(textDocument.uri);
      return semanticTokens(workspace, uri, textOf(uri), range);
    }),
  );

  connection.onRequest<WebResult | null, void>(
    WEB_REQUEST,
    answer(({ uri }: WebParams) => webResult(workspace, normalUri(uri))),
  );

  documents.listen(connection);
  connection.listen();
}
