import { PALETTES, type PaletteName } from "../../language/web/drawing/palettes.ts";
import { drawView } from "../../language/web/drawing/picture.ts";
import type { Picture } from "../../language/web/drawing/shapes.ts";
import { svgOf } from "../../language/web/drawing/svg.ts";
import { dotOf } from "../../language/web/formats/dot.ts";
import { drawioOf } from "../../language/web/formats/drawio.ts";
import { graphmlOf } from "../../language/web/formats/graphml.ts";
import { mermaidOf } from "../../language/web/formats/mermaid.ts";
import type { Point } from "../../language/web/layout/graph.ts";
import { plainWeb } from "../../language/web/plain-web.ts";
import { pointsPerPixel } from "../../language/web/printing/paper.ts";
import type { SharedPage } from "../../language/web/shared-page.ts";
import type { View } from "../../language/web/view.ts";
import type { Press, Printing } from "./press.ts";

/** What is shown, and what is printed above it. */
export interface FigureContent {
  readonly view: View;
  readonly title: string;
  /** Where factors are pinned in it. */
  readonly pinned: ReadonlyMap<string, Point>;
  /** All of the web with its evidence, the view being what is shown first. */
  page(): SharedPage;
}

export interface FigureOptions {
  readonly colours?: PaletteName;
  /** In millimetres. */
  readonly width?: number;
  readonly dotsPerInch?: number;
  readonly font?: Uint8Array;
}

/** A figure, ready to be saved, and what its author should know of it, in sentences. */
export interface Figure {
  readonly content: string | Uint8Array;
  readonly notes: readonly string[];
}

type Writer = (
  content: FigureContent,
  options: FigureOptions,
  press: () => Promise<Press>,
) => Promise<Figure>;

/** One way to write a web down, by the ending of the file's name. */
export const FIGURE_FORMATS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [
    ".svg",
    async (content, options) => {
      const picture = pictureOf(content);
      return { content: svgOf(picture, printingOf(options)), notes: smallLetters(picture, options.width) };
    },
  ],
  [".pdf", printed((press, picture, printing) => press.pdf(picture, printing))],
  [
    ".png",
    printed((press, picture, printing, { dotsPerInch = 300 }) =>
      press.png(picture, { ...printing, dotsPerInch }),
    ),
  ],
  [
    ".html",
    async (content, _, press) => ({ content: await (await press()).page(content.page()), notes: [] }),
  ],
  [".dot", written(({ view }) => dotOf(view.web))],
  [".mmd", written(({ view }) => mermaidOf(view.web))],
  [".graphml", written(({ view }) => graphmlOf(view.web))],
  [".drawio", written((content) => drawioOf(pictureOf(content)))],
  [".json", written(({ view }) => `${JSON.stringify(plainWeb(view.web), null, 2)}\n`)],
]);

/** Printed once, so that there is time to look for fewer crossings. */
const printEffort = 4;

/** What is not pinned stands about where it did when the author pinned the rest. */
const pictureOf = ({ view, title, pinned }: FigureContent) =>
  drawView(view, pinned.size > 0 ? { title, pinned } : { title, effort: printEffort });

function written(text: (content: FigureContent) => string): Writer {
  return async (content) => ({ content: text(content), notes: [] });
}

function printed(
  print: (press: Press, picture: Picture, printing: Printing, options: FigureOptions) => Promise<Uint8Array>,
): Writer {
  return async (content, options, loaded) => {
    const press = await loaded();
    const picture = pictureOf(content);
    const missing = await press.missingLetters(picture, options.font);
    return {
      content: await print(press, picture, printingOf(options), options),
      notes: [...lettersMissing(missing), ...smallLetters(picture, options.width)],
    };
  };
}

function printingOf({ colours = "usual", width, font }: FigureOptions): Printing {
  return {
    palette: PALETTES[colours],
    ...(width === undefined ? {} : { widthOnPaper: width }),
    ...(font ? { font } : {}),
  };
}

const mostNamed = 20;

function lettersMissing(letters: readonly string[]): string[] {
  if (letters.length === 0) return [];
  const named = letters.slice(0, mostNamed).join(" ");
  return [
    `The font of the figure has no shapes for these letters: ${named}${letters.length > mostNamed ? " …" : ""} ` +
      "Name a font file that has them, or write the figure as SVG.",
  ];
}

/** What journals usually ask for at least, in points. */
const smallestLetters = 6;

function smallLetters({ factors, width }: Picture, widthOnPaper: number | undefined): string[] {
  const size = factors[0]?.lines[0]?.fontSize;
  if (widthOnPaper === undefined || size === undefined) return [];
  const points = size * pointsPerPixel(width, widthOnPaper);
  if (points >= smallestLetters) return [];
  return [
    `At ${widthOnPaper} mm the letters are ${points.toFixed(1)} points high; journals ask for ${smallestLetters} or more. ` +
      "Show less of the web, or make the figure wider.",
  ];
}
