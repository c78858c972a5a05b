import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "of two",
    review: "cmoc T1: aims -> ease -> trust [@a]\n  refines: T2\ncmoc T2: a -> b -> c [@a]\n  refines: T1",
    at: ["T2", "T1"],
  },
  { tells: "of itself", review: "cmoc T1: aims -> ease -> trust [@a]\n  refines: T1", at: ["T1"] },
  {
    tells: "over three files",
    review: {
      "a.cmoc": "cmoc T1: a -> b -> c [@a]\n  from: T2",
      "b.cmoc": "cmoc T2: d -> e -> f [@a]\n  merges: T3",
      "c.cmoc": "cmoc T3: g -> h -> i [@a]\n  affirms: T1",
    },
    at: ["T2", "T3", "T1"],
  },
  {
    tells: "nothing, for two that dampen each other",
    review: "cmoc T1: aims -> ease -> trust [@a]\n  dampens: T2\ncmoc T2: a -> b -> c [@a]\n  dampens: T1",
    at: [],
  },
] as const;

it.each(CASES)("relation-circle tells $tells", ({ review, at }) => {
  expect(toldAt("relation-circle", review)).toEqual(at);
});

it("relation-circle is told in full", () => {
  expect(tellings("relation-circle", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T2",
        "message": "“T1” and “T2” each come from the other, directly or over others between them. Take one of these lines out.",
        "related": [],
      },
      {
        "at": "T1",
        "message": "“T2” and “T1” each come from the other, directly or over others between them. Take one of these lines out.",
        "related": [],
      },
    ]
  `);
});
