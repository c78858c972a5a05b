import * as vscode from "vscode";
import { readable } from "../../language/web/drawing/readable.ts";
import type { WebResult } from "../../server/protocol.ts";
import { openFactor, openLink } from "./jumps.ts";
import { type DrawnWeb, isFromPage, type ToPage } from "./messages.ts";
import { newNonce, pageHtml } from "./page-html.ts";
import { Refresher } from "./refresher.ts";
import { statedAt } from "./stated-at.ts";
import type { WebSource } from "./web-source.ts";

export const viewType = "cmoc.causalWeb";

/** Between two pictures: as often as the eye can use while an author types. */
const pauseMs = 100;
const longestTitle = 60;

const WAITING = "Waiting for this review to be read. If this stays, click into one of its .cmoc files.";
const OUT_OF_DATE = "This picture is not kept up to date, because CMOC is not checking the review.";

/** One panel with the causal web of one review: that of the file it was last told to follow. */
export class WebPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #source: WebSource;
  readonly #refresher = new Refresher(() => this.#refresh(), pauseMs);
  readonly #disposables: vscode.Disposable[];
  #file: string;
  #result: WebResult | null = null;
  #web: Extract<ToPage, { type: "web" }> | null = null;
  /** What the page was last sent, to send it nothing twice. */
  #content = "";
  #notice: string | null = null;
  #cursor: { readonly uri: string; readonly selections: readonly vscode.Selection[] } | null = null;
  #marked: readonly string[] = [];
  #drawn: DrawnWeb | null = null;
  #isDisposed = false;
  readonly onDidDispose: vscode.Event<void>;

  /** Takes over an empty panel. `file` is the URI of a file of the review. */
  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri, source: WebSource, file: string) {
    this.#panel = panel;
    this.#source = source;
    this.#file = file;
    this.onDidDispose = panel.onDidDispose;
    this.#disposables = [
      panel.onDidDispose(() => this.#end()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      panel.onDidChangeViewState(() => panel.visible && this.#refresher.ask()),
      source.onDidChangeWeb((roots) => this.#concerns(roots) && this.#refresher.ask()),
      source.onDidComeOrGo(() => this.#refresher.ask()),
    ];
    void this.#fill(extension);
    this.#refresher.ask();
  }

  /** The folder of the review that is shown, or `null` while none is. */
  get root(): string | null {
    return this.#result?.root ?? null;
  }

  get title(): string {
    return this.#panel.title;
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** What its page shows, by its own account. */
  get drawn(): DrawnWeb | null {
    return this.#drawn;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the review of this file from now on. */
  follow(file: string): void {
    if (file === this.#file) return;
    this.#file = file;
    this.#refresher.ask();
  }

  /** Marks in the web what is stated where the author is in a file. */
  followCursor(uri: string, selections: readonly vscode.Selection[]): void {
    this.#cursor = { uri, selections };
    this.#mark();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #end(): void {
    this.#isDisposed = true;
    this.#refresher.end();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #fill(extension: vscode.Uri): Promise<void> {
    const { webview } = this.#panel;
    const files = vscode.Uri.joinPath(extension, "dist");
    webview.options = { enableScripts: true, localResourceRoots: [files] };
    const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(files, "preview-layout.js"));
    if (this.#isDisposed) return;
    webview.html = pageHtml({
      script: webview.asWebviewUri(vscode.Uri.joinPath(files, "preview.js")).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(files, "preview.css")).toString(),
      workerCode: new TextDecoder().decode(code),
      cspSource: webview.cspSource,
      nonce: newNonce(),
    });
  }

  #concerns(roots: readonly string[]): boolean {
    // The file's review may just have got another folder.
    return roots.some((root) => root === this.root || this.#file.startsWith(root));
  }

  /** Gets the web as it is now. A hidden page forgets everything, so there is nothing to get for it. */
  async #refresh(): Promise<void> {
    if (!this.#panel.visible) return;
    const file = this.#file;
    const result = await this.#source.web(file).catch(() => "no server" as const);
    // The author may have gone on to another review meanwhile: then the next run is already asked for.
    if (this.#isDisposed || file !== this.#file) return;
    if (result === "no server") this.#tell(OUT_OF_DATE);
    else if (result === null) this.#tell(WAITING);
    else this.#show(result);
  }

  #show(result: WebResult): void {
    this.#result = result;
    const title = titleOf(result);
    this.#panel.title = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
    const content = JSON.stringify([result.root, title, result.web]);
    if (content !== this.#content) {
      this.#content = content;
      const revision = (this.#web?.revision ?? 0) + 1;
      this.#web = { type: "web", revision, file: this.#file, title, web: result.web };
      this.#send(this.#web);
    }
    this.#tell(null);
    this.#mark();
  }

  #tell(text: string | null): void {
    if (text === this.#notice) return;
    this.#notice = text;
    this.#send({ type: "notice", text });
  }

  #mark(): void {
    if (!this.#cursor) return;
    const { uri, selections } = this.#cursor;
    const marked = statedAt(this.#result?.configurations ?? [], uri, selections);
    if (marked.join("\n") === this.#marked.join("\n")) return;
    this.#marked = marked;
    this.#send({ type: "highlight", configurations: marked });
  }

  #send(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  #hear(message: unknown): void {
    if (!isFromPage(message)) return;
    switch (message.type) {
      case "ready":
        if (this.#web) this.#send(this.#web);
        this.#send({ type: "highlight", configurations: this.#marked });
        this.#send({ type: "notice", text: this.#notice });
        break;
      case "drawn":
        this.#drawn = message.drawn;
        break;
      case "openFactor":
        if (this.#result) void openFactor(this.#result, message.factor, this.#panel.viewColumn);
        break;
      case "openLink":
        if (this.#result) void openLink(this.#result, message, this.#panel.viewColumn);
        break;
    }
  }
}

function titleOf({ question, root }: WebResult): string {
  const folder = vscode.Uri.parse(root).path.split("/").at(-2) ?? "";
  return `Causal web: ${readable(question ?? "") || folder}`;
}
