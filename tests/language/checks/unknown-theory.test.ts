import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "in a relation",
    review: "cmoc T1: aims -> ease -> trust [@a]\n  refines: nine/T2",
    at: ["nine/T2"],
  },
  { tells: "in follows", review: 'theory one: "x"\n  follows: zero', at: ["zero"] },
  {
    tells: "nothing, where it is declared",
    review: 'theory zero: "x"\ntheory one: "x"\n  follows: Zero',
    at: [],
  },
] as const;

it.each(CASES)("unknown-theory tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-theory", review)).toEqual(at);
});

it("unknown-theory is told in full", () => {
  expect(tellings("unknown-theory", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "nine/T2",
        "message": "No theory of this review is called “nine”. Declare it with “theory nine: "its title"”.",
        "related": [],
      },
    ]
  `);
});
