import { setImmediate as nextTurn } from "node:timers/promises";
import type { FileRead, FileSystem, FolderEntry } from "../../../server/workspace/file-system.ts";
import { normalUri } from "../../../server/workspace/uris.ts";

type Failure = Extract<FileRead, { readonly failure: unknown }>["failure"];

/** A read that was begun and is not answered until `release`: what it found may be old by then. */
export interface HeldRead {
  /** Whether the server has asked for the file by now. */
  readonly begun: Promise<void>;
  release(): void;
}

/** A disk in memory. A folder is there as long as a file is in it. URIs may be spelled in any way. */
export class MemoryFileSystem implements FileSystem {
  readonly #files = new Map<string, FileRead>();
  readonly #holds = new Map<string, { begin: () => void; released: Promise<void> }[]>();
  #reading = 0;
  /** How many reads and listings were asked for so far. */
  asked = 0;

  write(uri: string, text: string): void {
    this.#files.set(normalUri(uri), { text });
  }

  /** Puts something at a URI that cannot be read as a file. */
  spoil(uri: string, failure: Failure): void {
    this.#files.set(normalUri(uri), { failure });
  }

  remove(uri: string): void {
    this.#files.delete(normalUri(uri));
  }

  /** The text on disk, if there is one. */
  text(uri: string): string | undefined {
    const read = this.#files.get(normalUri(uri));
    return read && "text" in read ? read.text : undefined;
  }

  /** The URIs of all files, in order. */
  uris(): string[] {
    return [...this.#files.keys()].sort();
  }

  /** Whether no read is under way, held ones left out. */
  get isIdle(): boolean {
    return this.#reading === 0;
  }

  /** Lets the next read of a file wait. */
  holdNextRead(uri: string): HeldRead {
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holds = this.#holds.get(normalUri(uri)) ?? [];
    holds.push({ begin: begun.resolve, released: released.promise });
    this.#holds.set(normalUri(uri), holds);
    return { begun: begun.promise, release: released.resolve };
  }

  async read(uri: string): Promise<FileRead> {
    this.asked++;
    const found = this.#files.get(uri) ?? { failure: this.#isFolder(`${uri}/`) ? "folder" : "missing" };
    const hold = this.#holds.get(uri)?.shift();
    if (hold) {
      hold.begin();
      await hold.released;
    }
    return this.#afterATurn(found);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    this.asked++;
    const kinds = new Map<string, FolderEntry["kind"]>();
    for (const uri of this.#files.keys()) {
      if (!uri.startsWith(folder)) continue;
      const [name = "", ...below] = uri.slice(folder.length).split("/").map(decodeURIComponent);
      kinds.set(name, below.length > 0 ? "folder" : "file");
    }
    const entries = [...kinds].map(([name, kind]) => ({ name, kind }));
    return this.#afterATurn(entries.sort((one, other) => (one.name < other.name ? -1 : 1)));
  }

  #isFolder(folder: string): boolean {
    return [...this.#files.keys()].some((uri) => uri.startsWith(folder));
  }

  async #afterATurn<T>(answer: T): Promise<T> {
    this.#reading++;
    await nextTurn();
    this.#reading--;
    return answer;
  }
}
