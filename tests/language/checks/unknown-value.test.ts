import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a slip",
    review: "dimension stage: early, late\ncmoc: aims -> ease -> trust [@a]\n  stage: erly",
    at: ["erly"],
  },
  {
    tells: "one of several",
    review: "dimension stage: early, late\ncmoc: aims -> ease -> trust [@a]\n  stage: early, middle",
    at: ["middle"],
  },
  {
    tells: "nothing, in other letters",
    review: "dimension Stage: early, late\ncmoc: aims -> ease -> trust [@a]\n  stage: Early",
    at: [],
  },
] as const;

it.each(CASES)("unknown-value tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-value", review)).toEqual(at);
});

it("unknown-value is told in full", () => {
  expect(tellings("unknown-value", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "erly",
        "message": "“erly” is no value of the dimension “stage”. Did you mean “early”?",
        "related": [],
      },
    ]
  `);
});
