// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Point } from "./graph.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packed {
  /** The upper left corner of each rectangle, in the order given. */
  readonly corners: readonly Point[];
  readonly size: Size;
}

/** Puts rectangles beside each other on shelves, high ones first, so that together they come near a proportion. */
export function pack(rectangles: readonly Size[], gap: number, aspectRatio: number): Packed {
  const area = rectangles.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = rectangles.reduce((most, { width }) => Math.max(most, width), 0);
  const highFirst = rectangles.map((_, i) => i);
  highFirst.sort((a, b) => rectangles[b]!.height - rectangles[a]!.height || a - b);
  let best: Packed = { corners: [], size: { width: 0, height: 0 } };
  let least = Infinity;
  for (const stretch of rectangles.length > 1 ? stretches : [1]) {
    const width = Math.max(widest, Math.sqrt(area * aspectRatio) * stretch);
    const packed = onShelves(rectangles, highFirst, gap, width);
    const off = Math.abs(Math.log(packed.size.width / packed.size.height / aspectRatio));
    if (off >= least) continue;
    least = off;
    best = packed;
  }
  return best;
}

const stretches = [1, 1.1, 1.2, 1.35, 1.5, 0.9, 0.8, 0.7];

function onShelves(
  rectangles: readonly Size[],
  sequence: readonly number[],
  gap: number,
  shelfWidth: number,
): Packed {
  const corners: Point[] = rectangles.map(() => ({ x: 0, y: 0 }));
  let x = 0;
  let y = 0;
  let shelfHeight = 0;
  let width = 0;
  for (const i of sequence) {
    const rectangle = rectangles[i]!;
    if (x > 0 && x + rectangle.width > shelfWidth) {
      y += shelfHeight + gap;
      x = 0;
      shelfHeight = 0;
    }
    corners[i] = { x, y };
    x += rectangle.width + gap;
    width = Math.max(width, x - gap);
    shelfHeight = Math.max(shelfHeight, rectangle.height);
  }
  return { corners, size: { width, height: y + shelfHeight } };
}
