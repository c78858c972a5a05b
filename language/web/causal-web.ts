import type { Direction } from "../phrases/direction.ts";

/** How a factor is drawn: only ever a context (green box), or anything else (blue ellipse). */
export type FactorRole = "context" | "mechanism-outcome";

/** A context activates a mechanism, a mechanism produces an outcome. */
export type LinkKind = "context-mechanism" | "mechanism-outcome";

/** The product of the two directions; `?` where configurations disagree. */
export type LinkSign = "+" | "-" | "?";

export interface WebFactor {
  readonly id: string;
  readonly name: string;
  readonly role: FactorRole;
}

export interface WebLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  readonly sign: LinkSign;
  /** Citation keys, each once. */
  readonly sources: readonly string[];
  /** Ids of the configurations that state this link. */
  readonly configurations: readonly string[];
}

export interface WebPart {
  readonly factor: string;
  readonly direction: Direction;
}

export interface WebConfiguration {
  readonly id: string;
  readonly label: string | null;
  readonly theory: string | null;
  readonly contexts: readonly WebPart[];
  readonly mechanisms: readonly WebPart[];
  readonly outcomes: readonly WebPart[];
  readonly sources: readonly string[];
}

/** The causal web of one review, as plain data: also the JSON that `cmoc web` writes. */
export interface CausalWeb {
  readonly factors: readonly WebFactor[];
  readonly links: readonly WebLink[];
  readonly configurations: readonly WebConfiguration[];
}
