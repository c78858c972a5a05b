import * as vscode from "vscode";
import { CmocClient } from "./client.ts";
import type { DrawnWeb } from "./preview/messages.ts";
import { activeFile, WebPanels } from "./preview/panels.ts";
import { type FigureAsked, saveFigure } from "./save-figure.ts";
import { registerShowReferences } from "./show-references.ts";
import type { ViewName } from "./views/line-view.ts";
import { type ShownLine, Views } from "./views/views.ts";
import { type BeginReview, beginReview } from "./writing/begin-review.ts";
import { writeStatement } from "./writing/write-statement.ts";

/** What the extension shows of itself to other extensions and to the tests in a real editor. */
export interface CmocApi {
  /** Whether the review is being checked: the language server has come up and is running. */
  isChecking(): boolean;
  /** The causal webs that are open, by their pages' own account of what they show. */
  webs(): readonly OpenWeb[];
  /** What one of the views beside the text shows, to some depth, and what is selected in it. */
  shownIn(view: ViewName, depth?: number): Promise<readonly ShownLine[]>;
  selectedIn(view: ViewName): readonly string[];
}

export interface OpenWeb {
  readonly title: string;
  /** The folder of the review; ends in a slash. `null` until it has been read. */
  readonly root: string | null;
  readonly isVisible: boolean;
  /** It stays with its review. */
  readonly isLocked: boolean;
  /** `null` until the page has shown something. */
  readonly drawn: DrawnWeb | null;
}

export function activate(context: vscode.ExtensionContext): CmocApi {
  const client = new CmocClient(context.asAbsolutePath("dist/server.cjs"));
  const panels = new WebPanels(context.extensionUri, client);
  const views = new Views(client);
  context.subscriptions.push(
    client,
    panels,
    views,
    vscode.commands.registerCommand("cmoc.beginReview", (asked?: BeginReview) => beginReview(asked)),
    vscode.commands.registerCommand("cmoc.writeCmoc", () => writeStatement("CMOC")),
    vscode.commands.registerCommand("cmoc.writeSource", () => writeStatement("Source")),
    vscode.commands.registerCommand("cmoc.openWeb", (file?: unknown, view?: unknown) =>
      openWeb(panels, file, view),
    ),
    vscode.commands.registerCommand("cmoc.lockWeb", () => panels.lock(true)),
    vscode.commands.registerCommand("cmoc.unlockWeb", () => panels.lock(false)),
    vscode.commands.registerCommand("cmoc.saveFigure", (asked?: FigureAsked) => saveWeb(client, asked)),
    vscode.commands.registerCommand("cmoc.restart", () => client.restart()),
    vscode.commands.registerCommand("cmoc.showLog", () => client.showLog()),
    registerShowReferences(),
  );
  void vscode.commands.executeCommand("setContext", "cmoc.isActive", true);
  void client.start();
  return {
    isChecking: () => client.isRunning,
    webs: () =>
      panels.all.map(({ title, root, isVisible, isLocked, drawn }) => ({
        title,
        root,
        isVisible,
        isLocked,
        drawn,
      })),
    shownIn: (view, depth) => views.shown(view, depth),
    selectedIn: (view) => views.selected(view),
  };
}

/** From the button over an editor with that editor's file; from the palette with none. A saved view may be named. */
async function openWeb(panels: WebPanels, named: unknown, view: unknown): Promise<void> {
  const file = named instanceof vscode.Uri ? named : (activeFile() ?? (await anyFile()));
  if (file) panels.open(file, typeof view === "string" ? view : undefined);
  else
    void vscode.window.showInformationMessage("Open a .cmoc file first: its review's causal web is shown.");
}

/** From an open web with what it shows; else the whole web of the review at hand. */
async function saveWeb(client: CmocClient, asked?: FigureAsked): Promise<void> {
  const file = asked ? undefined : (activeFile() ?? (await anyFile()));
  const shown = asked ?? (file ? { uri: file.toString() } : undefined);
  if (shown) await saveFigure(shown, (request, params) => client.figure(request, params));
  else
    void vscode.window.showInformationMessage("Open a .cmoc file first: its review's causal web is saved.");
}

async function anyFile(): Promise<vscode.Uri | undefined> {
  const [file] = await vscode.workspace.findFiles("**/*.cmoc", "**/node_modules/**", 1);
  return file;
}
