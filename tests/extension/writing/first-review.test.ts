import { expect, test } from "vitest";
import { firstReview, USUAL_QUESTION } from "../../../extension/writing/first-review.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";

const parse = createCmocParser();

test.each([
  ["a question", "Why do some work?", "Why do some work?"],
  ["no question", "  ", USUAL_QUESTION],
  ["a question in quotation marks and over lines", '“Why”, they\nask, "not"?', "'Why', they ask, 'not'?"],
])("the first file of a review with %s has no mistake in it", (_, asked, expected) => {
  const file = summarise("file:///review.cmoc", firstReview(asked), parse);
  expect(file.problems).toEqual([]);
  expect(file.reviews[0]?.question?.text).toBe(expected);
  expect(file.theories.map(({ name }) => name.text)).toEqual(["phase 1"]);
  expect(file.headings.map(({ text }) => text)).toEqual(["First ideas"]);
  expect(file.configurations, "the first CMOC is the author's").toEqual([]);
});
