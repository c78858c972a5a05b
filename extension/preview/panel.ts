import * as vscode from "vscode";
import { readable } from "../../language/web/drawing/readable.ts";
import { isSameWeb, webChange } from "../../language/web/web-change.ts";
import type { WebResult } from "../../server/protocol.ts";
import type { FigureAsked } from "../save-figure.ts";
import { openConfiguration, openFactor, openLink, openPlace, type Place } from "./jumps.ts";
import { evidenceForPage } from "./messages/evidence.ts";
import { type DrawnWeb, type FromPage, isFromPage, type ToPage } from "./messages.ts";
import { newNonce, pageHtml } from "./page-html.ts";
import { PinWriter } from "./pin-writer.ts";
import { saveView } from "./saving-views.ts";
import { statedAt } from "./stated-at.ts";
import { WebFollower } from "./web-follower.ts";
import type { WebSource } from "./web-source.ts";

export const viewType = "cmoc.causalWeb";

/** Between two pictures: as often as the eye can use while an author types. */
const pauseMs = 100;
const longestTitle = 60;

const WAITING = "Waiting for this review to be read. If this stays, click into one of its .cmoc files.";
const OUT_OF_DATE = "This picture is not kept up to date, because CMOC is not checking the review.";

type SentWeb = Extract<ToPage, { type: "web" }>;

