import { readFile } from "node:fs/promises";
import { missingLetters } from "../../language/web/printing/missing-letters.ts";
import type { PrintFonts } from "../../language/web/printing/paper.ts";
import { pdfOf } from "../../language/web/printing/pdf.ts";
import { pngOf } from "../../language/web/printing/png.ts";
import type { Press } from "./press.ts";
import { sharedHtml } from "./shared-html.ts";

/** Paths of what the press prints with. */
export interface PressFiles {
  readonly regular: string;
  readonly bold: string;
  readonly renderer: string;
  /** Of the page for people without the editor: its script, that of its worker, and its style sheet. */
  readonly script: string;
  readonly worker: string;
  readonly style: string;
}

export function pressWith({ regular, bold, renderer, ...code }: PressFiles): Press {
  const fonts = async (own?: Uint8Array): Promise<PrintFonts> => {
    if (own) return { regular: own, bold: own };
    const [one, other] = await Promise.all([readFile(regular), readFile(bold)]);
    return { regular: one, bold: other };
  };
  return {
    pdf: async (picture, { font, ...printing }) => pdfOf(picture, { ...printing, fonts: await fonts(font) }),
    png: async (picture, { font, ...printing }) =>
      pngOf(picture, { ...printing, fonts: await fonts(font), renderer: await readFile(renderer) }),
    page: async (page) => {
      const text = (file: string) => readFile(file, "utf8");
      const [script, worker, style] = await Promise.all([code.script, code.worker, code.style].map(text));
      return sharedHtml(page, { script: script ?? "", worker: worker ?? "", style: style ?? "" });
    },
    missingLetters: async (picture, font) => missingLetters(picture, (await fonts(font)).regular),
  };
}
