import { expect, test } from "vitest";
import { generateWebReview } from "./web-review.ts";

const chainsOf = (statements: ReturnType<typeof generateWebReview>["statements"]) =>
  statements.map(({ text }) => text.replace(/^cmoc C\d+: | \[.*$/g, "").split(" -> "));

const linksOf = ([context, mechanism, outcome]: readonly string[]) => [
  `${context} => ${mechanism}`,
  `${mechanism} -> ${outcome}`,
];

test.each([
  [30, 60],
  [60, 180],
])("the web of the review has %i factors and %i links", (factors, links) => {
  const { statements, file } = generateWebReview(factors, links);
  const chains = chainsOf(statements);
  expect(new Set(chains.flat()).size).toBe(factors);
  expect(new Set(chains.flatMap(linksOf)).size).toBe(links);
  for (const { text } of statements) expect(file.text.split("\n")).toContain(text);
});

test("a statement is alone where the web lacks a link without it", () => {
  const { statements } = generateWebReview(60, 180);
  const without = (label: string) =>
    new Set(chainsOf(statements.filter((one) => one.label !== label)).flatMap(linksOf)).size;
  for (const { label, isAlone } of statements) expect(without(label) < 180, label).toBe(isAlone);
});

test("it is the same each time", () => {
  expect(generateWebReview(60, 180)).toEqual(generateWebReview(60, 180));
});
