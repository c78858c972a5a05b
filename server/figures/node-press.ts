import { readFile } from "node:fs/promises";
import path from "node:path";
import { missingLetters } from "../../language/web/printing/missing-letters.ts";
import type { PrintFonts } from "../../language/web/printing/paper.ts";
import { pdfOf } from "../../language/web/printing/pdf.ts";
import { pngOf } from "../../language/web/printing/png.ts";
import type { Press } from "./press.ts";

/** The press whose fonts and renderer are files in a folder: `regular.ttf`, `bold.ttf` and `renderer.wasm`. */
export function pressIn(folder: string): Press {
  const fonts = async (own?: Uint8Array): Promise<PrintFonts> => {
    if (own) return { regular: own, bold: own };
    const [regular, bold] = await Promise.all([
      readFile(path.join(folder, "regular.ttf")),
      readFile(path.join(folder, "bold.ttf")),
    ]);
    return { regular, bold };
  };
  return {
    pdf: async (picture, { font, ...printing }) => pdfOf(picture, { ...printing, fonts: await fonts(font) }),
    png: async (picture, { font, ...printing }) =>
      pngOf(picture, {
        ...printing,
        fonts: await fonts(font),
        renderer: await readFile(path.join(folder, "renderer.wasm")),
      }),
    missingLetters: async (picture, font) => missingLetters(picture, (await fonts(font)).regular),
  };
}
