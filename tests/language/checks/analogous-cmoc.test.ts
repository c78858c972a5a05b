import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "the same mechanism and outcome",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: time -> ease -> trust [@b]",
    at: ["T2"],
  },
  {
    tells: "the same context and mechanism",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: aims -> ease -> faith [@b]",
    at: ["T2"],
  },
  {
    tells: "nothing, where a demi-regularity is made from both",
    review:
      "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: time -> ease -> trust [@b]\ndemi-regularity D: goals -> ease -> trust\n  from: T1, T2",
    at: [],
  },
  {
    tells: "nothing, where only one part is the same",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: time -> ease -> faith [@b]",
    at: [],
  },
] as const;

it.each(CASES)("analogous-cmoc tells $tells", ({ review, at }) => {
  expect(toldAt("analogous-cmoc", review)).toEqual(at);
});

it("analogous-cmoc is told in full", () => {
  expect(tellings("analogous-cmoc", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T2",
        "message": "This CMOC has the same mechanism and outcome as “T1”. If they show one pattern, write it as a demi-regularity with “from:” naming both.",
        "related": [
          "a.cmoc: T1",
        ],
      },
    ]
  `);
});
