import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type ShowMessageParams,
  TextDocumentSyncKind,
  WatchKind,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { createCmocParser } from "../language/syntax/parser.ts";
import { linesOf } from "../language/text/lines.ts";
import { PINS_FILE } from "../language/web/pins.ts";
import { BibliographyWatchers, WATCHED_FILES } from "./bibliography-watchers.ts";
import { CHECKS } from "./check-settings.ts";
import { SentTokens } from "./features/semantic-tokens/sent-tokens.ts";
import { loadedPress } from "./figures/node-print.ts";
import { FolderSettings } from "./folder-settings.ts";
import { openDocuments } from "./open-documents.ts";
import { chosenEncoding, inBytes, MessagePositions, type PositionEncoding } from "./position-encoding.ts";
import { READS_FILES, WEB_CHANGED, type WebChangedParams } from "./protocol.ts";
import { DiagnosticsPublisher } from "./publisher.ts";
import { PulledDiagnostics } from "./pulled-diagnostics.ts";
import { CODE_LENS, INLAY_HINTS } from "./reading-aids.ts";
import { PrintedReferences } from "./references/printed-references.ts";
import { Printing } from "./references/printing.ts";
import { Refreshing } from "./refreshing.ts";
import { type Answers, answerRequests, FEATURES } from "./requests.ts";
import { offerTidying, TIDYING, tidiesSomeDocuments } from "./tidying.ts";
import { ToldWebs } from "./told-webs.ts";
import { ClientFileSystem } from "./workspace/client-file-system.ts";
import type { FileSystem } from "./workspace/file-system.ts";
import { type KeyLoss, lossInWords } from "./workspace/lost-keys.ts";
import { SETTLED_AFTER } from "./workspace/settling.ts";
import { folderUri, normalUri } from "./workspace/uris.ts";
import { Workspace } from "./workspace/workspace.ts";

/** How long an editor may take to say its settings, before problems are told without them. */
const SETTINGS_WITHIN_MS = 3000;

/** How long diagnostics are told in one turn, in milliseconds. */
const LONGEST_TURN = 20;

