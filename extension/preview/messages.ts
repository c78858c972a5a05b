import type { LinkKind, WebFactor } from "../../language/web/causal-web.ts";
import type { Arrow } from "../../language/web/drawing/shapes.ts";
import type { EvidenceAsked } from "../../language/web/evidence-in-view.ts";
import type { Pin } from "../../language/web/pins.ts";
import type { ShownWeb } from "../../language/web/shown-web.ts";
import type { SavedView, ViewOptions, WebKind } from "../../language/web/view-options.ts";
import type { WebChange } from "../../language/web/web-change.ts";
import { isEvidenceAsked, isShownEvidence, type ShownEvidence } from "./messages/evidence.ts";
import {
  byKind,
  type Guard,
  isBoolean,
  isCount,
  isMeasure,
  isString,
  listOf,
  nullOr,
  oneOf,
  recordOf,
} from "./messages/guards.ts";
import {
  isLinkKind,
  isRole,
  isSavedView,
  isShownWeb,
  isViewOptions,
  isWebChange,
  isWebKind,
} from "./messages/web-guards.ts";

/**
 * What the extension and the page in its panel say to each other. Both sides believe nothing of what arrives
 * but what the guards below let through.
 */

/** To the page. */
export type ToPage =
  | {
      readonly type: "web";
      /** Grows with every web that the panel sends. */
      readonly revision: number;
      /** A file of the review, for the page to remember over a reload. */
      readonly file: string;
      /** The review, in its own words. */
      readonly title: string;
      readonly web: ShownWeb;
      /** Those that the review has saved. */
      readonly views: readonly SavedView[];
    }
  /** What is different from the web with the revision `since`. */
  | {
      readonly type: "webChange";
      readonly since: number;
      readonly revision: number;
      readonly title: string;
      readonly web: WebChange;
      readonly views: readonly SavedView[];
    }
  /** Where factors are pinned, in every view; factors can be dragged as soon as this has come. */
  | { readonly type: "pins"; readonly pins: readonly Pin[] }
  /** Show this saved view, as soon as it is known. */
  | { readonly type: "showView"; readonly name: string }
  /** Whether the panel stays with its review; for the page to remember over a reload. */
  | { readonly type: "lock"; readonly isLocked: boolean }
  /** The configurations to mark; those that are not in the web are passed over. */
  | { readonly type: "highlight"; readonly configurations: readonly string[] }
  /** Answers `askEvidence` with its number; `null` where there is none. */
  | { readonly type: "evidence"; readonly number: number; readonly evidence: ShownEvidence | null }
  /** Answers `askLoops` with its number. */
  | { readonly type: "loops"; readonly number: number; readonly loops: ShownLoops | null }
  /** A sentence over the picture, such as why it is not up to date; `null` takes it away. */
  | { readonly type: "notice"; readonly text: string | null };

/** From the page. */
export type FromPage =
  /** The page listens: whatever was sent before is lost, or has nothing to do with what is sent now. */
  | { readonly type: "ready" }
  | { readonly type: "openFactor"; readonly factor: string }
  | { readonly type: "openConfiguration"; readonly configuration: string }
  /** Of the CMOCs of the view that state it. */
  | ({ readonly type: "openLink"; readonly configurations: readonly string[] } & LinkEnds)
  /** A place of the evidence with this number. */
  | { readonly type: "openPlace"; readonly number: number; readonly place: number }
  /** What the view with these options shows of its links, or of a CMOC. */
  | {
      readonly type: "askEvidence";
      readonly number: number;
      readonly about: EvidenceAsked;
      readonly options: ViewOptions;
    }
  | { readonly type: "askLoops"; readonly number: number; readonly options: ViewOptions }
  /** Pins a factor of a view (see `PinParams`), or lets it go. */
  | {
      readonly type: "pin";
      readonly view: string;
      readonly factor: string;
      readonly at: { readonly x: number; readonly y: number } | null;
    }
  | { readonly type: "saveView"; readonly options: ViewOptions }
  | { readonly type: "saveFigure"; readonly options: ViewOptions }
  | { readonly type: "drawn"; readonly drawn: DrawnWeb };

