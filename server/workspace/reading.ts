import type { FileRead, FileSystem } from "./file-system.ts";

/** Hears of what is read. */
export interface ReadingListener {
  /** Nothing is being read any more. */
  atRest(): void;
  failed(fault: unknown): void;
}

/** What is being read from disk, so that a read which was overtaken is dropped, and it is heard of when all is read. */
export class Reading {
  readonly #files: FileSystem;
  readonly #listener: ReadingListener;
  /** The last read of each file that is being read. */
  readonly #turns = new Map<string, number>();
  #lastTurn = 0;
  readonly #pending = new Set<Promise<void>>();

  constructor(files: FileSystem, listener: ReadingListener) {
    this.#files = files;
    this.#listener = listener;
  }

  /** Reads a file, and has it taken in unless that was called off or something else happened to the file meanwhile. */
  read(uri: string, take: (read: FileRead) => Promise<void> | void, cancelled: () => boolean): Promise<void> {
    const turn = ++this.#lastTurn;
    this.#turns.set(uri, turn);
    const reading = this.#files.read(uri).then((read) => {
      if (this.#turns.get(uri) !== turn || cancelled()) return;
      this.#turns.delete(uri);
      return take(read);
    });
    return this.awaited(reading);
  }

  /** Something else happened to a file: what is being read of it is dropped. */
  drop(uri: string): void {
    this.#turns.delete(uri);
  }

  /** The files that are being read. */
  uris(): Iterable<string> {
    return this.#turns.keys();
  }

  /** Work that is not done yet; a fault in it goes to the listener. */
  awaited(work: Promise<unknown>): Promise<void> {
    const pending: Promise<void> = work
      .then(
        () => {},
        (fault: unknown) => this.#listener.failed(fault),
      )
      .finally(() => {
        this.#pending.delete(pending);
        if (this.isSettled) this.#listener.atRest();
      });
    this.#pending.add(pending);
    return pending;
  }

  get isSettled(): boolean {
    return this.#pending.size === 0;
  }

  /** Resolves once nothing is being read any more. */
  async settled(): Promise<void> {
    while (!this.isSettled) await Promise.all(this.#pending);
  }
}