/** One panel with the causal web of one review: that of the file it was last told to follow. */
export class WebPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #source: WebSource;
  readonly #follower: WebFollower;
  readonly #disposables: vscode.Disposable[];
  #file: string;
  #isLocked: boolean;
  #result: WebResult | null = null;
  /** What the page has, or is sent as soon as it listens. */
  #web: SentWeb | null = null;
  #notice: string | null = null;
  #cursor: { readonly uri: string; readonly selections: readonly vscode.Selection[] } | null = null;
  #marked: readonly string[] = [];
  /** A saved view that is to be shown as soon as the page listens. */
  #view: string | null = null;
  /** The places of the evidence that the page was last told. */
  #evidence: { readonly number: number; readonly places: readonly Place[] } = { number: 0, places: [] };
  readonly #pins: PinWriter;
  /** What the page was last told of pins. */
  #pinned: Extract<ToPage, { type: "pins" }> | null = null;
  #drawn: DrawnWeb | null = null;
  #isDisposed = false;
  readonly onDidDispose: vscode.Event<void>;
  readonly onDidChangeState: vscode.Event<unknown>;

  /** Takes over an empty panel. `file` is the URI of a file of the review. */
  constructor(
    panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    source: WebSource,
    file: string,
    isLocked = false,
  ) {
    this.#panel = panel;
    this.#source = source;
    this.#file = file;
    this.#isLocked = isLocked;
    this.#follower = new WebFollower({
      ask: (one, since, signal) => source.nextWeb(one, since, signal),
      onWeb: (web) => this.#show(web),
      onNone: (why) => this.#tell(why === "no server" ? OUT_OF_DATE : WAITING),
      pauseMs,
    });
    this.#pins = new PinWriter((method, params) => source.request(method, params));
    this.onDidDispose = panel.onDidDispose;
    this.onDidChangeState = panel.onDidChangeViewState;
    this.#disposables = [
      panel.onDidDispose(() => this.#end()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.#hear(message)),
      panel.onDidChangeViewState(() => this.#keepUp()),
      source.onDidChangeWeb((roots) => this.#concerns(roots) && this.#keepUp()),
      source.onDidComeOrGo(() => {
        this.#follower.forget();
        this.#keepUp();
      }),
    ];
    void this.#fill(extension);
    this.#keepUp();
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

  get isActive(): boolean {
    return this.#panel.active;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** What its page shows, by its own account. */
  get drawn(): DrawnWeb | null {
    return this.#drawn;
  }

  /** Whether it shows the review of this file, as far as it is known. */
  shows(file: string): boolean {
    return file === this.#file || (this.root !== null && file.startsWith(this.root));
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows the review of this file from now on, unless it is locked. */
  follow(file: string): void {
    if (file === this.#file || this.#isLocked) return;
    this.#file = file;
    this.#follower.rest();
    this.#keepUp();
  }

  /** Stays with its review, or follows the author again. */
  lock(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#showTitle();
    this.#send({ type: "lock", isLocked });
  }

  showView(name: string): void {
    this.#view = name;
    this.#send({ type: "showView", name });
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
    this.#follower.rest();
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

  /** Follows the web, while its page is seen: a hidden one forgets everything, so there is nothing to get for it. */
  #keepUp(): void {
    if (!this.#panel.visible) this.#follower.rest();
    else if (!this.#follower.isFollowing) this.#follower.follow(this.#file);
  }

  #show(result: WebResult): void {
    const before = this.#result;
    this.#result = result;
    this.#showTitle();
    const title = titleOf(result);
    const views = result.views.map(({ name, title, options }) => ({ name, title, options }));
    const sent = this.#web;
    const revision = (sent?.revision ?? 0) + 1;
    this.#web = { type: "web", revision, file: this.#file, title, web: result.web, views };
    if (!sent || before?.root !== result.root) this.#send(this.#web);
    else this.#sendChange(sent, this.#web);
    const pins: ToPage = { type: "pins", pins: result.pins };
    if (JSON.stringify(pins) !== JSON.stringify(this.#pinned)) {
      this.#pinned = pins;
      this.#send(pins);
    }
    this.#tell(result.pinsProblem);
    this.#mark();
  }

  /** The page is sent nothing twice: what changed since the web it has, if anything did. */
  #sendChange(sent: SentWeb, { revision, title, web, views }: SentWeb): void {
    const change = webChange(sent.web, web);
    const isSame =
      isSameWeb(sent.web, change) &&
      title === sent.title &&
      JSON.stringify(views) === JSON.stringify(sent.views);
    if (isSame) this.#web = sent;
    else this.#send({ type: "webChange", since: sent.revision, revision, title, web: change, views });
  }

  #showTitle(): void {
    if (!this.#result) return;
    const title = (this.#isLocked ? "Locked: " : "") + titleOf(this.#result);
    this.#panel.title = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
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
    const result = this.#result;
    switch (message.type) {
      case "ready":
        this.#send({ type: "lock", isLocked: this.#isLocked });
        if (this.#pinned) this.#send(this.#pinned);
        if (this.#web) this.#send(this.#web);
        if (this.#view !== null) this.#send({ type: "showView", name: this.#view });
        this.#send({ type: "highlight", configurations: this.#marked });
        this.#send({ type: "notice", text: this.#notice });
        break;
      case "drawn":
        this.#drawn = message.drawn;
        // Once it has been shown, the page remembers what the author makes of it.
        if (message.drawn.view === this.#view) this.#view = null;
        break;
      case "openFactor":
        if (result) void openFactor(result, message.factor, this.#panel.viewColumn);
        break;
      case "openConfiguration":
        if (result) void openConfiguration(result, message.configuration, this.#panel.viewColumn);
        break;
      case "openLink":
        if (result) void openLink(result, message, this.#panel.viewColumn);
        break;
      case "openPlace": {
        const place = this.#evidence.number === message.number && this.#evidence.places[message.place];
        if (place) void openPlace(place, this.#panel.viewColumn);
        break;
      }
      case "askEvidence":
        void this.#answerEvidence(message);
        break;
      case "askLoops":
        void this.#answerLoops(message);
        break;
      case "pin": {
        const { view, factor, at } = message;
        void this.#pins.pin({ uri: this.#file, view, factor, at }).then((failed) => {
          if (failed === null) return;
          void vscode.window.showErrorMessage(failed);
          if (this.#pinned) this.#send(this.#pinned);
        });
        break;
      }
      case "saveFigure": {
        const { options } = message;
        const saved = result?.views.find(({ name }) => name === this.#drawn?.view);
        const title = saved && [saved.name, ...(saved.title === null ? [] : [saved.title])].join(": ");
        const asked: FigureAsked = {
          uri: this.#file,
          view: options,
          // Its pins are its own; what is not saved has those of the whole web.
          ...(saved ? { viewName: saved.name } : {}),
          ...(title === undefined ? {} : { title }),
        };
        void vscode.commands.executeCommand("cmoc.saveFigure", asked);
        break;
      }
      case "saveView":
        void saveView(this.#source, this.#file, message.options, result?.views ?? []).then((name) => {
          if (name !== null) this.showView(name);
        });
        break;
    }
  }

  async #answerEvidence(asked: Extract<FromPage, { type: "askEvidence" }>): Promise<void> {
    const { number, about, options } = asked;
    const result = await this.#source.evidence(this.#file, about, options).catch(() => null);
    if (this.#isDisposed) return;
    const told = result && evidenceForPage(result);
    this.#evidence = { number, places: told?.places ?? [] };
    this.#send({ type: "evidence", number, evidence: told?.evidence ?? null });
  }

  async #answerLoops({ number, options }: Extract<FromPage, { type: "askLoops" }>): Promise<void> {
    const loops = await this.#source.loops(this.#file, options).catch(() => null);
    if (!this.#isDisposed) this.#send({ type: "loops", number, loops });
  }
}

function titleOf({ question, root }: WebResult): string {
  const folder = vscode.Uri.parse(root).path.split("/").at(-2) ?? "";
  return `Causal web: ${readable(question ?? "") || folder}`;
}
