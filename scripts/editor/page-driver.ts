import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import type { WindowDriver } from "./suite-listener.ts";
import type { WindowElement, WindowElements, WindowPart, WindowRequest } from "./suite-protocol.ts";

const WAITS_AT_MOST_MS = 15_000;

/** Drives the editor's window through its page in a browser; pictures go to the folder. */
export function pageDriver(page: Page, pictures: string): WindowDriver {
  return async (request) => {
    switch (request.wants) {
      case "picture":
        return picture(page, pictures, request.name);
      case "elements": {
        const found = await matching(page, request.in, request.selector, request.atLeast ?? 1);
        return described(found);
      }
      case "click": {
        const element = await oneElement(page, request, request.nth);
        const curve = await middleOfCurve(element);
        if (curve === null) await element.click({ timeout: WAITS_AT_MOST_MS });
        else {
          const { x, y } = await middleOf(element);
          await page.mouse.click(x + curve.right, y + curve.down);
        }
        return [];
      }
      case "keys":
        await page.keyboard.press(request.keys);
        return [];
      case "text":
        await page.keyboard.type(request.text);
        return [];
      case "wheel": {
        await moveToMiddle(page, await oneElement(page, request));
        if (request.held) await page.keyboard.down(request.held);
        await page.mouse.wheel(0, request.by);
        if (request.held) await page.keyboard.up(request.held);
        return [];
      }
      case "drag": {
        const { x, y } = await moveToMiddle(page, await oneElement(page, request));
        await page.mouse.down();
        await page.mouse.move(x + request.right, y + request.down, { steps: 5 });
        await page.mouse.up();
        return [];
      }
    }
  };
}

export async function picture(page: Page, folder: string, name: string): Promise<WindowElements> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), timeout: WAITS_AT_MOST_MS });
  return [];
}

async function oneElement(
  page: Page,
  request: Extract<WindowRequest, { selector: string }>,
  nth = 0,
): Promise<Locator> {
  return (await matching(page, request.in, request.selector, nth + 1)).nth(nth);
}

/** The matching elements of the frame that has enough of them, as soon as one has. */
async function matching(page: Page, part: WindowPart, selector: string, atLeast: number): Promise<Locator> {
  const until = Date.now() + WAITS_AT_MOST_MS;
  let most = 0;
  for (;;) {
    for (const frame of framesOf(page, part)) {
      const found = frame.locator(selector);
      // A frame may go away while it is looked into; then it has none.
      const count = await found.count().catch(() => 0);
      if (count >= atLeast) return found;
      most = Math.max(most, count);
    }
    if (Date.now() > until) {
      throw new Error(`the ${part} shows ${most} of at least ${atLeast} elements that match ${selector}`);
    }
    await page.waitForTimeout(100);
  }
}

/** A webview's page is in a frame within a frame of the editor's page. */
function framesOf(page: Page, part: WindowPart): readonly Frame[] {
  const main = page.mainFrame();
  return part === "window" ? [main] : page.frames().filter((frame) => frame !== main);
}

function described(found: Locator): Promise<WindowElement[]> {
  return found.evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, fill, stroke } = getComputedStyle(element);
      return {
        text: (element.textContent ?? "").replace(/\s+/g, " ").trim(),
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        colours: { ink: color, fill, stroke },
        box: { x, y, width, height },
      };
    }),
  );
}

/** Where a curve's half length is, from the middle of its box; `null` for what is no curve. */
function middleOfCurve(element: Locator): Promise<{ right: number; down: number } | null> {
  return element.evaluate((found) => {
    if (!(found instanceof SVGPathElement)) return null;
    const onScreen = found.getScreenCTM();
    if (onScreen === null) return null;
    const half = found.getPointAtLength(found.getTotalLength() / 2).matrixTransform(onScreen);
    const box = found.getBoundingClientRect();
    return { right: half.x - (box.x + box.width / 2), down: half.y - (box.y + box.height / 2) };
  });
}

async function moveToMiddle(page: Page, element: Locator): Promise<{ x: number; y: number }> {
  const middle = await middleOf(element);
  await page.mouse.move(middle.x, middle.y);
  return middle;
}

/** In pixels of the window, also for what is in a frame of it. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox({ timeout: WAITS_AT_MOST_MS });
  if (box === null) throw new Error("the element is not drawn");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
