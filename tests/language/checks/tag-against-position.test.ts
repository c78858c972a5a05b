import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "an outcome for a mechanism",
    review: "cmoc: aims (context) -> trust (outcome) -> ease [@a]",
    at: ["(outcome)"],
  },
  {
    tells: "a resource for a context",
    review: "cmoc: time (resource) -> ease -> trust [@a]",
    at: ["(resource)"],
  },
  {
    tells: "nothing, where all agree",
    review: "cmoc: aims (C) -> time (resource) + ease (response) -> trust (outcome) [@a]",
    at: [],
  },
] as const;

it.each(CASES)("tag-against-position tells $tells", ({ review, at }) => {
  expect(toldAt("tag-against-position", review)).toEqual(at);
});

it("tag-against-position is told in full", () => {
  expect(tellings("tag-against-position", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "(outcome)",
        "message": "“(outcome)” stands behind the mechanism of this CMOC. Move the words to the part they belong to, or change the tag.",
        "related": [],
      },
    ]
  `);
});
