import type { FactorRole, LinkKind, LinkSign } from "../causal-web.ts";
import type { Outline } from "../layout/graph.ts";

/**
 * A causal web as shapes, without colours: whatever paints it (a file, the preview) chooses those by role, kind and sign.
 * Lengths are in pixels of a picture of `width` by `height`, (0, 0) at the upper left.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What the picture is, and what is in it, for people who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly fontFamily: string;
  /** The title as it is drawn; empty if it is not. */
  readonly heading: readonly TextLine[];
  /** To be painted in this order: links below, factors, badges on top. */
  readonly links: readonly PictureLink[];
  readonly factors: readonly PictureFactor[];
  readonly legend: readonly LegendEntry[];
}

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** The base line of the letters. */
  readonly y: number;
  readonly fontSize: number;
  readonly anchor: "start" | "middle";
}

/** A box or an ellipse by its centre and size. */
export interface Shape {
  readonly outline: Outline;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureFactor extends Shape {
  /** The id in the causal web. */
  readonly id: string;
  readonly role: FactorRole;
  readonly name: string;
  readonly lines: readonly TextLine[];
  readonly title: string;
}

export interface Arrow {
  /** The line, up to the arrowhead, and the arrowhead, as SVG path data. */
  readonly path: string;
  readonly head: string;
  /** Activating arrows (context to mechanism) have an open head, producing ones (mechanism to outcome) a filled one. */
  readonly kind: LinkKind;
  /** Without any source: drawn dashed. */
  readonly isCited: boolean;
}

export interface PictureLink extends Arrow {
  /** The link's place in the causal web's `links`. */
  readonly index: number;
  readonly from: string;
  readonly to: string;
  readonly sign: LinkSign;
  readonly sources: readonly string[];
  readonly configurations: readonly string[];
  readonly badge: Badge | null;
  readonly title: string;
}

/** The sign of a link and the number of its sources, on the link. */
export interface Badge {
  readonly sign: LinkSign;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: TextLine;
}

export type LegendSample =
  | { readonly kind: "factor"; readonly role: FactorRole; readonly shape: Shape }
  | { readonly kind: "arrow"; readonly arrow: Arrow }
  | { readonly kind: "badge"; readonly badge: Badge };

export interface LegendEntry {
  readonly sample: LegendSample;
  readonly text: TextLine;
}

export interface PictureOptions {
  /** Where causes lead; to the right unless given. */
  readonly direction?: "right" | "down";
  /** Drawn above the web. Without one the picture is called a causal web and has no heading. */
  readonly title?: string;
  /** Whether to draw the legend; yes unless given. */
  readonly legend?: boolean;
  /** How long to look for fewer crossings, see `LayoutOptions`. */
  readonly effort?: number;
  /** The picture from before an edit: factors that are still there stay in their order. */
  readonly previous?: Pick<Picture, "factors">;
}
