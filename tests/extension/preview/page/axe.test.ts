import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../../../scripts/editor/chromium.ts";
import { emptyWeb, smallWeb } from "../webs.ts";
import { crowdedWeb } from "./crowded-web.ts";
import { smallEvidence } from "./evidence.ts";
import { exampleWeb } from "./example.ts";
import { type PageFiles, PreviewPage, pageFiles } from "./preview-page.ts";
import { THEMES } from "./themes.ts";

// axe-core on the page as it is in use, in the editor's four default themes.

let browser: Browser;
let files: PageFiles;
let preview: PreviewPage;
let axe: string;

beforeAll(async () => {
  const program = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  [browser, files, axe] = await Promise.all([openBrowser(() => {}), pageFiles(), readFile(program, "utf8")]);
}, 180_000);
afterAll(() => browser?.close());
afterEach(() => preview.close());

/** What axe-core finds, each thing in a line. */
async function found(): Promise<string[]> {
  const { page } = preview;
  // It is run beside the page's own scripts, whose policy lets in no others.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression: "axe.run(document, { resultTypes: ['violations'] }).then((all) => JSON.stringify(all))",
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  const { violations, passes } = JSON.parse(result.value) as AxeResults;
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

const example = exampleWeb();

async function figure(name: string): Promise<void> {
  await preview.show(example.web, "A review", example.views);
  await preview.showView(name);
}

const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["the picture, its legend and controls", () => figure("Figure 1")],
  ["the CMOCs", () => figure("Figure 3")],
  ["the programme theory", () => figure("Figure 2")],
  [
    "what can be chosen",
    async () => {
      await figure("Figure 3");
      await preview.page.getByRole("button", { name: "Choose what to see" }).click();
      await preview.page.locator(".filter summary").first().click();
    },
  ],
  [
    "evidence",
    async () => {
      await preview.show(smallWeb);
      await preview.page.locator("[data-from='aims'] .reach").dispatchEvent("click", { bubbles: true });
      const { number } = await preview.said("askEvidence");
      await preview.send({ type: "evidence", number, evidence: smallEvidence });
      await preview.page.locator(".side blockquote").waitFor();
    },
  ],
  [
    "loops, a list and a notice",
    async () => {
      await preview.show(smallWeb);
      await preview.page.getByRole("button", { name: "Loops" }).click();
      const { number } = await preview.said("askLoops");
      const factors = ["achievement", "trust", "synergy"];
      const loops = { loops: [{ factors, sign: "balancing" as const }], longest: 8, isStopped: false };
      await preview.send({ type: "loops", number, loops });
      await preview.page.getByText("Balancing (1)").waitFor();
      await preview.page.getByRole("button", { name: "Show as list" }).click();
      await preview.send({ type: "notice", text: "Not up to date." });
    },
  ],
  [
    "a factor that is pinned",
    async () => {
      await preview.show(smallWeb);
      await preview.send({ type: "pins", pins: [{ view: "", factor: "trust", x: 0, y: 0 }] });
      await preview.page.locator(".canvas .pin").waitFor();
    },
  ],
  [
    "evidence of a part of the review",
    async () => {
      await preview.show(smallWeb);
      await preview.page.locator("[data-from='aims'] .reach").dispatchEvent("click", { bubbles: true });
      const { number } = await preview.said("askEvidence");
      const more = "1 more CMOC of the review states this link; the filters leave it out.";
      await preview.send({ type: "evidence", number, evidence: { ...smallEvidence, more } });
      await preview.page.getByRole("button", { name: "See all of the review" }).waitFor();
    },
  ],
  [
    "a menu",
    async () => {
      await preview.show(smallWeb);
      await preview.page.locator("[data-factor='trust'] text").click({ button: "right" });
      await preview.page.getByRole("menuitem", { name: "What leads here" }).waitFor();
    },
  ],
  ["words where there is nothing", () => preview.show(emptyWeb)],
  ["words where there is too much", () => preview.show(crowdedWeb(1000, 3500))],
];

describe.each(Object.entries(THEMES))("in the theme %s, axe-core finds nothing wrong with", (_, theme) => {
  it.each(STATES)("%s", async (_, reach) => {
    preview = await PreviewPage.open(browser, files);
    await preview.dress(theme);
    await reach();
    expect(await found()).toEqual([]);
  });
});

it("axe-core would tell what is wrong", async () => {
  preview = await PreviewPage.open(browser, files);
  await preview.show(smallWeb);
  await preview.page.evaluate(() => {
    for (const button of document.querySelectorAll(".toolbar button")) button.removeAttribute("aria-label");
    for (const button of document.querySelectorAll(".toolbar button")) button.removeAttribute("title");
  });
  expect((await found()).join()).toContain("button-name");
});
