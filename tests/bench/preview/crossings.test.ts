import { expect, it } from "vitest";
import { crossingsOf } from "./crossings.ts";

const line = (...numbers: number[]) =>
  numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []));

it.each([
  ["nothing", [], 0],
  ["two that cross", [line(0, 0, 10, 10), line(0, 10, 10, 0)], 1],
  ["two that run side by side", [line(0, 0, 10, 0), line(0, 5, 10, 5)], 0],
  ["two that start at one point", [line(0, 0, 10, 10), line(0, 0, 10, 0)], 0],
  ["two that cross three times", [line(0, 0, 10, 10, 20, 0, 30, 10), line(0, 5, 30, 5)], 3],
  [
    "a long one across many",
    [line(-100, 5, 400, 5.5), ...[0, 50, 100, 300].map((x) => line(x, 0, x + 1, 10))],
    4,
  ],
  ["a line that crosses itself", [line(0, 0, 10, 10, 10, 0, 0, 10)], 0],
])("of %s", (_, lines, count) => {
  expect(crossingsOf(lines)).toBe(count);
});
