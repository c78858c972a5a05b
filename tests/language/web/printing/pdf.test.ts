import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, it } from "vitest";
import { PALETTES } from "../../../../language/web/drawing/palettes.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { pdfOf } from "../../../../language/web/printing/pdf.ts";
import { hostileNames } from "../labels.ts";
import { collaborationWeb } from "../webs.ts";
import { fonts } from "./print-resources.ts";

const palette = PALETTES.usual;

/** Read by Mozilla's PDF.js. */
async function reopened(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice());
  const page = await document.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { text } = await extractText(document, { mergePages: true });
  const operators = (await page.getOperatorList()).fnArray.length;
  const { info } = await getMeta(document);
  return { pages: document.numPages, width: right - left, height: top - bottom, text, operators, info };
}

describe("pdfOf", () => {
  const picture = drawWeb(collaborationWeb, { title: "Collaboration" });

  it("is one page of the picture's size, with its words as text", async () => {
    const { pages, width, height, text, info } = await reopened(await pdfOf(picture, { fonts, palette }));
    expect(pages).toBe(1);
    expect(width).toBeCloseTo(picture.width * 0.75, 1);
    expect(height).toBeCloseTo(picture.height * 0.75, 1);
    for (const { lines } of picture.factors) for (const line of lines) expect(text).toContain(line.text);
    expect(text).toContain("mechanism produces outcome");
    expect(info).toMatchObject({ Title: "Collaboration", Creator: "CMOC" });
  });

  it("is as wide on paper as it is told to be", async () => {
    const { width } = await reopened(await pdfOf(picture, { fonts, palette, widthOnPaper: 85 }));
    expect(width).toBeCloseTo((85 / 25.4) * 72, 1);
  });

  it("is the same file for the same picture", async () => {
    const [one, other] = [await pdfOf(picture, { fonts, palette }), await pdfOf(picture, { fonts, palette })];
    const withoutId = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString("latin1")
        .replace(/\/ID \[.*?\]/s, "");
    expect(withoutId(one)).toBe(withoutId(other));
  });

  it("draws every link and factor", async () => {
    const empty = await reopened(
      await pdfOf(drawWeb({ factors: [], links: [], configurations: [] }), { fonts, palette }),
    );
    const whole = await reopened(await pdfOf(picture, { fonts, palette }));
    const { factors, links } = collaborationWeb;
    expect(whole.operators - empty.operators).toBeGreaterThan(factors.length + 2 * links.length);
  });

  it.each(hostileNames)("opens when a factor is called %j", async (name) => {
    const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
    const { pages, text } = await reopened(await pdfOf(drawWeb(web, { title: name }), { fonts, palette }));
    expect(pages).toBe(1);
    expect(text).toContain("context only");
  });
});