/** What names a link within its web. */
export interface LinkEnds {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

export type LoopSign = Arrow["loops"][number];

export interface ShownLoops {
  readonly loops: readonly { readonly factors: readonly string[]; readonly sign: LoopSign }[];
  /** The most factors in a loop that was looked for. */
  readonly longest: number;
  /** Whether the search ended before it had found all of them. */
  readonly isStopped: boolean;
}

/** What a page shows, read off its own elements. */
export interface DrawnWeb {
  /** Of the web that is drawn; 0 while there is none. */
  readonly revision: number;
  readonly kind: WebKind;
  /** The saved view that is shown, by name; `null` where none is, or where it was changed since. */
  readonly view: string | null;
  /** What of the review is shown, each thing in a few words; none where all is. */
  readonly inForce: readonly string[];
  readonly factors: readonly DrawnFactor[];
  readonly links: readonly DrawnLink[];
  /** Ids of the factors that are marked. */
  readonly highlighted: readonly string[];
  /** What stands in words in place of the picture or over it. */
  readonly says: string | null;
}

export interface DrawnFactor {
  readonly id: string;
  readonly name: string;
  readonly role: WebFactor["role"];
  readonly shape: "box" | "ellipse";
}

export interface DrawnLink extends LinkEnds {
  readonly isHighlighted: boolean;
}

/** What the page keeps while it is hidden, and over a reload of the window. */
export interface KeptState {
  readonly file: string;
  /** Which part of the picture is seen; `null`: all of it. */
  readonly view: KeptView | null;
  readonly isLegendOpen: boolean;
  readonly isLocked: boolean;
  readonly isList: boolean;
  readonly options: ViewOptions;
  /** The saved view that is shown. */
  readonly viewName: string | null;
}

export interface KeptView {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const isLoops = recordOf<ShownLoops>({
  loops: listOf(
    recordOf<ShownLoops["loops"][number]>({
      factors: listOf(isString),
      sign: oneOf<LoopSign>("reinforcing", "balancing", "unknown"),
    }),
  ),
  longest: isCount,
  isStopped: isBoolean,
});

type Of<Message, Type> = Omit<Extract<Message, { readonly type: Type }>, "type">;
type To<Type> = Of<ToPage, Type>;
type From<Type> = Of<FromPage, Type>;

const isAny = (_: unknown) => true;

export const isToPage: Guard<ToPage> = byKind<ToPage>(
  "type",
  new Map<unknown, (value: unknown) => boolean>([
    [
      "web",
      recordOf<To<"web">>({
        revision: isCount,
        file: isString,
        title: isString,
        web: isShownWeb,
        views: listOf(isSavedView),
      }),
    ],
    [
      "webChange",
      recordOf<To<"webChange">>({
        since: isCount,
        revision: isCount,
        title: isString,
        web: isWebChange,
        views: listOf(isSavedView),
      }),
    ],
    [
      "pins",
      recordOf<To<"pins">>({
        pins: listOf(recordOf<Pin>({ view: isString, factor: isString, x: isMeasure, y: isMeasure })),
      }),
    ],
    ["showView", recordOf<To<"showView">>({ name: isString })],
    ["lock", recordOf<To<"lock">>({ isLocked: isBoolean })],
    ["highlight", recordOf<To<"highlight">>({ configurations: listOf(isString) })],
    ["evidence", recordOf<To<"evidence">>({ number: isCount, evidence: nullOr(isShownEvidence) })],
    ["loops", recordOf<To<"loops">>({ number: isCount, loops: nullOr(isLoops) })],
    ["notice", recordOf<To<"notice">>({ text: nullOr(isString) })],
  ]),
);

const isDrawnWeb = recordOf<DrawnWeb>({
  revision: isCount,
  kind: isWebKind,
  view: nullOr(isString),
  inForce: listOf(isString),
  factors: listOf(
    recordOf<DrawnFactor>({
      id: isString,
      name: isString,
      role: isRole,
      shape: oneOf("box" as const, "ellipse" as const),
    }),
  ),
  links: listOf(
    recordOf<DrawnLink>({ from: isString, to: isString, kind: isLinkKind, isHighlighted: isBoolean }),
  ),
  highlighted: listOf(isString),
  says: nullOr(isString),
});

export const isFromPage: Guard<FromPage> = byKind<FromPage>(
  "type",
  new Map<unknown, (value: unknown) => boolean>([
    ["ready", isAny],
    ["openFactor", recordOf<From<"openFactor">>({ factor: isString })],
    ["openConfiguration", recordOf<From<"openConfiguration">>({ configuration: isString })],
    [
      "openLink",
      recordOf<From<"openLink">>({
        from: isString,
        to: isString,
        kind: isLinkKind,
        configurations: listOf(isString),
      }),
    ],
    ["openPlace", recordOf<From<"openPlace">>({ number: isCount, place: isCount })],
    [
      "askEvidence",
      recordOf<From<"askEvidence">>({ number: isCount, about: isEvidenceAsked, options: isViewOptions }),
    ],
    ["askLoops", recordOf<From<"askLoops">>({ number: isCount, options: isViewOptions })],
    [
      "pin",
      recordOf<From<"pin">>({
        view: isString,
        factor: isString,
        at: nullOr(recordOf<{ readonly x: number; readonly y: number }>({ x: isMeasure, y: isMeasure })),
      }),
    ],
    ["saveView", recordOf<From<"saveView">>({ options: isViewOptions })],
    ["saveFigure", recordOf<From<"saveFigure">>({ options: isViewOptions })],
    ["drawn", recordOf<From<"drawn">>({ drawn: isDrawnWeb })],
  ]),
);

const isScale: Guard<number> = (value): value is number => isMeasure(value) && value > 0;

export const isKeptState: Guard<KeptState> = recordOf<KeptState>({
  file: isString,
  view: nullOr(recordOf<KeptView>({ scale: isScale, left: isMeasure, top: isMeasure })),
  isLegendOpen: isBoolean,
  isLocked: isBoolean,
  isList: isBoolean,
  options: isViewOptions,
  viewName: nullOr(isString),
});
