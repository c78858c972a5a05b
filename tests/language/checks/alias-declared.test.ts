import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a factor with its own statement",
    review: 'factor trust: "x"\n  also: initial trust\nfactor initial trust: "y"',
    at: ["initial trust"],
  },
  { tells: "nothing, for a name alone", review: 'factor trust: "x"\n  also: initial trust', at: [] },
] as const;

it.each(CASES)("alias-declared tells $tells", ({ review, at }) => {
  expect(toldAt("alias-declared", review)).toEqual(at);
});

it("alias-declared is told in full", () => {
  expect(tellings("alias-declared", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "initial trust",
        "message": "“initial trust” has a factor statement of its own, and here it is another name of “trust”. Take it out here to keep the two apart, or delete its own statement.",
        "related": [
          "a.cmoc: initial trust",
        ],
      },
    ]
  `);
});
