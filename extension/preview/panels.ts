import * as vscode from "vscode";
import { isKeptState } from "./messages.ts";
import { viewType, WebPanel } from "./panel.ts";
import type { WebSource } from "./web-source.ts";

/**
 * The panels of a window: one follows the author from review to review, and those that are locked stay with theirs.
 * Restored after a reload of the window.
 */
export class WebPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #extension: vscode.Uri;
  readonly #source: WebSource;
  readonly #panels = new Set<WebPanel>();
  readonly #disposables: vscode.Disposable[];

  constructor(extension: vscode.Uri, source: WebSource) {
    this.#extension = extension;
    this.#source = source;
    this.#disposables = [
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
    ];
  }

  get all(): readonly WebPanel[] {
    return [...this.#panels];
  }

  /**
   * Shows the web of the review that a file belongs to: in the panel that shows it, or in a new one beside; the saved
   * view with this name, if one is named.
   */
  open(file: vscode.Uri, view?: string): void {
    const uri = file.toString();
    // A panel that is not locked has followed the author here.
    const open = this.all.find((panel) => !panel.isLocked) ?? this.all.find((panel) => panel.shows(uri));
    if (open) {
      open.follow(uri);
      open.reveal();
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel =
      open ?? this.#add(vscode.window.createWebviewPanel(viewType, "Causal web", place), uri, false);
    if (view !== undefined) panel.showView(view);
  }

  /** Has the panel that the author is in, or the only one, stay with its review, or follow again. */
  lock(isLocked: boolean): void {
    const panel = this.all.find(({ isActive }) => isActive) ?? this.all.find(({ isVisible }) => isVisible);
    panel?.lock(isLocked);
    this.#tellLock();
  }

  /** VS Code restores a panel, with what its page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = isKeptState(state) ? state : null;
    const file = kept?.file ?? activeFile()?.toString();
    const isLocked = kept?.isLocked ?? false;
    const isOneTooMany = !isLocked && this.all.some((other) => !other.isLocked);
    if (file === undefined || isOneTooMany) panel.dispose();
    else this.#add(panel, file, isLocked);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #add(container: vscode.WebviewPanel, file: string, isLocked: boolean): WebPanel {
    container.iconPath = {
      light: vscode.Uri.joinPath(this.#extension, "extension", "icons", "causal-web-light.svg"),
      dark: vscode.Uri.joinPath(this.#extension, "extension", "icons", "causal-web-dark.svg"),
    };
    const panel = new WebPanel(container, this.#extension, this.#source, file, isLocked);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
    panel.onDidChangeState(() => this.#tellLock());
    this.#followCursor(vscode.window.activeTextEditor);
    return panel;
  }

  /** Which of the two buttons over a panel there is. */
  #tellLock(): void {
    const isLocked = this.all.some((panel) => panel.isActive && panel.isLocked);
    void vscode.commands.executeCommand("setContext", "cmoc.isWebLocked", isLocked);
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isReviewFile(editor.document)) return;
    for (const panel of this.#panels) panel.follow(editor.document.uri.toString());
    this.#followCursor(editor);
  }

  #followCursor(editor: vscode.TextEditor | undefined): void {
    if (!editor || editor !== vscode.window.activeTextEditor || !isReviewFile(editor.document)) return;
    for (const panel of this.#panels) panel.followCursor(editor.document.uri.toString(), editor.selections);
  }
}

/** The review's file that the author is in, or one of those in view. */
export function activeFile(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  return editors.find(({ document }) => isReviewFile(document))?.document.uri;
}

function isReviewFile(document: vscode.TextDocument): boolean {
  return document.languageId === "cmoc";
}
