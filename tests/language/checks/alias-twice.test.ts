import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "under two factors",
    review: 'factor trust: "x"\n  also: reliance\nfactor faith: "y"\n  also: reliance',
    at: ["reliance", "reliance"],
  },
  {
    tells: "as also and inverse of one",
    review: 'factor trust: "x"\n  also: reliance\n  inverse: reliance',
    at: ["reliance", "reliance"],
  },
  {
    tells: "nothing, where it is said twice of one",
    review: 'factor trust: "x"\n  also: reliance, Reliance',
    at: [],
  },
] as const;

it.each(CASES)("alias-twice tells $tells", ({ review, at }) => {
  expect(toldAt("alias-twice", review)).toEqual(at);
});

it("alias-twice is told in full", () => {
  expect(tellings("alias-twice", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "reliance",
        "message": "“reliance” is also given to the factor “faith”. Keep it in one place.",
        "related": [
          "a.cmoc: reliance",
        ],
      },
      {
        "at": "reliance",
        "message": "“reliance” is also given to the factor “trust”. Keep it in one place.",
        "related": [
          "a.cmoc: reliance",
        ],
      },
    ]
  `);
});
