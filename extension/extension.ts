import * as vscode from "vscode";
import { CmocClient } from "./client.ts";
import type { DrawnWeb } from "./preview/messages.ts";
import { activeFile, WebPanels } from "./preview/panels.ts";
import { registerShowReferences } from "./show-references.ts";

/** What the extension shows of itself to other extensions and to the tests in a real editor. */
export interface CmocApi {
  /** Whether the review is being checked: the language server has come up and is running. */
  isChecking(): boolean;
  /** The causal webs that are open, by their pages' own account of what they show. */
  webs(): readonly OpenWeb[];
}

export interface OpenWeb {
  readonly title: string;
  /** The folder of the review; ends in a slash. `null` until it has been read. */
  readonly root: string | null;
  readonly isVisible: boolean;
  /** `null` until the page has shown something. */
  readonly drawn: DrawnWeb | null;
}

export function activate(context: vscode.ExtensionContext): CmocApi {
  const client = new CmocClient(context.asAbsolutePath("dist/server.cjs"));
  const panels = new WebPanels(context.extensionUri, client);
  context.subscriptions.push(
    client,
    panels,
    vscode.commands.registerCommand("cmoc.openWeb", (file?: unknown) => openWeb(panels, file)),
    vscode.commands.registerCommand("cmoc.restart", () => client.restart()),
    vscode.commands.registerCommand("cmoc.showLog", () => client.showLog()),
    registerShowReferences(),
  );
  void vscode.commands.executeCommand("setContext", "cmoc.isActive", true);
  void client.start();
  return {
    isChecking: () => client.isRunning,
    webs: () => panels.all.map(({ title, root, isVisible, drawn }) => ({ title, root, isVisible, drawn })),
  };
}

/** From the button over an editor with that editor's file; from the palette with none. */
async function openWeb(panels: WebPanels, named: unknown): Promise<void> {
  const file = named instanceof vscode.Uri ? named : (activeFile() ?? (await anyFile()));
  if (file) panels.open(file);
  else
    void vscode.window.showInformationMessage("Open a .cmoc file first: its review's causal web is shown.");
}

async function anyFile(): Promise<vscode.Uri | undefined> {
  const [file] = await vscode.workspace.findFiles("**/*.cmoc", "**/node_modules/**", 1);
  return file;
}
