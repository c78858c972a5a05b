import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "the first context of a chain",
    review: "cmoc: aims -> ease -> trust [@a]\ncmoc: trust -> talk -> faith [@a]",
    at: ["aims"],
  },
  {
    tells: "nothing, in a loop",
    review: "cmoc: aims -> ease -> trust [@a]\ncmoc: trust -> talk -> aims [@a]",
    at: [],
  },
] as const;

it.each(CASES)("unexplained-context tells $tells", ({ review, at }) => {
  expect(toldAt("unexplained-context", review)).toEqual(at);
});

it("unexplained-context is told in full", () => {
  expect(tellings("unexplained-context", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "aims",
        "message": "Nothing here explains “aims”: no CMOC has it as its outcome. This is fine for a starting point.",
        "related": [],
      },
    ]
  `);
});
