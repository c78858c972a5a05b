import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "the last outcome of a chain",
    review: "cmoc: aims -> ease -> trust [@a]\ncmoc: trust -> talk -> faith [@a]",
    at: ["faith"],
  },
  {
    tells: "once a file",
    review: "cmoc: aims -> ease -> trust [@a]\ncmoc: time -> ease -> less trust [@a]",
    at: ["trust"],
  },
  {
    tells: "nothing, where another file goes on",
    review: {
      "a.cmoc": "cmoc: aims -> ease -> trust [@a]",
      "b.cmoc": "cmoc: low trust -> ease -> aims [@a]",
    },
    at: [],
  },
] as const;

it.each(CASES)("leads-nowhere tells $tells", ({ review, at }) => {
  expect(toldAt("leads-nowhere", review)).toEqual(at);
});

it("leads-nowhere is told in full", () => {
  expect(tellings("leads-nowhere", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "faith",
        "message": "“faith” leads nowhere further: no CMOC has it as its context. This is fine for a final outcome.",
        "related": [],
      },
    ]
  `);
});
