import type * as vscode from "vscode";
import type { Location } from "vscode-languageserver-protocol";
import type { ChainResult, CursorParams } from "../../server/view-protocol.ts";
import { chainLines } from "./chain-lines.ts";
import { cursorPlace } from "./cursor.ts";
import { LineView } from "./line-view.ts";
import type { ViewSource } from "./view-source.ts";

/** The chain of what the cursor is on. Where the cursor is on nothing of a chain, the last one stays. */
export class ChainView implements vscode.Disposable {
  readonly view: LineView;
  readonly #source: ViewSource;
  #place: CursorParams | null = null;
  #opened: Location | null = null;

  constructor(source: ViewSource) {
    this.#source = source;
    this.view = new LineView("chain", { read: async () => chainLines(await this.#chain(), source) });
    this.view.tree.onDidChangeVisibility(({ visible }) => {
      const place = cursorPlace();
      if (visible && place) this.follow(place);
    });
  }

  follow(place: CursorParams): void {
    if (!this.view.tree.visible || this.#isOwnDoing(place) || isSame(this.#place, place)) return;
    this.view.refresh();
  }

  /** Of where the cursor is, or else of where it was last. */
  async #chain(): Promise<ChainResult | null> {
    const cursor = cursorPlace();
    if (cursor && !this.#isOwnDoing(cursor)) {
      const chain = await this.#source.chain(cursor);
      if (chain) this.#place = cursor;
      if (chain) return chain;
    }
    return this.#place && this.#source.chain(this.#place);
  }

  /** A line of this view was opened: the chain is being walked along, and does not begin anew there. */
  opened(place: Location): void {
    this.#opened = place;
  }

  #isOwnDoing({ uri, position }: CursorParams): boolean {
    if (this.#opened === null) return false;
    const { start } = this.#opened.range;
    const isThere =
      this.#opened.uri === uri && start.line === position.line && start.character === position.character;
    if (!isThere) this.#opened = null;
    return isThere;
  }

  dispose(): void {
    this.view.dispose();
  }
}

function isSame(one: CursorParams | null, other: CursorParams): boolean {
  return (
    one?.uri === other.uri &&
    one.position.line === other.position.line &&
    one.position.character === other.position.character
  );
}
