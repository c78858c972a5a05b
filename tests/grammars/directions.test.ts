import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DOWN, FIXED, UP } from "../../language/phrases/directions.ts";

const grammar = JSON.parse(
  readFileSync(new URL("../../grammars/cmoc.tmLanguage.json", import.meta.url), "utf8"),
);
const [up, down] = grammar.repository.directions.patterns.map(
  ({ match }: { match: string }) => new RegExp(`^${match.replace("(?i)", "")}`, "iu"),
);

// The grammar colours while a file is still being read; its list of words must be the language's.
describe("direction words in the grammar", () => {
  it.each(UP)("colours %s as more", (words) => {
    expect(up.exec(`${words} trust`)?.[0]).toBe(words);
    expect(down.test(`${words} trust`)).toBe(false);
  });

  it.each(DOWN)("colours %s as less", (words) => {
    expect(down.exec(`${words} trust`)?.[0]).toBe(words);
    expect(up.test(`${words} trust`)).toBe(false);
  });

  it.each(FIXED)("leaves %s as it is", (words) => {
    expect(up.test(`${words} trust`) || down.test(`${words} trust`)).toBe(false);
  });

  it.each([
    "trust",
    "morel pickers",
    "high-risk patients",
    "more of the same",
    "loss",
    "vision of more trust",
  ])("finds none at the start of %s", (phrase) => {
    expect(up.test(phrase) || down.test(phrase)).toBe(false);
  });
});
