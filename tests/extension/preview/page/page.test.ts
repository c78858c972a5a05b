import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import { WHOLE_WEB } from "../../../../language/web/view-options.ts";
import { webChange } from "../../../../language/web/web-change.ts";
import { openBrowser } from "../../../../scripts/editor/chromium.ts";
import { madeUpShownWeb } from "../../../bench/preview/made-up-view.ts";
import { asShown, emptyWeb, grownWeb, smallWeb } from "../webs.ts";
import { type PageFiles, PreviewPage, pageFiles } from "./preview-page.ts";

// The page in a real Chromium, under its own content security policy.

let browser: Browser;
let files: PageFiles;
let preview: PreviewPage;

beforeAll(async () => {
  [browser, files] = await Promise.all([openBrowser(() => {}), pageFiles()]);
}, 180_000);
afterAll(() => browser?.close());
afterEach(() => preview.close());

async function opened(kept?: unknown): Promise<PreviewPage> {
  preview = await PreviewPage.open(browser, files, kept);
  return preview;
}

async function showing(web: ShownWeb = smallWeb): Promise<PreviewPage> {
  await (await opened()).show(web);
  return preview;
}

describe("drawing", () => {
  it("says that it listens, and shows nothing before it is told", async () => {
    const page = await opened();
    expect(await page.posted()).toEqual([{ type: "ready" }]);
    expect(await page.page.locator(".in-words").textContent()).toBe("Drawing the causal web…");
    expect(page.wrongs).toEqual([]);
  });

  it("draws contexts as boxes and all other factors as ellipses, with their names and links", async () => {
    const page = await opened();
    const drawn = await page.show(smallWeb);
    expect(drawn.factors).toEqual([
      { id: "aims", name: "unambitious aims", role: "context", shape: "box" },
      { id: "achievement", name: "task achievement", role: "mechanism-outcome", shape: "ellipse" },
      { id: "trust", name: "trust", role: "mechanism-outcome", shape: "ellipse" },
      { id: "synergy", name: "partnership synergy", role: "mechanism-outcome", shape: "ellipse" },
    ]);
    expect(drawn.links.map(({ from, to }) => `${from}>${to}`)).toEqual([
      "aims>achievement",
      "achievement>trust",
      "trust>synergy",
      "synergy>achievement",
    ]);
    expect(drawn.says).toBeNull();
    const texts = await page.page
      .locator(".canvas .factor")
      .evaluateAll((factors) =>
        factors.map((factor) =>
          [...factor.querySelectorAll("text")].map((line) => line.textContent).join(" "),
        ),
      );
    expect(texts).toEqual(smallWeb.factors.map(({ name }) => name));
    expect(await page.page.locator(".canvas .badge text").allTextContents()).toEqual([
      "+ 1",
      "+ 1",
      "+ 1",
      "−",
    ]);
    expect(page.wrongs).toEqual([]);
  });

  it("asks for all of the web where it is told what changed in one that it does not have", async () => {
    const page = await showing();
    await page.forget();
    const change = webChange(grownWeb, emptyWeb);
    await page.send({ type: "webChange", since: 7, revision: 8, title: "A review", web: change, views: [] });
    expect(await page.said("ready")).toEqual({ type: "ready" });
    expect((await page.show(grownWeb)).factors.length).toBe(grownWeb.factors.length);
  });

  it("explains what is in the picture, and no more", async () => {
    const page = await showing();
    const legend = (await page.page.locator(".legend text").allTextContents()).join("|");
    for (const words of ["context only", "mechanism or outcome", "number of sources", "no source cited"])
      expect(legend).toContain(words);
    expect(legend).not.toContain("mixed");
  });

  it("is green for contexts and blue for the others in any theme", async () => {
    const page = await showing();
    const themes = [
      { background: "#ffffff", green: "#388a34", blue: "#1a85ff" },
      { background: "#1f1f1f", green: "#89d185", blue: "#3794ff" },
      { background: "#000000", green: "#89d185", blue: "#3794ff" },
    ];
    for (const { background, green, blue } of themes) {
      const [box, ellipse] = await page.page.evaluate(
        ([ground, one, other]) => {
          const { style } = document.documentElement;
          style.setProperty("--vscode-editor-background", ground);
          style.setProperty("--vscode-charts-green", one);
          style.setProperty("--vscode-charts-blue", other);
          const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          return ["rect", "ellipse"].map((shape) => {
            const outline = document.querySelector(`.canvas .factor ${shape}.outline`);
            if (!outline || !pixel) return [];
            pixel.fillStyle = getComputedStyle(outline).fill;
            pixel.fillRect(0, 0, 1, 1);
            return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
          });
        },
        [background, green, blue] as const,
      );
      expect(Math.max(...(box ?? [])), background).toBe(box?.[1]);
      expect(Math.max(...(ellipse ?? [])), background).toBe(ellipse?.[2]);
      expect(box?.[1]).toBeGreaterThan((box?.[2] ?? 0) + 10);
      expect(ellipse?.[2]).toBeGreaterThan((ellipse?.[0] ?? 0) + 10);
    }
  });

  it("says in plain words that there is nothing yet, until there is", async () => {
    const page = await opened();
    const drawn = await page.show(emptyWeb);
    expect(drawn.factors).toEqual([]);
    expect(drawn.says).toContain("This review has no CMOC yet.");
    expect(await page.page.locator(".legend").isVisible()).toBe(false);
    expect((await page.show(smallWeb)).says).toBeNull();
    expect(await page.page.locator(".in-words").isVisible()).toBe(false);
  });

  it("shows a notice over the picture, which stays", async () => {
    const page = await showing();
    await page.send({ type: "notice", text: "Not up to date." });
    const drawn = await page.drawn(({ says }) => says === "Not up to date.");
    expect(drawn.factors).toHaveLength(4);
    await page.send({ type: "notice", text: null });
    expect((await page.drawn(({ says }) => says === null)).factors).toHaveLength(4);
  });

  it("says so where no drawing can be started", async () => {
    const page = await opened();
    await page.page.evaluate(() => {
      globalThis.Worker = class {
        constructor() {
          throw new Error("no worker");
        }
      } as unknown as typeof Worker;
    });
    await page.send({
      type: "web",
      revision: 1,
      file: "file:///a.cmoc",
      title: "A",
      web: smallWeb,
      views: [],
    });
    const { says } = await page.drawn(({ says }) => says?.includes("could not be drawn") ?? false);
    expect(says).toContain("This causal web could not be drawn");
  });
});

