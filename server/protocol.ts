import type { Location, Position } from "vscode-languageserver-protocol";
import type { CausalLink } from "../language/theory/evidence/asked.ts";
import type {
  LinkEvidence,
  LinkExcerpt,
  LinkSource,
  PathEvidence,
  StatingConfiguration,
  TextPlace,
} from "../language/web/link-evidence.ts";
import type { ShownWeb } from "../language/web/shown-web.ts";
import type { View } from "../language/web/view.ts";
import type { SavedView, ViewOptions } from "../language/web/view-options.ts";

/** Messages beside those of the Language Server Protocol, between this server and its client. */

/** Request: the causal web of the review that a file belongs to; `null` where the file is in none. */
export const WEB_REQUEST = "cmoc/web";

export interface WebParams {
  /** A file of the review. */
  readonly uri: string;
  /** Which view of the web is wanted beside it. */
  readonly view?: ViewOptions;
}

export interface WebResult {
  /** The review's folder; ends in a slash. */
  readonly root: string;
  /** The question of the review, where it states one. */
  readonly question: string | null;
  readonly web: ShownWeb;
  /** The view that was asked for; `null` where none was. */
  readonly view: View | null;
  /** The views that the review has saved, and where. */
  readonly views: readonly (SavedView & { readonly location: Location })[];
  /** Where each configuration is stated: the whole statement. */
  readonly configurations: readonly { readonly id: string; readonly location: Location }[];
  /** Where each factor is first used. */
  readonly factors: readonly { readonly id: string; readonly location: Location }[];
}

/**
 * Request: the feedback loops of a review's web, or of a view of it. Params are `WebParams`; the answer is `Loops` of
 * `language/theory/loops.ts`, or `null` where the file is in no review.
 */
export const WEB_LOOPS_REQUEST = "cmoc/webLoops";

/** Request: what a link of the web rests on, or a path of several; `null` where the file is in no review. */
export const WEB_EVIDENCE_REQUEST = "cmoc/webEvidence";

export interface WebEvidenceParams {
  /** A file of the review. */
  readonly uri: string;
  /** One link, or several of which each begins where the last one ends. */
  readonly links: readonly CausalLink[];
}

/** As the language tells it, with locations in place of places, and what the sources are called. */
export interface WebEvidenceResult extends Omit<PathEvidence, "steps"> {
  readonly steps: readonly LinkEvidenceResult[];
}

export interface LinkEvidenceResult extends Omit<LinkEvidence, "configurations" | "excerpts" | "sources"> {
  readonly configurations: readonly Located<StatingConfiguration>[];
  readonly excerpts: readonly Located<LinkExcerpt>[];
  readonly sources: readonly (Omit<LinkSource, "citations"> & {
    /** In one line; `null` where nothing tells of the key. */
    readonly reference: string | null;
    readonly citations: readonly Located<LinkSource["citations"][number]>[];
  })[];
}

type Located<T extends { readonly place: TextPlace }> = Omit<T, "place"> & { readonly location: Location };

/** Notification: the webs of these reviews may look different now. */
export const WEB_CHANGED = "cmoc/webChanged";

export interface WebChangedParams {
  readonly roots: readonly string[];
}

/** Request: references of the review that a file belongs to, in the review's style; `null` where it is in none. */
export const REFERENCES_REQUEST = "cmoc/references";

export interface ReferencesParams {
  /** A file of the review. */
  readonly uri: string;
  /** The keys wanted, in the order of citation; all that the review cites where they are left out. */
  readonly keys?: readonly string[];
}

export interface ReferencesResult {
  /** In the order of the style. */
  readonly references: readonly {
    readonly key: string;
    /** `1.` in a numbered style, else empty. */
    readonly number: string;
    readonly text: string;
    /** Escaped; of elements `i`, `b`, `u`, `sup`, `sub`, `span` and `a` alone. */
    readonly html: string;
  }[];
  /** Keys that nothing tells of. */
  readonly unknown: readonly string[];
}

/** Command of the client: shows places as the editor shows references. Its one argument is `ShowReferencesParams`. */
export const SHOW_REFERENCES = "cmoc.showReferences";

export interface ShowReferencesParams {
  /** The document and place that the places are told of. */
  readonly uri: string;
  readonly position: Position;
  readonly locations: readonly Location[];
}

/** Member of a client's `initializationOptions`: it answers `READ_FILE_REQUEST` and `LIST_FOLDER_REQUEST`. */
export const READS_FILES = "readsFiles";

/** Request to the client: the text of a file that is not on this computer. */
export const READ_FILE_REQUEST = "cmoc/readFile";

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes: a larger file is not read. */
  readonly atMost: number;
}

export type ReadFileResult =
  | { readonly text: string }
  | { readonly failure: "missing" | "folder" | "too-large" | "unreadable" };

/** Request to the client: what is in a folder that is not on this computer; links to folders are left out. */
export const LIST_FOLDER_REQUEST = "cmoc/listFolder";

export interface ListFolderParams {
  /** Ends in a slash. */
  readonly uri: string;
}

export interface ListFolderResult {
  readonly entries: readonly { readonly name: string; readonly kind: "file" | "folder" }[];
}
