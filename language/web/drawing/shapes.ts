import type { LoopSign } from "../../theory/loops.ts";
import type { FactorRole, LinkKind, LinkSign } from "../causal-web.ts";
import type { LinkStyle, LinkSupport, PieceOf, PieceStyle } from "../drawable.ts";
import type { Outline, PlacedArea, Point } from "../layout/graph.ts";

/**
 * A web as shapes, without colours: whatever paints it (a file, the preview) chooses those by style and sign.
 * Lengths are in pixels of a picture of `width` by `height`, and begin at `corner`.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Its upper left: (0, 0) unless it follows a picture that most factors keep their places from. */
  readonly corner: Point;
  /** Where in the picture the point (0, 0) lies that pinned positions are measured from. */
  readonly origin: Point;
  /** By the ids of factors; see `Layout`. */
  readonly fewestFound: ReadonlyMap<string, number>;
  /** What the picture is, and what is in it, for people who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly fontFamily: string;
  /** The title as it is drawn; empty if it is not. */
  readonly heading: readonly TextLine[];
  /** Around the factors of each group that has a name; to be painted below all else. */
  readonly frames: readonly PictureFrame[];
  /** To be painted in this order: links below, factors, badges on top. */
  readonly links: readonly PictureLink[];
  readonly factors: readonly PictureFactor[];
  readonly legend: readonly LegendEntry[];
  /** Under the legend: what of the review is shown, and the loops by name. */
  readonly notes: readonly TextLine[];
}

/** The frame of a column, a lane or a cluster, by its centre and size, with the lines of its heading inside. */
export interface PictureFrame extends PlacedArea {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** The base line of the letters. */
  readonly y: number;
  readonly fontSize: number;
  readonly anchor: "start" | "middle";
  /** Not bold unless said. */
  readonly isBold?: boolean;
}

/** A box or an ellipse by its centre and size. */
export interface Shape {
  readonly outline: Outline;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A factor, or in a view of CMOCs also a whole CMOC. */
export interface PictureFactor extends Shape {
  /** The factor's id in the causal web; of a CMOC, that of its piece (`pieceOfConfiguration`). */
  readonly id: string;
  readonly of: PieceOf;
  readonly style: PieceStyle;
  /** Whether it stands for several factors: it has a second outline inside the first. */
  readonly isBundle: boolean;
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
  readonly style: LinkStyle;
  /** Without any source: drawn dashed. */
  readonly isCited: boolean;
  /** Only posited: long dashes; nothing stated: short ones. */
  readonly support: LinkSupport;
  /** Of loops that are told by name: drawn broad. */
  readonly loops: readonly LoopSign[];
}

export interface PictureLink extends Arrow {
  readonly from: string;
  readonly to: string;
  readonly sign: LinkSign;
  readonly sources: readonly string[];
  readonly configurations: readonly string[];
  readonly badge: Badge | null;
  readonly title: string;
  /** Where it passes the layers between its two factors. */
  readonly through: readonly Point[];
}

/** The sign of a link and the number of its sources, on the link. */
export interface Badge {
  readonly sign: LinkSign;
  /** Evidence conflicts: it has a strong outline, and a `!`. */
  readonly isConflicting: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: TextLine;
}

export type LegendSample =
  | {
      readonly kind: "factor";
      readonly role: FactorRole;
      readonly style: PieceStyle;
      readonly isBundle: boolean;
      readonly shape: Shape;
    }
  | { readonly kind: "arrow"; readonly arrow: Arrow }
  | { readonly kind: "badge"; readonly badge: Badge };

export interface LegendEntry {
  readonly sample: LegendSample;
  readonly text: TextLine;
}

/** What a picture from before an edit says of where things are. */
export interface PreviousPicture {
  readonly factors: readonly Pick<PictureFactor, "id" | "x" | "y">[];
  readonly links: readonly Pick<PictureLink, "from" | "to" | "through">[];
  readonly fewestFound: ReadonlyMap<string, number>;
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
  /** Where factors are pinned, by id: as in the picture, but from its `origin`. */
  readonly pinned?: ReadonlyMap<string, Point>;
  /** The picture from before an edit: what is still there stays in its place, if it can. */
  readonly previous?: PreviousPicture;
}
