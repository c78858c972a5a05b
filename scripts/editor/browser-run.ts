import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./chromium.ts";
import { browserHostedEditor } from "./code-server.ts";
import { type EditorServer, startEditorServer } from "./editor-server.ts";
import { pageDriver, picture } from "./page-driver.ts";
import { listenToSuite, type SuiteRun, type WindowDriver } from "./suite-listener.ts";
import type { SuiteOrder } from "./suite-order.ts";

/**
 * Runs a suite in the browser-hosted VS Code, in a browser without a window. `driverOf` makes what does there what the
 * suite wants of the window.
 */
export async function runInBrowser(
  order: SuiteOrder,
  driverOf: (page: Page, pictures: string) => WindowDriver = pageDriver,
): Promise<SuiteRun> {
  const { say } = order;
  const editor = await browserHostedEditor(say);
  let browser: Browser | undefined;
  let server: EditorServer | undefined;
  const console: string[] = [];
  try {
    browser = await openBrowser(say);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on("console", (message) => console.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => console.push(`error: ${error.message}`));
    const listener = await listenToSuite({ drive: driverOf(page, order.pictures), say });
    try {
      const abandon = () => listener.breakOff("the run was stopped");
      order.signal?.addEventListener("abort", abandon, { once: true });
      page.once("crash", () => listener.breakOff("the page of the editor crashed"));
      server = await startEditorServer({
        editor,
        environment: listener.environment,
        ...(order.packaged ? { install: order.packaged } : {}),
      });
      const address = server.address({
        folder: order.folder,
        extension: order.extension,
        tests: order.suite,
        ...(order.file ? { file: order.file } : {}),
      });
      await page.goto(address, { waitUntil: "domcontentloaded", timeout: 60_000 });
      const run = await listener.run;
      order.signal?.removeEventListener("abort", abandon);
      if (run.brokeOff !== null) {
        await picture(page, order.pictures, "broke-off").catch(() => []);
        await keepConsole(order.pictures, console);
      }
      return run;
    } finally {
      await listener.close();
    }
  } finally {
    await browser?.close();
    await server?.stop();
  }
}

async function keepConsole(folder: string, lines: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "broke-off-console.txt"), `${lines.join("\n")}\n`);
}
