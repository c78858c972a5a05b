import type { CallHierarchyItem, Location, Position, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { OpenWorkKind } from "../language/checks/open-work.ts";
import type { Standing } from "../language/theory/standing.ts";
import type { Status } from "../language/theory/status.ts";

/** What the views beside the text ask the server, and its answers. */

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
