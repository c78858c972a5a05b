import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { KeptState } from "../../../../extension/preview/messages.ts";
import { type WebFilters, WHOLE_WEB } from "../../../../language/web/view-options.ts";
import { openBrowser } from "../../../../scripts/editor/chromium.ts";
import { grownWeb, smallWeb } from "../webs.ts";
import { smallEvidence } from "./evidence.ts";
import { type PageFiles, PreviewPage, pageFiles } from "./preview-page.ts";

// Evidence, paths and loops beside the picture, and how things move, in a real Chromium.

let browser: Browser;
let files: PageFiles;
let preview: PreviewPage;

beforeAll(async () => {
  [browser, files] = await Promise.all([openBrowser(() => {}), pageFiles()]);
}, 180_000);
afterAll(() => browser?.close());
afterEach(() => preview.close());

async function showing(filters: WebFilters = {}): Promise<PreviewPage> {
  const kept: KeptState = {
    file: "file:///review/a.cmoc",
    view: null,
    isLegendOpen: true,
    isLocked: false,
    isList: false,
    options: { ...WHOLE_WEB, filters },
    viewName: null,
  };
  preview = await PreviewPage.open(browser, files, kept);
  await preview.show(smallWeb);
  return preview;
}

const side = () => preview.page.locator(".side");

async function evidenceOf(from: string): Promise<number> {
  await preview.page.locator(`[data-from='${from}'] .reach`).dispatchEvent("click", { bubbles: true });
  const { number } = await preview.said("askEvidence");
  await preview.send({ type: "evidence", number, evidence: smallEvidence });
  await side().locator("blockquote").waitFor();
  return number;
}

