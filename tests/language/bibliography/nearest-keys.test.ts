import { describe, expect, it, test } from "vitest";
import { boundedDistance } from "../../../language/bibliography/edit-distance.ts";
import { nearestKeys } from "../../../language/bibliography/nearest-keys.ts";

describe("the nearest keys", () => {
  test.each<[sought: string, keys: string[], nearest: string[]]>([
    ["Vangen2003", ["vangen2004", "vangen2003"], ["vangen2003", "vangen2004"]],
    ["vangan2003", ["bryson2006", "vangen2003"], ["vangen2003"]],
    ["vagnen2003", ["vangen2003"], ["vangen2003"]],
    ["vangen203", ["vangen2003"], ["vangen2003"]],
    ["vangen20033", ["vangen2003"], ["vangen2003"]],
    ["vangen2010", ["huxham2010", "vangen2003"], ["vangen2003"]],
    ["casey1998", ["caseyPartnership2008", "casey2008a", "casey:2008"], ["casey2008a", "casey:2008"]],
    ["das2010", ["das2001trust", "das_2001", "dasgupta2010"], ["das_2001", "das2001trust"]],
    ["müller2003", ["mueller2003", "muller2003", "MÜLLER2003"], ["MÜLLER2003", "muller2003", "mueller2003"]],
    ["王2010", ["王2011", "李1999"], ["王2011"]],
    [
      "interview-3",
      ["interview-1", "interview-2", "interview-4", "interview-33"],
      ["interview-1", "interview-2", "interview-4"],
    ],
    ["smith2020", ["jones1985", "timmins2019"], []],
    ["smith2020", ["smith2020"], []],
    ["a", ["b", "bc"], ["b"]],
    ["", ["a", "ab"], ["a"]],
    ["__proto__", ["__proto_", "constructor"], ["__proto_"]],
  ])("to %j among %j are %j", (sought, keys, nearest) => {
    expect(nearestKeys(sought, keys)).toEqual(nearest);
  });

  it("are at most as many as asked for, each once", () => {
    const keys = ["vangen2001", "vangen2002", "vangen2001", "vangen2004", "vangen2005"];
    expect(nearestKeys("vangen2003", keys)).toEqual(["vangen2001", "vangen2002", "vangen2004"]);
    expect(nearestKeys("vangen2003", keys, 1)).toEqual(["vangen2001"]);
    expect(nearestKeys("vangen2003", keys, 0)).toEqual([]);
    expect(nearestKeys("vangen2003", keys, 10)).toHaveLength(4);
  });

  it("are nearer first, whatever their order", () => {
    const nearer = ["xangen2003", "xxngen2003", "xxxgen2003"];
    expect(nearestKeys("vangen2003", nearer)).toEqual(nearer);
    expect(nearestKeys("vangen2003", [...nearer].reverse())).toEqual(nearer);
  });

  it("come from any source of keys", () => {
    expect(nearestKeys("vangan2003", new Map([["vangen2003", 1]]).keys())).toEqual(["vangen2003"]);
  });

  it("are the same as by comparing every key in full", () => {
    const random = seeded(7);
    const letters = "abcAB12";
    const word = () =>
      Array.from({ length: 1 + Math.floor(random() * 9) }, () => letters[Math.floor(random() * 7)]).join("");
    for (let round = 0; round < 300; round++) {
      const sought = word();
      const keys = [...new Set(Array.from({ length: 30 }, word))];
      const farthest = Math.max(1, Math.floor(sought.length / 3));
      const ranks = keys
        .filter((key) => key !== sought)
        .map((key) => ({ key, distance: plainDistance(sought.toLowerCase(), key.toLowerCase()) }))
        .filter(({ distance }) => distance <= farthest)
        .sort((one, other) => one.distance - other.distance)
        .slice(0, 3);
      expect(nearestKeys(sought, keys), sought).toEqual(ranks.map(({ key }) => key));
    }
  });

  it("are found among 10,000 keys in a moment", () => {
    const keys = Array.from(
      { length: 10_000 },
      (_, at) => `author${(at * 7919) % 10_007}title${1950 + (at % 70)}`,
    );
    const started = performance.now();
    for (let time = 0; time < 10; time++) nearestKeys("authr4711title1999", keys);
    // Ten look-ups take about 50 ms; comparing every key in full takes seconds.
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it("among very long keys", () => {
    const long = "k".repeat(100_000);
    expect(nearestKeys("smith2020", [long, "smith2021"])).toEqual(["smith2021"]);
  });
});

describe("the distance", () => {
  test.each([
    ["", "", 0],
    ["a", "", 1],
    ["trust", "trust", 0],
    ["trust", "turst", 1],
    ["trust", "trusts", 1],
    ["trust", "thrust", 1],
    ["trust", "crust", 1],
    ["ca", "abc", 3],
    ["kitten", "sitting", 3],
  ])("of %j and %j is %i", (one, other, distance) => {
    expect(boundedDistance(one, other, 5)).toBe(distance);
    expect(boundedDistance(other, one, 5)).toBe(distance);
  });

  it("beyond the bound is one more than the bound", () => {
    expect(boundedDistance("kitten", "sitting", 2)).toBe(3);
    expect(boundedDistance("abc", "xyzabcxyz", 2)).toBe(3);
    expect(boundedDistance("a", "b", 0)).toBe(1);
  });

  it("is that of a plain calculation", () => {
    const random = seeded(3);
    const word = () =>
      Array.from({ length: Math.floor(random() * 12) }, () => "abc"[Math.floor(random() * 3)]).join("");
    for (let round = 0; round < 2000; round++) {
      const one = word();
      const other = word();
      const most = Math.floor(random() * 6);
      expect(boundedDistance(one, other, most), `${one} ${other} ${most}`).toBe(
        Math.min(plainDistance(one, other), most + 1),
      );
    }
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Optimal string alignment by its definition, without a bound. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let distance = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + same,
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        distance = Math.min(distance, at(row - 2, column - 2) + 1);
      }
      (table[row] ?? [])[column] = distance;
    }
  }
  return at(one.length, other.length);
}
