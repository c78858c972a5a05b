import * as vscode from "vscode";
import { LineView } from "./line-view.ts";
import { openWorkCounted, openWorkLines } from "./open-work-lines.ts";
import type { ViewSource } from "./view-source.ts";

/** What is still to be done, as a list; how much that is stands at the icon of the views. */
export class OpenWorkView implements vscode.Disposable {
  readonly view: LineView;
  readonly #saved: vscode.Disposable;

  constructor(source: ViewSource) {
    const read = async () => {
      const work = await source.openWork();
      const badge = openWorkCounted(work);
      this.view.tree.badge = badge.value > 0 ? badge : undefined;
      return openWorkLines(work);
    };
    this.view = new LineView("openWork", { read });
    // The number at the icon is seen while the view is not: it follows what is saved, not every key.
    this.#saved = vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
      if (languageId === "cmoc" && !this.view.tree.visible) void read().catch(() => {});
    });
  }

  dispose(): void {
    this.#saved.dispose();
    this.view.dispose();
  }
}
