import { describe, expect, test } from "vitest";
import {
  NO_PINS,
  PINS_FILE,
  type Pins,
  pinsIn,
  readPins,
  withPin,
  withRenamedPins,
  writePins,
} from "../../../language/web/pins.ts";
import { theoryOf } from "../theory/reviews.ts";
import { hostileNames } from "./labels.ts";

function pinsOf(rows: readonly (readonly [view: string, factor: string, x: number, y: number])[]): Pins {
  return rows.reduce((pins: Pins, [view, factor, x, y]) => withPin(pins, view, factor, { x, y }), NO_PINS);
}

const some = pinsOf([
  ["Figure 1", "trust", 400.4, -200.6],
  ["", "trust", 120, 340],
  ["", "conflict", 10, 20],
]);

test("are written a line for each factor, in the order of their keys, in whole numbers", () => {
  expect(writePins(some)).toBe(`{
  "about": "Where factors of the causal web stand that were dragged to a place, in each view.",
  "views": {
    "": {
      "conflict": [10, 20],
      "trust": [120, 340]
    },
    "Figure 1": {
      "trust": [400, -201]
    }
  }
}
`);
});

test("are read as they were written", () => {
  expect(readPins(writePins(some))).toEqual(some);
  expect(readPins(`\ufeff${writePins(NO_PINS)}`)).toEqual(NO_PINS);
});

test("one that is taken away leaves the others, and an empty view goes with its last", () => {
  const fewer = withPin(withPin(some, "Figure 1", "trust", null), "", "trust", null);
  expect(writePins(fewer)).not.toContain("trust");
  expect(writePins(fewer)).not.toContain("Figure 1");
  expect(writePins(fewer)).toContain('"conflict": [10, 20]');
});

test.each([...hostileNames])("a factor called %j is kept as it is", (name) => {
  const pins = pinsOf([[name, name, 1, 2]]);
  expect(readPins(writePins(pins))).toEqual(pins);
});

describe("a file that cannot be read says why, in a sentence", () => {
  test.each([
    ["{", "it is no JSON file"],
    ["", "it is no JSON file"],
    ["[]", "it has no “views”"],
    ['{"views": []}', "it has no “views”"],
    ['{"views": {"": 5}}', "its view “” lists no factors"],
    ['{"views": {"": {"trust": [1]}}}', "the place of “trust” is not of two numbers"],
    ['{"views": {"": {"trust": [1, "2"]}}}', "the place of “trust” is not of two numbers"],
    ['{"views": {"": {"trust": [1, 1e300]}}}', "the place of “trust” is not of two numbers"],
  ])("%s", (text, why) => {
    const read = readPins(text);
    expect("fault" in read && read.fault).toContain(PINS_FILE);
    expect("fault" in read && read.fault).toContain(why);
  });
});

describe("pins follow their factor", () => {
  const pins = pinsOf([["", "trust", 1, 2]]);
  const factors = (text: string, from = pins) =>
    pinsIn(theoryOf({ "a.cmoc": text }), from).map(({ factor, x }) => `${factor} ${x}`);

  test("that has its name", () => {
    expect(factors("cmoc: trust -> b -> c")).toEqual(["trust 1"]);
  });

  test("that has the name as another name now", () => {
    expect(factors("factor confidence\n  also: trust\ncmoc: confidence -> b -> c")).toEqual(["confidence 1"]);
  });

  test("but not where that is pinned itself", () => {
    const both = withPin(pins, "", "confidence", { x: 7, y: 8 });
    expect(factors("factor confidence\n  also: trust\ncmoc: confidence -> b -> c", both)).toEqual([
      "confidence 7",
    ]);
  });

  test("that is renamed, in every view", () => {
    const renamed = withRenamedPins(some, "trust", "confidence");
    expect(renamed && writePins(renamed)).toContain('"confidence": [120, 340]');
    expect(renamed && writePins(renamed)).toContain('"confidence": [400, -201]');
    expect(renamed && writePins(renamed)).not.toContain("trust");
    expect(withRenamedPins(some, "faith", "hope")).toBeNull();
    expect(withRenamedPins(some, "trust", "trust")).toBeNull();
  });

  test("into another that is pinned too, which stays", () => {
    const renamed = withRenamedPins(some, "trust", "conflict");
    expect(renamed?.get("")?.get("conflict")).toEqual({ x: 10, y: 20 });
  });
});
