import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  { tells: "a mechanism still to be found", review: "cmoc: aims -> ? -> trust [@a]", at: ["?"] },
  { tells: "two parts", review: "cmoc: aims -> ? -> ? [@a]", at: ["?", "?"] },
  { tells: "one of several in a part", review: "cmoc: aims + ? -> ease -> trust [@a]", at: ["?"] },
  { tells: "nothing, where all is known", review: "cmoc: aims -> ease -> trust [@a]", at: [] },
  { tells: "nothing, where a part is missing instead", review: "cmoc: aims -> -> trust [@a]", at: [] },
] as const;

it.each(CASES)("unknown-part tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-part", review)).toEqual(at);
});

it("unknown-part is told in full", () => {
  expect(tellings("unknown-part", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "?",
        "message": "The mechanism of this CMOC is still to be found. Write it here in place of ? once you know it.",
        "related": [],
      },
    ]
  `);
});
