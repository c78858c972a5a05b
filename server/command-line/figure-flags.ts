import { readFile } from "node:fs/promises";
import { PALETTES, type PaletteName } from "../../language/web/drawing/palettes.ts";
import { JOURNAL_WIDTHS, type JournalWidth } from "../../language/web/printing/paper.ts";
import type { FigureOptions } from "../figures/figure.ts";
import { Unusable } from "./outcome.ts";

/** How a figure is printed. */
export const FIGURE_FLAGS = {
  width: { type: "string" },
  colours: { type: "string" },
  dpi: { type: "string" },
  font: { type: "string" },
} as const;

type FigureFlags = { readonly [flag in keyof typeof FIGURE_FLAGS]?: string | boolean | undefined };

/** Throws `Unusable`. */
export async function figureOptions(flags: FigureFlags): Promise<FigureOptions> {
  const { width, colours, dpi, font } = flags;
  return {
    ...(typeof width === "string" ? { width: widthOf(width) } : {}),
    ...(typeof colours === "string" ? { colours: coloursOf(colours) } : {}),
    ...(typeof dpi === "string" ? { dotsPerInch: numberOf("--dpi", dpi, 10, 2400, "dots an inch") } : {}),
    ...(typeof font === "string" ? { font: await fontIn(font) } : {}),
  };
}

function widthOf(text: string): number {
  if (isJournalWidth(text)) return JOURNAL_WIDTHS[text];
  return numberOf("--width", text, 10, 5000, "millimetres, “single column” or “double column”");
}

function isJournalWidth(text: string): text is JournalWidth {
  return Object.hasOwn(JOURNAL_WIDTHS, text);
}

function coloursOf(text: string): PaletteName {
  if (Object.hasOwn(PALETTES, text)) return text as PaletteName;
  throw new Unusable(`--colours is “usual”, “grey” or “okabe-ito”, not “${text}”.`);
}

function numberOf(flag: string, text: string, least: number, most: number, unit: string): number {
  const number = Number(text);
  if (number >= least && number <= most) return number;
  throw new Unusable(`${flag} is a number of ${unit}, from ${least} to ${most}, not “${text}”.`);
}

async function fontIn(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => {
    throw new Unusable(`The font “${file}” cannot be read.`);
  });
  const start = bytes.toString("latin1", 0, 4);
  if (start === "\0\x01\0\0" || start === "OTTO" || start === "true") return bytes;
  throw new Unusable(`“${file}” is no TrueType or OpenType font.`);
}
