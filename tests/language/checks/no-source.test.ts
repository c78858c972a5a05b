import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  { tells: "at the label", review: "cmoc T4: aims -> ease -> trust", at: ["T4"] },
  { tells: "at the keyword, without a label", review: "cmoc: aims -> ease -> trust", at: ["cmoc"] },
  {
    tells: "only a citation against",
    review: "cmoc: aims -> ease -> trust\n  contradicted by: [@a]",
    at: ["cmoc"],
  },
  { tells: "nothing, where it cites", review: "cmoc: aims -> ease -> trust [@a]", at: [] },
  { tells: "nothing, where one part cites", review: "cmoc: aims [@a] -> ease -> trust", at: [] },
  { tells: "nothing, where it is posited", review: "cmoc: aims -> ease -> trust [posited]", at: [] },
  {
    tells: "nothing, where it is made from others",
    review: "demi-regularity: aims -> ease -> trust\n  from: T1",
    at: [],
  },
  { tells: "nothing yet, while a part is missing", review: "cmoc: aims -> ease ->", at: [] },
  { tells: "nothing, where a source was meant", review: "cmoc: aims -> ease -> trust (31)", at: [] },
] as const;

it.each(CASES)("no-source tells $tells", ({ review, at }) => {
  expect(toldAt("no-source", review)).toEqual(at);
});

it("no-source is told in full", () => {
  expect(tellings("no-source", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "T4",
        "message": "This CMOC has no source. Cite one behind it, as in [@key], or write [posited] if it is your own proposition.",
        "related": [],
      },
    ]
  `);
});
