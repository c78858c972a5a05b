import type { CausalWeb } from "../../../language/web/causal-web.ts";
import type { PictureFactor, PictureLink } from "../../../language/web/drawing/shapes.ts";
import type { LinkEnds } from "../messages.ts";

/** Factors and links of a web that belong together. */
export interface Highlight {
  /** Factor ids. */
  readonly factors: ReadonlySet<string>;
  /** As `linkKey` gives them. */
  readonly links: ReadonlySet<string>;
}

/** A link's name within its web, as one string. */
export function linkKey({ kind, from, to }: LinkEnds): string {
  return JSON.stringify([kind, from, to]);
}

/** What the configurations with these ids say, of what is drawn: their factors, and the links they state. */
export function highlightOf(web: CausalWeb, drawn: DrawnParts, configurations: readonly string[]): Highlight {
  const wanted = new Set(configurations);
  const links = drawn.links.filter((link) => link.configurations.some((id) => wanted.has(id)));
  const parts = web.configurations
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ contexts, mechanisms, outcomes }) => [...contexts, ...mechanisms, ...outcomes])
    .map(({ factor }) => factor);
  const named = new Set([...parts, ...links.flatMap(({ from, to }) => [from, to])]);
  const factors = drawn.factors.filter(({ id, of }) =>
    "configuration" in of ? wanted.has(of.configuration) : named.has(id),
  );
  return { factors: new Set(factors.map(({ id }) => id)), links: new Set(links.map(linkKey)) };
}

/** What is drawn of a path, or of a loop whose last factor leads to its first. */
export function highlightOfPath(drawn: DrawnParts, factors: readonly string[], isLoop: boolean): Highlight {
  const last = isLoop ? factors.length : factors.length - 1;
  const steps = new Set(
    factors.slice(0, last).map((from, at) => JSON.stringify([from, factors[(at + 1) % factors.length]])),
  );
  const links = drawn.links.filter(({ from, to }) => steps.has(JSON.stringify([from, to])));
  return { factors: new Set(factors), links: new Set(links.map(linkKey)) };
}

export const noHighlight: Highlight = { factors: new Set(), links: new Set() };

/** What of a picture can be marked. */
interface DrawnParts {
  readonly factors: readonly Pick<PictureFactor, "id" | "of">[];
  readonly links: readonly (LinkEnds & Pick<PictureLink, "configurations">)[];
}