describe("evidence", () => {
  it("of a link: its CMOCs, sources and excerpts, each a jump to the text", async () => {
    await showing();
    const number = await evidenceOf("aims");
    expect(await side().locator("h2").textContent()).toBe("unambitious aims activates task achievement");
    expect(await side().locator("h3").allTextContents()).toEqual(["1 CMOC", "2 sources", "1 excerpt"]);
    expect(await side().locator(".told").textContent()).toBe(smallEvidence.words);
    expect(await side().locator("blockquote").textContent()).toBe("Small aims were soon <b>reached</b>.");
    for (const jump of ["T1", "in support: where vangen2003 is cited", "against: where ash2019 is cited"])
      await side().getByRole("button", { name: jump, exact: true }).click();
    await side().getByRole("button", { name: "vangen2003", exact: true }).click();
    expect(await preview.opened()).toEqual(
      [0, 1, 2, 3].map((place) => ({ type: "openPlace", number, place })),
    );
  });

  it("of a link whose badge is clicked, and the keys go on from that link", async () => {
    await showing();
    await preview.page.locator(".canvas .badge").first().click();
    const link = await preview.page.evaluate(() => document.activeElement?.getAttribute("data-from"));
    expect(link).toBe("aims");
    await preview.page.keyboard.press("t");
    expect(await preview.opened()).toMatchObject([{ type: "openConfiguration" }]);
  });

  it("is asked for anew when the text has changed, and nothing jumps to a place of before", async () => {
    await showing();
    await evidenceOf("aims");
    await preview.show(grownWeb);
    const { number } = await preview.said("askEvidence");
    await preview.send({ type: "evidence", number, evidence: { ...smallEvidence, words: "Now 3 sources." } });
    await expect.poll(() => side().locator(".told").textContent()).toBe("Now 3 sources.");
    await side().getByRole("button", { name: "T1", exact: true }).click();
    expect(await preview.opened()).toEqual([{ type: "openPlace", number, place: 0 }]);
  });

  it("passes over an answer to another question", async () => {
    await showing();
    await preview.page.locator("[data-from='aims'] .reach").dispatchEvent("click", { bubbles: true });
    const { number } = await preview.said("askEvidence");
    await preview.send({ type: "evidence", number: number + 1, evidence: smallEvidence });
    await preview.page.waitForTimeout(50);
    expect(await side().textContent()).toContain("Reading the evidence…");
  });

  it("of a factor: its links, its CMOCs and its text", async () => {
    await showing();
    await preview.page.locator("[data-factor='trust'] text").click();
    expect(await side().locator("h2").textContent()).toBe("trust");
    expect(await side().locator("h3").allTextContents()).toEqual(["Comes from", "Leads to", "In 2 CMOCs"]);
    await side().getByRole("button", { name: "Go to the text" }).click();
    await side().getByRole("button", { name: "T1", exact: true }).click();
    expect(await preview.opened()).toEqual([
      { type: "openFactor", factor: "trust" },
      { type: "openConfiguration", configuration: "T1" },
    ]);
    await side().getByRole("button", { name: "partnership synergy" }).click();
    expect((await preview.said("askEvidence")).about).toEqual({
      links: [{ from: "trust", to: "synergy", kind: "context-mechanism" }],
    });
  });

  it("is that of the view; how much more there is is said, and shown when it is wanted", async () => {
    await showing({ sources: ["vangen2003"] });
    await preview.page.locator("[data-from='aims'] .reach").dispatchEvent("click", { bubbles: true });
    const ofView = await preview.said("askEvidence");
    expect(ofView.options.filters).toEqual({ sources: ["vangen2003"] });
    const more = "2 more CMOCs of the review state this link; the filters leave them out.";
    await preview.send({ type: "evidence", number: ofView.number, evidence: { ...smallEvidence, more } });
    await side().getByText(more).waitFor();
    await side().getByRole("button", { name: "See all of the review" }).click();
    const ofAll = await preview.said("askEvidence");
    expect([ofAll.about, ofAll.options]).toEqual([
      ofView.about,
      { ...ofView.options, filters: {}, focus: null },
    ]);
    await preview.send({ type: "evidence", number: ofAll.number, evidence: smallEvidence });
    await side().getByText("This is all that the review has").waitFor();
    expect(await side().getByText(more).count()).toBe(0);
    await side().getByRole("button", { name: "Only what is shown" }).click();
    expect((await preview.said("askEvidence")).options).toEqual(ofView.options);
  });

  it("of a factor: the CMOCs of the view, and all of them when they are wanted", async () => {
    await showing({ sources: ["vangen2003"] });
    await preview.page.locator("[data-factor='trust'] text").click();
    expect(await side().textContent()).toContain("In 1 CMOC");
    expect(await side().textContent()).toContain(
      "1 more CMOC of the review has this factor; the filters leave it out.",
    );
    await side().getByRole("button", { name: "See all of the review" }).click();
    expect(await side().textContent()).toContain("In 2 CMOCs");
    await side().getByRole("button", { name: "Only what is shown" }).click();
    expect(await side().textContent()).toContain("In 1 CMOC");
  });

  it("of a CMOC that is drawn in one piece", async () => {
    await showing();
    await preview.page.getByLabel("Drawn as").selectOption("CMOCs");
    await preview.drawn(({ kind }) => kind === "cmocs");
    await preview.page.locator("[data-factor='CMOC T1'] text").first().click();
    expect(await side().locator("h2").textContent()).toBe("CMOC T1");
    expect(await side().textContent()).toContain("unambitious aims → task achievement → more trust");
    expect((await preview.said("askEvidence")).about).toEqual({ configuration: "T1" });
    await side().getByRole("button", { name: "Go to the text" }).click();
    expect(await preview.opened()).toEqual([{ type: "openConfiguration", configuration: "T1" }]);
  });

  it("closes with Escape and with its button", async () => {
    await showing();
    await preview.page.locator("[data-factor='trust'] text").click();
    await preview.page.keyboard.press("Escape");
    expect(await side().isVisible()).toBe(false);
    await preview.page.locator("[data-factor='trust'] text").click();
    await side().getByRole("button", { name: "Close" }).click();
    expect(await side().isVisible()).toBe(false);
  });
});

