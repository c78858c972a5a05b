import type { CausalWeb } from "../causal-web.ts";
import type { Point } from "../layout/graph.ts";
import { layOut } from "../layout/layout.ts";
import { arrowAlong } from "./arrow.ts";
import { placeBadges } from "./badges.ts";
import { type FactorShape, fontSize, lineHeight, shapeOf } from "./factor-shape.ts";
import { legendOf } from "./legend.ts";
import { readable } from "./readable.ts";
import type { Picture, PictureFactor, PictureLink, PictureOptions, TextLine } from "./shapes.ts";
import { factorTitle, linkTitle, webDescription } from "./words.ts";
import { wrapLabel } from "./wrap.ts";

export type { Picture, PictureOptions };

const margin = 20;
const headingSize = 15;
const headingLine = 20;
const smallestWidth = 560;

/** A font that every reader of a paper has, or one of the same widths. */
export const fontFamily = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/** The picture of a causal web: laid out, labelled and with its legend. The same web gives the same picture. */
export function drawWeb(web: CausalWeb, options: PictureOptions = {}): Picture {
  const direction = options.direction ?? "right";
  const crowds = crowdsOf(web);
  const shapes = web.factors.map(({ id, name, role }) => shapeOf(name, role, direction, crowds.get(id)));
  const layout = layOut({
    factors: web.factors.map(({ id }, i) => ({ id, ...sizeOf(shapes[i]) })),
    links: web.links,
    options: {
      direction,
      previous: new Map(options.previous?.factors.map((factor) => [factor.id, factor])),
      ...(options.effort === undefined ? {} : { effort: options.effort }),
    },
  });

  const width = Math.max(layout.width, Math.min(smallestWidth, 300 + 130 * web.factors.length));
  const heading = options.title === undefined ? [] : headingLines(options.title, width);
  const top = margin + heading.length * headingLine + (heading.length > 0 ? 8 : 0);
  const left = margin + (width - layout.width) / 2;
  const moved = ({ x, y }: Point): Point => ({ x: x + left, y: y + top });

  const factors = web.factors.map((factor, i): PictureFactor => {
    const { x, y } = moved(layout.factors[i] ?? { x: 0, y: 0 });
    const { outline, width, height, lines } = shapes[i] ?? shapeOf(factor.name, factor.role);
    const shape = { id: factor.id, role: factor.role, name: factor.name, outline, x, y, width, height };
    return { ...shape, lines: placedLines(lines, x, y), title: factorTitle(factor) };
  });
  const names = new Map(web.factors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const routes = layout.links.map(({ points }) => points.map(moved));
  const badges = placeBadges(web.links, routes, factors);
  const links = web.links.map((link, index): PictureLink => {
    const arrow = arrowAlong(routes[index] ?? [], link.kind, link.sources.length > 0);
    return { ...link, ...arrow, index, badge: badges[index] ?? null, title: linkTitle(link, nameOf) };
  });

  const legendTop = top + layout.height + 18;
  const legend = options.legend === false ? undefined : legendOf(web, margin, legendTop, width);
  return {
    width: Math.ceil(Math.max(width, legend?.width ?? 0) + 2 * margin),
    height: Math.ceil((legend ? legendTop + legend.height : top + layout.height) + margin),
    title: readable(options.title ?? "Causal web"),
    description: webDescription(web),
    fontFamily,
    heading: heading.map((text, i) => ({
      text,
      x: margin,
      y: margin + headingSize + i * headingLine,
      fontSize: headingSize,
      anchor: "start",
    })),
    links,
    factors,
    legend: legend?.entries ?? [],
  };
}

/** How many links a factor has at its more crowded side, causes or effects. */
function crowdsOf(web: CausalWeb): Map<string, number> {
  const crowds = new Map<string, number>();
  for (const end of ["from", "to"] as const) {
    const counts = new Map<string, number>();
    for (const link of web.links) counts.set(link[end], (counts.get(link[end]) ?? 0) + 1);
    for (const [id, count] of counts) crowds.set(id, Math.max(count, crowds.get(id) ?? 0));
  }
  return crowds;
}

function sizeOf(shape: FactorShape | undefined) {
  const { outline = "box", width = 0, height = 0 } = shape ?? {};
  return { outline, width, height };
}

function headingLines(title: string, width: number): string[] {
  return wrapLabel(title, width / 1.1, headingSize);
}

function placedLines(lines: readonly string[], x: number, y: number): TextLine[] {
  const first = y - (lines.length * lineHeight) / 2 + lineHeight - 4;
  return lines.map((text, i) => ({ text, x, y: first + i * lineHeight, fontSize, anchor: "middle" }));
}
