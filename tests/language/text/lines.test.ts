import { describe, expect, test } from "vitest";
import { linesOf, offsetAt, positionAt } from "../../../language/text/lines.ts";

/** Where each line begins and ends, as text. */
function shown(text: string): string[] {
  const { starts, ends } = linesOf(text);
  return [...starts].map((start, line) => text.slice(start, ends[line]));
}

describe("the lines of a text", () => {
  test.each([
    ["", [""]],
    ["a", ["a"]],
    ["a\nb", ["a", "b"]],
    ["a\r\nb", ["a", "b"]],
    ["a\rb", ["a", "b"]],
    ["a\n", ["a", ""]],
    ["a\r\n", ["a", ""]],
    ["a\r", ["a", ""]],
    ["\n\r\n\r", ["", "", "", ""]],
    ["\r\r\n\n", ["", "", "", ""]],
    ["a\n\rb", ["a", "", "b"]],
    ["a\u2028b\u2029c\u0085d\vd\fe", ["a\u2028b\u2029c\u0085d\vd\fe"]], // as editors count
    ["😀\n𠮷", ["😀", "𠮷"]],
  ])("of %j are %j", (text, lines) => {
    expect(shown(text)).toEqual(lines);
    expect(linesOf(text).length).toBe(text.length);
  });
});

describe("an offset as a position", () => {
  test.each([
    ["", 0, 0, 0],
    ["ab\ncd", 0, 0, 0],
    ["ab\ncd", 1, 0, 1],
    ["ab\ncd", 2, 0, 2], // before the line break
    ["ab\ncd", 3, 1, 0],
    ["ab\ncd", 5, 1, 2],
    ["ab\r\ncd", 2, 0, 2],
    ["ab\r\ncd", 3, 0, 3], // between the two halves of a line break: still the first line
    ["ab\r\ncd", 4, 1, 0],
    ["ab\rcd", 3, 1, 0],
    ["ab\n", 3, 1, 0],
    ["😀b\n𠮷", 2, 0, 2], // in UTF-16 units
    ["😀b\n𠮷", 3, 0, 3],
    ["😀b\n𠮷", 6, 1, 2],
    ["ab\ncd", 99, 1, 2], // behind the end
    ["ab\ncd", -1, 0, 0],
    ["\n\n\n", 2, 2, 0],
    ["\n\n\n", 3, 3, 0],
  ])("in %j, %i is %i:%i", (text, offset, line, character) => {
    expect(positionAt(linesOf(text), offset)).toEqual({ line, character });
  });
});

describe("a position as an offset", () => {
  test.each([
    ["", 0, 0, 0],
    ["ab\ncd", 0, 0, 0],
    ["ab\ncd", 1, 1, 4],
    ["ab\ncd", 0, 2, 2],
    ["ab\ncd", 0, 99, 2], // behind its line: the end of the line, before the line break
    ["ab\r\ncd", 0, 3, 2],
    ["ab\r\ncd", 0, 99, 2],
    ["ab\rcd", 0, 99, 2],
    ["ab\r\ncd", 1, 99, 6],
    ["ab\n", 1, 5, 3],
    ["ab\ncd", 2, 0, 5], // below the last line
    ["ab\ncd", 99, 99, 5],
    ["ab\ncd", 1, -1, 3],
    ["ab\ncd", -1, 1, 0],
    ["😀b", 0, 2, 2],
  ])("in %j, %i:%i is %i", (text, line, character, offset) => {
    expect(offsetAt(linesOf(text), { line, character })).toBe(offset);
  });
});

test.each(["one\ntwo\r\nthree\rfour\n\n", "\r\n\r\n", "😀\r\n𠮷b\n", "a\r\r\n\nb"])(
  "there and back is the same place in %j",
  (text) => {
    const lines = linesOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const betweenCrAndLf = text[offset - 1] === "\r" && text[offset] === "\n";
      expect(offsetAt(lines, positionAt(lines, offset))).toBe(betweenCrAndLf ? offset - 1 : offset);
    }
  },
);

test("a place in a long text is found without walking through it", () => {
  const lines = linesOf("a line\n".repeat(200_000));
  const start = performance.now();
  for (let offset = 0; offset < 200_000; offset++) positionAt(lines, offset * 7);
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(positionAt(lines, 7 * 199_999 + 3)).toEqual({ line: 199_999, character: 3 });
});
