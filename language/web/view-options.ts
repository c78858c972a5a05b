import type { Stance } from "../summary/summary.ts";
import type { Status } from "../theory/status.ts";
import type { DimensionValue } from "./shown-web.ts";

/** The three ways in which a web is drawn. */
export const WEB_KINDS = ["causal web", "programme theory", "cmocs"] as const;
export type WebKind = (typeof WEB_KINDS)[number];

/**
 * Which part of a web is shown. Filters of different kinds must all hold; of several values of one kind, one must.
 * All but the number of sources choose CMOCs, and the links are then counted anew from these alone; the role of a
 * factor stays that which it has in the whole review.
 */
export interface WebFilters {
  readonly theories?: readonly string[];
  /** Headings, at any level. */
  readonly sections?: readonly string[];
  readonly dimensions?: readonly DimensionValue[];
  /** Citation keys, in any stance. */
  readonly sources?: readonly string[];
  /** CMOCs with at least one citation of the stance. */
  readonly stances?: readonly Stance[];
  readonly statuses?: readonly Status[];
  /** Links with at least so many supporting sources; in the CMOC view, CMOCs. */
  readonly sourcesAtLeast?: number;
}

/** All that can become of a CMOC, for filters. */
export const STATUSES = [
  "novel",
  "affirmed",
  "refined",
  "refuted",
  "not carried over",
] as const satisfies readonly Status[];

/** What is looked at, by the ids of factors and configurations; without `steps`, as far as links go. */
export type Focus =
  | { readonly on: "leads to" | "follows from"; readonly factors: readonly string[]; readonly steps?: number }
  | { readonly on: "around"; readonly factors: readonly string[]; readonly steps: number }
  | { readonly on: "between"; readonly from: string; readonly to: string }
  /** The factors of one loop, in its order. */
  | { readonly on: "loop"; readonly factors: readonly string[] }
  /** The CMOCs that lead to these, these, and those that follow from them. */
  | { readonly on: "chain"; readonly configurations: readonly string[]; readonly steps?: number };

/** What factors are put together by: a heading, the larger factor, or a dimension of the review by its name. */
export type GroupedBy = "section" | "parent" | { readonly dimension: string };

/** Columns follow each other along the links, lanes lie beside each other across them, clusters are frames anywhere. */
export const GROUP_FORMS = ["columns", "lanes", "clusters"] as const;
export type GroupForm = (typeof GROUP_FORMS)[number];

export interface Grouping {
  readonly form: GroupForm;
  readonly by: GroupedBy;
}

/** One view of a web: what a saved `view` states, what the pane sets, what the command line asks for. */
export interface ViewOptions {
  readonly kind: WebKind;
  readonly filters: WebFilters;
  readonly focus: Focus | null;
  /** Whether sub-factors are drawn as the largest factor they are part of. */
  readonly zoomedOut: boolean;
  readonly grouping: Grouping | null;
  /** Where causes lead; `null`: as usual for the kind. */
  readonly direction: "right" | "down" | null;
}

/** The whole causal web. */
export const WHOLE_WEB: ViewOptions = {
  kind: "causal web",
  filters: {},
  focus: null,
  zoomedOut: false,
  grouping: null,
  direction: null,
};

/** A view that a review has saved in its text. */
export interface SavedView {
  readonly name: string;
  readonly title: string | null;
  readonly options: ViewOptions;
}

/** Whether two options, or parts of them, say the same: an empty list says as little as none. */
export function isSameData(one: object, other: object): boolean {
  return plain(one) === plain(other);
}

function plain(value: object): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    const entries = Object.entries(member).filter(([, one]) => !(Array.isArray(one) && one.length === 0));
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
