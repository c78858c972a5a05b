import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Debounced } from "../../../extension/views/debounced.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("it is done once nobody has asked for a while, however often it was asked for", () => {
  const work = vi.fn();
  const debounced = new Debounced(work, 100);
  for (let at = 0; at < 5; at++) {
    debounced.ask();
    vi.advanceTimersByTime(60);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
});

test("once stopped, it is not done", () => {
  const work = vi.fn();
  const debounced = new Debounced(work, 100);
  debounced.ask();
  debounced.stop();
  vi.advanceTimersByTime(200);
  expect(work).not.toHaveBeenCalled();
});
