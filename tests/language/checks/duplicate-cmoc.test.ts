import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "the later one",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: aims -> ease -> trust [@b]",
    at: ["T2"],
  },
  {
    tells: "in other words",
    review:
      'factor trust: "x"\n  also: confidence\ncmoc T1: aims -> ease -> more trust [@a]\ncmoc T2: Aims -> ease -> confidence [@b]',
    at: ["T2"],
  },
  {
    tells: "in another order",
    review: "cmoc T1: aims + time -> ease -> trust [@a]\ncmoc T2: time + aims -> ease -> trust [@b]",
    at: ["T2"],
  },
  {
    tells: "nothing, in another direction",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: aims -> ease -> less trust [@b]",
    at: [],
  },
  {
    tells: "nothing, in another theory",
    review:
      'theory one: "x"\ncmoc T1: aims -> ease -> trust [@a]\ntheory two: "y"\ncmoc T2: aims -> ease -> trust [@b]',
    at: [],
  },
  {
    tells: "nothing, where one names the other",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: aims -> ease -> trust [@b]\n  affirms: T1",
    at: [],
  },
  {
    tells: "nothing, where a part is not known",
    review: "cmoc T1: aims -> ? -> trust [@a]\ncmoc T2: aims -> ? -> trust [@b]",
    at: [],
  },
] as const;

it.each(CASES)("duplicate-cmoc tells $tells", ({ review, at }) => {
  expect(toldAt("duplicate-cmoc", review)).toEqual(at);
});

it("duplicate-cmoc is told in full", () => {
  expect(tellings("duplicate-cmoc", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T2",
        "message": "This CMOC says the same as “T1”. Join the two and keep the sources of both, or name one in the other with “affirms:”.",
        "related": [
          "a.cmoc: T1",
        ],
      },
    ]
  `);
});
