import { expect, it } from "vitest";
import { problemsOf, summaryOf, theoryOf, uriOf } from "../theory/reviews.ts";
import { tellings, toldAt } from "./telling.ts";

it.each([
  {
    tells: "the words of a key that were said before",
    review: 'source a: "One"\nsource a: "Two"\nsource b: "Three"',
    at: ["a"],
  },
  {
    tells: "nothing of characteristics in several statements",
    review: 'source a: "One"\nsource @a\n  type: x',
    at: [],
  },
])("duplicate-source tells $tells", ({ review, at }) => {
  expect(toldAt("duplicate-source", review)).toEqual(at);
});

it("duplicate-source is told in the later file", () => {
  const review = { "b.cmoc": 'source a: "Two"', "a.cmoc": 'source @a\n  type: x\nsource a: "One"' };
  expect(tellings("duplicate-source", review)).toEqual([
    {
      at: "a",
      message:
        "What “a” is has been said before, and the first counts. Give this source another key, or take away its words behind the colon.",
      related: ["a.cmoc: a"],
    },
  ]);
});

it("duplicate-source is told anew where another file says, or says no more, what a source is", () => {
  const theory = theoryOf({ "a.cmoc": 'source a: "One"\n', "b.cmoc": 'source a: "Two"\n' });
  const codes = () => problemsOf(theory, "b.cmoc").filter(({ code }) => code === "duplicate-source").length;
  expect(codes()).toBe(1);
  expect(theory.fold(uriOf("a.cmoc"), summaryOf("a.cmoc", "source a\n"))).toContain(uriOf("b.cmoc"));
  expect(codes()).toBe(0);
});
