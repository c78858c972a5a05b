import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../../../scripts/editor/chromium.ts";
import { exampleWeb } from "./example.ts";
import { PreviewPage, pageFiles } from "./preview-page.ts";
import { THEMES } from "./themes.ts";

// The figures of the example, as they are on the screen: measured, and kept as pictures to look at.

const pictures = fileURLToPath(new URL("../../../../out/preview/", import.meta.url));
const example = exampleWeb();

let browser: Browser;
let preview: PreviewPage;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  const [opened, files] = await Promise.all([openBrowser(() => {}), pageFiles()]);
  browser = opened;
  preview = await PreviewPage.open(browser, files);
  await preview.page.setViewportSize({ width: 1500, height: 950 });
  await preview.dress(THEMES.light);
  await preview.show(example.web, "What makes collaboration work?", example.views);
}, 180_000);
afterAll(() => browser?.close());

/** What is wrong with a drawing, by the boxes of its elements on the screen. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const box = (element: Element) => element.getBoundingClientRect();
    const overlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    const isIn = (one: DOMRect, other: DOMRect) =>
      one.left >= other.left - 0.5 &&
      one.right <= other.right + 0.5 &&
      one.top >= other.top - 0.5 &&
      one.bottom <= other.bottom + 0.5;
    const canvas = document.querySelector("#web");
    if (!canvas) return ["there is no picture"];
    const factors = [...canvas.querySelectorAll<SVGElement>(".factor")].map((element) => ({
      name: element.dataset.name ?? "",
      outline: box(element.querySelector(".outline") ?? element),
      texts: [...element.querySelectorAll("text")].map(box),
      isEllipse: element.querySelector("ellipse.outline") !== null,
    }));
    for (const [i, { name, outline, texts, isEllipse }] of factors.entries()) {
      if (!isIn(outline, box(canvas))) found.push(`“${name}” is not in view`);
      for (const other of factors.slice(i + 1))
        if (overlap(outline, other.outline)) found.push(`“${name}” and “${other.name}” overlap`);
      for (const text of texts) {
        if (!isIn(text, outline)) found.push(`a line of “${name}” leaves its shape`);
        // The middle of each end of a line, where an ellipse is narrow.
        const y = (text.top + text.bottom) / 2 - (outline.top + outline.bottom) / 2;
        const half = isEllipse
          ? (outline.width / 2) * Math.sqrt(Math.max(0, 1 - (y / (outline.height / 2)) ** 2))
          : outline.width / 2;
        if (text.width / 2 > half + 0.5) found.push(`a line of “${name}” leaves its outline`);
      }
      for (const [k, text] of texts.entries())
        if (texts.slice(k + 1).some((other) => Math.abs(other.top - text.top) < text.height / 2))
          found.push(`lines of “${name}” overlap`);
    }
    for (const badge of canvas.querySelectorAll(".badge .outline"))
      for (const { name, outline, isEllipse } of factors)
        if (!isEllipse && overlap(box(badge), outline)) found.push(`a badge is on “${name}”`);
    for (const frame of canvas.querySelectorAll(".frame"))
      for (const text of frame.querySelectorAll("text"))
        for (const { name, outline } of factors)
          if (overlap(box(text), outline)) found.push(`a heading is on “${name}”`);
    const covers = document.querySelector(".legend");
    for (const { name, outline } of factors)
      if (covers && overlap(outline, box(covers))) found.push(`the legend is on “${name}”`);
    const legend = document.querySelector(".legend svg");
    for (const text of document.querySelectorAll(".legend text"))
      if (legend && !isIn(box(text), box(legend))) found.push(`“${text.textContent}” leaves the legend`);
    return found;
  });
}

describe("the figures of the example", () => {
  it.each(example.views.map(({ name, title }) => [name, title ?? ""]))(
    "%s (%s): nothing overlaps and no label is clipped",
    async (name) => {
      const drawn = await preview.showView(name);
      await preview.page.waitForTimeout(100);
      expect(drawn.factors.length).toBeGreaterThan(2);
      await preview.page.screenshot({ path: `${pictures}${name.replaceAll(/\W+/g, "-").toLowerCase()}.png` });
      expect(await faults(preview.page)).toEqual([]);
    },
  );

  it.each(["dark", "hc-black", "hc-light"] as const)("are drawn in the colours of %s", async (theme) => {
    await preview.dress(THEMES[theme]);
    await preview.showView("Figure 1");
    await preview.page.waitForTimeout(100);
    await preview.page.screenshot({ path: `${pictures}figure-1-${theme}.png` });
    const [ink, paper] = await preview.page.evaluate(() => [
      getComputedStyle(document.querySelector(".factor text") ?? document.body).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(ink).not.toBe(paper);
    await preview.dress(THEMES.light);
  });

  it("are dark on white when the page is printed, whatever the theme", async () => {
    await preview.dress(THEMES.dark);
    await preview.showView("Figure 1");
    await preview.page.emulateMedia({ media: "print" });
    const [ink, paper] = await preview.page.evaluate(() => [
      getComputedStyle(document.querySelector(".factor text") ?? document.body).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect([ink, paper]).toEqual(["rgb(26, 26, 26)", "rgb(255, 255, 255)"]);
    expect(await preview.page.locator("header").isVisible()).toBe(false);
    await preview.page.emulateMedia({ media: "screen" });
    await preview.dress(THEMES.light);
  });

  it("a fault would be seen", async () => {
    await preview.showView("Figure 3");
    await preview.page.evaluate(() => {
      const [one, other] = document.querySelectorAll("#web .factor");
      one?.setAttribute("transform", other?.getAttribute("transform") ?? "");
    });
    expect((await faults(preview.page)).join()).toContain("overlap");
  });
});
