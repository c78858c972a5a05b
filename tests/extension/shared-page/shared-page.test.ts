import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openBrowser } from "../../../scripts/editor/chromium.ts";
import { cmoc } from "../../server/command-line/command.ts";

// The page that `cmoc web` writes, opened from a file in a real Chromium, as a co-author opens it.

const review = `review "Why do <b>some</b> work?"

cmoc T1: aims -> ease -> more trust [@ash2019]
  > Early wins help. [@ash2019, p. 4]
  note: "</script><script>document.title = 'gone'</script>"
cmoc T2: trust -> faith -> synergy [@ash2019]
cmoc T4: aims -> ease -> less trust [@birch2021]
cmoc T3: synergy -> hope -> aims [posited]

view Figure 1: "What trust gives"
  follows from: trust
  steps: 2

view Figure 2
  sources: birch2021
`;
const pins = {
  views: { "": { trust: [0, 0], hope: [340, 210] }, "Figure 1": { trust: [0, 0], synergy: [450, 160] } },
};

let browser: Browser;
let page: Page;
let folder: string;
const asked: string[] = [];
const wrongs: string[] = [];

beforeAll(async () => {
  browser = await openBrowser(() => {});
  folder = mkdtempSync(join(tmpdir(), "cmoc-shared-"));
  writeFileSync(join(folder, "a.cmoc"), review);
  writeFileSync(join(folder, "causal-web.layout.json"), JSON.stringify(pins));
  expect(await cmoc(folder, ["web", "--out", "web.html"])).toMatchObject({ code: 0, remarks: "" });
  const ofView = ["web", "--view", "Figure 1", "--out", "figure-1.html"];
  expect(await cmoc(folder, ofView)).toMatchObject({ code: 0, remarks: "" });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  asked.length = 0;
  wrongs.length = 0;
  page = await browser.newPage();
  page.on("request", (request) => asked.push(new URL(request.url()).protocol));
  page.on("pageerror", ({ message }) => wrongs.push(message));
  page.on("console", (message) => message.type() === "error" && wrongs.push(message.text()));
  await page.goto(pathToFileURL(join(folder, "web.html")).href);
  await page.locator(".canvas .factor").first().waitFor();
}, 60_000);
afterEach(async () => {
  expect(wrongs).toEqual([]);
  await page.close();
});

const namesOf = () =>
  page
    .locator(".canvas .factor")
    .evaluateAll((factors) =>
      factors.map((factor) => [...factor.querySelectorAll("text")].map((line) => line.textContent).join(" ")),
    );

it("draws the whole web, and fetches nothing", async () => {
  expect((await namesOf()).sort()).toEqual(["aims", "ease", "faith", "hope", "synergy", "trust"]);
  expect(new Set(asked)).toEqual(new Set(["file:", "blob:"]));
  expect(await page.title()).toBe("Why do <b>some</b> work?");
});

it("shows a view that the review has saved, and all again", async () => {
  await page
    .getByRole("combobox", { name: "View", exact: true })
    .selectOption({ label: "Figure 1: What trust gives" });
  await expect.poll(namesOf).not.toContain("ease");
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(namesOf).toContain("ease");
});

it("finds a factor", async () => {
  await page.getByPlaceholder("Find a factor").fill("syn");
  await expect.poll(() => page.locator(".canvas .factor.found").count()).toBe(1);
});

it("tells what a link rests on, down to the CMOC with its excerpt and note, as text", async () => {
  await page.locator(".canvas .badge").first().click();
  await expect.poll(() => page.locator("main").innerText()).toContain("Early wins help.");
  await page.getByRole("button", { name: /T1/ }).first().click();
  const box = page.getByRole("dialog").filter({ hasText: "CMOC T1" });
  expect(await box.innerText()).toContain("</script><script>");
  expect(await box.innerText()).toContain("Early wins help.");
  await box.getByRole("button", { name: "Close" }).click();
  expect(await box.isVisible()).toBe(false);
});

it("tells of what the view shows, says how much more there is, and shows that", async () => {
  await page.getByRole("combobox", { name: "View", exact: true }).selectOption({ label: "Figure 2" });
  await expect.poll(async () => (await namesOf()).sort()).toEqual(["aims", "ease", "trust"]);
  await page.locator("[data-from='aims'] .reach").dispatchEvent("click", { bubbles: true });
  const side = page.locator(".side");
  await side.getByText("1 source for “aims” to “ease”.").waitFor();
  await side.getByText("1 more CMOC of the review states this link; the filters leave it out.").waitFor();
  await side.getByRole("button", { name: "See all of the review" }).click();
  await side.getByText("2 sources for “aims” to “ease”.").waitFor();
});

/** How far one factor is drawn from another. */
async function away(from: string, to: string): Promise<number[]> {
  const places = await Promise.all(
    [from, to].map((factor) => page.locator(`[data-factor='${factor}']`).getAttribute("transform")),
  );
  const [x = 0, y = 0, toX = 0, toY = 0] = places.flatMap((at) => at?.match(/-?[\d.]+/g) ?? []).map(Number);
  return [toX - x, toY - y].map(Math.round);
}

it("draws factors where they are pinned, in all of the review and in each view", async () => {
  expect(await away("trust", "hope")).toEqual([340, 210]);
  expect(await page.locator(".pin").filter({ visible: true }).count()).toBe(0);
  const view = page.getByRole("combobox", { name: "View", exact: true });
  await view.selectOption({ label: "Figure 1: What trust gives" });
  await expect.poll(() => away("trust", "synergy")).toEqual([450, 160]);
});

it("begins with the view that was saved as a page, at its places", async () => {
  await page.goto(pathToFileURL(join(folder, "figure-1.html")).href);
  await expect.poll(() => away("trust", "synergy")).toEqual([450, 160]);
  const view = page.getByRole("combobox", { name: "View", exact: true });
  expect(await view.inputValue()).toBe("Figure 1: What trust gives");
});

it("keeps nothing that is dragged: the picture moves, and no factor of it", async () => {
  const before = await away("trust", "ease");
  const box = await page.locator("[data-factor='ease'] .outline").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 15, (box?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 75, (box?.y ?? 0) + 60, { steps: 4 });
  await page.mouse.up();
  expect(await away("trust", "ease")).toEqual(before);
  await page.locator("[data-factor='hope'] text").click({ button: "right" });
  expect(await page.getByRole("menuitem").count()).toBeGreaterThan(3);
  expect(await page.getByRole("menuitem", { name: /pinned/ }).count()).toBe(0);
});

it("offers nothing that only the editor can do", async () => {
  expect(await page.getByRole("button", { name: /Save/ }).filter({ visible: true }).count()).toBe(0);
});

it("lists the loop, and says what it is", async () => {
  await page.getByRole("button", { name: "Loops" }).click();
  await expect.poll(() => page.locator("main").innerText()).toMatch(/unknown|reinforcing|balancing/i);
});
