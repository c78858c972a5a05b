import type { CausalWeb, LinkKind, LinkSign, WebFactor, WebLink } from "../../language/web/causal-web.ts";

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
      readonly web: CausalWeb;
    }
  /** The configurations to mark; those that are not in the web are passed over. */
  | { readonly type: "highlight"; readonly configurations: readonly string[] }
  /** A sentence over the picture, such as why it is not up to date; `null` takes it away. */
  | { readonly type: "notice"; readonly text: string | null };

/** From the page. */
export type FromPage =
  /** The page listens: whatever was sent before is lost. */
  | { readonly type: "ready" }
  | { readonly type: "openFactor"; readonly factor: string }
  | ({ readonly type: "openLink" } & LinkEnds)
  | { readonly type: "drawn"; readonly drawn: DrawnWeb };

/** What names a link within its web. */
export interface LinkEnds {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

/** What a page shows, read off its own elements. */
export interface DrawnWeb {
  /** Of the web that is drawn; 0 while there is none. */
  readonly revision: number;
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
}

export interface KeptView {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case "web":
      return (
        isCount(value.revision) &&
        typeof value.file === "string" &&
        typeof value.title === "string" &&
        isCausalWeb(value.web)
      );
    case "highlight":
      return isListOf(value.configurations, isString);
    case "notice":
      return value.text === null || typeof value.text === "string";
    default:
      return false;
  }
}

export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case "ready":
      return true;
    case "openFactor":
      return typeof value.factor === "string";
    case "openLink":
      return isLinkEnds(value);
    case "drawn":
      return isDrawnWeb(value.drawn);
    default:
      return false;
  }
}

export function isKeptState(value: unknown): value is KeptState {
  return (
    isRecord(value) &&
    typeof value.file === "string" &&
    (value.view === null || isKeptView(value.view)) &&
    typeof value.isLegendOpen === "boolean"
  );
}

function isKeptView(value: unknown): value is KeptView {
  return (
    isRecord(value) &&
    [value.scale, value.left, value.top].every(Number.isFinite) &&
    typeof value.scale === "number" &&
    value.scale > 0
  );
}

function isDrawnWeb(value: unknown): value is DrawnWeb {
  return (
    isRecord(value) &&
    isCount(value.revision) &&
    isListOf(value.factors, isDrawnFactor) &&
    isListOf(value.links, isDrawnLink) &&
    isListOf(value.highlighted, isString) &&
    (value.says === null || typeof value.says === "string")
  );
}

function isDrawnFactor(value: unknown): value is DrawnFactor {
  return isWebFactor(value) && "shape" in value && (value.shape === "box" || value.shape === "ellipse");
}

function isDrawnLink(value: unknown): value is DrawnLink {
  return isRecord(value) && isLinkEnds(value) && typeof value.isHighlighted === "boolean";
}

function isCausalWeb(value: unknown): value is CausalWeb {
  return (
    isRecord(value) &&
    isListOf(value.factors, isWebFactor) &&
    isListOf(value.links, isWebLink) &&
    isListOf(value.configurations, isWebConfiguration)
  );
}

function isWebFactor(value: unknown): value is WebFactor {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    typeof value.name === "string" &&
    (value.role === "context" || value.role === "mechanism-outcome")
  );
}

const SIGNS: ReadonlySet<unknown> = new Set<LinkSign>(["+", "-", "?"]);

function isWebLink(value: unknown): value is WebLink {
  return (
    isRecord(value) &&
    isLinkEnds(value) &&
    SIGNS.has(value.sign) &&
    isListOf(value.sources, isString) &&
    isListOf(value.configurations, isString)
  );
}

function isWebConfiguration(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    (value.label === null || typeof value.label === "string") &&
    (value.theory === null || typeof value.theory === "string") &&
    [value.contexts, value.mechanisms, value.outcomes].every((parts) => isListOf(parts, isWebPart)) &&
    isListOf(value.sources, isString)
  );
}

function isWebPart(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.factor === "string" &&
    (value.direction === null || value.direction === "up" || value.direction === "down")
  );
}

function isLinkEnds(value: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof value.from === "string" &&
    typeof value.to === "string" &&
    (value.kind === "context-mechanism" || value.kind === "mechanism-outcome")
  );
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean;
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
