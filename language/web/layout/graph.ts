import type { GroupForm } from "../view-options.ts";

/** A position in the picture; x grows to the right and y downwards, in the units of the factors' sizes. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The outline that links end at. */
export type Outline = "box" | "ellipse";

export interface LayoutFactor {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** `box` unless given. */
  readonly outline?: Outline;
}

export interface LayoutLink {
  readonly from: string;
  readonly to: string;
}

export interface LayoutOptions {
  /** Where causes lead: to the right (contexts at the left) or down (contexts at the top). */
  readonly direction: "right" | "down";
  /** Free room between two layers. */
  readonly layerGap: number;
  /** Free room between two factors of one layer. */
  readonly factorGap: number;
  /** Free room beside a link that passes a layer. */
  readonly linkGap: number;
  /** Straight last piece of every link, where its arrowhead sits. */
  readonly headLength: number;
  /** Width by height that the layout is to come near, by layers that are not too long and by how parts are packed. */
  readonly aspectRatio: number;
  /**
   * How long to look for fewer crossings: 1 is quick enough to draw while somebody types, 10 suits a printed figure. It
   * stands for a number of steps, not for time: the same web gives the same picture on every machine.
   */
  readonly effort: number;
  /**
   * Where factors were before an edit, by id, in any layout of the same direction: what is still there keeps its order, unless
   * another one crosses far fewer links.
   */
  readonly previous: ReadonlyMap<string, Point>;
  /** Where the links of that layout passed layers, by `linkKeys`: `through` of each. */
  readonly previousLinks: ReadonlyMap<string, readonly Point[]>;
  /** The `fewestFound` of that layout: only where there are many more crossings now, another order is looked for. */
  readonly fewestFound: ReadonlyMap<string, number>;
  /** Where factors must stand, by id; what else there is makes room for them. */
  readonly pinned: ReadonlyMap<string, Point>;
}

/** Factors that stand together, in a frame if there is a heading to stand in it. */
export interface LayoutGroup {
  readonly id: string;
  readonly factors: readonly string[];
  /** The room that its heading takes; `null`: no heading, and no frame. */
  readonly heading: { readonly width: number; readonly height: number } | null;
}

export interface LayoutGroups {
  readonly form: GroupForm;
  /** In the order in which columns follow each other and lanes lie beside each other. */
  readonly groups: readonly LayoutGroup[];
}

export interface LayoutInput {
  readonly factors: readonly LayoutFactor[];
  readonly links: readonly LayoutLink[];
  /** A factor stands in the first group that names it; those in none stand in no frame. */
  readonly groups?: LayoutGroups;
  readonly options?: Partial<LayoutOptions>;
}

export interface PlacedFactor {
  readonly id: string;
  /** The centre. */
  readonly x: number;
  readonly y: number;
}

/**
 * A link as cubic Bezier curves end to end: a start point, then for every piece two control points and an end
 * point (3n + 1 points). It leaves the border of its `from` and ends at the border of its `to`. No points if one
 * of the two does not exist.
 */
export interface RoutedLink {
  readonly points: readonly Point[];
  /** Where it passes the layers between its two factors, in the order of the layers. */
  readonly through: readonly Point[];
}

/** A key for each link: its two factors, and which of the links between these it is. */
export function linkKeys(links: readonly LayoutLink[]): string[] {
  const counts = new Map<string, number>();
  return links.map(({ from, to }) => {
    const ends = JSON.stringify([from, to]);
    const count = counts.get(ends) ?? 0;
    counts.set(ends, count + 1);
    return `${ends} ${count}`;
  });
}

/** An area by its centre and size. */
export interface PlacedArea extends Point {
  readonly width: number;
  readonly height: number;
}

/** The frame of a group, and where in it the heading stands. */
export interface PlacedFrame extends PlacedArea {
  readonly id: string;
  readonly heading: PlacedArea;
}

/** Factors and links come in the order of the input. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The upper left corner: (0, 0) unless factors are pinned further out. */
  readonly origin: Point;
  /** Of the groups that have a heading, in their order. They overlap neither each other nor factors of other groups. */
  readonly frames: readonly PlacedFrame[];
  readonly factors: readonly PlacedFactor[];
  readonly links: readonly RoutedLink[];
  /** How often links cross between the layers. */
  readonly crossings: number;
  /** By the ids of factors: the fewest crossings that were found so far in the part of the web that it hangs together with. */
  readonly fewestFound: ReadonlyMap<string, number>;
}
