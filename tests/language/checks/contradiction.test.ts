import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "both outcomes",
    review: "cmoc T1: aims -> ease -> more trust [@a]\ncmoc T2: aims -> ease -> less trust [@b]",
    at: ["more trust", "less trust"],
  },
  {
    tells: "through an inverse, in two files",
    review: {
      "a.cmoc": 'factor trust: "x"\n  inverse: distrust\ncmoc T1: aims -> ease -> trust [@a]',
      "b.cmoc": "cmoc T2: aims -> ease -> distrust + faith [@b]",
    },
    at: ["trust", "distrust"],
  },
  {
    tells: "nothing, in another context",
    review: "cmoc T1: aims -> ease -> more trust [@a]\ncmoc T2: time -> ease -> less trust [@b]",
    at: [],
  },
  {
    tells: "nothing, where the context goes the other way",
    review: "cmoc T1: more aims -> ease -> more trust [@a]\ncmoc T2: less aims -> ease -> less trust [@b]",
    at: [],
  },
  {
    tells: "nothing, where one refutes the other",
    review:
      "cmoc T1: aims -> ease -> more trust [@a]\ncmoc T2: aims -> ease -> less trust [@b]\n  refutes: T1",
    at: [],
  },
] as const;

it.each(CASES)("contradiction tells $tells", ({ review, at }) => {
  expect(toldAt("contradiction", review)).toEqual(at);
});

it("contradiction is told in full", () => {
  expect(tellings("contradiction", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "more trust",
        "message": "From the same context and mechanism this CMOC gives more “trust”, and “T2” gives less. Say in what circumstances each holds, or record one as “contradicted by:”.",
        "related": [
          "a.cmoc: less trust",
        ],
      },
      {
        "at": "less trust",
        "message": "From the same context and mechanism this CMOC gives less “trust”, and “T1” gives more. Say in what circumstances each holds, or record one as “contradicted by:”.",
        "related": [
          "a.cmoc: more trust",
        ],
      },
    ]
  `);
});
