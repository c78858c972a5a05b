import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { PALETTES } from "../../../../language/web/drawing/palettes.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { TooManyDots } from "../../../../language/web/printing/paper.ts";
import { pngOf } from "../../../../language/web/printing/png.ts";
import { hostileNames } from "../labels.ts";
import { webOf } from "../webs.ts";
import { fonts, renderer } from "./print-resources.ts";

const picture = drawWeb(webOf(["early wins -> +trust -> -risk @a @b"]), { title: "Trust" });
const usual = { fonts, renderer, palette: PALETTES.usual };

/** The colours of a decoded PNG, as `#rrggbb`, each once. */
function coloursOf({ data, channels }: ReturnType<typeof decode>): Set<string> {
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += channels)
    colours.add(`#${[0, 1, 2].map((i) => (data[at + i] ?? 0).toString(16).padStart(2, "0")).join("")}`);
  return colours;
}

describe("pngOf", () => {
  it.each([
    { dotsPerInch: 96, dots: picture.width },
    { dotsPerInch: 300, dots: (picture.width * 300) / 96 },
    { dotsPerInch: 600, widthOnPaper: 85, dots: (85 / 25.4) * 600 },
  ])("is $dots dots wide at $dotsPerInch dots an inch", async ({ dots, ...printing }) => {
    const png = decode(await pngOf(picture, { ...usual, ...printing }), { checkCrc: true });
    expect(Math.abs(png.width - dots)).toBeLessThanOrEqual(0.5);
    expect(png.width / png.height).toBeCloseTo(picture.width / picture.height, 1);
    expect(png.resolution).toEqual({
      x: Math.round(printing.dotsPerInch / 0.0254),
      y: Math.round(printing.dotsPerInch / 0.0254),
      unit: 1,
    });
  });

  it("has the colours of its palette, and letters", async () => {
    const colours = coloursOf(decode(await pngOf(picture, { ...usual, dotsPerInch: 192 })));
    expect([...colours]).toEqual(expect.arrayContaining(["#ffffff", "#dff0d8", "#deebf7", "#1a1a1a"]));
  });

  it("is grey in the grey palette", async () => {
    const png = await pngOf(picture, { ...usual, palette: PALETTES.grey, dotsPerInch: 96 });
    const coloured = [...coloursOf(decode(png))].filter((colour) => !/^#(..)\1\1$/.test(colour));
    expect(coloured).toEqual([]);
  });

  it("says so when it would be too large", async () => {
    await expect(pngOf(picture, { ...usual, dotsPerInch: 100_000 })).rejects.toThrow(TooManyDots);
  });

  it.each(hostileNames)("is a picture when a factor is called %j", async (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    const drawn = drawWeb(web);
    expect(decode(await pngOf(drawn, { ...usual, dotsPerInch: 48 })).width).toBe(Math.round(drawn.width / 2));
  });
});
