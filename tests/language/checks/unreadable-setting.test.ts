import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  { tells: "no number of sources", review: 'review "Why?"\n  sources at least: two', at: ["two"] },
  {
    tells: "a check that is not there",
    review: 'review "Why?"\n  checks: no-sorce as error',
    at: ["no-sorce as error"],
  },
  {
    tells: "a way of telling that is not there",
    review: 'review "Why?"\n  checks: no-source as loud',
    at: ["no-source as loud"],
  },
  {
    tells: "nothing, where it can be read",
    review: 'review "Why?"\n  sources at least: 2\n  checks: no-source as error, near-miss as off',
    at: [],
  },
] as const;

it.each(CASES)("unreadable-setting tells $tells", ({ review, at }) => {
  expect(toldAt("unreadable-setting", review)).toEqual(at);
});

it("unreadable-setting is told in full", () => {
  expect(tellings("unreadable-setting", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "two",
        "message": "This is not a number of sources. Write a whole number, as in “sources at least: 2”.",
        "related": [],
      },
    ]
  `);
});
