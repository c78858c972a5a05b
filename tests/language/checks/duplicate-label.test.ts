import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "both of two",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc t1: a -> b -> c [@a]",
    at: ["T1", "t1"],
  },
  {
    tells: "in two files",
    review: { "a.cmoc": "cmoc T1: aims -> ease -> trust [@a]", "b.cmoc": "cmoc T1: a -> b -> c [@a]" },
    at: ["T1", "T1"],
  },
  {
    tells: "nothing, in two theories",
    review:
      'theory one: "x"\ncmoc T1: aims -> ease -> trust [@a]\ntheory two: "y"\ncmoc T1: a -> b -> c [@a]',
    at: [],
  },
  {
    tells: "nothing, without labels",
    review: "cmoc: aims -> ease -> trust [@a]\ncmoc: a -> b -> c [@a]",
    at: [],
  },
] as const;

it.each(CASES)("duplicate-label tells $tells", ({ review, at }) => {
  expect(toldAt("duplicate-label", review)).toEqual(at);
});

it("duplicate-label is told in full", () => {
  expect(tellings("duplicate-label", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T1",
        "message": "The label “T1” stands more than once in this review. Give each CMOC a label of its own.",
        "related": [
          "a.cmoc: t1",
        ],
      },
      {
        "at": "t1",
        "message": "The label “t1” stands more than once in this review. Give each CMOC a label of its own.",
        "related": [
          "a.cmoc: T1",
        ],
      },
    ]
  `);
});
