import { expect, test } from "vitest";
import { changedLines } from "../../../language/text/changed-lines.ts";
import { linesOf } from "../../../language/text/lines.ts";
import { seededRandom } from "../../bench/random.ts";

const UNITS = ["a", "\n", "\r", "\r\n", "é", "信", "𝒙", "\ud800"];

test("the lines of a changed text are those of a text that was never read before", () => {
  for (let seed = 0; seed < 3000; seed++) {
    const random = seededRandom(seed);
    const some = (most: number) =>
      Array.from({ length: random.below(most) }, () => random.of(UNITS)).join("");
    const [head, tail] = [some(8), some(8)];
    const before = head + some(6) + tail;
    const text = head + some(6) + tail;
    const kept = { head: head.length, tail: tail.length, lines: linesOf(before) };
    expect(changedLines(text, kept), JSON.stringify([before, text])).toEqual(linesOf(text));
  }
});
