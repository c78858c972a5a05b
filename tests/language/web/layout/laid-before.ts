import {
  type Layout,
  type LayoutInput,
  type LayoutOptions,
  linkKeys,
} from "../../../../language/web/layout/graph.ts";

/** What the next layout is told of the one before an edit. */
export function laidBefore(
  { links }: Pick<LayoutInput, "links">,
  layout: Layout,
): Pick<LayoutOptions, "previous" | "previousLinks" | "fewestFound"> {
  const keys = linkKeys(links);
  return {
    previous: new Map(layout.factors.map((factor) => [factor.id, factor])),
    previousLinks: new Map(layout.links.map(({ through }, i) => [keys[i] ?? "", through])),
    fewestFound: layout.fewestFound,
  };
}
