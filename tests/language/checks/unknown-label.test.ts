import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a label that is not there",
    review: "cmoc T1: aims -> ease -> trust [@a]\n  refines: T2",
    at: ["T2"],
  },
  {
    tells: "one of a theory that is there",
    review:
      'theory one: "x"\ncmoc T1: aims -> ease -> trust [@a]\ntheory two: "y"\ncmoc R1: a -> b -> c [@a]\n  refines: one/T9',
    at: ["one/T9"],
  },
  {
    tells: "nothing, in another file",
    review: {
      "a.cmoc": "cmoc T1: aims -> ease -> trust [@a]\n  refines: T2",
      "b.cmoc": "cmoc T2: a -> b -> c [@a]",
    },
    at: [],
  },
  {
    tells: "nothing, where the theory is not there either",
    review: "cmoc T1: aims -> ease -> trust [@a]\n  refines: nine/T2",
    at: [],
  },
] as const;

it.each(CASES)("unknown-label tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-label", review)).toEqual(at);
});

it("unknown-label is told in full", () => {
  expect(tellings("unknown-label", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T2",
        "message": "In this review no CMOC has the label “T2”. Did you mean “T1”?",
        "related": [],
      },
    ]
  `);
});
