import { expect, it } from "vitest";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { missingLetters } from "../../../../language/web/printing/missing-letters.ts";
import { fonts } from "./print-resources.ts";

it.each([
  ["confianza más alta, Überzeugung, œuvre", ""],
  ["доверие", ""],
  ["εμπιστοσύνη", ""],
  ["信任 and trust", "信任"],
  ["👍 trust 👍", "👍"],
])("of “%s” the font lacks “%s”", (name, missing) => {
  const web = { factors: [{ id: "a", name, role: "context" as const }], links: [], configurations: [] };
  expect(missingLetters(drawWeb(web), fonts.regular).join("")).toBe(missing);
});
