import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createCmocParser } from "../language/syntax/parser.ts";
import { definition } from "./features/definition.ts";
import { references } from "./features/references.ts";
import { webResult } from "./features/web.ts";
import { WEB_CHANGED, WEB_REQUEST, type WebChangedParams, type WebParams } from "./protocol.ts";
import { DiagnosticsPublisher } from "./publisher.ts";
import type { FileSystem } from "./workspace/file-system.ts";
import { folderUri, isBibliographyFile, isReviewFile, normalUri } from "./workspace/uris.ts";
import { Workspace } from "./workspace/workspace.ts";

/** Serves one client over a connection until it hangs up. */
export function serve(connection: Connection, files: FileSystem): void {
  const documents = new TextDocuments(TextDocument);
  /** Documents by the normal spelling of their URI. */
  const open = new Map<string, TextDocument>();
  const edited = new Set<string>();
  let folders: string[] = [];
  let client: InitializeParams["capabilities"] = {};
  let scanning = false;

  const workspace: Workspace = new Workspace(files, createCmocParser(), (affected) => {
    publisher.add(affected);
    later();
  });
  const publisher = new DiagnosticsPublisher(() => workspace, {
    publish: (params) => void connection.sendDiagnostics(params),
    openDocument: (uri) => open.get(uri),
  });

  let due = false;
  /** Work is put off to the end of the turn, so that edits which came together are read once. */
  function later(): void {
    if (due) return;
    due = true;
    setImmediate(() => {
      due = false;
      catchUp();
    });
  }

  /** Reads the documents as they are now; to be called before anything is answered. */
  function readEdits(): void {
    for (const uri of edited) {
      const document = open.get(uri);
      if (document) workspace.edit(uri, document.getText());
    }
    edited.clear();
  }

  function catchUp(): void {
    readEdits();
    if (scanning || !workspace.isSettled) return;
    const affected = publisher.flush();
    const roots = new Set(affected.flatMap((uri) => workspace.reviewOf(uri)?.root ?? []));
    if (roots.size > 0) {
      const params: WebChangedParams = { roots: [...roots] };
      void connection.sendNotification(WEB_CHANGED, params);
    }
  }

  async function readFolders(): Promise<void> {
    scanning = true;
    const progress = client.window?.workDoneProgress
      ? await connection.window.createWorkDoneProgress()
      : null;
    progress?.begin("CMOC", undefined, "Reading the review…", true);
    try {
      await workspace.setFolders(folders, () => progress?.token.isCancellationRequested ?? false);
    } finally {
      scanning = false;
      progress?.done();
      later();
    }
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

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = ["**/*.cmoc", "**/*.bib"].map((globPattern) => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => folderUri(uri)));
        folders = [
          ...folders.filter((folder) => !gone.has(folder)),
          ...added.map(({ uri }) => folderUri(uri)),
        ];
        void readFolders();
      });
    }
    await readFolders();
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
    void workspace.close(uri).then(later);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) void workspace.fileChanged(normalUri(uri)).then(later);
  });

  const filesMoved = (uris: readonly string[]) => {
    for (const uri of uris.map(normalUri)) {
      const isFile = isReviewFile(uri) || isBibliographyFile(uri);
      void (isFile ? workspace.fileChanged(uri) : workspace.folderChanged(folderUri(uri))).then(later);
    }
  };
  connection.workspace.onDidDeleteFiles((params) => filesMoved(params.files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles((params) =>
    filesMoved(params.files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );

  connection.onDefinition(({ textDocument, position }) => {
    readEdits();
    return definition(workspace, normalUri(textDocument.uri), position);
  });

  connection.onReferences(({ textDocument, position, context }) => {
    readEdits();
    return references(workspace, normalUri(textDocument.uri), position, context.includeDeclaration);
  });

  connection.onRequest(WEB_REQUEST, ({ uri }: WebParams) => {
    readEdits();
    return webResult(workspace, normalUri(uri));
  });

  documents.listen(connection);
  connection.listen();
}
