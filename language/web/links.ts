import type { Direction } from "../phrases/direction.ts";
import type { LinkKind, LinkSign, WebConfiguration, WebLink, WebPart } from "./causal-web.ts";

/** What states a link: a configuration of the web, or one that says more. */
type Stating = Pick<WebConfiguration, "id" | "contexts" | "mechanisms" | "outcomes" | "sources">;

export interface StatedLink<C extends Stating> {
  readonly link: WebLink;
  /** The CMOCs that state it, in order. */
  readonly stating: readonly C[];
  /** The signs that they give it, each once. */
  readonly signs: readonly LinkSign[];
}

/**
 * The links that configurations state, in the order in which they are first stated: every context leads to every
 * mechanism beside it, every mechanism to every outcome.
 */
export function statedLinks<C extends Stating>(configurations: readonly C[]): StatedLink<C>[] {
  const links = new Map<string, Collected<C>>();
  for (const one of configurations) {
    collect(links, "context-mechanism", one.contexts, one.mechanisms, one);
    collect(links, "mechanism-outcome", one.mechanisms, one.outcomes, one);
  }
  return [...links.values()].map(({ from, to, kind, signs, stating }) => ({
    link: {
      from,
      to,
      kind,
      sign: oneSign(signs),
      sources: [...new Set([...stating].flatMap(({ sources }) => sources))],
      configurations: [...stating].map(({ id }) => id),
    },
    stating: [...stating],
    signs: [...signs],
  }));
}

/** The sign that all agree on; `?` where they do not. */
export function oneSign(signs: ReadonlySet<LinkSign>): LinkSign {
  const [first = "?"] = signs;
  return signs.size === 1 ? first : "?";
}

interface Collected<C> extends Pick<WebLink, "from" | "to" | "kind"> {
  readonly signs: Set<LinkSign>;
  readonly stating: Set<C>;
}

function collect<C extends Stating>(
  links: Map<string, Collected<C>>,
  kind: LinkKind,
  from: readonly WebPart[],
  to: readonly WebPart[],
  stating: C,
): void {
  for (const one of from) {
    for (const other of to) {
      const key = JSON.stringify([kind, one.factor, other.factor]);
      const link = links.get(key) ?? {
        from: one.factor,
        to: other.factor,
        kind,
        signs: new Set(),
        stating: new Set(),
      };
      link.signs.add(signOf(one.direction, other.direction));
      link.stating.add(stating);
      links.set(key, link);
    }
  }
}

/** The product of the two directions; no direction counts as presence. */
function signOf(one: Direction, other: Direction): LinkSign {
  return (one === "down") === (other === "down") ? "+" : "-";
}