describe("an edit", () => {
  it("keeps the elements of what is in both pictures, and their place on the screen", async () => {
    const page = await showing();
    await page.page.evaluate(() => {
      for (const factor of document.querySelectorAll(".canvas .factor"))
        Reflect.set(factor, "wasThere", true);
    });
    for (let i = 0; i < 3; i++) await page.page.locator("button[aria-label='Zoom in']").click();
    // The one in the middle is what the author looks at.
    const middle = await page.page.evaluate(() => {
      const near = [...document.querySelectorAll<SVGElement>(".canvas .factor")].map((factor) => {
        const { x, y, width, height } = factor.getBoundingClientRect();
        return { id: factor.dataset.factor, away: Math.hypot(x + width / 2 - 450, y + height / 2 - 300) };
      });
      return near.sort((one, other) => one.away - other.away)[0]?.id;
    });
    const boxOfMiddle = () => page.page.locator(`[data-factor="${middle}"] .outline`).boundingBox();
    const before = await boxOfMiddle();
    const drawn = await page.show(grownWeb);
    expect(drawn.factors.map(({ id }) => id)).toEqual(["time", "aims", "achievement", "trust", "synergy"]);
    const wasThere = await page.page
      .locator(".canvas .factor")
      .evaluateAll((factors) => factors.map((factor) => Reflect.get(factor, "wasThere") === true));
    expect(wasThere).toEqual([false, true, true, true, true]);
    const after = await boxOfMiddle();
    expect(after?.x).toBeCloseTo(before?.x ?? 0, 0);
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
  });

  it("takes out what is gone", async () => {
    const page = await showing(grownWeb);
    const drawn = await page.show(smallWeb);
    expect(drawn.factors.map(({ id }) => id)).toEqual(["aims", "achievement", "trust", "synergy"]);
    expect(drawn.links).toHaveLength(4);
    expect(await page.page.locator(".canvas .badge").count()).toBe(4);
  });

  it("leaves the keyboard where it is", async () => {
    const page = await showing();
    await page.page.locator("[data-factor='trust']").focus();
    await page.show({ ...grownWeb, factors: grownWeb.factors.toReversed() });
    expect(await page.page.evaluate(() => document.activeElement?.getAttribute("data-factor"))).toBe("trust");
  });

  it("shows one after the other while it can, and the last in the end", async () => {
    const page = await opened();
    for (let i = 0; i < 20; i++) void page.show(i % 2 ? smallWeb : emptyWeb).catch(() => {});
    const drawn = await page.show(grownWeb);
    expect(drawn.factors).toHaveLength(5);
  });
});

