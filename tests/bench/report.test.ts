import { describe, expect, test } from "vitest";
import type { Run } from "./measure.ts";
import { percentile, type SizeResult, sentencesOf, tableOf, verdictsOf } from "./report.ts";

const run: Run = {
  start: 100,
  keystrokes: [4, 5, 6, 20],
  resident: 100e6,
  peak: 120e6,
  problems: 18,
  remarks: 0,
};

function results(small: Partial<Run>, large: Partial<Run>): readonly SizeResult[] {
  const size = (statements: number, product: Partial<Run>): SizeResult => {
    const runs = { product: [{ ...run, ...product }], plain: [run], least: [run] };
    return { statements, seededProblems: 18, runs };
  };
  return [size(338, small), size(10_000, large)];
}

describe("the limits", () => {
  const cases: readonly (readonly [string, Partial<Run>, Partial<Run>, readonly string[]])[] = [
    ["all hold where the servers are equal", {}, {}, []],
    [
      "a keystroke twice as long at 10,000",
      {},
      { keystrokes: [10, 10, 10] },
      ["keystroke 10,000 / keystroke 338", "product / plain, keystroke to diagnostics, median, 10,000"],
    ],
    [
      "a quick server that grows with the review",
      { keystrokes: [1] },
      { keystrokes: [2] },
      ["keystroke 10,000 / keystroke 338"],
    ],
    ["a slow start", { start: 101 }, {}, ["product / plain, start to all diagnostics, 338"]],
    [
      "a rare slow key",
      {},
      { keystrokes: [4, 5, 6, 21] },
      ["product / plain, keystroke to diagnostics, p95, 10,000"],
    ],
    ["much memory", {}, { resident: 101e6 }, ["product / plain, resident memory, 10,000"]],
    ["a high peak", { peak: 121e6 }, {}, ["product / plain, resident memory, peak, 338"]],
  ];
  test.each(cases)("%s", (_, small, large, exceeded) => {
    const verdicts = verdictsOf(results(small, large));
    expect(verdicts).toHaveLength(11);
    expect(verdicts.filter(({ holds }) => !holds).map(({ claim }) => claim)).toEqual(exceeded);
  });

  test("a system that does not tell memory has no verdicts on it", () => {
    const unknown = { resident: undefined, peak: undefined };
    expect(verdictsOf(results(unknown, unknown))).toHaveLength(7);
    expect(tableOf(results(unknown, unknown)[0] as SizeResult)).toMatch(
      /resident memory +not known +95 MB +95 MB/,
    );
  });

  test("are told in words", () => {
    const sentences = sentencesOf(verdictsOf(results({}, { keystrokes: [10] })));
    expect(sentences).toMatch(/^keystroke 10,000 \/ keystroke 338 += 2\.00 +\(limit 1\.5\) +EXCEEDED$/m);
    expect(sentences).toMatch(/^product \/ plain, resident memory, 338 += 1\.00 +\(limit 1\.0\) +holds$/m);
  });
});

test.each([
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
  [[7], 0.95, 7],
] as const)("of %j the share %d lies up to %d", (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});
