/** The citation styles that come with the product, by the name under which a review asks for one. */
export const SHIPPED_STYLES = {
  apa: { title: "APA Style, 7th edition", language: "en-US" },
  harvard: { title: "Harvard, as in Cite Them Right", language: "en-GB" },
  vancouver: { title: "Vancouver, as in Citing Medicine", language: "en-US" },
} as const;

export type ShippedStyle = keyof typeof SHIPPED_STYLES;

/** The style of a review that names none. */
export const USUAL_STYLE: ShippedStyle = "vancouver";

/** A citation style by name: one that is shipped, or a `.csl` file by its path as written. */
export type NamedStyle =
  | { readonly kind: "shipped"; readonly name: ShippedStyle }
  | { readonly kind: "file"; readonly path: string };

const OTHER_NAMES: ReadonlyMap<string, ShippedStyle> = new Map([
  ["apa 7", "apa"],
  ["apa 7th", "apa"],
  ["apa7", "apa"],
  ["apa 7th edition", "apa"],
  ["cite them right", "harvard"],
  ["harvard cite them right", "harvard"],
  ["nlm", "vancouver"],
]);

/** Reads the name of a style, in any letter case; `null` where it is neither one of ours nor a `.csl` file. */
export function readStyleName(text: string): NamedStyle | null {
  const written = text.trim();
  if (/\.csl$/i.test(written)) return { kind: "file", path: written };
  const folded = written.toLowerCase().replace(/[\s_-]+/g, " ");
  const name = isShipped(folded) ? folded : OTHER_NAMES.get(folded);
  return name ? { kind: "shipped", name } : null;
}

function isShipped(name: string): name is ShippedStyle {
  return Object.hasOwn(SHIPPED_STYLES, name);
}

/** Why a file cannot serve as a citation style. */
export type StyleFault = "no-style" | "dependent" | "incomplete" | "too-large";

export const LARGEST_STYLE = 2_000_000;

/** What is wrong with the text of a `.csl` file, as far as it can be told before it is used; `null` if nothing is. */
export function styleFault(xml: string): StyleFault | null {
  if (xml.length > LARGEST_STYLE) return "too-large";
  const root = /<style\s[^>]*>/.exec(xml)?.[0];
  if (!root?.includes("http://purl.org/net/xbiblio/csl")) return "no-style";
  if (/<citation[\s/>]/.test(xml)) return /<\/style>\s*$/.test(xml.slice(-1000)) ? null : "incomplete";
  return /rel="independent-parent"/.test(xml) ? "dependent" : "no-style";
}

export const STYLE_FAULTS: { readonly [fault in StyleFault]: string } = {
  "no-style": "is no citation style. A style is a file in the Citation Style Language that ends in .csl.",
  dependent:
    "only names another citation style. Open it, find the address at “independent-parent”, and use the style it leads to.",
  incomplete: "ends before the style does. Save it once more, from where you have it.",
  "too-large": "is larger than 2 MB and was not read as a citation style.",
};
