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
    "XYZcd",
    [{ item: { name: "X" } }, { item: { name: "Y" } }, { item: { name: "Z" } }, { first: 2, count: 2 }],
  ],
  ["abcd", "cdab", [{ first: 2, count: 2 }, { item: { name: "a" } }, { item: { name: "b" } }]],
  [
    "abcdef",
    "aXcYef",
    [
      { first: 0, count: 1 },
      { item: { name: "X" } },
      { first: 2, count: 1 },
      { item: { name: "Y" } },
      { first: 4, count: 2 },
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

test("lists that were shuffled, cut and added to are told again whole", () => {
  const random = seededRandom(7);
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 6));
  for (let round = 0; round < 500; round++) {
    const [before = [], after = []] = [1, 2].map(() =>
      items(Array.from({ length: random() * 9 }, letter).join("")),
    );
    const change: ListChange<{ name: string }> = structuredClone(listChange(before, after));
    expect(changedList(before, change)).toEqual(after);
  }
});

test("of a few items that come, go or change here and there, no others are told", () => {
  const random = seededRandom(11);
  for (let round = 0; round < 200; round++) {
    const before = Array.from({ length: 60 }, (_, i) => ({ name: `old ${i}` }));
    const after = before.slice();
    for (let edit = 0; edit < 6; edit++) {
      const some = Array.from({ length: random() * 4 }, (_, i) => ({ name: `new ${edit} ${i}` }));
      after.splice(Math.floor(random() * after.length), Math.floor(random() * 4), ...some);
    }
    const change = listChange(before, structuredClone(after));
    const told = changedList(before, change) ?? [];
    expect(told).toEqual(after);
    expect(told.filter((item) => !before.includes(item)).every(({ name }) => name.startsWith("new"))).toBe(
      true,
    );
  }
});
