import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  {
    tells: "an excerpt that ends in words",
    review: "cmoc: aims -> ease -> trust [@a]\n  > They said so.",
    at: ["> They said so."],
  },
  {
    tells: "nothing, with its citation",
    review: "cmoc: aims -> ease -> trust [@a]\n  > They said so. [@a]",
    at: [],
  },
] as const;

it.each(CASES)("excerpt-without-citation tells $tells", ({ review, at }) => {
  expect(toldAt("excerpt-without-citation", review)).toEqual(at);
});

it("excerpt-without-citation is told in full", () => {
  expect(tellings("excerpt-without-citation", CASES[0].review)).toMatchInlineSnapshot(`
    [
      {
        "at": "> They said so.",
        "message": "This excerpt does not say where it is from. End it with its citation, as in [@key, p. 47].",
        "related": [],
      },
    ]
  `);
});
