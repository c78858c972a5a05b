import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refresher } from "../../../extension/preview/refresher.ts";

describe("refreshing", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** Work that takes 30 ms, and when each run of it began and ended. */
  function slowWork() {
    const began: number[] = [];
    let underWay = 0;
    let most = 0;
    const start = Date.now();
    const work = async () => {
      began.push(Date.now() - start);
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 30));
      underWay--;
    };
    return { began, work, mostAtATime: () => most };
  }

  it("is done at once the first time", () => {
    const { began, work } = slowWork();
    new Refresher(work, 100).ask();
    expect(began).toEqual([0]);
  });

  it("is done at most every 100 ms, and never twice at a time", async () => {
    const { began, work, mostAtATime } = slowWork();
    const refresher = new Refresher(work, 100);
    for (let ms = 0; ms < 380; ms += 10) {
      refresher.ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(began).toEqual([0, 130, 260, 390]);
    expect(mostAtATime()).toBe(1);
  });

  it("is done once more when it was asked for while it was under way", async () => {
    const { began, work } = slowWork();
    const refresher = new Refresher(work, 100);
    refresher.ask();
    await vi.advanceTimersByTimeAsync(10);
    refresher.ask();
    refresher.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(began).toEqual([0, 130]);
  });

  it("is done at once again after a pause", async () => {
    const { began, work } = slowWork();
    const refresher = new Refresher(work, 100);
    refresher.ask();
    await vi.advanceTimersByTimeAsync(500);
    refresher.ask();
    expect(began).toEqual([0, 500]);
  });

  it.each([
    ["while it is under way", 10],
    ["while it pauses", 60],
  ])("is not done any more when it was ended %s", async (_, ms) => {
    const { began, work } = slowWork();
    const refresher = new Refresher(work, 100);
    refresher.ask();
    await vi.advanceTimersByTimeAsync(ms);
    refresher.ask();
    refresher.end();
    await vi.advanceTimersByTimeAsync(1000);
    refresher.ask();
    expect(began).toEqual([0]);
  });
});
