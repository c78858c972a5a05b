import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import { type SavedView, type ViewOptions, WHOLE_WEB } from "../../../../language/web/view-options.ts";
import { openBrowser } from "../../../../scripts/editor/chromium.ts";
import { shown } from "../../../language/web/shown-webs.ts";
import { crowdedWeb } from "./crowded-web.ts";
import { type PageFiles, PreviewPage, pageFiles } from "./preview-page.ts";

// What chooses the view, each control in a real Chromium.

const web: ShownWeb = shown(`dimension stage: early, late
theory old: "Phase 2"
# Beginnings
factor trust
  part of: relations
cmoc T1: small aims -> quick wins -> more trust [@ash2019; @birch2021]
  stage: early
# Later
theory new: "Phase 3"
cmoc T2: more trust -> synergy -> benefits [@ash2019]
  stage: late
cmoc T3: synergy -> pride -> small aims [posited]
`);
const views: readonly SavedView[] = [
  {
    name: "Figure 1",
    title: "Trust",
    options: { ...WHOLE_WEB, focus: { on: "leads to", factors: ["trust"] } },
  },
  { name: "Figure 2", title: null, options: { ...WHOLE_WEB, kind: "cmocs" } },
];

let browser: Browser;
let files: PageFiles;
let preview: PreviewPage;

beforeAll(async () => {
  [browser, files] = await Promise.all([openBrowser(() => {}), pageFiles()]);
}, 180_000);
afterAll(() => browser?.close());
afterEach(() => preview.close());

async function showing(kept?: unknown): Promise<PreviewPage> {
  preview = await PreviewPage.open(browser, files, kept);
  await preview.show(web, "A review", views);
  return preview;
}

/** The ids of what is drawn, as soon as they are these. */
async function draws(...ids: readonly string[]): Promise<void> {
  const wanted = [...ids].sort().join();
  await preview.drawn(
    ({ factors }) =>
      factors
        .map(({ id }) => id)
        .sort()
        .join() === wanted,
  );
}

function select(name: string): Locator {
  return preview.page.locator(`label:has(> span:text-is("${name}")) > :is(select, input)`);
}

async function openChoices(): Promise<void> {
  await preview.page.getByRole("button", { name: "Choose what to see" }).click();
}

async function tick(filter: string, value: string): Promise<void> {
  const group = preview.page.locator("details.filter", { hasText: filter });
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
  await group.getByLabel(value, { exact: true }).click();
}

const inForce = () => preview.page.locator(".in-force").textContent();

async function options(): Promise<ViewOptions> {
  return ((await preview.kept()) as { options: ViewOptions }).options;
}

