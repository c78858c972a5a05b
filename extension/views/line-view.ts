import * as vscode from "vscode";
import { Debounced } from "./debounced.ts";
import type { Line } from "./line.ts";

/** How long nothing must have changed before a view that is shown asks again, in milliseconds. */
const QUIET_FOR = 400;

export const OPEN_LINE = "cmoc.openLine";

export type ViewName = "theory" | "factors" | "chain" | "openWork";

interface Drawing {
  /** What the view shows at its top level; may reject while there is no server. */
  readonly read: () => Promise<readonly Line[]>;
  readonly dragged?: vscode.TreeDragAndDropController<Line>;
}

/**
 * A view of lines. It is read when it is first shown, and again once it is shown and something has changed; while it is
 * hidden, nothing is asked for it.
 */
export class LineView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  readonly tree: vscode.TreeView<Line>;
  readonly #name: ViewName;
  readonly #read: Drawing["read"];
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #again = new Debounced(() => this.refresh(), QUIET_FOR);
  #top: Promise<Line[]> | null = null;
  readonly #inside = new WeakMap<Line, Promise<Line[]>>();
  readonly #above = new WeakMap<Line, Line>();
  #isStale = false;

  constructor(name: ViewName, { read, dragged }: Drawing) {
    this.#name = name;
    this.#read = read;
    this.tree = vscode.window.createTreeView(`cmoc.${name}`, {
      treeDataProvider: this,
      showCollapseAll: true,
      ...(dragged ? { dragAndDropController: dragged } : {}),
    });
    this.tree.onDidChangeVisibility(({ visible }) => {
      if (visible && this.#isStale) this.refresh();
    });
  }

  /** What it shows may be another now. */
  changed(): void {
    if (this.tree.visible) this.#again.ask();
    else this.#isStale = true;
  }

  /** Reads everything again, at once. */
  refresh(): void {
    this.#isStale = false;
    this.#again.stop();
    this.#top = null;
    this.#changed.fire(undefined);
  }

  /** The lines below a line, or at the top level. */
  getChildren(line?: Line): Promise<Line[]> {
    if (!line) {
      this.#top ??= this.#readTop();
      return this.#top;
    }
    const known = this.#inside.get(line);
    if (known) return known;
    const inside = this.#readInside(line);
    this.#inside.set(line, inside);
    return inside;
  }

  async #readTop(): Promise<Line[]> {
    try {
      return [...(await this.#read())];
    } catch {
      this.#isStale = true; // there is no server at the moment
      return [];
    }
  }

  async #readInside(line: Line): Promise<Line[]> {
    const inside = (await line.inside?.().catch(() => [])) ?? [];
    for (const one of inside) this.#above.set(one, line);
    return [...inside];
  }

  getParent(line: Line): Line | undefined {
    return this.#above.get(line);
  }

  getTreeItem(line: Line): vscode.TreeItem {
    const { id, label, description, tooltip, icon, colour, place, inside, isOpen, factor } = line;
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, inside ? (isOpen ? Expanded : Collapsed) : None);
    item.id = id;
    item.iconPath = new vscode.ThemeIcon(
      icon,
      colour === undefined ? undefined : new vscode.ThemeColor(colour),
    );
    item.tooltip = tooltip ?? label;
    if (description !== undefined) item.description = description;
    if (factor) item.contextValue = "factor";
    // With a command, a click opens the text, and the arrow before the line shows what is below it.
    if (place) item.command = { command: OPEN_LINE, title: "Go to the Text", arguments: [line, this.#name] };
    return item;
  }

  /** Shows a line, by the keys of the lines from the outermost to it; where one is not there, the one above it. */
  async reveal(ids: readonly string[]): Promise<void> {
    for (;;) {
      const top = this.getChildren();
      const line = await this.#lineAt(ids);
      // Read again meanwhile, the view shows other lines, and has forgotten these.
      if (this.#top !== top) continue;
      try {
        if (line) await this.tree.reveal(line, { select: true, focus: false });
      } catch (fault) {
        if (this.#top === top) throw fault;
      }
      if (this.#top === top) return;
    }
  }

  async #lineAt(ids: readonly string[]): Promise<Line | undefined> {
    let found: Line | undefined;
    for (const id of ids) {
      const next: Line | undefined = (await this.getChildren(found)).find((line) => line.id === id);
      if (!next) break;
      found = next;
    }
    return found;
  }

  dispose(): void {
    this.#again.stop();
    this.tree.dispose();
    this.#changed.dispose();
  }
}
