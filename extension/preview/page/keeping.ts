import type { KeptState } from "../messages.ts";

const restMs = 100;

/** Keeps what the author has made of the page; not at once, since dragging moves the picture many times a second. */
export class Keeping {
  readonly #host: { keep(state: KeptState): void };
  readonly #now: () => KeptState | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `now` gives what is to be kept; `null`: nothing yet. */
  constructor(host: { keep(state: KeptState): void }, now: () => KeptState | null) {
    this.#host = host;
    this.#now = now;
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const state = this.#now();
      if (state) this.#host.keep(state);
    }, restMs);
  }
}
