import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "of two",
    review: 'factor trust: "x"\n  also: faith\nfactor faith: "y"\n  also: trust',
    at: ["faith", "trust"],
  },
  { tells: "of itself", review: 'factor trust: "x"\n  also: Trust', at: ["Trust"] },
  {
    tells: "nothing, in a line",
    review: 'factor trust: "x"\n  also: faith\nfactor faith: "y"\n  also: hope',
    at: [],
  },
] as const;

it.each(CASES)("alias-circle tells $tells", ({ review, at }) => {
  expect(toldAt("alias-circle", review)).toEqual(at);
});

it("alias-circle is told in full", () => {
  expect(tellings("alias-circle", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "faith",
        "message": "“faith” and “trust” are each declared as another name of the other. Take one of the two out.",
        "related": [],
      },
      {
        "at": "trust",
        "message": "“trust” and “faith” are each declared as another name of the other. Take one of the two out.",
        "related": [],
      },
    ]
  `);
});
