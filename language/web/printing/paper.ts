/** The letters of a printed picture: TrueType files of one family, of the widths of Arial, which labels are set in. */
export interface PrintFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Widths of figures that journals ask for, in millimetres. */
export const JOURNAL_WIDTHS = { "single column": 85, "double column": 174 } as const;
export type JournalWidth = keyof typeof JOURNAL_WIDTHS;

/** Pixels of a picture are those of CSS: 96 an inch. */
export const pixelsPerInch = 96;
const pointsPerInch = 72;
const millimetresPerInch = 25.4;

/** How many points of paper a pixel of the picture takes, for a width in millimetres or the picture's own size. */
export function pointsPerPixel(pixelWidth: number, widthOnPaper?: number): number {
  if (widthOnPaper === undefined) return pointsPerInch / pixelsPerInch;
  return (widthOnPaper / millimetresPerInch) * (pointsPerInch / pixelWidth);
}

/** How many dots a pixel of the picture takes. */
export function dotsPerPixel(pixelWidth: number, dotsPerInch: number, widthOnPaper?: number): number {
  return (pointsPerPixel(pixelWidth, widthOnPaper) * dotsPerInch) / pointsPerInch;
}

/** The picture is too large to be written in dots. */
export class TooManyDots extends Error {}
