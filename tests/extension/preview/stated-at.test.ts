import { describe, expect, it } from "vitest";
import { type StatedPlace, statedAt, type TextRange } from "../../../extension/preview/stated-at.ts";

const file = "file:///review/a.cmoc";

function range(line: number, character: number, endLine = line, endCharacter = character): TextRange {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}

function stated(id: string, uri: string, where: TextRange): StatedPlace {
  return { id, location: { uri, range: where } };
}

const places = [
  stated("T1", file, range(2, 0, 4, 20)),
  stated("T2", file, range(6, 4, 6, 30)),
  stated("T1 of another file", "file:///review/b.cmoc", range(2, 0, 4, 20)),
];

describe("what is stated where the author is", () => {
  it.each([
    ["at the first character of a statement", [range(2, 0)], ["T1"]],
    ["in the middle of a statement", [range(3, 99)], ["T1"]],
    ["right behind a statement", [range(4, 20)], ["T1"]],
    ["one character further", [range(4, 21)], []],
    ["between statements", [range(5, 0)], []],
    ["before a statement on its line", [range(6, 3)], []],
    ["in several places", [range(2, 3), range(6, 5)], ["T1", "T2"]],
    ["selecting from one statement to the next", [range(3, 0, 6, 10)], ["T1", "T2"]],
    ["selecting more than a statement", [range(0, 0, 5, 0)], ["T1"]],
    ["nowhere", [], []],
  ])("%s", (_, selections, expected) => {
    expect(statedAt(places, file, selections)).toEqual(expected);
  });
});
