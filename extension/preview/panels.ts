import * as vscode from "vscode";
import { isKeptState } from "./messages.ts";
import { viewType, WebPanel } from "./panel.ts";
import type { WebSource } from "./web-source.ts";

/**
 * The panels of a window: at most one for a review, and each follows the author from review to review. Restored
 * after a reload of the window.
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

  /** Shows the web of the review that a file belongs to: in the panel that shows it, or in a new one beside. */
  open(file: vscode.Uri): void {
    const uri = file.toString();
    // Whichever panel there is has followed the author here.
    const [open] = this.#panels;
    if (open) {
      open.follow(uri);
      open.reveal();
    } else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.#add(vscode.window.createWebviewPanel(viewType, "Causal web", place), uri);
    }
  }

  /** VS Code restores a panel, with what its page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const file = isKeptState(state) ? state.file : activeFile()?.toString();
    if (file === undefined || this.#panels.size > 0) panel.dispose();
    else this.#add(panel, file);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #add(container: vscode.WebviewPanel, file: string): void {
    container.iconPath = {
      light: vscode.Uri.joinPath(this.#extension, "extension", "icons", "causal-web-light.svg"),
      dark: vscode.Uri.joinPath(this.#extension, "extension", "icons", "causal-web-dark.svg"),
    };
    const panel = new WebPanel(container, this.#extension, this.#source, file);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
    this.#followCursor(vscode.window.activeTextEditor);
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
