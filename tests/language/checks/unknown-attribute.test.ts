import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a slip",
    review: "cmoc: aims -> ease -> trust [@a]\n  contradcted by: [@b]",
    at: ["contradcted by"],
  },
  { tells: "one of another statement", review: "cmoc: aims -> ease -> trust [@a]\n  also: x", at: ["also"] },
  { tells: "of a review", review: 'review "Why?"\n  bibliografy: a.bib', at: ["bibliografy"] },
  {
    tells: "nothing, for a dimension in another file",
    review: {
      "a.cmoc": "dimension stage: early",
      "b.cmoc": "cmoc: aims -> ease -> trust [@a]\n  stage: early",
    },
    at: [],
  },
] as const;

it.each(CASES)("unknown-attribute tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-attribute", review)).toEqual(at);
});

it("unknown-attribute is told in full", () => {
  expect(tellings("unknown-attribute", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "contradcted by",
        "message": "“contradcted by” is nothing that can be said of this CMOC. Did you mean “contradicted by”?",
        "related": [],
      },
    ]
  `);
});
