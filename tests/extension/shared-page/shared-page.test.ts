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
cmoc T3: synergy -> hope -> aims [posited]

view Figure 1: "What trust gives"
  follows from: trust
  steps: 2
`;

let browser: Browser;
let page: Page;
let folder: string;
const asked: string[] = [];
const wrongs: string[] = [];

beforeAll(async () => {
  browser = await openBrowser(() => {});
  folder = mkdtempSync(join(tmpdir(), "cmoc-shared-"));
  writeFileSync(join(folder, "a.cmoc"), review);
  expect(await cmoc(folder, ["web", "--out", "web.html"])).toMatchObject({ code: 0, remarks: "" });
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

it("offers nothing that only the editor can do", async () => {
  expect(await page.getByRole("button", { name: /Save/ }).filter({ visible: true }).count()).toBe(0);
});

it("lists the loop, and says what it is", async () => {
  await page.getByRole("button", { name: "Loops" }).click();
  await expect.poll(() => page.locator("main").innerText()).toMatch(/unknown|reinforcing|balancing/i);
});
