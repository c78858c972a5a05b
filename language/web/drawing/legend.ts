import type { CausalWeb, FactorRole, LinkKind, LinkSign } from "../causal-web.ts";
import { arrowAlong } from "./arrow.ts";
import { badgeAt } from "./badges.ts";
import type { LegendEntry, LegendSample, TextLine } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

const fontSize = 11;
const rowHeight = 22;
const sampleWidth = 34;
const textGap = 8;
const entryGap = 24;

export interface PlacedLegend {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly height: number;
}

/** What the web's signs mean: those that are in it, and no others, in rows no longer than `width` where that can be. */
export function legendOf(web: CausalWeb, left: number, top: number, width: number): PlacedLegend {
  const entries: LegendEntry[] = [];
  let x = 0;
  let row = 0;
  let widest = 0;
  for (const { words, sample } of samplesFor(web)) {
    const length = sampleWidth + textGap + textWidth(words, fontSize);
    if (x > 0 && x + length > width) {
      x = 0;
      row++;
    }
    const y = top + row * rowHeight + rowHeight / 2;
    const text: TextLine = {
      text: words,
      x: left + x + sampleWidth + textGap,
      y: y + 3.8,
      fontSize,
      anchor: "start",
    };
    entries.push({ sample: sample(left + x, y), text });
    widest = Math.max(widest, x + length);
    x += length + entryGap;
  }
  return { entries, width: widest, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

interface Meaning {
  readonly words: string;
  readonly sample: (x: number, y: number) => LegendSample;
}

function samplesFor(web: CausalWeb): Meaning[] {
  const meanings: Meaning[] = [];
  const roles = new Set(web.factors.map(({ role }) => role));
  if (roles.has("context")) meanings.push(factor("context", "context only"));
  if (roles.has("mechanism-outcome")) meanings.push(factor("mechanism-outcome", "mechanism or outcome"));
  const has = (kind: LinkKind) => web.links.some((link) => link.kind === kind);
  if (has("context-mechanism"))
    meanings.push(arrow("context-mechanism", true, "context activates mechanism"));
  if (has("mechanism-outcome")) meanings.push(arrow("mechanism-outcome", true, "mechanism produces outcome"));
  const signs = new Set(web.links.map(({ sign }) => sign));
  if (signs.has("+")) meanings.push(badge("+", 0, "same direction"));
  if (signs.has("-")) meanings.push(badge("-", 0, "opposite direction"));
  if (signs.has("?")) meanings.push(badge("?", 0, "direction mixed or not known"));
  const cited = web.links.find(({ sources }) => sources.length > 0);
  if (cited) meanings.push(badge(cited.sign, cited.sources.length, "number of sources"));
  const uncited = web.links.find(({ sources }) => sources.length === 0);
  if (uncited) meanings.push(arrow(uncited.kind, false, "no source cited"));
  return meanings;
}

function factor(role: FactorRole, words: string): Meaning {
  const outline = role === "context" ? "box" : "ellipse";
  return {
    words,
    sample: (x, y) => ({
      kind: "factor",
      role,
      shape: { outline, x: x + sampleWidth / 2, y, width: 30, height: 15 },
    }),
  };
}

function arrow(kind: LinkKind, isCited: boolean, words: string): Meaning {
  return {
    words,
    sample: (x, y) => {
      const points = [0, 1, 2, 3].map((third) => ({ x: x + 1 + (third * (sampleWidth - 2)) / 3, y }));
      return { kind: "arrow", arrow: arrowAlong(points, kind, isCited) };
    },
  };
}

function badge(sign: LinkSign, sourceCount: number, words: string): Meaning {
  return {
    words,
    sample: (x, y) => ({ kind: "badge", badge: badgeAt({ x: x + sampleWidth / 2, y }, sign, sourceCount) }),
  };
}