describe("kinds and saved views", () => {
  it("draws the web in three ways", async () => {
    const page = await showing();
    await select("Drawn as").selectOption("CMOCs");
    await draws("small aims", "trust", "benefits", "synergy", "CMOC old/T1", "CMOC new/T2", "CMOC new/T3");
    expect(await page.page.locator(".canvas .factor.configuration").count()).toBe(3);
    await select("Drawn as").selectOption("Programme theory");
    await page.drawn(({ kind }) => kind === "programme theory");
    expect(await page.page.locator(".canvas .factor.plain").count()).toBeGreaterThan(3);
    expect(await page.page.locator(".canvas .link.influence").count()).toBe(6);
  });

  it("opens a saved view, says what is in force, and shows everything again", async () => {
    await showing();
    await select("View").selectOption("Figure 1: Trust");
    await draws("small aims", "quick wins", "trust", "synergy", "pride");
    expect(await inForce()).toBe("Shown: what leads to “trust”.");
    expect((await preview.drawn()).view).toBe("Figure 1");
    expect(await preview.page.locator(".legend .notes").textContent()).toContain("Shown: what leads to");
    await preview.page.getByRole("button", { name: "Show everything" }).click();
    await preview.drawn(({ factors, view }) => factors.length === 6 && view === null);
    expect(await inForce()).toBe("All of the review is shown.");
  });

  it("opens the one that the panel names, also before the web has come", async () => {
    preview = await PreviewPage.open(browser, files);
    await preview.send({ type: "showView", name: "Figure 2" });
    await preview.show(web, "A review", views);
    expect((await preview.drawn(({ view }) => view === "Figure 2")).kind).toBe("cmocs");
  });

  it("follows a saved view that is changed in the text", async () => {
    await showing();
    await preview.showView("Figure 1");
    const [first, ...others] = views;
    const changed = { ...WHOLE_WEB, focus: { on: "follows from", factors: ["synergy"], steps: 1 } } as const;
    await preview.show(web, "A review", [
      { ...first, name: "Figure 1", title: null, options: changed },
      ...others,
    ]);
    await draws("synergy", "pride", "benefits");
  });

  it("asks to save what is not saved, and only that", async () => {
    await showing();
    const save = preview.page.getByRole("button", { name: "Save this view…" });
    expect(await save.isVisible()).toBe(false);
    await preview.showView("Figure 1");
    expect(await save.isVisible()).toBe(false);
    await select("Drawn as").selectOption("CMOCs");
    await save.click();
    const said = await preview.said("saveView");
    expect(said.options).toEqual({ ...views[0]?.options, kind: "cmocs" });
    await preview.page.getByRole("button", { name: "Save as a figure…" }).click();
    expect((await preview.said("saveFigure")).options).toEqual(said.options);
  });

  it("is as it was when the page comes back", async () => {
    await showing();
    await preview.showView("Figure 2");
    const kept = await preview.kept();
    expect(kept).toMatchObject({ viewName: "Figure 2", options: { kind: "cmocs" } });
    await preview.close();
    await showing(kept);
    expect((await preview.drawn()).view).toBe("Figure 2");
    expect(await select("View").inputValue()).toBe("Figure 2");
  });
});

describe("filters", () => {
  it.each<[string, string, Partial<ViewOptions["filters"]>, readonly string[]]>([
    ["Theory", "old: Phase 2", { theories: ["old"] }, ["small aims", "quick wins", "trust"]],
    ["Section", "Later", { sections: ["Later"] }, ["trust", "synergy", "benefits", "pride", "small aims"]],
    [
      "Stage",
      "late",
      { dimensions: [{ dimension: "stage", value: "late" }] },
      ["trust", "synergy", "benefits"],
    ],
    ["Source", "birch2021", { sources: ["birch2021"] }, ["small aims", "quick wins", "trust"]],
    [
      "Citations",
      "in support",
      { stances: ["supports"] },
      ["small aims", "quick wins", "trust", "synergy", "benefits"],
    ],
  ])("%s: %s", async (filter, value, filters, left) => {
    await showing();
    await openChoices();
    await tick(filter, value);
    await draws(...left);
    expect((await options()).filters).toEqual(filters);
    expect(
      await preview.page.locator("details.filter", { hasText: filter }).locator("summary").textContent(),
    ).toBe(`${filter} (1)`);
    await tick(filter, value);
    await preview.drawn(({ factors }) => factors.length === 6);
    expect((await options()).filters).toEqual({});
  });

  it("works with a least number of sources", async () => {
    await showing();
    await openChoices();
    await select("Sources at least").fill("2");
    await preview.page.keyboard.press("Enter");
    await draws("small aims", "quick wins", "trust");
    expect(await inForce()).toBe("Shown: at least 2 sources.");
  });

  it("says so where they leave nothing", async () => {
    await showing();
    await openChoices();
    await select("Sources at least").fill("9");
    await preview.page.keyboard.press("Enter");
    const { says } = await preview.drawn(({ factors }) => factors.length === 0);
    expect(says).toContain("Nothing in this review is as this view asks for.");
    await preview.page.locator(".in-words").getByRole("button", { name: "Show everything" }).click();
    await preview.drawn(({ factors }) => factors.length === 6);
  });
});

