import { expect, it } from "vitest";
import { countCrossings } from "../../../../language/web/layout/crossings.ts";
import { seededRandom } from "../../../../language/web/layout/random.ts";

it.each([
  ["nothing", [], 0],
  ["one segment", [3], 0],
  ["side by side", [0, 1, 2, 3], 0],
  ["a pair", [1, 0], 1],
  ["to the same place", [2, 2, 2], 0],
  ["all against all", [4, 3, 2, 1, 0], 10],
  ["one against three", [3, 0, 1, 2], 3],
])("%s", (_, ends, crossings) => {
  expect(countCrossings(Int32Array.from(ends), 5)).toBe(crossings);
});

it("counts what comparing every pair counts", () => {
  const random = seededRandom(7);
  for (let round = 0; round < 50; round++) {
    const places = 1 + Math.floor(random() * 20);
    const ends = Int32Array.from({ length: 40 }, () => Math.floor(random() * places));
    let crossings = 0;
    for (let i = 0; i < ends.length; i++)
      for (let j = 0; j < i; j++) if ((ends[j] ?? 0) > (ends[i] ?? 0)) crossings++;
    expect(countCrossings(ends, places)).toBe(crossings);
  }
});