describe("the cursor in the text", () => {
  it("marks its CMOC: factors and links", async () => {
    const page = await showing();
    await page.highlight("T2");
    const drawn = await page.drawn(({ highlighted }) => highlighted.length > 0);
    expect(drawn.highlighted).toEqual(["achievement", "trust", "synergy"]);
    expect(drawn.links.map(({ isHighlighted }) => isHighlighted)).toEqual([false, false, true, true]);
    expect(await page.page.locator(".badge.highlighted").count()).toBe(2);
    await page.highlight();
    await page.drawn(({ highlighted, links }) => highlighted.length === 0 && !links[2]?.isHighlighted);
  });

  it("stays marked when the web is drawn anew, and waits for what is not in it yet", async () => {
    const page = await showing();
    await page.highlight("T1", "T7");
    await page.drawn(({ highlighted }) => highlighted.length === 3);
    const drawn = await page.show(grownWeb);
    expect(drawn.highlighted).toEqual(["time", "aims", "achievement", "trust"]);
  });

  it("brings its CMOC into view where none of it is seen", async () => {
    const page = await showing();
    for (let i = 0; i < 6; i++) await page.page.keyboard.press("+");
    await page.page.mouse.move(450, 300);
    await page.page.mouse.wheel(-4000, 0);
    const trust = page.page.locator("[data-factor='trust'] .outline");
    expect((await trust.boundingBox())?.x).toBeGreaterThan(900);
    await page.highlight("T2");
    await page.drawn(({ highlighted }) => highlighted.length > 0);
    const seen = await page.page.locator(".factor.highlighted .outline").evaluateAll(
      (outlines) =>
        outlines.filter((outline) => {
          const { left, right, top, bottom } = outline.getBoundingClientRect();
          return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        }).length,
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("does not move the picture where its CMOC is seen", async () => {
    const page = await showing();
    const before = await page.transform();
    await page.highlight("T1");
    await page.drawn(({ highlighted }) => highlighted.length > 0);
    expect(await page.transform()).toEqual(before);
  });
});

describe("a click", () => {
  it("twice, on a factor, a link or a badge, asks for its text", async () => {
    const page = await showing();
    await page.page.locator("[data-factor='trust'] text").dblclick();
    await page.page.locator(".canvas .badge").nth(1).dblclick();
    await page.page.locator("[data-from='trust'] .reach").dispatchEvent("dblclick", { bubbles: true });
    expect(await page.opened()).toEqual([
      { type: "openFactor", factor: "trust" },
      { type: "openConfiguration", configuration: "T1" },
      { type: "openConfiguration", configuration: "T2" },
    ]);
  });

  it("twice, on a link that several CMOCs state, lets the author choose", async () => {
    const links = smallWeb.links.map((link) => ({ ...link, configurations: ["T1", "T2"] }));
    const page = await showing({ ...smallWeb, links });
    await page.page.locator("[data-from='trust'] .reach").dispatchEvent("dblclick", { bubbles: true });
    expect(await page.opened()).toEqual([
      {
        type: "openLink",
        from: "trust",
        to: "synergy",
        kind: "context-mechanism",
        configurations: ["T1", "T2"],
      },
    ]);
  });

  it("beside everything asks for nothing", async () => {
    const page = await showing();
    await page.page.mouse.click(450, 120);
    expect(await page.opened()).toEqual([]);
    expect(await page.page.locator(".side").isVisible()).toBe(false);
  });

  it("that ends a drag only moves the picture", async () => {
    const page = await showing();
    const before = await page.transform();
    const box = await page.page.locator("[data-factor='trust'] .outline").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 15];
    // Nothing has told the page of pins, so that factors cannot be dragged.
    await page.page.mouse.move(x, y);
    await page.page.mouse.down();
    await page.page.mouse.move(x + 60, y - 40, { steps: 4 });
    await page.page.mouse.up();
    expect(await page.opened()).toEqual([]);
    const after = await page.transform();
    expect(after.left - before.left).toBeCloseTo(60);
    expect(after.top - before.top).toBeCloseTo(-40);
    expect(await page.page.locator(".side").isVisible()).toBe(false);
    await page.page.locator("[data-factor='trust'] text").click();
    expect(await page.page.locator(".side").isVisible()).toBe(true);
  });
});

describe("an edit", () => {
  it("leaves the factors and links of a large web where they were", async () => {
    const web = madeUpShownWeb(30, 60);
    const page = await showing(web);
    const places = () =>
      page.page
        .locator(".canvas .factor, .canvas .line")
        .evaluateAll((all) => all.map((one) => one.getAttribute("transform") ?? one.getAttribute("d")));
    const before = await places();
    await page.show({ ...web, links: web.links.filter((_, i) => i !== 7) });
    const after = await places();
    expect(after.length).toBe(before.length - 1);
    expect(after.filter((place) => before.includes(place)).length / after.length).toBeGreaterThan(0.8);
  });
});

describe("dragging a factor", () => {
  const draggable = async () => {
    const page = await showing();
    await page.send({ type: "pins", pins: [] });
    return page;
  };
  const place = async (page: PreviewPage, factor: string) =>
    (await page.page.locator(`[data-factor='${factor}']`).getAttribute("transform"))
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];

  it("pins it where it is dropped, and moves nothing else of the window", async () => {
    const page = await draggable();
    const { scale } = await page.transform();
    const before = await page.transform();
    const [x = 0, y = 0] = await place(page, "trust");
    const box = await page.page.locator("[data-factor='trust'] .outline").boundingBox();
    await page.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 15);
    await page.page.mouse.down();
    await page.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 95, { steps: 5 });
    expect((await page.transform()).left).toBe(before.left);
    const [, midY = 0] = await place(page, "trust");
    expect(midY - y).toBeCloseTo(80 / scale, 0);
    await page.page.mouse.up();
    const said = await page.said("pin");
    expect([said.view, said.factor]).toEqual(["", "trust"]);
    // The picture may have grown around it; what stands apart from the pinned factor tells by how much.
    await expect.poll(async () => (await place(page, "trust"))[1]).toBeGreaterThan(y + 20);
    expect(said.at).not.toBeNull();
    expect(x).toBeGreaterThan(0);
    expect(await page.page.locator(".side").isVisible()).toBe(false);
  });

  it("is drawn where it stands again by a picture that comes meanwhile", async () => {
    const page = await draggable();
    const trust = page.page.locator("[data-factor='trust']");
    const before = await trust.getAttribute("transform");
    await trust.locator(".outline").hover();
    await page.page.mouse.down();
    await page.page.mouse.move(300, 300, { steps: 5 });
    expect(await trust.getAttribute("transform")).not.toBe(before);
    await page.show(smallWeb, "Another question");
    expect(await trust.getAttribute("transform")).toBe(before);
    await page.page.mouse.up();
  });

  it("marks what is pinned, in words too, until it is let go", async () => {
    const page = await draggable();
    const trust = page.page.locator("[data-factor='trust']");
    const pins = page.page.locator(".canvas .pin");
    const named = page.page.locator(".legend .pins");
    expect([await pins.count(), await named.isVisible()]).toEqual([0, false]);
    await trust.focus();
    await page.page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => pins.count()).toBe(1);
    expect(await trust.locator(".pin").count()).toBe(1);
    expect(await trust.getAttribute("aria-label")).toBe("trust (mechanism or outcome); pinned to its place");
    expect(await trust.locator("title").textContent()).toContain("pinned to its place");
    expect(await named.innerText()).toBe("pinned to its place");
    await page.page.getByRole("button", { name: "Show as list" }).click();
    expect(await page.page.locator("[data-outlined='trust']").textContent()).toContain("pinned");
    await page.page.getByRole("button", { name: "Show as list" }).click();
    await trust.focus();
    await page.page.keyboard.press("p");
    await expect.poll(() => pins.count()).toBe(0);
    expect(await trust.getAttribute("aria-label")).not.toContain("pinned");
    expect(await named.isVisible()).toBe(false);
  });

  it("has no mark on paper", async () => {
    const page = await draggable();
    await page.send({ type: "pins", pins: [{ view: "", factor: "trust", x: 0, y: 0 }] });
    await page.page.locator(".canvas .pin").waitFor();
    await page.page.emulateMedia({ media: "print" });
    expect(await page.page.locator(".canvas .pin").isVisible()).toBe(false);
    expect(await page.page.locator(".legend .pins").isVisible()).toBe(false);
  });

  it("marks nothing in a view that has no pins of its own", async () => {
    const page = await draggable();
    await page.send({ type: "pins", pins: [{ view: "Figure 9", factor: "trust", x: 0, y: 0 }] });
    await page.page.waitForTimeout(200);
    expect(await page.page.locator(".canvas .pin").count()).toBe(0);
  });

  it("is done by keys too, and undone", async () => {
    const page = await draggable();
    await page.page.locator("[data-factor='trust']").focus();
    await page.page.keyboard.press("Shift+ArrowDown");
    const first = await page.said("pin");
    await page.page.keyboard.press("Shift+ArrowDown");
    const second = await page.said("pin");
    expect((second.at?.y ?? 0) - (first.at?.y ?? 0)).toBeCloseTo(10, 0);
    await page.page.keyboard.press("p");
    expect(await page.said("pin")).toEqual({ type: "pin", view: "", factor: "trust", at: null });
  });
});

