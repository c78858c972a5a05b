import type { Event } from "vscode";
import type { WebResult } from "../../server/protocol.ts";

/** Where causal webs come from. */
export interface WebSource {
  /** The web of the review that a file belongs to; `null` where the file is in none. Rejects while there is no server. */
  web(file: string): Promise<WebResult | null>;
  /** The folders of reviews whose webs may look different now; each ends in a slash. */
  readonly onDidChangeWeb: Event<readonly string[]>;
  /** The server has come up, or has gone. */
  readonly onDidComeOrGo: Event<void>;
}
