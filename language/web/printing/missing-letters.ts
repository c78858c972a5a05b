import { create } from "fontkit";
import type { Picture } from "../drawing/shapes.ts";

/** The letters of a picture that a font has no shape for, each once, in the order in which they come. */
export function missingLetters(picture: Picture, font: Uint8Array): string[] {
  const letters = create(font as Buffer);
  if (!("hasGlyphForCodePoint" in letters)) return []; // a collection of fonts, which the product does not bring
  const lines = [
    ...picture.heading,
    ...picture.factors.flatMap(({ lines }) => lines),
    ...picture.links.flatMap(({ badge }) => badge?.text ?? []),
    ...picture.legend.map(({ text }) => text),
    ...picture.notes,
  ];
  const used = new Set(lines.flatMap(({ text }) => [...text]));
  return [...used].filter((letter) => !letters.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
