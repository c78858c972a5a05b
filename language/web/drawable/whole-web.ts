import type { CausalWeb, WebFactor, WebLink } from "../causal-web.ts";
import type { DrawableLink, DrawablePiece, DrawnPart, LinkSupport } from "../drawable.ts";
import { factorTitle, linkTitle, signSymbols, webDescription } from "../drawing/words.ts";
import type { ShownFactor, ShownLink } from "../shown-web.ts";
import { meaningsIn } from "./meanings.ts";

/** The causal web after the usual notation: green boxes for factors that are only contexts, blue ellipses for others. */
export function causalWebDrawable(web: CausalWeb): Omit<DrawnPart, "notes"> {
  const names = new Map(web.factors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const pieces = web.factors.map(pieceOf);
  const links = web.links.map((link) => linkOf(link, nameOf));
  return {
    kind: "causal web",
    pieces,
    links,
    meanings: meaningsIn("causal web", pieces, links),
    description: webDescription(web),
  };
}

export function pieceOf(factor: WebFactor | ShownFactor): DrawablePiece {
  const { id, role, name } = factor;
  const bundled = "bundled" in factor ? factor.bundled.length : 0;
  return {
    id,
    of: { factor: id },
    style: role,
    role,
    heading: null,
    name,
    bundled,
    title: factorTitle(factor, bundled),
  };
}

function linkOf(link: WebLink | ShownLink, nameOf: (id: string) => string): DrawableLink {
  const sources = sourcesOf(link);
  const isConflicting = "conflicts" in link && link.conflicts.length > 0;
  const support = supportOf(link);
  const count = sources.length > 0 ? ` ${sources.length}` : "";
  return {
    from: link.from,
    to: link.to,
    style: link.kind,
    kind: link.kind,
    sign: link.sign,
    support,
    isConflicting,
    badge: `${signSymbols[link.sign]}${count}${isConflicting ? " !" : ""}`,
    loops: [],
    sources,
    configurations: link.configurations,
    title: linkTitle({ ...link, sources }, nameOf, support, isConflicting),
  };
}

/** The sources that support a link, those of CMOCs it is made from included. */
export function sourcesOf(link: WebLink | ShownLink): readonly string[] {
  return "stances" in link ? link.stances.supports : link.sources;
}

export function supportOf(link: WebLink | ShownLink): LinkSupport {
  if (sourcesOf(link).length > 0) return "cited";
  return "isPosited" in link && link.isPosited ? "posited" : "uncited";
}
