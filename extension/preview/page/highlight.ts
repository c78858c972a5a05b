import type { CausalWeb } from "../../../language/web/causal-web.ts";
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

/** What the configurations with these ids say: their factors, and the links they state. */
export function highlightOf(web: CausalWeb, configurations: readonly string[]): Highlight {
  const wanted = new Set(configurations);
  const parts = web.configurations
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ contexts, mechanisms, outcomes }) => [...contexts, ...mechanisms, ...outcomes]);
  const links = web.links.filter((link) => link.configurations.some((id) => wanted.has(id)));
  return { factors: new Set(parts.map(({ factor }) => factor)), links: new Set(links.map(linkKey)) };
}
