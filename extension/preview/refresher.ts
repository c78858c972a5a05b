/**
 * Does one piece of work whenever asked to, the first time at once, then at most every so often, and never twice
 * at a time. What was asked for while the work was under way or waiting is done once, afterwards: the last
 * asking is always followed by a run that began after it.
 */
export class Refresher {
  readonly #work: () => Promise<void>;
  readonly #pauseMs: number;
  #state: "idle" | "working" | "pausing" | "ended" = "idle";
  #isAsked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `work` must not throw. */
  constructor(work: () => Promise<void>, pauseMs: number) {
    this.#work = work;
    this.#pauseMs = pauseMs;
  }

  ask(): void {
    if (this.#state === "idle") void this.#run();
    else this.#isAsked = true;
  }

  end(): void {
    this.#state = "ended";
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#isAsked = false;
    this.#state = "working";
    await this.#work();
    if (this.#isEnded()) return;
    this.#state = "pausing";
    this.#timer = setTimeout(() => {
      this.#state = "idle";
      if (this.#isAsked) void this.#run();
    }, this.#pauseMs);
  }

  /** In a method of its own, because the state may change while the work is awaited. */
  #isEnded(): boolean {
    return this.#state === "ended";
  }
}
