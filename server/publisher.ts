import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { diagnosticsOf } from "./features/diagnostics.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** How diagnostics reach the client. */
export interface DiagnosticsClient {
  publish(params: PublishDiagnosticsParams): void;
  /** How the client spells the URI of a document it has open, and which version of it was read. */
  openDocument(uri: string): { readonly uri: string; readonly version: number } | undefined;
}

/** Collects the files whose diagnostics may have changed, and publishes each once when all is read. */
export class DiagnosticsPublisher {
  readonly #workspace: () => Workspace;
  readonly #client: DiagnosticsClient;
  readonly #affected = new Set<string>();
  /** Files that the client shows diagnostics of, which it must be told to take back. */
  readonly #shown = new Set<string>();

  constructor(workspace: () => Workspace, client: DiagnosticsClient) {
    this.#workspace = workspace;
    this.#client = client;
  }

  add(affected: ReadonlySet<string>): void {
    for (const uri of affected) this.#affected.add(uri);
  }

  /**
   * Publishes what was collected, documents that are open first. Where it is asked whether it `mayGoOn`, it does so
   * no longer than it may, and with open documents only, so that they are on their way before the rest is worked
   * out. Gives whether something is left for another time.
   */
  flush(mayGoOn?: () => boolean): boolean {
    const open = [...this.#affected].filter((uri) => this.#client.openDocument(uri) !== undefined);
    for (const uri of mayGoOn && open.length > 0 ? open : [...open, ...this.#affected]) {
      if (!this.#affected.delete(uri)) continue; // before it, so that a fault in one file holds up no others
      this.#publish(uri);
      if (mayGoOn && !mayGoOn()) break;
    }
    return this.#affected.size > 0;
  }

  #publish(uri: string): void {
    const workspace = this.#workspace();
    const diagnostics = diagnosticsOf(workspace, workspace.report(uri));
    const open = this.#client.openDocument(uri);
    if (diagnostics.length === 0 && !open && !this.#shown.has(uri)) return;
    if (diagnostics.length > 0) this.#shown.add(uri);
    else this.#shown.delete(uri);
    this.#client.publish(open ? { uri: open.uri, version: open.version, diagnostics } : { uri, diagnostics });
  }
}