describe("wheel and keys", () => {
  it("pans with the wheel, and zooms about the pointer with Ctrl held", async () => {
    const page = await showing();
    const before = await page.transform();
    await page.page.mouse.move(450, 300);
    await page.page.mouse.wheel(30, 50);
    const panned = await page.transform();
    expect([panned.left - before.left, panned.top - before.top]).toEqual([-30, -50]);
    await page.page.keyboard.down("Control");
    await page.page.mouse.wheel(0, -100);
    await page.page.keyboard.up("Control");
    const zoomed = await page.transform();
    expect(zoomed.scale).toBeGreaterThan(panned.scale * 1.2);
    const { y: top = 0 } = (await page.page.locator("svg.canvas").boundingBox()) ?? {};
    const pointed = (at: typeof zoomed) => [(450 - at.left) / at.scale, (300 - top - at.top) / at.scale];
    expect(pointed(zoomed)[0]).toBeCloseTo(pointed(panned)[0] ?? 0, 5);
    expect(pointed(zoomed)[1]).toBeCloseTo(pointed(panned)[1] ?? 0, 5);
  });

  it.each([
    ["+", "Zoom in", 1.25],
    ["-", "Zoom out", 0.8],
  ])("%s and its button zoom", async (key, button, by) => {
    const page = await showing();
    const { scale } = await page.transform();
    await page.page.keyboard.press(key);
    expect((await page.transform()).scale).toBeCloseTo(scale * by);
    await page.page.locator(`button[aria-label='${button}']`).click();
    expect((await page.transform()).scale).toBeCloseTo(scale * by * by);
  });

  it.each(["key", "button"])("shows all again by %s, also while the window changes", async (way) => {
    const page = await showing();
    const fitted = await page.transform();
    await page.page.keyboard.press("+");
    if (way === "key") await page.page.keyboard.press("0");
    else await page.page.locator("button[aria-label='Show all']").click();
    expect(await page.transform()).toEqual(fitted);
    await page.page.setViewportSize({ width: 500, height: 400 });
    await expect.poll(async () => (await page.transform()).scale).toBeLessThan(fitted.scale);
  });

  it("goes with Tab into the picture, with arrows along its links, with Enter to evidence and text", async () => {
    const chain = { ...smallWeb, links: smallWeb.links.slice(0, 3) };
    const page = await showing(chain);
    const at = () =>
      page.page.evaluate(() => {
        const { dataset } = document.activeElement as SVGElement;
        return dataset.factor ?? (dataset.from ? `${dataset.from}>${dataset.to}` : null);
      });
    const visited: (string | null)[] = [];
    for (let tabs = 0; tabs < 20 && (await at()) === null; tabs++) await page.page.keyboard.press("Tab");
    visited.push(await at());
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) {
      await page.page.keyboard.press(key);
      visited.push(await at());
    }
    expect(visited).toEqual(["aims", "aims>achievement", "achievement", "achievement>trust"]);
    await page.page.keyboard.press("ArrowRight");
    await page.page.keyboard.press("Enter");
    await page.page.keyboard.press("Enter");
    expect(await page.opened()).toEqual([{ type: "openFactor", factor: "trust" }]);
    await page.page.keyboard.press("Escape");
    expect(await page.page.locator(".side").isVisible()).toBe(false);
    expect(await at()).toBe("trust");
    await page.page.keyboard.press("Tab");
    expect(await at()).toBeNull();
    await page.page.keyboard.press("Shift+Tab");
    expect(await at()).toBe("trust");
    await page.page.keyboard.press("Escape");
    expect(await at()).toBeNull();
  });

  it("gives everything that can be reached a name", async () => {
    const page = await showing();
    const names = await page.page
      .locator("button:visible, [role=button], input:visible")
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute("aria-label") ?? element.textContent),
      );
    expect(names.length).toBeGreaterThan(3 + 4 + 4);
    for (const name of names) expect(name).toBeTruthy();
    expect(names).toContain("unambitious aims (context)");
    expect(await page.page.locator("svg.canvas").getAttribute("aria-label")).toMatch(/^A review: 4 factors/);
  });
});

