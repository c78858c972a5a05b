/** Presses keys in the editor's window and times until the pane has painted the web that comes of them. */
import type { Frame, Page } from "playwright-core";
import { pageDriver } from "../../../scripts/editor/page-driver.ts";
import type { WindowDriver } from "../../../scripts/editor/suite-listener.ts";

/** What became of one edit; milliseconds since the key went down, by the browser's own clock. */
export interface EditTime {
  readonly keys: string;
  /** The new web arrived in the pane. */
  readonly heard: number;
  /** The picture was laid out, and its elements are in the page. */
  readonly drawn: number;
  /** The frame that shows them is over. */
  readonly painted: number;
}

const longest = 20_000;

/** Drives the window as ever, but waits after every key and text for the web to change, and notes the time. */
export function timingDriver(page: Page, pictures: string, note: (time: EditTime) => void): WindowDriver {
  const drive = pageDriver(page, pictures);
  return async (request) => {
    if (request.wants !== "keys" && request.wants !== "text") return drive(request);
    const pane = await paneOf(page);
    const pressing = await page.mainFrame().evaluateHandle(watchKeys);
    const painting = await pane.evaluateHandle(watchPane, longest);
    const done = await drive(request);
    const { heard, drawn, painted } = await painting.evaluate(({ over }) => over);
    const { pressed } = await pressing.jsonValue();
    const since = (time: number) => time - pressed;
    const keys = request.wants === "keys" ? request.keys : request.text;
    note({ keys, heard: since(heard), drawn: since(drawn), painted: since(painted) });
    return done;
  };
}

async function paneOf(page: Page): Promise<Frame> {
  for (const frame of page.frames())
    if (
      (await frame
        .locator("#web")
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
  throw new Error("no causal web is open");
}

/** In the editor's page: when the next key that is no modifier goes down. */
function watchKeys(): { pressed: number } {
  const seen = { pressed: 0 };
  const listen = (event: KeyboardEvent) => {
    if (["Control", "Shift"].includes(event.key)) return;
    removeEventListener("keydown", listen, true);
    seen.pressed = performance.timeOrigin + event.timeStamp;
  };
  addEventListener("keydown", listen, true);
  return seen;
}

/** In the pane's page: when the factors or links that are shown become others. */
function watchPane(patienceMs: number): { over: Promise<Record<"heard" | "drawn" | "painted", number>> } {
  const now = () => performance.timeOrigin + performance.now();
  const canvas = document.querySelector("#web");
  if (!canvas) throw new Error("the causal web is gone");
  const shown = () =>
    Array.from(canvas.querySelectorAll<SVGElement>("[data-factor], [data-from]"), ({ dataset }) =>
      [dataset.factor, dataset.from, dataset.to, dataset.kind].join(),
    ).join("\n");
  const before = shown();
  let heard = 0;
  const listen = ({ data, timeStamp }: MessageEvent<{ readonly type?: unknown } | null>) => {
    if (data?.type === "web" || data?.type === "webChange") heard = performance.timeOrigin + timeStamp;
  };
  addEventListener("message", listen);
  const over = new Promise<Record<"heard" | "drawn" | "painted", number>>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error("the web did not change")), patienceMs);
    const observer = new MutationObserver(() => {
      if (shown() === before) return;
      const drawn = now();
      observer.disconnect();
      removeEventListener("message", listen);
      clearTimeout(tooLong);
      // The first comes before the frame that shows it, the second when that one is over.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve({ heard, drawn, painted: now() })));
    });
    observer.observe(canvas, { subtree: true, childList: true, attributes: true });
  });
  return { over };
}
