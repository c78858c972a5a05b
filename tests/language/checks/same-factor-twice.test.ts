import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  { tells: "a copied cell", review: "cmoc: aims -> aims -> trust [@a]", at: ["aims"] },
  {
    tells: "under another name, going the other way",
    review: 'factor trust: "x"\n  inverse: distrust\ncmoc: distrust -> talk -> more trust [@a]',
    at: ["more trust"],
  },
  { tells: "three times", review: "cmoc: aims -> aims -> aims [@a]", at: ["aims", "aims"] },
  {
    tells: "nothing, where it stands twice in one part",
    review: "cmoc: aims + more aims -> ease -> trust [@a]",
    at: [],
  },
  { tells: "nothing, for siblings", review: "cmoc: initial trust -> ease -> trust [@a]", at: [] },
] as const;

it.each(CASES)("same-factor-twice tells $tells", ({ review, at }) => {
  expect(toldAt("same-factor-twice", review)).toEqual(at);
});

it("same-factor-twice is told in full", () => {
  expect(tellings("same-factor-twice", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "aims",
        "message": "“aims” is already the context of this CMOC, and here it is the mechanism. Name another factor in one of the two, or write ? if it is not known.",
        "related": [
          "a.cmoc: aims",
        ],
      },
    ]
  `);
});
