import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Palette } from "../drawing/palettes.ts";
import type { Picture } from "../drawing/shapes.ts";
import { svgOf } from "../drawing/svg.ts";
import { dotsPerPixel, type PrintFonts, TooManyDots } from "./paper.ts";
import { withDotsPerMetre } from "./png-size.ts";

export interface PngOptions {
  readonly fonts: PrintFonts;
  readonly palette: Palette;
  readonly dotsPerInch: number;
  /** In millimetres; the picture's own size unless given. */
  readonly widthOnPaper?: number;
  /** The compiled renderer, `index_bg.wasm` of @resvg/resvg-wasm. */
  readonly renderer: Uint8Array;
}

/** The most dots of a PNG: 100 million take 400 MB while it is made. */
export const mostDots = 100_000_000;

let started: Promise<void> | undefined;

/** The picture as a PNG of so many dots an inch. Throws `TooManyDots`. */
export async function pngOf(picture: Picture, options: PngOptions): Promise<Uint8Array> {
  const { fonts, palette, dotsPerInch, widthOnPaper, renderer } = options;
  const scale = dotsPerPixel(picture.width, dotsPerInch, widthOnPaper);
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  if (width * height > mostDots)
    throw new TooManyDots(
      `At ${dotsPerInch} dots an inch this picture has ${width} × ${height} dots, more than can be written. ` +
        "Choose fewer dots an inch, show less of the web, or write it as SVG or PDF.",
    );
  started ??= initWasm(renderer.slice().buffer); // the renderer can be started once in a process
  await started;
  const drawing = new Resvg(svgOf(picture, { palette }), {
    fitTo: { mode: "width", value: Math.max(1, width) },
    font: {
      fontBuffers: [fonts.regular, fonts.bold],
      defaultFontFamily: "Arimo",
      sansSerifFamily: "Arimo",
    },
  });
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    return withDotsPerMetre(png, Math.round(dotsPerInch / 0.0254));
  } finally {
    drawing.free();
  }
}
