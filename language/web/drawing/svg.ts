import type { FactorRole, LinkKind, LinkSign } from "../causal-web.ts";
import { rounded } from "./arrow.ts";
import type { Arrow, Badge, LegendEntry, Picture, PictureFactor, Shape, TextLine } from "./shapes.ts";

/** Told apart in grey too: light fills with dark outlines, and shape, arrowhead and symbol say the same as the colour. */
const paper = "#ffffff";
const ink = "#1a1a1a";
const factorColours: Readonly<Record<FactorRole, { fill: string; stroke: string }>> = {
  context: { fill: "#dff0d8", stroke: "#2f6b2f" },
  "mechanism-outcome": { fill: "#deebf7", stroke: "#1f4e8c" },
};
const linkColours: Readonly<Record<LinkKind, string>> = {
  "context-mechanism": "#3d7a3d",
  "mechanism-outcome": "#2b5c9e",
};
const signColours: Readonly<Record<LinkSign, string>> = { "+": "#1a1a1a", "-": "#b02a00", "?": "#5c5c5c" };

/** The picture as an SVG file of its own: text as text, nothing to run, nothing to fetch. */
export function svgOf(picture: Picture): string {
  const { width, height } = picture;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-labelledby="title description" font-family="${escaped(picture.fontFamily)}">`,
    `<title id="title">${escaped(picture.title)}</title>`,
    `<desc id="description">${escaped(picture.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...picture.heading.map((line) => textOf(line, ink, true)),
    "<g>",
    ...picture.links.map((link) => titled(link.title, arrowOf(link))),
    "</g>",
    "<g>",
    ...picture.factors.map(factorOf),
    "</g>",
    "<g>",
    ...picture.links.flatMap((link) => (link.badge ? [titled(link.title, badgeOf(link.badge))] : [])),
    "</g>",
    "<g>",
    ...picture.legend.map(legendEntryOf),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function titled(title: string, content: string): string {
  return `<g><title>${escaped(title)}</title>${content}</g>`;
}

function arrowOf({ path, head, kind, isCited }: Arrow): string {
  const colour = linkColours[kind];
  const dashes = isCited ? "" : ' stroke-dasharray="5 3"';
  const fill = kind === "mechanism-outcome" ? colour : paper;
  return (
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.2"${dashes}/>` +
    `<path d="${head}" fill="${fill}" stroke="${colour}" stroke-width="1.2" stroke-linejoin="round"/>`
  );
}

function factorOf(factor: PictureFactor): string {
  return titled(
    factor.title,
    shapeOf(factor, factor.role) + factor.lines.map((line) => textOf(line, ink)).join(""),
  );
}

function shapeOf({ outline, x, y, width, height }: Shape, role: FactorRole): string {
  const { fill, stroke } = factorColours[role];
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="1.4"`;
  return outline === "ellipse"
    ? `<ellipse cx="${rounded(x)}" cy="${rounded(y)}" rx="${rounded(width / 2)}" ry="${rounded(height / 2)}" ${paint}/>`
    : `<rect x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${width}" height="${height}" rx="3" ${paint}/>`;
}

function badgeOf({ sign, x, y, width, height, text }: Badge): string {
  const colour = signColours[sign];
  return (
    `<rect x="${rounded(x - width / 2)}" y="${rounded(y - height / 2)}" width="${width}" height="${height}" ` +
    `rx="${height / 2}" fill="${paper}" stroke="${colour}" stroke-width="0.8"/>${textOf(text, colour, true)}`
  );
}

function legendEntryOf({ sample, text }: LegendEntry): string {
  const drawn =
    sample.kind === "factor"
      ? shapeOf(sample.shape, sample.role)
      : sample.kind === "arrow"
        ? arrowOf(sample.arrow)
        : badgeOf(sample.badge);
  return `<g>${drawn}${textOf(text, ink)}</g>`;
}

function textOf({ text, x, y, fontSize, anchor }: TextLine, colour: string, isBold = false): string {
  const weight = isBold ? ' font-weight="bold"' : "";
  return (
    `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${fontSize}" text-anchor="${anchor}" fill="${colour}"${weight}>` +
    `${escaped(text)}</text>`
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
