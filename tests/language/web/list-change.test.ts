import { expect, test } from "vitest";
import { seededRandom } from "../../../language/web/layout/random.ts";
import { changedList, isUnchanged, type ListChange, listChange } from "../../../language/web/list-change.ts";

const items = (names: string) => [...names].map((name) => ({ name }));

test.each([
  ["abcd", "abcd", [{ first: 0, count: 4 }]],
  ["abcd", "abXd", [{ first: 0, count: 2 }, { item: { name: "X" } }, { first: 3, count: 1 }]],
  ["abcd", "Xabcd", [{ item: { name: "X" } }, { first: 0, count: 4 }]],
  [
    "abcd",
    "ad",
    [
      { first: 0, count: 1 },
      { first: 3, count: 1 },
    ],
  ],
  [
    "abcd",
    "cdab",
    [
      { first: 2, count: 2 },
      { first: 0, count: 2 },
    ],
  ],
  ["", "a", [{ item: { name: "a" } }]],
  ["abcd", "", []],
  ["", "", []],
])("from %j to %j", (before, after, change) => {
  expect(listChange(items(before), items(after))).toEqual(change);
  expect(changedList(items(before), change)).toEqual(items(after));
  expect(isUnchanged(change, before.length)).toBe(before === after);
});

test("a change of a longer list is none of this one", () => {
  expect(changedList(items("ab"), listChange(items("abc"), items("bc")))).toBeNull();
});

test("lists that were shuffled, cut and added to are told again whole, and keep what they had", () => {
  const random = seededRandom(7);
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 6));
  for (let round = 0; round < 500; round++) {
    const [before, after] = [1, 2].map(() => items(Array.from({ length: random() * 9 }, letter).join("")));
    if (!before || !after) throw new Error("two lists are made");
    const change: ListChange<{ name: string }> = JSON.parse(JSON.stringify(listChange(before, after)));
    const told = changedList(before, change);
    expect(told).toEqual(after);
    const names = new Set(before.map(({ name }) => name));
    expect(told?.filter((item) => !before.includes(item)).every(({ name }) => !names.has(name))).toBe(true);
  }
});