describe("what is kept", () => {
  it("is the file, the view and the legend, and comes back", async () => {
    const page = await showing();
    const usual = {
      file: "file:///review/a.cmoc",
      isLocked: false,
      isList: false,
      options: WHOLE_WEB,
      viewName: null,
    };
    expect(await page.kept()).toEqual({ ...usual, view: null, isLegendOpen: true });
    await page.page.locator(".legend summary").click();
    await page.page.keyboard.press("+");
    const view = await page.transform();
    const kept = await page.kept();
    expect(kept).toEqual({ ...usual, view, isLegendOpen: false });
    await page.close();

    const again = await opened(kept);
    await again.show(smallWeb);
    expect(await again.transform()).toEqual(view);
    expect(await again.page.locator(".legend").getAttribute("open")).toBeNull();
  });

  it("is passed over where it makes no sense", async () => {
    const page = await opened({ file: 1, view: { scale: "x" } });
    await page.show(smallWeb);
    expect((await page.kept()) as object).toMatchObject({ view: null });
    expect(page.wrongs).toEqual([]);
  });
});

describe("attacks", () => {
  const attacks = [
    "</text><script>alert(1)</script>",
    "<style onload=alert(1)></style>",
    "<img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a>',
    "]]><foreignObject><body onload=alert(1)>",
    "red}*{background:url(//evil.test/?x)}",
    "url(https://evil.test/p.png)",
    "a b‮c",
    "__proto__",
    "constructor",
  ];
  const hostile = asShown({
    factors: attacks.map((name, i) => ({ id: name, name, role: i % 2 ? "context" : "mechanism-outcome" })),
    links: attacks.slice(1).map((to, i) => ({
      from: attacks[i] ?? "",
      to,
      kind: "mechanism-outcome",
      sign: "?",
      sources: [to],
      configurations: [to],
    })),
    configurations: attacks.map((id) => ({
      id,
      label: id,
      theory: id,
      contexts: [{ factor: id, direction: null }],
      mechanisms: [],
      outcomes: [],
      sources: [id],
    })),
  });

  it("in the words of a review are shown as words", async () => {
    const page = await opened();
    const drawn = await page.show(hostile, "</title><script>alert(1)</script>");
    await page.highlight(...attacks);
    await page.drawn(({ highlighted }) => highlighted.length === attacks.length);
    expect(drawn.factors.map(({ id }) => id)).toEqual(attacks);
    const text = (await page.page.locator(".canvas .factor text").allTextContents()).join(" ");
    expect(text).toContain("<script>");
    const tags = await page.page.evaluate(() => [
      ...new Set([...document.body.querySelectorAll("*")].map(({ localName }) => localName)),
    ]);
    expect(tags.filter((tag) => ["img", "a", "style", "foreignobject", "iframe"].includes(tag))).toEqual([]);
    expect(await page.page.locator("script").count()).toBe(2);
    expect(page.wrongs).toEqual([]);
  });

  it("by messages from elsewhere, or of another form, change nothing", async () => {
    const page = await showing();
    const { revision } = await page.drawn();
    await page.page.evaluate(() => {
      const highlight = { type: "highlight", configurations: ["T1"] };
      dispatchEvent(new MessageEvent("message", { data: highlight, origin: "https://evil.test" }));
      postMessage({ type: "highlight", configurations: "T1" }, "*");
      postMessage({ type: "web", revision: 9, file: "x", title: "x", web: { factors: [{}] } }, "*");
      postMessage({ type: "eval", code: "alert(1)" }, "*");
      postMessage(null, "*");
    });
    await page.send({ type: "notice", text: "heard" });
    const drawn = await page.drawn(({ says }) => says === "heard");
    expect(drawn.revision).toBe(revision);
    expect(drawn.highlighted).toEqual([]);
    expect(page.wrongs).toEqual([]);
  });

  it("are stopped by the page's policy: no script without its nonce, nothing from the network", async () => {
    const page = await showing();
    const done = await page.page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.attacked = true";
      document.body.append(script);
      const image = new Image();
      image.src = "https://evil.test/p.png";
      const fetched = await fetch("https://evil.test/").catch(() => "refused");
      return [Reflect.get(globalThis, "attacked"), fetched];
    });
    expect(done).toEqual([undefined, "refused"]);
    expect(page.wrongs.filter((wrong) => wrong.startsWith("asked for"))).toEqual([]);
  });
});
