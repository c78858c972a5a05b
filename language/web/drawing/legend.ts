import type { CausalWeb } from "../causal-web.ts";
import { type Drawable, drawableWeb, type Meaning } from "../drawable.ts";
import { arrowAlong } from "./arrow.ts";
import { badgeAt } from "./badges.ts";
import { readable } from "./readable.ts";
import type { LegendEntry, LegendSample, TextLine } from "./shapes.ts";
import { textWidth } from "./text-width.ts";
import { wrapLine } from "./wrap.ts";

const fontSize = 11;
const rowHeight = 22;
const noteHeight = 15;
const sampleWidth = 34;
const textGap = 8;
const entryGap = 24;

export interface PlacedLegend {
  readonly entries: readonly LegendEntry[];
  /** Under the entries, in lines no longer than they may be. */
  readonly notes: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

/** What the web's signs mean: those that are in it, and no others, in rows no longer than `width` where that can be. */
export function legendOf(web: CausalWeb, left: number, top: number, width: number): PlacedLegend {
  return legendFor(drawableWeb(web), left, top, width);
}

/** The same for any kind of web; notes are as long as `width`, but never shorter than a line of print. */
export function legendFor(
  { meanings, notes }: Pick<Drawable, "meanings" | "notes">,
  left: number,
  top: number,
  width: number,
): PlacedLegend {
  const entries: LegendEntry[] = [];
  let x = 0;
  let row = 0;
  let widest = 0;
  for (const meaning of meanings) {
    const length = sampleWidth + textGap + textWidth(meaning.words, fontSize);
    if (x > 0 && x + length > width) {
      x = 0;
      row++;
    }
    const y = top + row * rowHeight + rowHeight / 2;
    const text: TextLine = {
      text: meaning.words,
      x: left + x + sampleWidth + textGap,
      y: y + 3.8,
      fontSize,
      anchor: "start",
    };
    entries.push({ sample: sampleOf(meaning, left + x, y), text });
    widest = Math.max(widest, x + length);
    x += length + entryGap;
  }
  const height = entries.length === 0 ? 0 : (row + 1) * rowHeight;
  const written = notes.flatMap((note) => wrapLine(readable(note), Math.max(width, 300), fontSize));
  const lines = written.map(
    (text, i): TextLine => ({
      text,
      x: left,
      y: top + height + (i + 1) * noteHeight,
      fontSize,
      anchor: "start",
    }),
  );
  return {
    entries,
    notes: lines,
    width: Math.max(widest, ...written.map((text) => textWidth(text, fontSize))),
    height: height + (lines.length === 0 ? 0 : lines.length * noteHeight + 6),
  };
}

function sampleOf(meaning: Meaning, x: number, y: number): LegendSample {
  switch (meaning.is) {
    case "piece": {
      const { style, bundled } = meaning;
      const outline = style === "mechanism-outcome" ? "ellipse" : "box";
      return {
        kind: "factor",
        role: style === "context" ? "context" : "mechanism-outcome",
        style,
        isBundle: bundled,
        shape: { outline, x: x + sampleWidth / 2, y, width: 30, height: 15 },
      };
    }
    case "link": {
      const points = [0, 1, 2, 3].map((third) => ({ x: x + 1 + (third * (sampleWidth - 2)) / 3, y }));
      return { kind: "arrow", arrow: arrowAlong(points, meaning.link) };
    }
    case "badge":
      return { kind: "badge", badge: badgeAt({ x: x + sampleWidth / 2, y }, meaning) };
  }
}
