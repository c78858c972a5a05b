import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mermaidOf } from "../../../../language/web/formats/mermaid.ts";
import { openBrowser } from "../../../../scripts/editor/chromium.ts";
import { hostileNames } from "../labels.ts";
import { collaborationWeb } from "../webs.ts";

// Drawn by Mermaid itself, which wants a browser.

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser(() => {});
  page = await browser.newPage();
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
}, 180_000);
afterAll(() => browser?.close());

/** What Mermaid draws: the labels of its factors, and how many links. */
async function drawn(text: string): Promise<{ labels: string[]; links: number; scripts: number }> {
  return page.evaluate(async (source) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: {
        initialize(options: object): void;
        render(id: string, text: string): Promise<{ svg: string }>;
      };
    };
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict", maxTextSize: 1_000_000 });
    const { svg } = await mermaid.render("web", source);
    const root = new DOMParser().parseFromString(svg, "text/html");
    return {
      labels: [...root.querySelectorAll(".node .nodeLabel")].map((label) => label.textContent?.trim() ?? ""),
      links: root.querySelectorAll(".edgePaths > *").length,
      scripts: root.querySelectorAll("script").length,
    };
  }, text);
}

it("draws every factor and link of a web", async () => {
  const { labels, links } = await drawn(mermaidOf(collaborationWeb));
  expect(labels.sort()).toEqual(collaborationWeb.factors.map(({ name }) => name).sort());
  expect(links).toBe(collaborationWeb.links.length);
}, 60_000);

it.each(hostileNames)("draws a factor called %j as one factor", async (name) => {
  const web = { factors: [{ id: name, name, role: "context" as const }], links: [], configurations: [] };
  const { labels, scripts } = await drawn(mermaidOf(web));
  expect(labels).toHaveLength(1);
  expect(scripts).toBe(0);
});
