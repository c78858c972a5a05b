import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "a source that is not among its own",
    review: "cmoc: aims -> ease -> trust [@a]\n  > They said so. [@b]",
    at: ["b"],
  },
  {
    tells: "nothing, for a source against",
    review: "cmoc: aims -> ease -> trust [@a]\n  contradicted by: [@b]\n  > They said so. [@b]",
    at: [],
  },
] as const;

it.each(CASES)("excerpt-not-cited tells $tells", ({ review, at }) => {
  expect(toldAt("excerpt-not-cited", review)).toEqual(at);
});

it("excerpt-not-cited is told in full", () => {
  expect(tellings("excerpt-not-cited", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "b",
        "message": "This excerpt is from “b”, which this CMOC does not cite. Cite it behind the CMOC too, or under “contradicted by:”.",
        "related": [],
      },
    ]
  `);
});
