import { expect, test } from "vitest";
import { marked } from "./marked-texts.ts";
import { uriOf } from "./places.ts";

test("marks are taken out of the texts, and their places kept", () => {
  const texts = marked({
    "a.cmoc": "cmoc: <|one:small <|>aims|> -> x\n",
    "b.cmoc": "\n<|outer:b <|inner:c|> d|>",
  });
  expect([...texts.files.values()]).toEqual(["cmoc: small aims -> x\n", "\nb c d"]);
  expect(texts.cursors).toEqual([{ path: "a.cmoc", position: { line: 0, character: 12 } }]);
  expect(texts.ranges.get("inner")).toEqual({
    uri: uriOf("b.cmoc"),
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } },
  });
  expect([...texts.ranges.keys()]).toEqual(["one", "inner", "outer"]);
});

test("a location is shown by its mark, or by its place where it has none", () => {
  const texts = marked({ "a.cmoc": "<|one:x|>" });
  const place = (character: number) => ({ line: 0, character });
  const at = (start: number, end: number) => ({
    uri: uriOf("a.cmoc"),
    range: { start: place(start), end: place(end) },
  });
  expect(texts.nameOf(at(0, 1))).toBe("one");
  expect(texts.nameOf(at(0, 0))).toBe("a.cmoc:0:0-0:0");
});

test.each([
  ["a range left open", "<|one:x"],
  ["a range closed twice", "<|one:x|>|>"],
  ["two ranges of one name", "<|one:x|><|one:y|>"],
])("%s is refused", (_, text) => {
  expect(() => marked({ "a.cmoc": text })).toThrow();
});
