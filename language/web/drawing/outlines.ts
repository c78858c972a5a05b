import type { PieceStyle } from "../drawable.ts";
import { rounded } from "./arrow.ts";
import { bundleGap } from "./factor-shape.ts";
import type { Shape } from "./shapes.ts";

/** One outline of a factor, without its colours. */
export type OutlineMark =
  | (Omit<Shape, "outline"> & { readonly kind: "box"; readonly corner: number })
  | (Omit<Shape, "outline"> & { readonly kind: "ellipse" })
  | { readonly kind: "path"; readonly d: string };

/** How far the corners of a threshold are cut off: links end beside them. */
const cut = 6;
const corner: Readonly<Record<PieceStyle, number>> = {
  context: 3,
  "mechanism-outcome": 3,
  plain: 7,
  threshold: 0,
  configuration: 3,
};

/** The outlines of a factor or a CMOC: the first is filled, further ones stand inside it. */
export function outlinesOf(shape: Shape, style: PieceStyle, isBundle: boolean): OutlineMark[] {
  const inside = isBundle || style === "configuration" ? [smaller(shape, bundleGap)] : [];
  return [shape, ...inside].map((one, i) => outlineOf(one, style, i === 0));
}

function smaller(shape: Shape, by: number): Shape {
  return { ...shape, width: shape.width - 2 * by, height: shape.height - 2 * by };
}

function outlineOf(
  { outline, x, y, width, height }: Shape,
  style: PieceStyle,
  isOuter: boolean,
): OutlineMark {
  if (outline === "ellipse") return { kind: "ellipse", x, y, width, height };
  if (style !== "threshold") return { kind: "box", x, y, width, height, corner: isOuter ? corner[style] : 2 };
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  const by = Math.min(cut, width / 2, height / 2);
  const corners: readonly (readonly [number, number])[] = [
    [left + by, top],
    [right - by, top],
    [right, top + by],
    [right, bottom - by],
    [right - by, bottom],
    [left + by, bottom],
    [left, bottom - by],
    [left, top + by],
  ];
  return { kind: "path", d: `M${corners.map(([px, py]) => `${rounded(px)},${rounded(py)}`).join("L")}Z` };
}
