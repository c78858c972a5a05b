import * as vscode from "vscode";
import { FACTOR_ORDERS, type FactorOrder, type FactorsResult } from "../../server/view-protocol.ts";
import { cursorPlace } from "./cursor.ts";
import { factorLines, factorsInWords } from "./factor-lines.ts";
import type { FactorOfLine, Line } from "./line.ts";
import { LineView } from "./line-view.ts";
import type { ViewSource } from "./view-source.ts";

/** What is dragged from one line to another. */
const DRAGGED = "application/vnd.code.tree.cmoc.factors";

/** How the factors are arranged: in groups by role, or in one list in an order. */
type Arranged = "role" | FactorOrder;

const ARRANGED: { readonly [arranged in Arranged]: string } = {
  role: "By role",
  name: "By name",
  uses: "By number of uses",
  sources: "By number of sources",
};

/** The factors of the review that the author is in. */
export class FactorsView implements vscode.Disposable {
  readonly view: LineView;
  #filter = "";
  #arranged: Arranged = "role";
  #file: string | null = null;
  #shown: FactorsResult | null = null;

  /** `merge` asks the author, and makes one factor of two. */
  constructor(source: ViewSource, merge: (from: FactorOfLine, into: FactorOfLine) => void) {
    this.view = new LineView("factors", {
      read: async () => {
        this.#file = cursorPlace()?.uri ?? this.#file;
        const order = this.#arranged === "role" ? "name" : this.#arranged;
        this.#shown = await source.factors({ uri: this.#file, filter: this.#filter, order });
        this.#tell();
        return factorLines(this.#shown, this.#arranged === "role" ? "roles" : "list");
      },
      dragged: {
        dragMimeTypes: [DRAGGED],
        dropMimeTypes: [DRAGGED],
        handleDrag: ([line], data) => {
          if (line?.factor) data.set(DRAGGED, new vscode.DataTransferItem(line.factor));
        },
        handleDrop: (target, data) => {
          const from = data.get(DRAGGED)?.value;
          if (target?.factor && isFactor(from)) merge(from, target.factor);
        },
      },
    });
  }

  get shown(): FactorsResult | null {
    return this.#shown;
  }

  /** The author is in a file, perhaps of another review. */
  follow(file: string): void {
    if (this.#file === file) return;
    const isOther = this.#shown === null || !file.startsWith(this.#shown.root);
    this.#file = file;
    if (isOther) this.view.changed();
  }

  /** Shows the factors that fit some words; without words, the author types them. */
  async filter(words?: string): Promise<void> {
    if (words !== undefined) return this.#filterBy(words);
    const box = vscode.window.createInputBox();
    box.title = "Filter Factors";
    box.placeholder = "Words of a factor's name, or of one of its other names";
    box.value = this.#filter;
    box.onDidChangeValue((value) => this.#filterBy(value));
    box.onDidAccept(() => box.hide());
    box.onDidHide(() => box.dispose());
    box.show();
  }

  /** Arranges the factors; without being told how, the author chooses. */
  async arrange(arranged?: unknown): Promise<void> {
    const known: readonly Arranged[] = ["role", ...FACTOR_ORDERS];
    const items = known.map((one) => ({
      label: ARRANGED[one],
      one,
      ...(one === this.#arranged ? { description: "as now" } : {}),
    }));
    const asked =
      known.find((one) => one === arranged) ??
      (await vscode.window.showQuickPick(items, { title: "Sort Factors" }))?.one;
    if (!asked) return;
    this.#arranged = asked;
    this.view.refresh();
  }

  #filterBy(words: string): void {
    this.#filter = words.trim();
    void vscode.commands.executeCommand("setContext", "cmoc.factorsAreFiltered", this.#filter !== "");
    this.view.refresh();
  }

  #tell(): void {
    this.view.tree.description = factorsInWords(this.#shown, this.#filter);
    const isNone = this.#filter !== "" && this.#shown?.factors.length === 0;
    this.view.tree.message = isNone ? `No factor fits “${this.#filter}”.` : "";
  }

  dispose(): void {
    this.view.dispose();
  }
}

export function isFactor(value: unknown): value is FactorOfLine {
  if (typeof value !== "object" || value === null) return false;
  return ["root", "id", "name"].every((key) => typeof Reflect.get(value, key) === "string");
}

/** The factor of a line that a menu was opened on. */
export function factorOf(value: unknown): FactorOfLine | undefined {
  if (isFactor(value)) return value;
  const { factor } = Object(value) as Partial<Line>;
  return isFactor(factor) ? factor : undefined;
}
