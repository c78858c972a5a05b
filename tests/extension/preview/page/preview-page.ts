import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import {
  type DrawnWeb,
  type FromPage,
  isFromPage,
  type ToPage,
} from "../../../../extension/preview/messages.ts";
import { pageHtml } from "../../../../extension/preview/page-html.ts";
import type { ShownWeb } from "../../../../language/web/shown-web.ts";
import type { SavedView } from "../../../../language/web/view-options.ts";
import { webChange } from "../../../../language/web/web-change.ts";
import type { Theme } from "./themes.ts";

const origin = "http://preview.test";
const rooms = new URL("../../../../extension/preview/page/", import.meta.url).pathname;

/** The files of the page, bundled as for the product. */
async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [rooms + file],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

export interface PageFiles {
  readonly script: string;
  readonly style: string;
  readonly workerCode: string;
}

export async function pageFiles(): Promise<PageFiles> {
  const [script, style, workerCode] = await Promise.all(
    ["page.ts", "page.css", "layout-worker.ts"].map(bundled),
  );
  return { script: script ?? "", style: style ?? "", workerCode: workerCode ?? "" };
}

/** The page of the preview in a browser, with the test in the panel's place. */
export class PreviewPage {
  readonly page: Page;
  /** What the browser refused to do, and what it asked the network for beyond the page's own files. */
  readonly wrongs: string[] = [];
  #revision = 0;
  #web: ShownWeb | null = null;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, files: PageFiles, kept: unknown = undefined): Promise<PreviewPage> {
    const page = await browser.newPage({
      viewport: { width: 900, height: 600 },
      reducedMotion: "reduce", // what is measured stands still
    });
    const preview = new PreviewPage(page);
    const nonce = "n0nce";
    const html = pageHtml({
      script: `${origin}/preview.js`,
      style: `${origin}/preview.css`,
      workerCode: files.workerCode,
      cspSource: origin,
      nonce,
    });
    const served = new Map([
      ["/", { body: html, contentType: "text/html" }],
      ["/preview.js", { body: files.script, contentType: "text/javascript" }],
      ["/preview.css", { body: files.style, contentType: "text/css" }],
    ]);
    await page.route("**/*", async (route) => {
      const answer = served.get(new URL(route.request().url()).pathname);
      if (answer) return route.fulfill(answer);
      preview.wrongs.push(`asked for ${route.request().url()}`);
      return route.abort();
    });
    page.on("console", (message) => message.type() === "error" && preview.wrongs.push(message.text()));
    page.on("pageerror", (error) => preview.wrongs.push(error.message));
    page.on("dialog", (dialog) => preview.wrongs.push(`dialog: ${dialog.message()}`));
    await page.addInitScript((state) => {
      const posted: unknown[] = [];
      const states: unknown[] = [];
      const editor = {
        postMessage: (message: unknown) => posted.push(structuredClone(message)),
        setState: (next: unknown) => states.push(structuredClone(next)),
        getState: () => states.at(-1) ?? state,
      };
      Object.assign(globalThis, { acquireVsCodeApi: () => editor, posted, states });
    }, kept);
    await page.goto(`${origin}/`);
    return preview;
  }

  async send(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => postMessage(data, "*"), message);
  }

  /** Shows a web, told as the panel does by what is new in it, and waits until it is drawn. */
  async show(web: ShownWeb, title = "A review", views: readonly SavedView[] = []): Promise<DrawnWeb> {
    const since = this.#revision;
    const revision = ++this.#revision;
    const before = this.#web;
    this.#web = web;
    if (before) {
      await this.send({ type: "webChange", since, revision, title, web: webChange(before, web), views });
    } else {
      await this.send({ type: "web", revision, file: "file:///review/a.cmoc", title, web, views });
    }
    return this.drawn((drawn) => drawn.revision === revision);
  }

  /** Shows a saved view and waits until it is drawn. */
  async showView(name: string): Promise<DrawnWeb> {
    await this.forget();
    await this.send({ type: "showView", name });
    return this.drawn(({ view }) => view === name);
  }

  /** From now on only what the page says from now on counts. */
  async forget(): Promise<void> {
    await this.page.evaluate(() => Reflect.get(globalThis, "posted").splice(0));
  }

  /** The next message of a type, as soon as the page sends it. */
  async said<Type extends FromPage["type"]>(type: Type): Promise<Extract<FromPage, { type: Type }>> {
    const until = Date.now() + 10_000;
    for (;;) {
      const last = (await this.posted()).findLast((message) => message.type === type);
      if (last) {
        await this.forget();
        return last as Extract<FromPage, { type: Type }>; // its type is the one asked for
      }
      if (Date.now() > until) throw new Error(`the page never says “${type}”`);
      await this.page.waitForTimeout(20);
    }
  }

  /** The colours that a theme of the editor gives the page. */
  async dress({ bodyClass, colours }: Theme): Promise<void> {
    await this.page.evaluate(
      ([name, all]) => {
        document.body.className = name;
        const { style } = document.documentElement;
        style.cssText = "";
        for (const [variable, colour] of Object.entries(all)) style.setProperty(variable, colour);
      },
      [bodyClass, colours] as const,
    );
  }

  async highlight(...configurations: readonly string[]): Promise<void> {
    await this.send({ type: "highlight", configurations });
  }

  /** Everything the page has said so far. */
  async posted(): Promise<FromPage[]> {
    const posted: unknown = await this.page.evaluate(() => Reflect.get(globalThis, "posted"));
    return (posted as unknown[]).filter(isFromPage);
  }

  /** What was asked to be opened since the last time. */
  async opened(): Promise<FromPage[]> {
    const posted = await this.posted();
    await this.page.evaluate(() => Reflect.get(globalThis, "posted").splice(0));
    return posted.filter(({ type }) => type.startsWith("open"));
  }

  /** What the page last told of itself, as soon as it is as wanted. */
  async drawn(isWanted: (drawn: DrawnWeb) => boolean = () => true): Promise<DrawnWeb> {
    const until = Date.now() + 10_000;
    for (;;) {
      const told = (await this.posted()).flatMap((message) =>
        message.type === "drawn" ? [message.drawn] : [],
      );
      const last = told.at(-1);
      if (last && isWanted(last)) return last;
      if (Date.now() > until) throw new Error(`the page shows ${JSON.stringify(last)}`);
      await this.page.waitForTimeout(20);
    }
  }

  /** The state that the page last asked the editor to keep. */
  async kept(): Promise<unknown> {
    await this.page.waitForTimeout(200);
    return this.page.evaluate(() => Reflect.get(globalThis, "states").at(-1));
  }

  /** How the picture is placed in the window. */
  async transform(): Promise<{ scale: number; left: number; top: number }> {
    const written = (await this.page.locator("g.picture").getAttribute("transform")) ?? "";
    const [left = 0, top = 0, scale = 0] = (written.match(/-?\d[\d.]*(?:e-?\d+)?/g) ?? []).map(Number);
    return { scale, left, top };
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
