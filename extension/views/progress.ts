import * as vscode from "vscode";
import type { OutlineResult } from "../../server/view-protocol.ts";
import { Debounced } from "./debounced.ts";
import type { ViewSource } from "./view-source.ts";

/** How long nothing must have changed before it is asked how far a new review has come, in milliseconds. */
const QUIET_FOR = 800;

/**
 * How far the reviews of a window have come: what empty views say, which commands are there, and the walkthrough's ticks
 * hang on it. Once there is a review with a CMOC and a source, nothing is asked any more on its account.
 */
export class ReviewProgress implements vscode.Disposable {
  readonly #soon: Debounced;
  #isComplete = false;

  constructor(source: () => ViewSource) {
    this.#soon = new Debounced(() => {
      source()
        .outline()
        .catch(() => {}); // it is asked again once there is a server
    }, QUIET_FOR);
  }

  changed(): void {
    if (!this.#isComplete) this.#soon.ask();
  }

  /** An outline has come, whoever asked for it. */
  note({ reviews }: OutlineResult): void {
    const has = {
      isReady: true,
      hasReview: reviews.length > 0,
      hasConfiguration: reviews.some(({ size }) => size > 0),
      hasSource: reviews.some(({ cites }) => cites),
    };
    this.#isComplete = Object.values(has).every(Boolean);
    for (const [key, value] of Object.entries(has))
      void vscode.commands.executeCommand("setContext", `cmoc.${key}`, value);
  }

  dispose(): void {
    this.#soon.stop();
  }
}
