import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a key that no source has",
    review: 'source interview-1: "x"\ncmoc: aims -> ease -> trust [@interview-2]',
    at: ["interview-2"],
  },
  {
    tells: "in an excerpt, a definition and a line against",
    review:
      'source a: "x"\nfactor trust: "y" [@b]\ncmoc: aims -> ease -> trust [@a]\n  contradicted by: [@c]\n  > So. [@d]',
    at: ["b", "c", "d"],
  },
  { tells: "nothing, where nothing can be known", review: "cmoc: aims -> ease -> trust [@a]", at: [] },
] as const;

it.each(CASES)("unknown-citation tells $tells", ({ review, at }) => {
  expect(toldAt("unknown-citation", review)).toEqual(at);
});

it("unknown-citation is told in full", () => {
  expect(tellings("unknown-citation", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "interview-2",
        "message": "No source has the key “interview-2”. Did you mean “interview-1”?",
        "related": [],
      },
    ]
  `);
});
