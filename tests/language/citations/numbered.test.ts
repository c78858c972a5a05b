import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keyOfNumber, numberedSources, numbersMeant } from "../../../language/citations/numbered.ts";
import { type Texts, theoryOf } from "../theory/reviews.ts";

const sourcesOf = (texts: Texts) =>
  numberedSources(theoryOf({ "a.cmoc": "cmoc: a -> b -> c [posited]", ...texts }));
const entry = (key: string, number?: number) =>
  `@book{${key}${number === undefined ? "" : `, number = {${number}}`}}\n`;
const entries = (...all: readonly string[]) => all.join("");

test("numbers are those that entries bear", () => {
  const sources = sourcesOf({ "r.bib": entries(entry("a", 12), entry("b", 31), entry("c", 2)) });
  expect(keyOfNumber(sources, 31)).toBe("b");
  expect(keyOfNumber(sources, 1)).toBeNull();
  expect(numbersMeant(sources, "(12, 31)")).toEqual([{ by: "number", keys: ["a", "b"] }]);
});

test("where a number may also be a place, both are told", () => {
  const sources = sourcesOf({ "r.bib": entries(entry("a", 12), entry("b", 31), entry("c", 2)) });
  expect(numbersMeant(sources, "2")).toEqual([
    { by: "number", keys: ["c"] },
    { by: "order", keys: ["b"] },
  ]);
});

test("numbers of issues repeat, and are no list", () => {
  const sources = sourcesOf({ "r.bib": entries(entry("a", 1), entry("b", 2), entry("c", 1)) });
  expect(sources.byNumber).toBeNull();
  expect(keyOfNumber(sources, 3)).toBe("c");
});

test("places go on from one bibliography to the next, and every key has one", () => {
  const sources = sourcesOf({
    "r.bib": entries(entry("a"), entry("b")),
    "s.bib": entries(entry("b"), entry("c")),
  });
  expect(sources.inOrder).toEqual(["a", "b", "c"]);
});

test("the list of a published review is read by its numbers, beside a bibliography without", () => {
  const folder = new URL("../../../examples/collaboration/", import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
  const sources = sourcesOf({
    "references.bib": read("references.bib"),
    "references-phase2.bib": read("references-phase2.bib"),
  });
  expect(keyOfNumber(sources, 42)).toBe("murray2018");
  expect(numbersMeant(sources, "42")[0]).toEqual({ by: "number", keys: ["murray2018"] });
});
