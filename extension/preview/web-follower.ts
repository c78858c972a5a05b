import { changedList } from "../../language/web/list-change.ts";
import { changedWeb } from "../../language/web/web-change.ts";
import type { NumberedWeb, WebResultChange } from "../../server/protocol.ts";

export interface WebFollowerOptions {
  /** The next web of the review that a file belongs to; `null` where it is in none. Rejects while there is no server. */
  readonly ask: (
    file: string,
    since: number | undefined,
    signal: AbortSignal,
  ) => Promise<NumberedWeb | WebResultChange | null>;
  readonly onWeb: (web: NumberedWeb) => void;
  /** There is no web to follow for now. */
  readonly onNone: (why: "no review" | "no server") => void;
  /** Between two webs: as often as the eye can use while an author types. */
  readonly pauseMs: number;
}

/** Follows the web of one review: asks for the next one until told to rest, one question at a time. */
export class WebFollower {
  readonly #options: WebFollowerOptions;
  #known: NumberedWeb | null = null;
  #following: AbortController | null = null;

  constructor(options: WebFollowerOptions) {
    this.#options = options;
  }

  get isFollowing(): boolean {
    return this.#following !== null;
  }

  /** From now on the web of this file's review. */
  follow(file: string): void {
    this.rest();
    const following = new AbortController();
    this.#following = following;
    void this.#follow(file, following.signal);
  }

  rest(): void {
    this.#following?.abort();
    this.#following = null;
  }

  /** What another server told means nothing to this one. */
  forget(): void {
    this.rest();
    this.#known = null;
  }

  async #follow(file: string, signal: AbortSignal): Promise<void> {
    const { ask, onWeb, onNone, pauseMs } = this.#options;
    while (!signal.aborted) {
      const answer = await ask(file, this.#known?.number, signal).catch(() => "no server" as const);
      if (signal.aborted) return;
      if (answer === null || answer === "no server") {
        this.#known = null;
        this.#following = null;
        onNone(answer ?? "no review");
        return;
      }
      this.#known = "since" in answer ? changedResult(this.#known, answer) : answer;
      // A change of something else: the next answer is whole.
      if (this.#known === null) continue;
      onWeb(this.#known);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

function changedResult(before: NumberedWeb | null, change: WebResultChange): NumberedWeb | null {
  if (before?.number !== change.since) return null;
  const web = changedWeb(before.web, change.web);
  const configurations = changedList(before.configurations, change.configurations);
  const factors = changedList(before.factors, change.factors);
  const { number, question, views, pins, pinsProblem } = change;
  return (
    web &&
    configurations &&
    factors && { ...before, number, question, views, pins, pinsProblem, web, configurations, factors }
  );
}