/** Serves one client over a connection until it hangs up. */
export function serve(connection: Connection, files: FileSystem, settledAfter = SETTLED_AFTER): void {
  let encoding: PositionEncoding = "utf-16";
  const documents = openDocuments(() => encoding);
  /** Documents by the normal spelling of their URI. */
  const open = new Map<string, TextDocument>();
  const edited = new Set<string>();
  /** Documents that were edited since changes were last told of. */
  const justEdited = new Set<string>();
  let folders: string[] = [];
  let client: InitializeParams["capabilities"] | null = null;
  let isShutDown = false;

  const parse = createCmocParser();
  const checkSettings = new FolderSettings(CHECKS);
  const lensSettings = new FolderSettings(CODE_LENS);
  const hintSettings = new FolderSettings(INLAY_HINTS);
  const allSettings = [checkSettings, lensSettings, hintSettings];
  const reached = new ClientFileSystem(connection, files);
  const workspace: Workspace = new Workspace(
    reached,
    parse,
    {
      changed: (affected) => {
        (isPulling ? pulled : publisher).add(affected);
        later();
      },
      failed: complain,
      keysLost: tellLoss,
    },
    (uri) => checkSettings.of(uri),
    settledAfter,
  );
  const watchers = new BibliographyWatchers(connection, complain);
  const positions = new MessagePositions((spelled) => {
    const uri = normalUri(spelled);
    const known = workspace.linesOf(uri);
    const document = known ? undefined : open.get(uri);
    return document ? linesOf(document.getText()) : known;
  });
  const publisher = new DiagnosticsPublisher(() => workspace, {
    publish: (params) => void connection.sendDiagnostics(sent(params, params)).catch(complain),
    openDocument: (uri) => open.get(uri),
  });
  const refreshing = new Refreshing(connection, complain);
  const sentTokens = new SentTokens();
  const toldWebs = new ToldWebs();
  const printed = new PrintedReferences(workspace, new Printing(), {
    begun: (notice) => connection.console.info(notice),
    failed: complain,
  });
  /** Whether the client asks for diagnostics by itself, and can be told to ask again. */
  let isPulling = false;
  const pulled = new PulledDiagnostics(() => workspace, {
    openDocument: (uri) => open.get(uri),
    isQuiet: () => workspace.isSettled && asking === 0,
    catchUp,
    refresh: () => refreshing.diagnostics(),
    failed: complain,
  });

  /** An answer to a message, as the client counts positions. */
  function sent<T>(answer: T, message: unknown): T {
    return encoding === "utf-8" ? positions.outgoing(answer, message) : answer;
  }

  /** A fault of ours is told to the client's log, and the server goes on. */
  function complain(fault: unknown): void {
    try {
      connection.console.error(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    } catch {
      // The client has hung up, and there is nobody to tell.
    }
  }

  /** Keys that vanish from a bibliography are told at once where a statement cites them, and else noted in the log. */
  function tellLoss(loss: KeyLoss): void {
    const said = lossInWords(loss);
    if (loss.cited.length === 0) {
      connection.console.info(said);
      return;
    }
    const params: ShowMessageParams = { type: MessageType.Warning, message: said };
    connection.sendNotification(ShowMessageNotification.type, params).catch(complain);
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
      justEdited.add(uri);
      if (document) attempt(() => workspace.edit(uri, document.getText()));
    }
  }

  /** Brings everything up to date that has been heard or read by now; to be called before anything is answered. */
  function catchUp(): void {
    readEdits();
    attempt(() => workspace.takeArrived());
  }

  function tellChanges(): void {
    const roots = workspace.takeChangedReviews();
    // First what an author who types on is looking at.
    if (roots.length > 0) toldWebs.changed();
    // A change may touch many files; what the author types meanwhile comes before the rest of them.
    const until = performance.now() + LONGEST_TURN;
    let isSomeLeft = !isPulling; // after a fault too: the file that it is in has been taken out
    attempt(() => {
      if (isPulling) pulled.changed();
      else isSomeLeft = publisher.flush(() => performance.now() < until);
    });
    if (isSomeLeft) later();
    if (client?.workspace?.didChangeWatchedFiles?.relativePatternSupport)
      watchers.watch(workspace.bibliographies(), folders);
    if (roots.length === 0) return;
    const isOtherOpen = [...open.keys()].some((uri) => !justEdited.has(uri));
    justEdited.clear();
    if (isOtherOpen) refreshing.later();
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
    Promise.all(allSettings.map((settings) => settings.ask(connection, folders)))
      .then(settingsChanged, complain)
      .finally(() => {
        clearTimeout(tooLong);
        over();
      });
  }

  function settingsChanged(): void {
    workspace.settingsChanged();
    refreshing.now();
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
  function answer<P, R>(work: (params: P, token: CancellationToken) => R) {
    return async (params: P, token: CancellationToken): Promise<Awaited<R> | ResponseError<never>> => {
      if (!client)
        return new ResponseError(ErrorCodes.ServerNotInitialized, "The server was not initialised.");
      if (isShutDown) return new ResponseError(ErrorCodes.InvalidRequest, "The server was shut down.");
      await new Promise((turn) => setImmediate(turn));
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called off.");
      catchUp();
      const asked = encoding === "utf-8" ? positions.incoming(params) : params;
      const result = await work(asked, token);
      return encoding === "utf-16" || result instanceof ResponseError
        ? result
        : positions.outgoing(result, params);
    };
  }

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const named = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    folders = named.map(folderUri);
    encoding = chosenEncoding(client.general?.positionEncodings);
    refreshing.begin(client);
    reached.canAsk = Reflect.get(Object(params.initializationOptions), READS_FILES) === true;
    isPulling =
      client.textDocument?.diagnostic !== undefined && client.workspace?.diagnostics?.refreshSupport === true;
    return {
      serverInfo: { name: "CMOC" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...FEATURES,
        ...(client.textDocument?.rename?.prepareSupport ? { renameProvider: { prepareProvider: true } } : {}),
        ...(tidiesSomeDocuments(client) ? {} : TIDYING),
        positionEncoding: encoding,
        ...(isPulling
          ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
          : {}),
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: {
            didCreate: { filters: [{ pattern: { glob: "**/*" } }] },
            didDelete: { filters: [{ pattern: { glob: "**/*" } }] },
            didRename: { filters: [{ pattern: { glob: "**/*" } }] },
            willRename: { filters: [{ pattern: { glob: "**/*" } }] },
          },
        },
      },
    };
  });

  connection.onInitialized(() => {
    if (client && tidiesSomeDocuments(client)) offerTidying(connection).catch(complain);
    if (client?.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [
        { globPattern: WATCHED_FILES },
        { globPattern: `**/${PINS_FILE}` },
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
      const section = "cmoc";
      connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(complain);
    }
    askSettings();
    attempt(readFolders);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client?.workspace?.configuration) return askSettings();
    for (const one of allSettings) one.take(settings);
    settingsChanged();
  });

  connection.onShutdown(() => {
    isShutDown = true;
    printed.dispose();
    refreshing.stop();
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
      sentTokens.forget(uri);
      pulled.closed(uri);
      return workspace.close(uri);
    }),
  );

  const changedOnDisk = (uris: readonly string[]) => {
    const changed = new Set<string>();
    for (const uri of uris) attempt(() => changed.add(normalUri(uri)));
    attempt(() => workspace.changedOnDisk(changed));
    if ([...changed].some((uri) => uri.endsWith(`/${PINS_FILE}`))) toldWebs.changed();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => changedOnDisk(changes.map(({ uri }) => uri)));
  connection.workspace.onDidCreateFiles(({ files }) => changedOnDisk(files.map(({ uri }) => uri)));
  connection.workspace.onDidDeleteFiles(({ files }) => changedOnDisk(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    changedOnDisk(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );

  answerRequests(connection, {
    workspace,
    parse,
    answer: <P, R>(work: (answers: Answers, params: P, token: CancellationToken) => R) => {
      return async (params: P, token: CancellationToken): Promise<Awaited<R> | ResponseError<never>> => {
        const answers = await import("./answers.ts");
        return answer<P, R>((asked, called) => work(answers, asked, called))(params, token);
      };
    },
    capabilities: () => client ?? {},
    takesSnippets: () => client?.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    textOf: (uri) => open.get(uri)?.getText() ?? "",
    openDocument: (uri) => open.get(uri),
    lensSettings: (uri) => lensSettings.of(uri),
    hintSettings: (uri) => hintSettings.of(uri),
    inLine: (lines, position) => (encoding === "utf-8" ? inBytes(lines, position) : position),
    sentTokens,
    toldWebs,
    printed,
    press: loadedPress,
  });
  connection.languages.diagnostics.on(
    answer(({ textDocument, previousResultId }, token) =>
      pulled.ofDocument(normalUri(textDocument.uri), previousResultId, token),
    ),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _, partly) =>
    answer(({ previousResultIds }: typeof params) =>
      pulled.ofWorkspace(
        previousResultIds,
        token,
        partly && ((report) => partly.report(sent(report, params))),
      ),
    )(params, token),
  );

  documents.listen(connection);
  connection.listen();
}
