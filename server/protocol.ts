import type { Location } from "vscode-languageserver-protocol";
import type { CausalWeb } from "../language/web/causal-web.ts";

/** Messages beside those of the Language Server Protocol, between this server and its client. */

/** Request: the causal web of the review that a file belongs to; `null` where the file is in none. */
export const WEB_REQUEST = "cmoc/web";

export interface WebParams {
  /** A file of the review. */
  readonly uri: string;
}

export interface WebResult {
  /** The review's folder; ends in a slash. */
  readonly root: string;
  /** The question of the review, where it states one. */
  readonly question: string | null;
  readonly web: CausalWeb;
  /** Where each configuration is stated: the whole statement. */
  readonly configurations: readonly { readonly id: string; readonly location: Location }[];
  /** Where each factor is first used. */
  readonly factors: readonly { readonly id: string; readonly location: Location }[];
}

/** Notification: the webs of these reviews may look different now. */
export const WEB_CHANGED = "cmoc/webChanged";

export interface WebChangedParams {
  readonly roots: readonly string[];
}
