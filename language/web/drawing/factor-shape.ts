import type { FactorRole } from "../causal-web.ts";
import type { DrawablePiece } from "../drawable.ts";
import type { Outline } from "../layout/graph.ts";
import { textWidth } from "./text-width.ts";
import { widestWord, wrapLabel } from "./wrap.ts";

export const fontSize = 12;
export const lineHeight = 15;

/** How a factor will be drawn: its outline, large enough for its wrapped label, without a place yet. */
export interface FactorShape {
  readonly outline: Outline;
  readonly lines: readonly string[];
  /** How many of the lines, from the first, are its heading. */
  readonly headingLines: number;
  readonly width: number;
  readonly height: number;
}

const lineWidths = [76, 90, 104, 126, 150, 180, 220];
/** Room between a line of text and the outline: enough for a substitute font that runs a sixth wider. */
const leastPadding = 9;
const paddingShare = 0.08;

/** How wide a factor is best, by its height: narrow where layers stand beside each other. */
const pleasantRatios = { right: 1.8, down: 2.1 };

/**
 * Contexts are boxes, all others ellipses; of several ways to wrap the label, the most compact.
 * @param linkCount how many links meet at the more crowded side: each needs room at the border
 */
export function shapeOf(
  name: string,
  role: FactorRole,
  direction: "right" | "down" = "right",
  linkCount = 0,
): FactorShape {
  return pieceShape({ name, style: role, heading: null, bundled: 0 }, direction, linkCount);
}

/** The shape of a factor of any style, or of a CMOC with its label above its mechanism. */
export function pieceShape(
  { name, style, heading, bundled }: Pick<DrawablePiece, "name" | "style" | "heading" | "bundled">,
  direction: "right" | "down" = "right",
  linkCount = 0,
): FactorShape {
  const shape = labelShape(name, heading, style === "mechanism-outcome" ? "ellipse" : "box", direction);
  const room = roomForLinks(linkCount);
  const second = bundled > 0 ? 2 * bundleGap : 0;
  return direction === "right"
    ? {
        ...shape,
        height: Math.max(shape.height + second, room),
        width: Math.max(shape.width + second, room / 2),
      }
    : {
        ...shape,
        width: Math.max(shape.width + second, room),
        height: Math.max(shape.height + second, room / 4),
      };
}

/** Found before: an edit leaves nearly all labels as they were, and to wrap one is dear. */
const known = new Map<string, FactorShape>();
const mostKnown = 10_000;

function labelShape(
  name: string,
  heading: string | null,
  outline: Outline,
  direction: "right" | "down",
): FactorShape {
  const key = JSON.stringify([name, heading, outline, direction]);
  const found = known.get(key) ?? compactShape(name, heading, outline, direction);
  if (known.size < mostKnown) known.set(key, found);
  return found;
}

function compactShape(
  name: string,
  heading: string | null,
  outline: Outline,
  direction: "right" | "down",
): FactorShape {
  const pleasantRatio = pleasantRatios[direction];
  let best: FactorShape | undefined;
  let least = Number.POSITIVE_INFINITY;
  // A word is broken only where no line is wide enough for it.
  const longest = Math.max(widestWord(name, fontSize), heading === null ? 0 : neededFor(heading));
  const needed = Math.min(longest, lineWidths.at(-1) ?? 0);
  for (const lineWidth of lineWidths.filter((width) => width >= needed)) {
    // Bold letters are a little wider.
    const above = heading === null ? [] : wrapLabel(heading, lineWidth / boldness, fontSize);
    const lines = [...above, ...wrapLabel(name, lineWidth, fontSize)];
    const widths = lines.map((line, i) => textWidth(line, fontSize) * (i < above.length ? boldness : 1));
    const size = outline === "box" ? boxAround(widths) : ellipseAround(widths);
    const ratio = size.width / size.height;
    const cost = size.width * size.height * (1 + 0.35 * Math.abs(Math.log(ratio / pleasantRatio)));
    if (cost >= least) continue;
    least = cost;
    best = { outline, lines, headingLines: above.length, ...size };
    if (lines.length <= 1) break;
  }
  return best ?? { outline, lines: [], headingLines: 0, ...boxAround([]) };
}

const boldness = 1.09;
const shortHeading = 150;

/** A short heading stays on one line. */
function neededFor(heading: string): number {
  const width = textWidth(heading, fontSize) * boldness;
  return width <= shortHeading ? width : widestWord(heading, fontSize) * boldness;
}

/** Between the two outlines of a factor that stands for several. */
export const bundleGap = 3.5;

/** A hub grows with its links, so that their arrowheads can be told apart; more slowly where they are very many. */
function roomForLinks(count: number): number {
  return Math.min(mostForLinks, 11 * Math.min(count, 12) + 7 * Math.max(0, count - 12));
}

const mostForLinks = 240;

interface Size {
  readonly width: number;
  readonly height: number;
}

function halfWidths(widths: readonly number[]): number[] {
  return widths.map((width) => width / 2 + Math.max(leastPadding, paddingShare * width));
}

function boxAround(widths: readonly number[]): Size {
  const width = Math.max(40, 2 * Math.max(0, ...halfWidths(widths)));
  return { width: Math.ceil(width), height: Math.max(1, widths.length) * lineHeight + 14 };
}

const leastHeight = 30;

/** The smallest of several ellipses with the corners of every line inside. */
function ellipseAround(widths: readonly number[]): Size {
  const textHeight = Math.max(1, widths.length) * lineHeight;
  const halves = halfWidths(widths);
  let best: Size = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  for (const stretch of [1.2, 1.3, 1.4, 1.55, 1.75, 2]) {
    const b = Math.max(leastHeight / 2, (textHeight / 2) * stretch);
    let a = 24;
    for (const [i, half] of halves.entries()) {
      const top = -textHeight / 2 + i * lineHeight;
      const far = Math.max(Math.abs(top), Math.abs(top + lineHeight));
      a = Math.max(a, half / Math.sqrt(1 - (far / b) ** 2));
    }
    if (a * b < (best.width * best.height) / 4) best = { width: Math.ceil(2 * a), height: Math.ceil(2 * b) };
  }
  return best;
}
