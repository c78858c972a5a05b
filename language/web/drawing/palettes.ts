import type { FactorRole, LinkKind, LinkSign } from "../causal-web.ts";

/**
 * The colours of a printed picture, as `#rrggbb`. Whatever they tell, a shape, an arrowhead or a symbol tells too.
 * The preview has its own, from the theme of the editor.
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly factors: Readonly<Record<FactorRole, { readonly fill: string; readonly stroke: string }>>;
  readonly links: Readonly<Record<LinkKind, string>>;
  readonly signs: Readonly<Record<LinkSign, string>>;
}

/** Light fills with dark outlines: they stay apart in grey too. */
const usual: Palette = {
  paper: "#ffffff",
  ink: "#1a1a1a",
  factors: {
    context: { fill: "#dff0d8", stroke: "#2f6b2f" },
    "mechanism-outcome": { fill: "#deebf7", stroke: "#1f4e8c" },
  },
  links: { "context-mechanism": "#3d7a3d", "mechanism-outcome": "#2b5c9e" },
  signs: { "+": "#1a1a1a", "-": "#b02a00", "?": "#5c5c5c" },
};

/** Only greys, for journals that print in black. */
const grey: Palette = {
  paper: "#ffffff",
  ink: "#000000",
  factors: {
    context: { fill: "#e2e2e2", stroke: "#000000" },
    "mechanism-outcome": { fill: "#ffffff", stroke: "#000000" },
  },
  links: { "context-mechanism": "#5a5a5a", "mechanism-outcome": "#000000" },
  signs: { "+": "#000000", "-": "#000000", "?": "#5a5a5a" },
};

/**
 * The colours that people with any common colour blindness tell apart: bluish green, blue and vermilion of Okabe and
 * Ito (Color Universal Design, 2008), with tints of the first two as fills.
 */
const okabeIto: Palette = {
  paper: "#ffffff",
  ink: "#000000",
  factors: {
    context: { fill: "#d9f0e8", stroke: "#009e73" },
    "mechanism-outcome": { fill: "#d9eaf5", stroke: "#0072b2" },
  },
  links: { "context-mechanism": "#009e73", "mechanism-outcome": "#0072b2" },
  signs: { "+": "#000000", "-": "#d55e00", "?": "#595959" },
};

export const PALETTES = { usual, grey, "okabe-ito": okabeIto } as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof PALETTES;