describe("what is looked at", () => {
  it.each<[string, readonly (readonly [string, string])[], ViewOptions["focus"]]>([
    ["What leads to a factor", [["Factor", "Trust"]], { on: "leads to", factors: ["trust"] }],
    [
      "What follows from a factor",
      [
        ["Factor", "synergy"],
        ["Steps", "1"],
      ],
      { on: "follows from", factors: ["synergy"], steps: 1 },
    ],
    [
      "What is around a factor",
      [["Factor", "trust; pride"]],
      { on: "around", factors: ["trust", "pride"], steps: 2 },
    ],
    [
      "Paths between two factors",
      [
        ["Factor", "small aims"],
        ["To", "benefits"],
      ],
      { on: "between", from: "small aims", to: "benefits" },
    ],
  ])("%s", async (part, fields, focus) => {
    await showing();
    await openChoices();
    await select("Part").selectOption(part);
    for (const [name, value] of fields) {
      await select(name).fill(value);
      await select(name).blur();
    }
    await expect.poll(async () => (await options()).focus).toEqual(focus);
  });

  it("leaves alone what is being written when another picture comes", async () => {
    const page = await showing();
    await openChoices();
    await select("Part").selectOption("What follows from a factor");
    await select("Factor").fill("synergy");
    await select("Factor").blur();
    await select("Steps").pressSequentially("1");
    await page.show({ ...web, links: web.links.slice(1) }, "A review", views);
    expect(await select("Steps").inputValue()).toBe("1");
    await select("Steps").blur();
    await expect.poll(async () => (await options()).focus).toMatchObject({ steps: 1 });
  });

  it("tells what is missing", async () => {
    await showing();
    await openChoices();
    await select("Part").selectOption("What leads to a factor");
    await select("Factor").fill("trsut");
    await select("Factor").blur();
    expect(await preview.page.locator(".says").textContent()).toBe(
      "There is no factor “trsut” in this review.",
    );
    expect((await options()).focus).toBeNull();
  });

  it("is the chain of the CMOC at the cursor", async () => {
    await showing();
    await openChoices();
    await select("Part").selectOption("The chain of the CMOC at the cursor");
    expect(await preview.page.locator(".says").textContent()).toContain("Put the cursor into a CMOC");
    await preview.highlight("old/T1");
    await select("Part").selectOption("Everything");
    await select("Part").selectOption("The chain of the CMOC at the cursor");
    await expect
      .poll(async () => (await options()).focus)
      .toEqual({ on: "chain", configurations: ["old/T1"] });
  });

  it.each([
    ["L", "What leads here", { on: "leads to", factors: ["trust"] }],
    ["F", "What follows from here", { on: "follows from", factors: ["trust"] }],
    ["A", "What is around here", { on: "around", factors: ["trust"], steps: 2 }],
  ] as const)("by the key %s and in the menu: %s", async (key, item, focus) => {
    await showing();
    await preview.page.locator("[data-factor='trust']").focus();
    await preview.page.keyboard.press(key);
    await expect.poll(async () => (await options()).focus).toEqual(focus);
    await preview.page.getByRole("button", { name: "Show everything" }).click();
    await preview.drawn(({ factors }) => factors.length === 6);
    await preview.page.locator("[data-factor='trust'] text").click({ button: "right" });
    await preview.page.getByRole("menuitem", { name: item }).click();
    await expect.poll(async () => (await options()).focus).toEqual(focus);
  });

  it("has a menu for the keyboard, which gives it back", async () => {
    await showing();
    await preview.page.locator("[data-factor='trust']").focus();
    await preview.page.keyboard.press("Shift+F10");
    const focused = () => preview.page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("What leads hereL");
    await preview.page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("What follows from hereF");
    await preview.page.keyboard.press("Escape");
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute("data-factor"))).toBe(
      "trust",
    );
    expect(await preview.page.locator(".menu").isVisible()).toBe(false);
  });
});

describe("arrangement", () => {
  it("groups, turns and zooms out", async () => {
    await showing();
    await openChoices();
    await select("Factors").selectOption("In columns");
    await select("By").selectOption("stage");
    await select("Direction").selectOption("Top to bottom");
    await select("Draw parts as the larger factor they belong to").check();
    await preview.drawn(({ factors }) => factors.some(({ name }) => name === "relations"));
    expect(await options()).toEqual({
      ...WHOLE_WEB,
      grouping: { form: "columns", by: { dimension: "stage" } },
      direction: "down",
      zoomedOut: true,
    });
    await expect.poll(() => preview.page.locator(".canvas .frame").count()).toBeGreaterThan(0);
  });
});

