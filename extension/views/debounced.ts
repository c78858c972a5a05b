/** Does something once it has not been asked for during some milliseconds. */
export class Debounced {
  readonly #work: () => void;
  readonly #quietFor: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: () => void, quietFor: number) {
    this.#work = work;
    this.#quietFor = quietFor;
  }

  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#work, this.#quietFor);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
