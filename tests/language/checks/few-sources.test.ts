import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "one of two",
    review: 'review "Why?"\n  sources at least: 2\ncmoc T4: aims -> ease -> trust [@a]',
    at: ["T4"],
  },
  {
    tells: "one source cited twice",
    review: 'review "Why?"\n  sources at least: 2\ncmoc: aims [@a] -> ease -> trust [@a, p. 2]',
    at: ["cmoc"],
  },
  {
    tells: "nothing, where there are enough",
    review: 'review "Why?"\n  sources at least: 2\ncmoc: aims -> ease -> trust [@a; @b]',
    at: [],
  },
  {
    tells: "nothing, where the review asks for no number",
    review: "cmoc: aims -> ease -> trust [@a]",
    at: [],
  },
  {
    tells: "nothing, where it is posited",
    review: 'review "Why?"\n  sources at least: 2\ncmoc: aims -> ease -> trust [@a] [posited]',
    at: [],
  },
  {
    tells: "nothing, where its members have them",
    review:
      'review "Why?"\n  sources at least: 2\ncmoc T1: aims -> ease -> trust [@a; @b]\ndemi-regularity D1: goals -> ease -> trust [@a]\n  from: T1',
    at: [],
  },
] as const;

it.each(CASES)("few-sources tells $tells", ({ review, at }) => {
  expect(toldAt("few-sources", review)).toEqual(at);
});

it("few-sources is told in full", () => {
  expect(tellings("few-sources", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T4",
        "message": "This CMOC rests on one source, and the review asks for at least 2. Cite another, or mark the CMOC as [posited].",
        "related": [],
      },
    ]
  `);
});
