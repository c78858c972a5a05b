import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DrawingBoard } from "../../../../extension/preview/page/drawing-board.ts";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { WHOLE_WEB } from "../../../../language/web/view-options.ts";
import { emptyWeb } from "../webs.ts";

const picture = drawWeb(emptyWeb);
const legend = { entries: [], width: 0, height: 0 };

/** Workers that take as long as they are told to (0: for ever), and count how many of them draw at a time. */
function workshop(takesMs: (revision: number) => number) {
  const log: string[] = [];
  let alive = 0;
  let most = 0;
  class SlowWorker extends EventTarget {
    #timer: ReturnType<typeof setTimeout> | undefined;
    #works = false;

    postMessage({ number: revision }: { number: number }): void {
      most = Math.max(most, ++alive);
      this.#works = true;
      log.push(`begins ${revision}`);
      const ms = takesMs(revision);
      if (ms === 0) return;
      this.#timer = setTimeout(() => {
        this.#stop();
        if (ms < 0) this.dispatchEvent(new Event("error", { cancelable: true }));
        else
          this.dispatchEvent(
            new MessageEvent("message", { data: { number: revision, picture: { whole: picture }, legend } }),
          );
      }, Math.abs(ms));
    }

    terminate(): void {
      clearTimeout(this.#timer);
      if (this.#works) log.push("is ended");
      this.#stop();
    }

    #stop(): void {
      if (this.#works) alive--;
      this.#works = false;
    }
  }
  const board = new DrawingBoard({
    startWorker: () => new SlowWorker() as unknown as Worker,
    onDrawn: (drawing, order) => log.push(`drew ${drawing.number} of ${order.number}`),
    onFailed: (order, reason) => log.push(`failed ${order.number}: ${reason}`),
    patienceMs: 100,
    limitMs: 1000,
  });
  return {
    log,
    most: () => most,
    order: (revision: number) =>
      board.order({
        number: revision,
        revision,
        web: emptyWeb,
        options: WHOLE_WEB,
        view: null,
        pinned: new Map(),
        previous: null,
        isWhole: false,
      }),
  };
}

describe("having webs drawn", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => vi.useRealTimers());

  it("draws one at a time, and of those that wait only the latest", async () => {
    const { log, most, order } = workshop(() => 50);
    for (const revision of [1, 2, 3]) order(revision);
    await vi.advanceTimersByTimeAsync(500);
    expect(log).toEqual(["begins 1", "drew 1 of 1", "begins 3", "drew 3 of 3"]);
    expect(most()).toBe(1);
  });

  it("ends a drawing that is out of date and takes long", async () => {
    const { log, most, order } = workshop((revision) => (revision === 1 ? 900 : 50));
    order(1);
    await vi.advanceTimersByTimeAsync(30);
    order(2);
    await vi.advanceTimersByTimeAsync(69);
    expect(log).toEqual(["begins 1"]);
    await vi.advanceTimersByTimeAsync(60);
    expect(log).toEqual(["begins 1", "is ended", "begins 2", "drew 2 of 2"]);
    expect(most()).toBe(1);
  });

  it("lets the latest take its time", async () => {
    const { log, order } = workshop(() => 900);
    order(1);
    await vi.advanceTimersByTimeAsync(950);
    expect(log).toEqual(["begins 1", "drew 1 of 1"]);
  });

  it("gives up on what takes too long, and goes on", async () => {
    const { log, order } = workshop((revision) => (revision === 1 ? 0 : 50));
    order(1);
    await vi.advanceTimersByTimeAsync(1000);
    order(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(log).toEqual(["begins 1", "is ended", "failed 1: it is too large", "begins 2", "drew 2 of 2"]);
  });

  it("tells of a drawing that went wrong, and goes on", async () => {
    const { log, order } = workshop((revision) => (revision === 1 ? -20 : 50));
    order(1);
    order(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(log).toEqual([
      "begins 1",
      "failed 1: something went wrong while it was laid out",
      "begins 2",
      "drew 2 of 2",
    ]);
  });
});
