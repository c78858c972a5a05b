import type { CausalWeb } from "../causal-web.ts";
import { type Drawable, drawableView, drawableWeb } from "../drawable.ts";
import { type Layout, type LayoutOptions, linkKeys, type Point } from "../layout/graph.ts";
import { middleOf } from "../layout/in-place.ts";
import { layOut } from "../layout/layout.ts";
import type { View } from "../view.ts";
import type { WebKind } from "../view-options.ts";
import { arrowAlong } from "./arrow.ts";
import { placeBadges } from "./badges.ts";
import { type FactorShape, fontSize, lineHeight, pieceShape } from "./factor-shape.ts";
import { placedFrames, roomForGroup } from "./frames.ts";
import { legendFor } from "./legend.ts";
import { readable } from "./readable.ts";
import type {
  Picture,
  PictureFactor,
  PictureLink,
  PictureOptions,
  PreviousPicture,
  TextLine,
} from "./shapes.ts";
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
  return draw(drawableWeb(web), options);
}

/** The picture of one view of a web. */
export function drawView(view: View, options: PictureOptions = {}): Picture {
  return draw(drawableView(view), { direction: view.direction, ...options });
}

const usualTitles: Readonly<Record<WebKind, string>> = {
  "causal web": "Causal web",
  "programme theory": "Programme theory",
  cmocs: "CMOCs",
};

/** The picture of a web of any kind. */
export function draw(drawable: Drawable, options: PictureOptions = {}): Picture {
  const { pieces, grouping } = drawable;
  const direction = options.direction ?? "right";
  const crowds = crowdsOf(drawable);
  const shapes = pieces.map((piece) => pieceShape(piece, direction, crowds.get(piece.id)));
  const layout = layOut({
    factors: pieces.map(({ id }, i) => ({ id, ...sizeOf(shapes[i]) })),
    links: drawable.links,
    ...(grouping ? { groups: { form: grouping.form, groups: drawable.groups.map(roomForGroup) } } : {}),
    options: {
      direction,
      ...(options.previous ? placesIn(options.previous) : {}),
      ...(options.pinned ? { pinned: options.pinned } : {}),
      ...(options.effort === undefined ? {} : { effort: options.effort }),
    },
  });

  const width = Math.max(layout.width, Math.min(smallestWidth, 300 + 130 * pieces.length));
  const heading = options.title === undefined ? [] : headingLines(options.title, width);
  const top = margin + heading.length * headingLine + (heading.length > 0 ? 8 : 0);
  const left = margin + (width - layout.width) / 2;
  const usual: Point = { x: left - layout.origin.x, y: top - layout.origin.y };
  const corner = options.previous ? cornerFrom(options.previous, layout, usual) : { x: 0, y: 0 };
  const origin: Point = { x: usual.x + corner.x, y: usual.y + corner.y };
  const moved = ({ x, y }: Point): Point => ({ x: x + origin.x, y: y + origin.y });

  const factors = pieces.map((piece, i): PictureFactor => {
    const { x, y } = moved(layout.factors[i] ?? { x: 0, y: 0 });
    const { id, of, style, role, name, title } = piece;
    const shape = shapes[i] ?? pieceShape(piece, direction);
    const { outline, width, height } = shape;
    const drawn = { id, of, style, isBundle: piece.bundled > 0, role, name, outline, x, y, width, height };
    return { ...drawn, lines: placedLines(shape, x, y), title };
  });
  const headings = layout.frames.map(({ heading }) => ({ ...heading, ...moved(heading) }));
  const routes = layout.links.map(({ points }) => points.map(moved));
  const through = layout.links.map((link) => link.through.map(moved));
  const badges = placeBadges(drawable.links, routes, [...factors, ...headings]);
  const links = drawable.links.map((link, index): PictureLink => {
    const arrow = arrowAlong(routes[index] ?? [], link);
    const { from, to, sign, sources, configurations, title } = link;
    return {
      ...{ from, to, sign, sources, configurations, title },
      ...arrow,
      badge: badges[index] ?? null,
      through: through[index] ?? [],
    };
  });

  const legendTop = top + layout.height + 18;
  const legend =
    options.legend === false
      ? undefined
      : legendFor(drawable, margin + corner.x, legendTop + corner.y, width);
  return {
    width: Math.ceil(Math.max(width, legend?.width ?? 0) + 2 * margin),
    height: Math.ceil((legend ? legendTop + legend.height : top + layout.height) + margin),
    corner,
    fewestFound: layout.fewestFound,
    origin,
    title: readable(options.title ?? usualTitles[drawable.kind]),
    description: drawable.description,
    fontFamily,
    heading: heading.map((text, i) => ({
      text,
      x: margin + corner.x,
      y: margin + headingSize + i * headingLine + corner.y,
      fontSize: headingSize,
      anchor: "start",
      isBold: true,
    })),
    frames: placedFrames(layout.frames, drawable.groups, moved),
    links,
    factors,
    legend: legend?.entries ?? [],
    notes: legend?.notes ?? [],
  };
}

function placesIn({
  factors,
  links,
  fewestFound,
}: PreviousPicture): Pick<LayoutOptions, "previous" | "previousLinks" | "fewestFound"> {
  const keys = linkKeys(links);
  return {
    previous: new Map(factors.map((factor) => [factor.id, factor])),
    previousLinks: new Map(links.map(({ through }, i) => [keys[i] ?? "", through])),
    fewestFound,
  };
}

/** Where the picture begins if most factors are to be where they were. */
function cornerFrom({ factors }: PreviousPicture, layout: Layout, usual: Point): Point {
  const before = new Map(factors.map((factor) => [factor.id, factor]));
  const moves = layout.factors.flatMap(({ id, x, y }) => {
    const old = before.get(id);
    return old ? [{ x: old.x - x - usual.x, y: old.y - y - usual.y }] : [];
  });
  return { x: middleOf(moves.map(({ x }) => x)), y: middleOf(moves.map(({ y }) => y)) };
}

/** How many links a factor has at its more crowded side, causes or effects. */
function crowdsOf(drawable: Drawable): Map<string, number> {
  const crowds = new Map<string, number>();
  for (const end of ["from", "to"] as const) {
    const counts = new Map<string, number>();
    for (const link of drawable.links) counts.set(link[end], (counts.get(link[end]) ?? 0) + 1);
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

function placedLines({ lines, headingLines: bold }: FactorShape, x: number, y: number): TextLine[] {
  const first = y - (lines.length * lineHeight) / 2 + lineHeight - 4;
  return lines.map((text, i) => {
    const line = { text, x, y: first + i * lineHeight, fontSize, anchor: "middle" } as const;
    return i < bold ? { ...line, isBold: true } : line;
  });
}