describe("search", () => {
  it("marks what it finds, goes from one to the next, and leaves", async () => {
    await showing();
    await preview.page.keyboard.press("/");
    await preview.page.keyboard.type("s");
    expect(await preview.page.locator(".factor.found").count()).toBeGreaterThan(2);
    await preview.page.keyboard.type("y");
    expect(await preview.page.locator(".factor.found").getAttribute("data-factor")).toBe("synergy");
    const count = () => preview.page.locator(".search .count").textContent();
    expect(await count()).toBe("1 found");
    await preview.page.keyboard.press("Enter");
    expect(await count()).toBe("1 of 1");
    await preview.page.keyboard.press("Escape");
    expect(await preview.page.locator(".factor.found").count()).toBe(0);
    expect(await preview.page.evaluate(() => document.activeElement?.getAttribute("data-factor"))).toBe(
      "synergy",
    );
  });

  it("tells of what this view leaves out", async () => {
    await showing();
    await preview.showView("Figure 1");
    await preview.page.getByLabel("Find a factor").fill("benefits");
    expect(await preview.page.locator(".search .count").textContent()).toBe("none here, 1 outside this view");
  });
});

describe("the list", () => {
  it("says in words what the picture shows, and leads on", async () => {
    await showing();
    await preview.page.getByRole("button", { name: "Show as list" }).click();
    const list = preview.page.getByRole("navigation", { name: "The web as a list" });
    expect(await list.locator(":scope > ul > li").count()).toBe(6);
    const trust = list.locator("li", { has: preview.page.locator("[data-outlined='trust']") });
    expect(await trust.locator("ul button").allTextContents()).toEqual([
      "trust activates synergy; both change in the same direction; 1 source: ash2019",
    ]);
    expect(await preview.page.locator(".canvas").isVisible()).toBe(false);
    await trust.locator("ul button").click();
    expect((await preview.said("askEvidence")).about).toEqual({
      links: [{ from: "trust", to: "synergy", kind: "context-mechanism" }],
    });
  });
});

describe("a web that is too large for a picture", () => {
  it("is drawn from further away, and offers the factors with the most links", async () => {
    preview = await PreviewPage.open(browser, files);
    const overview = await preview.show(crowdedWeb(1000, 3500));
    expect(overview.factors.length).toBeLessThanOrEqual(60);
    expect(await preview.page.locator(".side").textContent()).toContain(
      "1,000 factors and 3,500 links are too many",
    );
    const hubs = preview.page.locator(".hubs button");
    expect(await hubs.count()).toBe(24);
    const name = (await hubs.first().textContent()) ?? "";
    await hubs.first().click();
    const around = await preview.drawn(({ inForce }) => inForce.join().includes("around"));
    expect(around.factors.map((factor) => factor.name)).toContain(name);
    expect(around.factors.length).toBeLessThan(100);
    expect(await preview.page.locator(".side").isVisible()).toBe(false);
  });

  it("leads from a piece of the overview to what is around it", async () => {
    preview = await PreviewPage.open(browser, files);
    await preview.show(crowdedWeb(1000, 3500));
    const piece = preview.page.locator(".canvas .factor").first();
    const name = await piece.getAttribute("data-name");
    await piece.focus();
    await preview.page.keyboard.press("Enter");
    const around = await preview.drawn(({ inForce }) => inForce.join().includes("around"));
    expect(around.inForce.join()).toContain(name);
  });
});

describe("the width of a pane", () => {
  /** What reaches out of the window. */
  const beyond = () =>
    preview.page.evaluate(() =>
      [...document.querySelectorAll("header *, .side *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );

  it.each([360, 700, 1200])("of %i holds everything", async (width) => {
    await showing();
    await preview.page.setViewportSize({ width, height: 700 });
    await openChoices();
    await select("Part").selectOption("Paths between two factors");
    expect(await beyond()).toEqual([]);
  });

  it("has what stands beside the picture below it, where it is narrow", async () => {
    await showing();
    await preview.page.setViewportSize({ width: 360, height: 700 });
    await openChoices();
    const side = await preview.page.locator(".side").boundingBox();
    const canvas = await preview.page.locator(".canvas").boundingBox();
    expect(side?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0) - 1);
    expect(canvas?.height).toBeGreaterThan(120);
  });
});
