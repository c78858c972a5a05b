import type { TextLine } from "./shapes.ts";

/** The lines and fills of one mark; colours as `#rrggbb`, lengths in pixels of the picture. */
export interface Paint {
  readonly fill: string | null;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Lengths of dash and gap. */
  readonly dashes?: readonly [number, number];
  readonly roundJoins?: boolean;
}

/** One thing on paper. Boxes and ellipses are given by their centre and size. */
export type Mark =
  | (Place & { readonly kind: "box"; readonly corner: number; readonly paint: Paint })
  | (Place & { readonly kind: "ellipse"; readonly paint: Paint })
  /** `d` is SVG path data, absolute. */
  | { readonly kind: "path"; readonly d: string; readonly paint: Paint }
  | { readonly kind: "text"; readonly line: TextLine; readonly colour: string; readonly isBold: boolean };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What belongs together, with words for people who cannot see it. */
export interface MarkGroup {
  readonly title: string | null;
  readonly marks: readonly Mark[];
}
