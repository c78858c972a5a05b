import type * as vscode from "vscode";
import type { CursorParams } from "../../server/view-protocol.ts";
import { cursorPlace } from "./cursor.ts";
import { LineView } from "./line-view.ts";
import { theoryLines, wayTo } from "./theory-lines.ts";
import type { ViewSource } from "./view-source.ts";

/** Theories, sections and CMOCs; the CMOC under the cursor is shown in it. */
export class TheoryView implements vscode.Disposable {
  readonly #source: ViewSource;
  readonly view: LineView;
  #reviews = 0;
  #shown: string | null = null;
  /** Of the place that was followed last. */
  #turn = 0;

  constructor(source: ViewSource) {
    this.#source = source;
    this.view = new LineView("theory", {
      read: async () => {
        const outline = await source.outline();
        this.#reviews = outline.reviews.length;
        return theoryLines(outline, source);
      },
    });
    this.view.tree.onDidChangeVisibility(({ visible }) => {
      const place = cursorPlace();
      if (visible && place) void this.follow(place);
    });
  }

  /** Shows the CMOC at a place, where the view is on the screen or `always`. */
  async follow(place: CursorParams, always = false): Promise<void> {
    if (!this.view.tree.visible && !always) return;
    const turn = ++this.#turn;
    try {
      const at = await this.#source.outlineAt(place);
      if (turn !== this.#turn) return;
      const isShown = at?.configuration === this.#shown;
      this.#shown = at?.configuration ?? null;
      if (!at || (isShown && !always)) return;
      await this.view.getChildren(); // how many reviews there are is known then
      await this.view.reveal(wayTo(at, this.#reviews));
    } catch {
      this.#shown = null; // there is no server at the moment, or the line has gone since: it is looked for again
    }
  }

  dispose(): void {
    this.view.dispose();
  }
}
