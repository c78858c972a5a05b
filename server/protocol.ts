import type { Location, Position } from "vscode-languageserver-protocol";
import type { Loops } from "../language/theory/loops.ts";
import type { PaletteName } from "../language/web/drawing/palettes.ts";
import type { EvidenceAsked, EvidenceInView } from "../language/web/evidence-in-view.ts";
import type { Point } from "../language/web/layout/graph.ts";
import type {
  LinkEvidence,
  LinkExcerpt,
  LinkSource,
  StatingConfiguration,
  TextPlace,
} from "../language/web/link-evidence.ts";
import type { ListChange } from "../language/web/list-change.ts";
import type { Pin } from "../language/web/pins.ts";
import type { ShownWeb } from "../language/web/shown-web.ts";
import type { View } from "../language/web/view.ts";
import type { SavedView, ViewOptions } from "../language/web/view-options.ts";
import type { WebChange } from "../language/web/web-change.ts";

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
  /** Where factors are pinned, in every view; none where the file of pins cannot be read, and why. */
  readonly pins: readonly Pin[];
  readonly pinsProblem: string | null;
  /** Where each configuration is stated: the whole statement. */
  readonly configurations: readonly { readonly id: string; readonly location: Location }[];
  /** Where each factor is first used. */
  readonly factors: readonly { readonly id: string; readonly location: Location }[];
}

/** Request: the same, to follow a web: whoever has one waits for the next, and is told what has changed. */
export const NEXT_WEB_REQUEST = "cmoc/nextWeb";

export interface NextWebParams {
  /** A file of the review. */
  readonly uri: string;
  /** The number of the answer that the client has: the next comes when the web is no longer that one. */
  readonly since?: number;
}

export interface NumberedWeb extends WebResult {
  readonly number: number;
}

/** What is different from the web with the number `since`. */
export interface WebResultChange extends Pick<WebResult, "question" | "views" | "pins" | "pinsProblem"> {
  readonly since: number;
  readonly number: number;
  readonly web: WebChange;
  readonly configurations: ListChange<WebResult["configurations"][number]>;
  readonly factors: ListChange<WebResult["factors"][number]>;
}

/**
 * Request: the review's file of pins as it is to be, with one factor pinned or no longer pinned. The client writes it,
 * whole or not at all; `null` where the file is in no review.
 */
export const PIN_REQUEST = "cmoc/pin";

export interface PinParams {
  /** A file of the review. */
  readonly uri: string;
  /** The name of a saved view; empty: the web outside all of these. */
  readonly view: string;
  /** The id of a factor of the web. */
  readonly factor: string;
  /** Measured from the `origin` of the picture; `null`: wherever it falls. */
  readonly at: Point | null;
}

export type PinResult = { readonly uri: string; readonly text: string } | { readonly refused: string };

/**
 * Request: the feedback loops of a review's web, or of a view of it. Params are `WebParams`; the answer is `Loops` of
 * `language/theory/loops.ts`, or `null` where the file is in no review.
 */
export const WEB_LOOPS_REQUEST = "cmoc/webLoops";

export type WebLoopsResult = Loops;

/**
 * Request: what a view of the web shows of a link, of a path of several, or of a CMOC; `null` where the file is in no
 * review.
 */
export const WEB_EVIDENCE_REQUEST = "cmoc/webEvidence";

export type WebEvidenceParams = EvidenceAsked & {
  /** A file of the review. */
  readonly uri: string;
  /** The view that is looked at; all of the review unless given. */
  readonly view?: ViewOptions;
};

/** As the language tells it, with locations in place of places, and what the sources are called. */
export interface WebEvidenceResult extends Omit<EvidenceInView, "steps"> {
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

/** Request: how a view of the web is saved in the text; `null` where the file is in no review. */
export const SAVE_VIEW_REQUEST = "cmoc/saveView";

export interface SaveViewParams {
  /** A file of the review. */
  readonly uri: string;
  readonly view: SavedView;
}

/**
 * What is to be put where: behind the views that the review has, else at the end of the file that was named; in place
 * of the view that has this name. Or a sentence that says why it cannot be written.
 */
export type SaveViewResult =
  | { readonly location: Location; readonly newText: string; readonly replaces: boolean }
  | { readonly refused: string };

/** Request: a view of a web as a file to be saved; `null` where the file is in no review. Params are `FigureParams`. */
export const FIGURE_REQUEST = "cmoc/figure";

export interface FigureParams {
  /** A file of the review. */
  readonly uri: string;
  /** The whole web unless given. */
  readonly view?: ViewOptions;
  /** The saved view that it is, by its name, for the pins of that; none unless given. */
  readonly viewName?: string;
  /** Printed above it; the review's question unless given. */
  readonly title?: string;
  /** Of the file to be written: `.svg`, `.pdf`, `.png` and the others that `cmoc web` writes. */
  readonly ending: string;
  /** In millimetres; the picture's own size unless given. */
  readonly width?: number;
  readonly colours?: PaletteName;
  readonly dotsPerInch?: number;
}

/** The file's text, or its bytes in base 64; and what its author should know of it, in sentences. */
export type FigureResult = ({ readonly text: string } | { readonly base64: string }) & {
  readonly notes: readonly string[];
};

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
