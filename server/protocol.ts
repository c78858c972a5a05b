import type { CallHierarchyItem, Location, Position, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { OpenWorkKind } from "../language/checks/open-work.ts";
import type { CausalLink } from "../language/theory/evidence/asked.ts";
import type { Loops } from "../language/theory/loops.ts";
import type { Standing } from "../language/theory/standing.ts";
import type { Status } from "../language/theory/status.ts";
import type { PaletteName } from "../language/web/drawing/palettes.ts";
import type { Point } from "../language/web/layout/graph.ts";
import type {
  LinkEvidence,
  LinkExcerpt,
  LinkSource,
  PathEvidence,
  StatingConfiguration,
  TextPlace,
} from "../language/web/link-evidence.ts";
import type { Pin } from "../language/web/pins.ts";
import type { ShownWeb } from "../language/web/shown-web.ts";
import type { View } from "../language/web/view.ts";
import type { SavedView, ViewOptions } from "../language/web/view-options.ts";
import type { ListChange, WebChange } from "../language/web/web-change.ts";

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

/** Request: the theories and sections of all reviews, without their CMOCs. Its parameters are an empty object. */
export const OUTLINE_REQUEST = "cmoc/outline";

export interface OutlineResult {
  readonly reviews: readonly OutlinedReview[];
}

export interface OutlinedReview {
  /** The review's folder; ends in a slash. */
  readonly root: string;
  readonly question: string | null;
  readonly sections: readonly OutlinedSection[];
  /** How many CMOCs belong to no theory and no section, and how many there are in all. */
  readonly outside: number;
  readonly size: number;
  /** Whether some CMOC cites a source. */
  readonly cites: boolean;
}

export interface OutlinedSection {
  /** The same for the same theory and headings, however the text around them changes. */
  readonly id: string;
  readonly kind: "theory" | "heading";
  readonly name: string;
  readonly title: string | null;
  readonly sections: readonly OutlinedSection[];
  /** How many CMOCs stand right below it, and how many with those of its sections. */
  readonly own: number;
  readonly size: number;
  readonly location: Location;
}

/** Request: the CMOCs right below a section, in order; those outside every section where its key is empty. */
export const OUTLINED_CONFIGURATIONS_REQUEST = "cmoc/outlinedConfigurations";

export interface OutlinedConfigurationsParams {
  readonly root: string;
  readonly section: string;
}

export interface OutlinedConfiguration {
  /** Its file and its number there. */
  readonly id: string;
  readonly name: string;
  /** Its parts in one line. */
  readonly says: string;
  /** Against the theory before; `null` where its theory follows none. */
  readonly status: Status | null;
  /** What the theories that follow made of it; `null` where none follows. */
  readonly next: Status | null;
  readonly sources: number;
  readonly against: number;
  readonly posited: boolean;
  /** Its label, or else its keyword. */
  readonly location: Location;
}

/** Request: where a CMOC stands in the outline; `null` where the cursor is in none. */
export const OUTLINE_AT_REQUEST = "cmoc/outlineAt";

export interface CursorParams {
  readonly uri: string;
  readonly position: Position;
}

export interface OutlineAtResult {
  readonly root: string;
  /** From the outermost. */
  readonly sections: readonly string[];
  readonly configuration: string;
}

/** Request: the factors of a review, by its folder or one of its files, or else of the first one; `null` where there is none. */
export const FACTORS_REQUEST = "cmoc/factors";

export const FACTOR_ORDERS = ["name", "uses", "sources"] as const;

export type FactorOrder = (typeof FACTOR_ORDERS)[number];

export interface FactorsParams {
  readonly uri: string | null;
  /** Words that one of the factor's names must fit; all fit none. */
  readonly filter: string;
  readonly order: FactorOrder;
}

export interface FactorsResult {
  readonly root: string;
  readonly factors: readonly ListedFactor[];
  /** How many fit; more than are listed where they are very many. */
  readonly fitting: number;
  /** How many the review has. */
  readonly all: number;
}

export interface ListedFactor {
  /** The factor's key. */
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly standing: Standing;
  /** In how many CMOCs it stands, by role. */
  readonly uses: { readonly context: number; readonly mechanism: number; readonly outcome: number };
  /** Different sources behind these CMOCs: a volume of evidence. */
  readonly sources: number;
  readonly isDeclared: boolean;
  /** Its statement, or else its first use. */
  readonly location: Location;
}

/** Request: what making one factor of two would do, and the edit that does it. */
export const MERGE_FACTORS_REQUEST = "cmoc/mergeFactors";

export interface MergeFactorsParams {
  readonly root: string;
  /** Keys of factors: the one that goes, and the one that it becomes. */
  readonly from: string;
  readonly into: string;
}

export type MergeFactorsResult =
  | {
      /** What it does, with its effect counted: for the author to confirm. */
      readonly question: { readonly label: string; readonly description: string };
      readonly edit: WorkspaceEdit;
    }
  /** Why it cannot be done, as a sentence for the author. */
  | { readonly refused: string };

/** Request: what the cursor is on, as the start of a chain; `null` where it is on no factor and in no CMOC. */
export const CHAIN_REQUEST = "cmoc/chain";

export interface ChainResult {
  readonly start: CallHierarchyItem;
  /** What it is, in one line: the parts of a CMOC. */
  readonly says: string;
  readonly leadsHere: readonly ChainStep[];
  readonly leadsOn: readonly ChainStep[];
}

/** Request: the next steps of a chain, from an item of it; the answer is a list of `ChainStep`. */
export const CHAIN_STEPS_REQUEST = "cmoc/chainSteps";

export interface ChainStepsParams {
  readonly item: CallHierarchyItem;
  readonly way: "incoming" | "outgoing";
}

export interface ChainStep {
  readonly item: CallHierarchyItem;
  /** The same for the same CMOC, as long as its file is not edited. */
  readonly id: string;
  readonly says: string;
  /** The factors by which the step is made, with their direction there: `↓ trust`. */
  readonly over: readonly string[];
  readonly remarks: readonly string[];
  readonly isOpposing: boolean;
  readonly sources: number;
  readonly against: number;
  readonly posited: boolean;
  /** How many steps there are from here on, the same way. */
  readonly further: number;
}

/** Request: what all reviews still have to be worked on for. Its parameters are an empty object. */
export const OPEN_WORK_REQUEST = "cmoc/openWork";

export interface OpenWorkResult {
  /** Only kinds that there is something of; the gravest first. */
  readonly groups: readonly {
    readonly kind: OpenWorkKind;
    /** More than are listed where they are very many. */
    readonly count: number;
    readonly items: readonly OpenWorkItem[];
  }[];
}

export interface OpenWorkItem {
  /** What it is about: a CMOC, or a name that nearly is another one's. */
  readonly name: string;
  /** A sentence for the author. */
  readonly message: string;
  readonly location: Location;
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
