import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WebFollower } from "../../../extension/preview/web-follower.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { webChange } from "../../../language/web/web-change.ts";
import type { NumberedWeb, WebResultChange } from "../../../server/protocol.ts";
import { emptyWeb, smallWeb } from "./webs.ts";

type Answer = NumberedWeb | WebResultChange | null;

function whole(number: number, web: ShownWeb): NumberedWeb {
  const about = {
    root: "file:///review/",
    question: null,
    view: null,
    views: [],
    pins: [],
    pinsProblem: null,
  };
  return { ...about, number, web, configurations: [], factors: [] };
}

function change(since: number, before: ShownWeb, after: ShownWeb): WebResultChange {
  const about = { question: "Why?", views: [], pins: [], pinsProblem: null, configurations: [], factors: [] };
  return { ...about, since, number: since + 1, web: webChange(before, after) };
}

describe("following a web", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** A server that answers only when told to, and what was heard of it. */
  function following() {
    const asked: { file: string; since: number | undefined; at: number; signal: AbortSignal }[] = [];
    const webs: NumberedWeb[] = [];
    const none: string[] = [];
    const start = Date.now();
    let answer: (answer: Answer | Error) => void = () => {};
    const follower = new WebFollower({
      ask: (file, since, signal) => {
        asked.push({ file, since, at: Date.now() - start, signal });
        return new Promise((resolve, reject) => {
          answer = (given) => (given instanceof Error ? reject(given) : resolve(given));
        });
      },
      onWeb: (web) => webs.push(web),
      onNone: (why) => none.push(why),
      pauseMs: 100,
    });
    const answered = async (given: Answer | Error, thenMs = 0) => {
      answer(given);
      await vi.advanceTimersByTimeAsync(thenMs);
    };
    return { follower, asked, webs, none, answered };
  }

  it("asks at once, and then after every answer, no sooner than 100 ms later", async () => {
    const { follower, asked, webs, answered } = following();
    follower.follow("a");
    await answered(whole(1, emptyWeb), 99);
    expect(asked.map(({ since }) => since)).toEqual([undefined]);
    await vi.advanceTimersByTimeAsync(1);
    await answered(change(1, emptyWeb, smallWeb), 1000);
    expect(asked.map(({ since, at }) => [since, at])).toEqual([
      [undefined, 0],
      [1, 100],
      [2, 200],
    ]);
    expect(webs.map(({ number, question, web }) => [number, question, web])).toEqual([
      [1, null, emptyWeb],
      [2, "Why?", smallWeb],
    ]);
  });

  it("has all told anew where a change is of another web than the one it has", async () => {
    const { follower, asked, webs, answered } = following();
    follower.follow("a");
    await answered(change(7, emptyWeb, smallWeb), 1);
    expect(asked.map(({ since }) => since)).toEqual([undefined, undefined]);
    expect(webs).toEqual([]);
  });

  it.each([
    ["no review", null],
    ["no server", new Error("gone")],
  ])("says that there is %s, and asks no more until it is told to", async (why, answer) => {
    const { follower, asked, none, answered } = following();
    follower.follow("a");
    await answered(answer, 1000);
    expect([none, asked.length, follower.isFollowing]).toEqual([[why], 1, false]);
    follower.follow("a");
    expect(asked.length).toBe(2);
  });

  it("calls its question off when it is to follow another file, or to rest, and hears no answer to it", async () => {
    const { follower, asked, webs, answered } = following();
    follower.follow("a");
    const late = answered;
    follower.follow("b");
    expect(asked.map(({ file, signal }) => [file, signal.aborted])).toEqual([
      ["a", true],
      ["b", false],
    ]);
    follower.rest();
    await late(whole(1, emptyWeb), 1000);
    expect([webs, asked.length, follower.isFollowing]).toEqual([[], 2, false]);
  });

  it("keeps what it knows while it rests, and forgets it with its server", async () => {
    const { follower, asked, answered } = following();
    follower.follow("a");
    await answered(whole(3, emptyWeb));
    follower.rest();
    follower.follow("a");
    follower.forget();
    follower.follow("a");
    expect(asked.map(({ since }) => since)).toEqual([undefined, 3, undefined]);
  });
});
