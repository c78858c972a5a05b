import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from "vscode-languageserver";
import { folderOf, isWatchedAnyway } from "./workspace/uris.ts";

/** Files that every client watches in its folders, by how their names end. JSON is left out: most of it is none of ours. */
export const WATCHED_FILES = "**/*.{cmoc,bib,bibtex,biblatex,csljson,ris,csl}";

/**
 * Watches the bibliographies that the client does not watch anyway: those outside of its folders, and JSON. It is their
 * folders that are watched, since a program may write a file anew in the place of the old one.
 */
export class BibliographyWatchers {
  readonly #connection: Connection;
  readonly #failed: (fault: unknown) => void;
  #watched = "";
  #registered: Promise<Disposable | null> = Promise.resolve(null);

  constructor(connection: Connection, failed: (fault: unknown) => void) {
    this.#connection = connection;
    this.#failed = failed;
  }

  /** The bibliographies that are named now; folders end in a slash. */
  watch(named: readonly string[], folders: readonly string[]): void {
    const apart = named.filter((uri) => !isWatchedAnyway(uri, folders));
    const places = [...new Set(apart.map(folderOf))].sort();
    const watched = places.join("\n");
    if (watched === this.#watched) return;
    this.#watched = watched;
    const watchers = places.map((folder) => ({
      globPattern: { baseUri: folder.slice(0, -1), pattern: "*.{bib,bibtex,biblatex,csljson,json,ris}" },
    }));
    const before = this.#registered;
    this.#registered = before
      .then((registered) => registered?.dispose())
      .then(() =>
        watchers.length > 0
          ? this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
          : null,
      )
      .catch((fault) => {
        this.#failed(fault);
        return null;
      });
  }
}
