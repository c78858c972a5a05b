import type { LoopSign } from "../../theory/loops.ts";
import type { LinkSign } from "../causal-web.ts";
import type { LinkStyle, PieceStyle } from "../drawable.ts";

/**
 * The colours of a printed picture, as `#rrggbb`. Whatever they tell, a shape, an arrowhead or a symbol tells too.
 * The preview has its own, from the theme of the editor.
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Around what stands together: so light that everything in it reads as on paper. */
  readonly frame: FillAndStroke;
  readonly factors: Readonly<Record<PieceStyle, FillAndStroke>>;
  readonly links: Readonly<Record<LinkStyle, string>>;
  /** Of links in loops, which are broad too. */
  readonly loops: Readonly<Record<LoopSign, string>>;
  readonly signs: Readonly<Record<LinkSign, string>>;
  /** The mark of evidence that conflicts, which is a `!` too. */
  readonly conflict: FillAndStroke;
}

interface FillAndStroke {
  readonly fill: string;
  readonly stroke: string;
}

/** Light fills with dark outlines: they stay apart in grey too. */
const usual: Palette = {
  paper: "#ffffff",
  ink: "#1a1a1a",
  frame: { fill: "#f8f8f6", stroke: "#b4b4ae" },
  factors: {
    context: { fill: "#dff0d8", stroke: "#2f6b2f" },
    "mechanism-outcome": { fill: "#deebf7", stroke: "#1f4e8c" },
    plain: { fill: "#ffffff", stroke: "#404040" },
    threshold: { fill: "#fff3cf", stroke: "#7a5800" },
    configuration: { fill: "#f4f4f4", stroke: "#404040" },
  },
  links: {
    "context-mechanism": "#3d7a3d",
    "mechanism-outcome": "#2b5c9e",
    influence: "#5a5a5a",
    moderation: "#6b4a8a",
  },
  loops: { reinforcing: "#9a5b00", balancing: "#5b3a8c", unknown: "#2f2f2f" },
  signs: { "+": "#1a1a1a", "-": "#b02a00", "?": "#5c5c5c" },
  conflict: { fill: "#fff0e0", stroke: "#8a1c00" },
};

/** Only greys, for journals that print in black. */
const grey: Palette = {
  paper: "#ffffff",
  ink: "#000000",
  frame: { fill: "#f7f7f7", stroke: "#9a9a9a" },
  factors: {
    context: { fill: "#e2e2e2", stroke: "#000000" },
    "mechanism-outcome": { fill: "#ffffff", stroke: "#000000" },
    plain: { fill: "#ffffff", stroke: "#000000" },
    threshold: { fill: "#ededed", stroke: "#000000" },
    configuration: { fill: "#f4f4f4", stroke: "#000000" },
  },
  links: {
    "context-mechanism": "#5a5a5a",
    "mechanism-outcome": "#000000",
    influence: "#5a5a5a",
    moderation: "#5a5a5a",
  },
  loops: { reinforcing: "#000000", balancing: "#000000", unknown: "#5a5a5a" },
  signs: { "+": "#000000", "-": "#000000", "?": "#5a5a5a" },
  conflict: { fill: "#dcdcdc", stroke: "#000000" },
};

/**
 * The colours that people with any common colour blindness tell apart: bluish green, blue and vermilion of Okabe and
 * Ito (Color Universal Design, 2008), with tints of the first two as fills.
 */
const okabeIto: Palette = {
  paper: "#ffffff",
  ink: "#000000",
  frame: { fill: "#f7f7f7", stroke: "#9a9a9a" },
  factors: {
    context: { fill: "#d9f0e8", stroke: "#009e73" },
    "mechanism-outcome": { fill: "#d9eaf5", stroke: "#0072b2" },
    plain: { fill: "#ffffff", stroke: "#404040" },
    threshold: { fill: "#fdf3d0", stroke: "#8a6100" },
    configuration: { fill: "#f4f4f4", stroke: "#404040" },
  },
  links: {
    "context-mechanism": "#009e73",
    "mechanism-outcome": "#0072b2",
    influence: "#595959",
    moderation: "#cc79a7",
  },
  loops: { reinforcing: "#d55e00", balancing: "#0072b2", unknown: "#000000" },
  signs: { "+": "#000000", "-": "#d55e00", "?": "#595959" },
  conflict: { fill: "#ffe9da", stroke: "#a34700" },
};

export const PALETTES = { usual, grey, "okabe-ito": okabeIto } as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof PALETTES;
