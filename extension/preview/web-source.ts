import type { Event } from "vscode";
import type { EvidenceAsked } from "../../language/web/evidence-in-view.ts";
import type { SavedView, ViewOptions } from "../../language/web/view-options.ts";
import type {
  NumberedWeb,
  SaveViewResult,
  WebEvidenceResult,
  WebResultChange,
} from "../../server/protocol.ts";
import type { ShownLoops } from "./messages.ts";

/** Where causal webs come from. */
export interface WebSource {
  /**
   * The web of the review that a file belongs to, as soon as it differs from the one with the number `since`; `null`
   * where the file is in none. Rejects while there is no server, or when it is called off.
   */
  nextWeb(
    file: string,
    since: number | undefined,
    signal: AbortSignal,
  ): Promise<NumberedWeb | WebResultChange | null>;
  /** What a view shows of links or of a CMOC; rejects or is `null` as `nextWeb` is, and so are the others. */
  evidence(file: string, about: EvidenceAsked, options: ViewOptions): Promise<WebEvidenceResult | null>;
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
