import { zoomedOut } from "../../../language/web/bundles.ts";
import type { PictureLink } from "../../../language/web/drawing/shapes.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import type { ViewOptions } from "../../../language/web/view-options.ts";
import type { LinkEnds } from "../messages.ts";

/** So many links are asked about at a time. */
const mostLinks = 12;

/** The causal links of the review that a line of the picture stands for. */
export function causalLinksOf(web: ShownWeb, options: ViewOptions, line: PictureLink): LinkEnds[] {
  if (options.kind === "cmocs") return linksOfConfigurations(web, line.configurations);
  const shownAs = options.zoomedOut ? zoomedOut(web).shownAs : null;
  const as = (factor: string) => shownAs?.get(factor) ?? factor;
  return web.links
    .filter(({ from, to }) => as(from) === line.from && as(to) === line.to)
    .filter(({ kind }) => line.style === "influence" || kind === line.kind)
    .slice(0, mostLinks);
}

/** The links that configurations state. */
export function linksOfConfigurations(web: ShownWeb, configurations: readonly string[]): LinkEnds[] {
  const stating = new Set(configurations);
  return web.links.filter((link) => link.configurations.some((id) => stating.has(id))).slice(0, mostLinks);
}
