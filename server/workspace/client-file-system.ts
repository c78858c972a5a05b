import type { Connection } from "vscode-languageserver";
import {
  LIST_FOLDER_REQUEST,
  type ListFolderResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
} from "../protocol.ts";
import { type FileRead, type FileSystem, type FolderEntry, LARGEST_FILE } from "./file-system.ts";

/**
 * Files that only the client can reach, such as those of a repository that is looked at in the editor without being
 * on this computer. Of a client that cannot read files, every one is missing.
 */
export class ClientFileSystem implements FileSystem {
  readonly #connection: Connection;
  readonly #own: FileSystem;
  /** Whether the client reads files for us; it says so when it begins. */
  canAsk = false;

  /** `own` reads the files of this computer. */
  constructor(connection: Connection, own: FileSystem) {
    this.#connection = connection;
    this.#own = own;
  }

  async read(uri: string): Promise<FileRead> {
    if (!this.#isAsked(uri)) return this.#own.read(uri);
    const params: ReadFileParams = { uri, atMost: LARGEST_FILE };
    const result = await this.#asked<ReadFileResult>(READ_FILE_REQUEST, params);
    return result ?? { failure: "unreadable" };
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    if (!this.#isAsked(folder)) return this.#own.list(folder);
    const result = await this.#asked<ListFolderResult>(LIST_FOLDER_REQUEST, { uri: folder });
    return result?.entries ?? [];
  }

  #isAsked(uri: string): boolean {
    return this.canAsk && !uri.startsWith("file:");
  }

  /** `null` where the client cannot say. */
  async #asked<R>(request: string, params: object): Promise<R | null> {
    try {
      return await this.#connection.sendRequest<R>(request, params);
    } catch {
      return null;
    }
  }
}
