import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type PreviousResultId,
  ResponseError,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnosticsOf } from "./features/diagnostics.ts";
import { signal, unlessCalledOff } from "./signal.ts";
import { namedBibliographies } from "./workspace/bibliographies.ts";
import { normalUri } from "./workspace/uris.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** How long reports are worked out in one turn, in milliseconds. */
const LONGEST_TURN = 20;

/** So many reports are sent at once, where they are sent as they come. */
const REPORTS_AT_ONCE = 200;

/** The id of a report without problems: what a client without an id of a file shows too. */
const NOTHING_TOLD = "0";

export interface PullingClient {
  /** How the client spells the URI of a document it has open, and which version of it was read. */
  openDocument(uri: string): { readonly uri: string; readonly version: number } | undefined;
  /** Whether everything was read that has been heard of, so that problems can be told. */
  isQuiet(): boolean;
  /** Reads what the author typed meanwhile. */
  catchUp(): void;
  /** Asks the client to ask for the diagnostics of its open documents again. */
  refresh(): void;
  failed(fault: unknown): void;
}

/**
 * Diagnostics for clients that ask for them. The id of a report is made of what it says, so a report that would say
 * the same is not sent again. A question about the whole workspace waits until something there has changed.
 */
export class PulledDiagnostics {
  readonly #workspace: () => Workspace;
  readonly #client: PullingClient;
  /** The ids of reports on files that were not affected since. */
  readonly #ids = new Map<string, string>();
  /** Affected since `changed` was last said. */
  readonly #affected = new Set<string>();
  /** For each question that is being answered, what was affected since it was looked at. */
  readonly #looking = new Set<Set<string>>();
  /** What the client was told of its open documents when it last asked, and of which version. */
  readonly #shown = new Map<string, { readonly id: string; readonly version: number | undefined }>();
  #change = signal();

  constructor(workspace: () => Workspace, client: PullingClient) {
    this.#workspace = workspace;
    this.#client = client;
  }

  add(affected: ReadonlySet<string>): void {
    for (const uri of affected) {
      this.#affected.add(uri);
      this.#ids.delete(uri);
      for (const looking of this.#looking) looking.add(uri);
    }
  }

  /** All is read that was heard of: wakes what waits for it, and lets the client ask for other open documents. */
  changed(): void {
    const affected = [...this.#affected];
    this.#affected.clear();
    const change = this.#change;
    this.#change = signal();
    change.give();
    if (affected.some((uri) => this.#isShownOtherwise(uri))) this.#client.refresh();
  }

  /** Whether a client must be told to ask again: of a document that it edited it does so anyway. */
  #isShownOtherwise(uri: string): boolean {
    const shown = this.#shown.get(uri);
    const open = this.#client.openDocument(uri);
    return shown && open && shown.version === open.version ? shown.id !== this.#current(uri).id : false;
  }

  closed(uri: string): void {
    this.#shown.delete(uri);
  }

  async ofDocument(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<never>> {
    await this.#quiet(token);
    if (token.isCancellationRequested) return calledOff();
    const { id, items } = this.#current(uri);
    this.#shown.set(uri, { id, version: this.#client.openDocument(uri)?.version });
    return id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: items() };
  }

  /** The files that differ from what the client has of them; waits where none does. `send` sends some at once. */
  async ofWorkspace(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    send?: (report: WorkspaceDiagnosticReport) => void,
  ): Promise<WorkspaceDiagnosticReport | ResponseError<never>> {
    const known = new Map(previous.map(({ uri, value }) => [normalUri(uri), { uri, value }]));
    let toLookAt: ReadonlySet<string> | null = null;
    const affected = new Set<string>();
    this.#looking.add(affected);
    try {
      for (;;) {
        await this.#quiet(token);
        const change = this.#change.happened;
        toLookAt = new Set(toLookAt ? affected : [...toldFiles(this.#workspace()), ...known.keys()]);
        affected.clear();
        const items: WorkspaceDocumentDiagnosticReport[] = [];
        let isSomeSent = false;
        for await (const uri of this.#inTurns(toLookAt)) {
          if (token.isCancellationRequested) break;
          const report = this.#reportOn(uri, known.get(uri));
          if (report) items.push(report);
          if (!send || items.length < REPORTS_AT_ONCE) continue;
          send({ items: items.splice(0) });
          isSomeSent = true;
        }
        if (token.isCancellationRequested) return calledOff();
        if (items.length > 0 || isSomeSent) return { items };
        await unlessCalledOff(change, token);
      }
    } finally {
      this.#looking.delete(affected);
    }
  }

  /** Lets what the author types come in between. */
  async *#inTurns(uris: Iterable<string>): AsyncIterable<string> {
    let until = performance.now() + LONGEST_TURN;
    for (const uri of uris) {
      yield uri;
      if (performance.now() < until) continue;
      await new Promise((turn) => setImmediate(turn));
      this.#client.catchUp();
      until = performance.now() + LONGEST_TURN;
    }
  }

  #reportOn(
    uri: string,
    previous: { readonly uri: string; readonly value: string } | undefined,
  ): WorkspaceDocumentDiagnosticReport | null {
    try {
      const told = previous?.value ?? NOTHING_TOLD;
      if (this.#ids.get(uri) === told) return null;
      const { id, items } = this.#current(uri);
      if (id === told) return null;
      const open = this.#client.openDocument(uri);
      return {
        kind: DocumentDiagnosticReportKind.Full,
        uri: open?.uri ?? previous?.uri ?? uri,
        version: open?.version ?? null,
        resultId: id,
        items: items(),
      };
    } catch (fault) {
      this.#client.failed(fault);
      return null;
    }
  }

  /** What is to be told of a file now. */
  #current(uri: string): { readonly id: string; items(): Diagnostic[] } {
    const workspace = this.#workspace();
    const items = diagnosticsOf(workspace, workspace.report(uri));
    const id = items.length === 0 ? NOTHING_TOLD : fingerprint(JSON.stringify(items));
    this.#ids.set(uri, id);
    return { id, items: () => items };
  }

  /** Waits until problems can be told. */
  async #quiet(token: CancellationToken): Promise<void> {
    for (;;) {
      this.#client.catchUp();
      if (this.#client.isQuiet() || token.isCancellationRequested) return;
      await unlessCalledOff(this.#change.happened, token);
    }
  }
}

/** The files that something may be told of. */
function toldFiles(workspace: Workspace): string[] {
  const named = workspace.reviews().flatMap(({ theory }) => namedBibliographies(theory));
  return [...workspace.files(), ...named.map(({ uri }) => uri)];
}

function calledOff(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called off.");
}

/** A short text that differs for different texts, by all likelihood: two hashes of 32 bits, and the length. */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one >>> 0, other >>> 0, text.length].map((part) => part.toString(36)).join("-");
}
