import type { Event } from "vscode";
import type { SavedView, ViewOptions } from "../../language/web/view-options.ts";
import type { SaveViewResult, WebEvidenceResult, WebResult } from "../../server/protocol.ts";
import type { LinkEnds, ShownLoops } from "./messages.ts";

/** Where causal webs come from. */
export interface WebSource {
  /** The web of the review that a file belongs to; `null` where the file is in none. Rejects while there is no server. */
  web(file: string): Promise<WebResult | null>;
  /** What links rest on; rejects or is `null` as `web` is, and so are the others. */
  evidence(file: string, links: readonly LinkEnds[]): Promise<WebEvidenceResult | null>;
  /** The feedback loops of a view. */
  loops(file: string, options: ViewOptions): Promise<ShownLoops | null>;
  /** What saves a view in the text. */
  savingView(file: string, view: SavedView): Promise<SaveViewResult | null>;
  /** Any other request to the server. */
  request<R>(method: string, params: object): Promise<R>;
  /** The folders of reviews whose webs may look different now; each ends in a slash. */
  readonly onDidChangeWeb: Event<readonly string[]>;
  /** The server has come up, or has gone. */
  readonly onDidComeOrGo: Event<void>;
}
