import { expect, test } from "vitest";
import { factorLines, factorsInWords } from "../../../extension/views/factor-lines.ts";
import type { FactorsResult, ListedFactor } from "../../../server/view-protocol.ts";
import { idsIn, PLACE, told } from "./told.ts";

const factor = (name: string, standing: ListedFactor["standing"], uses: readonly number[]): ListedFactor => ({
  id: name,
  name,
  otherNames: [],
  standing,
  uses: { context: uses[0] ?? 0, mechanism: uses[1] ?? 0, outcome: uses[2] ?? 0 },
  sources: 2,
  isDeclared: true,
  location: PLACE,
});

const result: FactorsResult = {
  root: "file:///review/",
  factors: [
    factor("aims", "context", [2]),
    factor("ease", "mechanism", [0, 3]),
    factor("idle", "unused", []),
    factor("trust", "link", [1, 0, 4]),
  ],
  fitting: 4,
  all: 9,
};

test("factors in groups by role, those that make chains first", async () => {
  expect(await told(factorLines(result, "roles"))).toEqual([
    "Outcomes that other CMOCs start from | 1",
    "  trust | context in 1, outcome in 4 · 2 sources",
    "Contexts | 1",
    "  aims | context in 2 · 2 sources",
    "Mechanisms | 1",
    "  ease | mechanism in 3 · 2 sources",
    "Not used yet | 1",
    "  idle | not used in a CMOC yet · 2 sources",
  ]);
  const ids = await idsIn(factorLines(result, "roles"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("or in one list, in the order in which they came", async () => {
  expect(factorLines(result, "list").map(({ label }) => label)).toEqual(["aims", "ease", "idle", "trust"]);
});

test("what is left out is counted", () => {
  expect(factorLines({ ...result, fitting: 1004 }, "list").at(-1)?.label).toBe(
    "1000 more: filter to find them",
  );
});

test("each knows the factor that it stands for, so that it can be dragged", () => {
  const [aims] = factorLines(result, "list");
  expect(aims?.factor).toEqual({ root: "file:///review/", id: "aims", name: "aims" });
});

test.each([
  ["", ""],
  ["tr", "“tr”: 4 of 9"],
])("the filter %j is told beside the title as %j", (filter, words) => {
  expect(factorsInWords(result, filter)).toBe(words);
});

test("no review has no factors", () => {
  expect(factorLines(null, "roles")).toEqual([]);
});
