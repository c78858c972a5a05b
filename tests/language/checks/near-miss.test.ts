import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a plural",
    review: 'factor power imbalance: "x"\ncmoc: power imbalances -> ease -> trust [@a]',
    at: ["power imbalances"],
  },
  {
    tells: "another order of words",
    review: 'factor stakeholder involvement: "x"\ncmoc: involvement of stakeholders -> ease -> trust [@a]',
    at: ["involvement of stakeholders"],
  },
  {
    tells: "& for and",
    review: 'factor time and money: "x"\ncmoc: time & money -> ease -> trust [@a]',
    at: ["time & money"],
  },
  {
    tells: "a slip of one letter",
    review: 'factor leadership: "x"\ncmoc: leadreship -> ease -> trust [@a]',
    at: ["leadreship"],
  },
  {
    tells: "the other, where neither is declared",
    review: "cmoc: leadership -> ease -> trust [@a]\ncmoc: leadershp -> ease -> trust [@a]",
    at: ["leadershp"],
  },
  {
    tells: "once a file",
    review:
      'factor leadership: "x"\ncmoc: leadershp -> ease -> trust [@a]\ncmoc: leadershp -> time -> trust [@a]',
    at: ["leadershp"],
  },
  {
    tells: "nothing, for another name",
    review: 'factor leadership: "x"\n  also: leadershp\ncmoc: leadershp -> ease -> trust [@a]',
    at: [],
  },
  {
    tells: "nothing, where both are declared",
    review:
      'factor trust level: "x"\nfactor trust levels: "y"\ncmoc: trust level -> trust levels -> ease [@a]',
    at: [],
  },
  { tells: "nothing, for numbers", review: "cmoc: phase 1 meeting -> phase 2 meeting -> ease [@a]", at: [] },
  { tells: "nothing, for short words", review: "cmoc: care -> core -> cure [@a]", at: [] },
] as const;

it.each(CASES)("near-miss tells $tells", ({ review, at }) => {
  expect(toldAt("near-miss", review)).toEqual(at);
});

it("near-miss is told in full", () => {
  expect(tellings("near-miss", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "power imbalances",
        "message": "“power imbalances” is nearly the name of another factor, “power imbalance”. If they are one, write that name, or declare this one under it with “also:”; if they are two, declare both with “factor”.",
        "related": [],
      },
    ]
  `);
});