describe("paths", () => {
  it.each(["by the menu", "with Shift held"])(
    "between two factors: told whole or stitched, %s",
    async (way) => {
      await showing();
      if (way === "by the menu") {
        await preview.page.locator("[data-factor='aims'] text").first().click({ button: "right" });
        await preview.page.getByRole("menuitem", { name: "Paths from here to…" }).click();
      } else
        await preview.page
          .locator("[data-factor='aims'] text")
          .first()
          .click({ modifiers: ["Shift"] });
      expect(await preview.page.locator(".notice").textContent()).toContain("Choose the factor");
      await preview.page.locator("[data-factor='synergy'] text").first().click();
      expect(await preview.page.locator(".notice").isVisible()).toBe(false);
      expect(await side().locator(".path").allTextContents()).toEqual([
        "unambitious aims → task achievement → trust → partnership synergy",
      ]);
      const { number, about } = await preview.said("askEvidence");
      expect("links" in about && about.links.map(({ from, to }) => `${from}>${to}`)).toEqual([
        "aims>achievement",
        "achievement>trust",
        "trust>synergy",
      ]);
      const words = "This path is stitched from several sources: none tells it whole.";
      const more = "1 more CMOC of the review states one of these links; the filters leave it out.";
      await preview.send({ type: "evidence", number, evidence: { ...smallEvidence, words, more } });
      await expect.poll(() => side().locator(".told").textContent()).toBe(`${words} ${more}`);
      const marked = await preview.page.locator(".link.highlighted").count();
      expect(marked).toBe(3);
      await side().getByRole("button", { name: "Show only these paths" }).click();
      await preview.drawn(({ inForce }) => inForce.join().includes("paths from"));
    },
  );

  it("says where there is none", async () => {
    await showing();
    await preview.page.locator("[data-factor='synergy']").focus();
    await preview.page.keyboard.press("b");
    await preview.page.locator("[data-factor='aims'] text").first().click();
    expect(await side().textContent()).toContain(
      "No path leads from “partnership synergy” to “unambitious aims”",
    );
  });
});

describe("loops", () => {
  it("are listed by their kind; one click marks one, and it can be looked at alone", async () => {
    await showing();
    await preview.page.getByRole("button", { name: "Loops" }).click();
    const { number } = await preview.said("askLoops");
    const factors = ["achievement", "trust", "synergy"];
    const loops = { loops: [{ factors, sign: "balancing" as const }], longest: 8, isStopped: false };
    await preview.send({ type: "loops", number, loops });
    const loop = side().getByRole("button", {
      name: "task achievement → trust → partnership synergy → task achievement",
    });
    await loop.click();
    const { highlighted, links } = await preview.drawn((drawn) => drawn.highlighted.length === 3);
    expect([...highlighted].sort()).toEqual([...factors].sort());
    expect(links.filter(({ isHighlighted }) => isHighlighted)).toHaveLength(3);
    expect(await side().textContent()).toContain("These are all the loops of up to 8 factors.");
    await loop.click();
    await preview.drawn((drawn) => drawn.highlighted.length === 0);
    await side().getByRole("button", { name: "only this" }).click();
    await preview.drawn((drawn) => drawn.factors.length === 3);
  });

  it("say when the search stopped, and when there is none", async () => {
    await showing();
    await preview.page.getByRole("button", { name: "Loops" }).click();
    const { number } = await preview.said("askLoops");
    const loop = { factors: ["trust", "synergy"], sign: "unknown" as const };
    await preview.send({
      type: "loops",
      number,
      loops: { loops: [loop, loop], longest: 8, isStopped: true },
    });
    await expect.poll(() => side().textContent()).toContain("the search stopped after 2 loops");
    await preview.show(grownWeb);
    const again = await preview.said("askLoops");
    await preview.send({
      type: "loops",
      number: again.number,
      loops: { loops: [], longest: 8, isStopped: false },
    });
    await expect.poll(() => side().textContent()).toContain("There is no loop of up to 8 factors");
  });
});

describe("what moves", () => {
  const midway = async () => {
    await preview.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        const factor = document.querySelector<SVGGElement>("[data-factor='trust']");
        const { a: scale, e: left, f: top } = factor?.getScreenCTM() ?? {};
        seen.push([scale, left, top].join());
        requestAnimationFrame(look);
      };
      look();
    });
    await preview.show(grownWeb);
    await preview.page.waitForTimeout(500);
    return new Set(await preview.page.evaluate(() => Reflect.get(globalThis, "seen") as string[])).size;
  };

  it("goes to its new place before the eye", async () => {
    await showing();
    await preview.page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await midway()).toBeGreaterThan(3);
    expect(await preview.page.locator(".moving").count()).toBe(0);
  });

  it("is there at once where less motion is asked for", async () => {
    await showing();
    expect(await midway()).toBeLessThanOrEqual(2);
  });
});
