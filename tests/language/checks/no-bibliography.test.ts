import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "once a file, at its first citation",
    review: "cmoc: aims -> ease -> trust [@a; @b]\ncmoc: aims -> talk -> trust [@a]",
    at: ["a"],
  },
  { tells: "nothing, without citations", review: "cmoc: aims -> ease -> trust [posited]", at: [] },
  {
    tells: "nothing, where sources are declared",
    review: 'source a: "x"\ncmoc: aims -> ease -> trust [@a]',
    at: [],
  },
] as const;

it.each(CASES)("no-bibliography tells $tells", ({ review, at }) => {
  expect(toldAt("no-bibliography", review)).toEqual(at);
});

it("no-bibliography is told in full", () => {
  expect(tellings("no-bibliography", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "a",
        "message": "The review names no bibliography, so citation keys cannot be checked. Add a line “bibliography: references.bib” under its “review” statement.",
        "related": [],
      },
    ]
  `);
});
