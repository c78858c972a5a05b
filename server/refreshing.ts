import type { ClientCapabilities, Connection } from "vscode-languageserver";

/** How long nothing must have changed before a client is asked to look again, in milliseconds. */
const QUIET_FOR = 500;

/**
 * Lets the client ask again for what it shows of documents that nobody edited: what is said there of a CMOC depends on
 * the whole review.
 */
export class Refreshing {
  readonly #connection: Connection;
  readonly #failed: (fault: unknown) => void;
  #capabilities: ClientCapabilities = {};
  #due: NodeJS.Timeout | null = null;

  constructor(connection: Connection, failed: (fault: unknown) => void) {
    this.#connection = connection;
    this.#failed = failed;
  }

  /** What the client can do. */
  begin(capabilities: ClientCapabilities): void {
    this.#capabilities = capabilities;
  }

  /** The diagnostics of open documents are others now. */
  diagnostics(): void {
    this.#asked(this.#connection.languages.diagnostics.refresh());
  }

  /** Something changed in a review; several changes are told of once. */
  later(): void {
    this.stop();
    this.#due = setTimeout(() => {
      this.#due = null;
      this.now();
    }, QUIET_FOR);
    this.#due.unref();
  }

  now(): void {
    const { codeLens, inlayHint, semanticTokens } = this.#capabilities.workspace ?? {};
    const { languages } = this.#connection;
    if (codeLens?.refreshSupport) this.#asked(this.#connection.sendRequest("workspace/codeLens/refresh"));
    if (inlayHint?.refreshSupport) this.#asked(languages.inlayHint.refresh());
    if (semanticTokens?.refreshSupport) this.#asked(languages.semanticTokens.refresh());
  }

  stop(): void {
    if (this.#due) clearTimeout(this.#due);
    this.#due = null;
  }

  #asked(asked: Promise<unknown>): void {
    asked.catch(this.#failed);
  }
}
