import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a context that only a refuted CMOC gives",
    review:
      "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: trust -> talk -> faith [@a]\ncmoc R: aims -> ease -> conflict [@b]\n  refutes: T1",
    at: ["trust"],
  },
  {
    tells: "nothing, where another gives it too",
    review:
      "cmoc T1: aims -> ease -> trust [@a]\ncmoc T3: time -> talk -> trust [@a]\ncmoc T2: trust -> talk -> faith [@a]\ncmoc R: aims -> ease -> conflict [@b]\n  refutes: T1",
    at: [],
  },
  {
    tells: "nothing, where none is refuted",
    review: "cmoc T1: aims -> ease -> trust [@a]\ncmoc T2: trust -> talk -> faith [@a]",
    at: [],
  },
] as const;

it.each(CASES)("refuted-leaned-on tells $tells", ({ review, at }) => {
  expect(toldAt("refuted-leaned-on", review)).toEqual(at);
});

it("refuted-leaned-on is told in full", () => {
  expect(tellings("refuted-leaned-on", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "trust",
        "message": "“trust” comes here only from “T1”, which is refuted. Look for other evidence of how it comes about, or take this CMOC back.",
        "related": [
          "a.cmoc: trust",
        ],
      },
    ]
  `);
});
