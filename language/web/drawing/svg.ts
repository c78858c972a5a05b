import { rounded } from "./arrow.ts";
import type { Mark, Paint } from "./marks.ts";
import { paintedMarks } from "./painted.ts";
import { PALETTES, type Palette } from "./palettes.ts";
import type { Picture } from "./shapes.ts";

export interface SvgOptions {
  readonly palette?: Palette;
  /** How wide the picture is on paper, in millimetres; its own size in pixels unless given. */
  readonly widthOnPaper?: number;
}

/** The picture as an SVG file of its own: text as text, nothing to run, nothing to fetch. */
export function svgOf(picture: Picture, options: SvgOptions = {}): string {
  const { palette = PALETTES.usual, widthOnPaper } = options;
  const { width, height } = picture;
  const size =
    widthOnPaper === undefined
      ? `width="${width}" height="${height}"`
      : `width="${widthOnPaper}mm" height="${rounded((widthOnPaper * height) / width)}mm"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-labelledby="title description" font-family="${escaped(picture.fontFamily)}">`,
    `<title id="title">${escaped(picture.title)}</title>`,
    `<desc id="description">${escaped(picture.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...paintedMarks(picture, palette).flatMap((layer) => [
      "<g>",
      ...layer.map(({ title, marks }) => {
        const words = title === null ? "" : `<title>${escaped(title)}</title>`;
        return `<g>${words}${marks.map(elementOf).join("")}</g>`;
      }),
      "</g>",
    ]),
    "</svg>",
    "",
  ].join("\n");
}

function elementOf(mark: Mark): string {
  switch (mark.kind) {
    case "box":
      return (
        `<rect x="${rounded(mark.x - mark.width / 2)}" y="${rounded(mark.y - mark.height / 2)}" ` +
        `width="${rounded(mark.width)}" height="${rounded(mark.height)}" rx="${rounded(mark.corner)}" ${attributesOf(mark.paint)}/>`
      );
    case "ellipse":
      return (
        `<ellipse cx="${rounded(mark.x)}" cy="${rounded(mark.y)}" rx="${rounded(mark.width / 2)}" ` +
        `ry="${rounded(mark.height / 2)}" ${attributesOf(mark.paint)}/>`
      );
    case "path":
      return `<path d="${mark.d}" ${attributesOf(mark.paint)}/>`;
    case "text": {
      const { text, x, y, fontSize, anchor } = mark.line;
      const weight = mark.isBold ? ' font-weight="bold"' : "";
      return (
        `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${fontSize}" text-anchor="${anchor}" ` +
        `fill="${mark.colour}"${weight}>${escaped(text)}</text>`
      );
    }
  }
}

function attributesOf({ fill, stroke, strokeWidth, dashes, roundJoins }: Paint): string {
  return (
    `fill="${fill ?? "none"}" stroke="${stroke}" stroke-width="${strokeWidth}"` +
    (dashes ? ` stroke-dasharray="${dashes.join(" ")}"` : "") +
    (roundJoins ? ' stroke-linejoin="round"' : "")
  );
}

/** Text for XML content and attributes; characters that XML 1.0 forbids are taken out. */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
