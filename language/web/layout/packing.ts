// biome-ignore-all lint/style/noNonNullAssertion: every index runs over the array it reads
import type { Point } from "./graph.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Puts rectangles beside each other on shelves, high ones first, so that together they come near a proportion.
 * @returns the upper left corner of each, in the order given, and the size of all
 */
export function pack(
  rectangles: readonly Size[],
  gap: number,
  aspectRatio: number,
): { corners: Point[]; size: Size } {
  const area = rectangles.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widest = rectangles.reduce((most, { width }) => Math.max(most, width), 0);
  const shelfWidth = Math.max(widest, Math.sqrt(area * aspectRatio));
  const corners: Point[] = rectangles.map(() => ({ x: 0, y: 0 }));
  const highFirst = rectangles.map((_, i) => i);
  highFirst.sort((a, b) => rectangles[b]!.height - rectangles[a]!.height || a - b);
  let x = 0;
  let y = 0;
  let shelfHeight = 0;
  let width = 0;
  for (const i of highFirst) {
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
