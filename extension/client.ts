import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  State,
  TransportKind,
  type WorkspaceEdit,
} from "vscode-languageclient/node";
import type { EvidenceAsked } from "../language/web/evidence-in-view.ts";
import type { SavedView, ViewOptions } from "../language/web/view-options.ts";
import {
  type FigureParams,
  type FigureResult,
  NEXT_WEB_REQUEST,
  type NextWebParams,
  type NumberedWeb,
  READS_FILES,
  SAVE_VIEW_REQUEST,
  type SaveViewParams,
  type SaveViewResult,
  WEB_CHANGED,
  WEB_EVIDENCE_REQUEST,
  WEB_LOOPS_REQUEST,
  type WebChangedParams,
  type WebEvidenceParams,
  type WebEvidenceResult,
  type WebLoopsResult,
  type WebParams,
  type WebResultChange,
} from "../server/protocol.ts";
import type { ShownLoops } from "./preview/messages.ts";
import type { WebSource } from "./preview/web-source.ts";
import { readFilesFor } from "./virtual-files.ts";

/** How often within so many minutes the server is started again before its author is asked. */
const RESTARTS_AT_MOST = 3;
const WITHIN_MS = 3 * 60_000;

/** Leaves it to us to tell the author; what the library would say is for the log. */
class QuietClient extends LanguageClient {
  override error(message: string, details?: unknown): void {
    super.error(message, details, false);
  }
}

/** The language server of one window: starts it, keeps it running, and hands on what the preview asks of it. */
export class CmocClient implements WebSource, vscode.Disposable {
  readonly #serverModule: string;
  readonly #log = vscode.window.createOutputChannel("CMOC", { log: true });
  readonly #webChanged = new vscode.EventEmitter<readonly string[]>();
  readonly #cameOrWent = new vscode.EventEmitter<void>();
  readonly #ends: number[] = [];
  readonly onDidChangeWeb = this.#webChanged.event;
  readonly onDidComeOrGo = this.#cameOrWent.event;
  #client: LanguageClient;
  #isAsking = false;

  constructor(serverModule: string) {
    this.#serverModule = serverModule;
    this.#client = this.#newClient();
  }

  get isRunning(): boolean {
    return this.#client.state === State.Running;
  }

  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#log.error(`The server did not start: ${error}`);
      this.#askAuthor("CMOC could not start checking your review.");
    }
  }

  async nextWeb(
    file: string,
    since: number | undefined,
    signal: AbortSignal,
  ): Promise<NumberedWeb | WebResultChange | null> {
    const params: NextWebParams = { uri: file, ...(since === undefined ? {} : { since }) };
    const calling = new vscode.CancellationTokenSource();
    const callOff = () => calling.cancel();
    signal.addEventListener("abort", callOff, { once: true });
    try {
      return await this.#client.sendRequest(NEXT_WEB_REQUEST, params, calling.token);
    } finally {
      signal.removeEventListener("abort", callOff);
      calling.dispose();
    }
  }

  figure(request: string, params: FigureParams): Promise<FigureResult | null> {
    return this.#client.sendRequest<FigureResult | null>(request, params);
  }

  /** Asks the server; rejects while there is none. */
  async request<R>(method: string, params: object): Promise<R> {
    if (!this.isRunning) throw new Error("The review is not being checked at the moment.");
    return this.#client.sendRequest<R>(method, params);
  }

  /** An edit of the server's, as VS Code makes it. */
  edit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  evidence(file: string, about: EvidenceAsked, options: ViewOptions): Promise<WebEvidenceResult | null> {
    const params: WebEvidenceParams = { uri: file, ...about, view: options };
    return this.#client.sendRequest<WebEvidenceResult | null>(WEB_EVIDENCE_REQUEST, params);
  }

  async loops(file: string, options: ViewOptions): Promise<ShownLoops | null> {
    const params: WebParams = { uri: file, view: options };
    const found = await this.#client.sendRequest<WebLoopsResult | null>(WEB_LOOPS_REQUEST, params);
    return found && { loops: found.loops, longest: found.longest, isStopped: found.stoppedBy !== null };
  }

  savingView(file: string, view: SavedView): Promise<SaveViewResult | null> {
    const params: SaveViewParams = { uri: file, view };
    return this.#client.sendRequest<SaveViewResult | null>(SAVE_VIEW_REQUEST, params);
  }

  async restart(): Promise<void> {
    this.#ends.length = 0;
    await this.#client.dispose().catch(() => {}); // however it ended
    // A client that could not start once never will.
    this.#client = this.#newClient();
    await this.start();
  }

  showLog(): void {
    this.#log.show();
  }

  async dispose(): Promise<void> {
    this.#webChanged.dispose();
    this.#cameOrWent.dispose();
    await this.#client.dispose().catch(() => {}); // the window closes
    this.#log.dispose();
  }

  #newClient(): LanguageClient {
    const server = { module: this.#serverModule, transport: TransportKind.ipc };
    const client = new QuietClient(
      "cmoc",
      "CMOC",
      { run: server, debug: server },
      {
        // A bibliography is a document of the review too: a reference is looked for from its entry.
        documentSelector: [
          { language: "cmoc" },
          { language: "bibtex" },
          { pattern: "**/*.{bib,json,ris}" }, // of which those count that a review names
        ],
        initializationOptions: { [READS_FILES]: true },
        diagnosticPullOptions: { onChange: true },
        outputChannel: this.#log,
        markdown: { isTrusted: false, supportHtml: false },
        errorHandler: {
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => this.#closed(),
        },
        initializationFailedHandler: () => false,
      },
    );
    readFilesFor(client);
    client.onNotification(WEB_CHANGED, ({ roots }: WebChangedParams) => this.#webChanged.fire(roots));
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) this.#cameOrWent.fire();
    });
    return client;
  }

  /** The server ended without being told to: start it again, but not for ever. */
  #closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends.push(now);
    const recent = this.#ends.filter((end) => now - end < WITHIN_MS);
    if (recent.length <= RESTARTS_AT_MOST) return { action: CloseAction.Restart, handled: true };
    this.#askAuthor("CMOC has stopped checking your review, because its checker ended several times.");
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  #askAuthor(sentence: string): void {
    if (this.#isAsking) return; // once is enough
    this.#isAsking = true;
    const again = "Start Again";
    const log = "Show Log";
    void vscode.window.showErrorMessage(sentence, again, log).then((answer) => {
      this.#isAsking = false;
      if (answer === again) void this.restart();
      if (answer === log) this.showLog();
    });
  }
}
