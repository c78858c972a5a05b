import type { Palette } from "../../language/web/drawing/palettes.ts";
import type { Picture } from "../../language/web/drawing/shapes.ts";
import type { SharedPage } from "../../language/web/shared-page.ts";

/** How a picture is put on paper. */
export interface Printing {
  readonly palette: Palette;
  /** In millimetres; the picture's own size (96 pixels an inch) unless given. */
  readonly widthOnPaper?: number;
  /** A TrueType or OpenType font of the user's, in place of the one the product brings. */
  readonly font?: Uint8Array;
}

/** What writes pictures as files of dots or pages, and webs as pages for the browser. It is large, and loaded when a picture is first printed. */
export interface Press {
  pdf(picture: Picture, printing: Printing): Promise<Uint8Array>;
  /** Throws `TooManyDots`. */
  png(picture: Picture, printing: Printing & { readonly dotsPerInch: number }): Promise<Uint8Array>;
  /** A page of its own for people without the editor. */
  page(page: SharedPage): Promise<string>;
  /** The letters of a picture that the font has no shape for. */
  missingLetters(picture: Picture, font?: Uint8Array): Promise<readonly string[]>;
}
