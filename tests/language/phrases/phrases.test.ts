import { describe, expect, it, test } from "vitest";
import { indexDirections } from "../../../language/phrases/direction-index.ts";
import { DOWN, FIXED, UP } from "../../../language/phrases/directions.ts";
import { foldPhrase } from "../../../language/phrases/folding.ts";
import { readPhrase } from "../../../language/phrases/phrase.ts";
import { phraseTable } from "./phrase-table.ts";

describe.each(Object.entries(phraseTable))("%s", (_, cases) => {
  test.each(cases)("%j is %s of %j", (phrase, direction, name) => {
    const reading = readPhrase(phrase);
    expect({ direction: reading.direction, name: reading.name }).toEqual({ direction, name });
    expect(reading.key).toBe(foldPhrase(name));
  });
});

test("the table holds at least 150 phrases, each once", () => {
  const phrases = Object.values(phraseTable).flatMap((cases) => cases.map(([phrase]) => phrase));
  expect(phrases.length).toBeGreaterThanOrEqual(150);
  expect(new Set(phrases).size).toBe(phrases.length);
});

describe("the direction's length", () => {
  test.each([
    ["greater trust", "greater "],
    ["  Greater\n  trust", "  Greater\n  "],
    ["avoiding the loss of trust", "avoiding the loss of "],
    ["a high level of trust", "a high level of "],
    ["much\u00a0more trust", "much\u00a0more "],
    ["Greater, appropriate strategies", "Greater, "],
    ["trust", ""],
    ["increasing", ""],
  ])("of %j covers %j", (phrase, directionWords) => {
    expect(phrase.slice(0, readPhrase(phrase).directionLength)).toBe(directionWords);
  });
});

describe("a quoted phrase", () => {
  test.each(["less is more", "more trust", "Lack of   trust", "avoiding loss of trust"])(
    "%j keeps its words",
    (phrase) => {
      expect(readPhrase(phrase, { quoted: true })).toEqual({
        key: foldPhrase(phrase),
        name: phrase.replace(/\s+/g, " "),
        direction: null,
        directionLength: 0,
      });
    },
  );

  it("is the same factor as the same words without quotes", () => {
    expect(readPhrase("quick wins", { quoted: true }).key).toBe(readPhrase("more Quick  wins").key);
  });
});

describe("a review's own direction words", () => {
  const vocabulary = indexDirections({
    up: ["mehr", "a surge of", "rising tide of", "high risk"],
    down: ["weniger", "Absent", "fostering"],
  });
  test.each([
    ["mehr Vertrauen", "up", "Vertrauen"],
    ["Mehr Vertrauen", "up", "Vertrauen"],
    ["Weniger Vertrauen", "down", "Vertrauen"],
    ["a surge of referrals", "up", "referrals"],
    ["absent actors", "down", "actors"],
    ["absent", null, "absent"],
    ["less absent actors", "up", "actors"],
    ["fostering trust", "down", "trust"],
    ["greater trust", "up", "trust"],
    ["weniger loss of trust", "up", "trust"],
    ["high risk patients", "up", "patients"],
  ])("%j is %s of %j", (phrase, direction, name) => {
    expect(readPhrase(phrase, { vocabulary })).toMatchObject({ direction, name });
  });

  it("changes nothing for other reviews", () => {
    expect(readPhrase("absent actors").direction).toBeNull();
  });

  it("may be empty, repeated or odd", () => {
    const odd = indexDirections({ up: ["", "  ", "__proto__", "more", "more"], down: ["more"] });
    expect(readPhrase("__proto__ trust", { vocabulary: odd })).toMatchObject({
      direction: "up",
      name: "trust",
    });
    expect(readPhrase("more trust", { vocabulary: odd })).toMatchObject({ direction: "down", name: "trust" });
  });
});

describe("identity", () => {
  test.each([
    ["Trust", "trust"],
    ["risk  appetite", "risk\n appetite"],
    ["decision-making", "decision–making"],
    ["decision-making", "decision\u2011making"],
    ["partners' aims", "partners’ aims"],
    ["partners' aims", "partners` aims"],
    ["re\u0301seau", "réseau"],
    ["conflict", "conﬂict"],
    ["efficacy", "eﬃcacy"],
    ["cooperation", "co\u00adoperation"],
    ["ΛΌΓΟΣ", "λόγος"],
  ])("%j and %j are one factor", (one, other) => {
    expect(foldPhrase(one)).toBe(foldPhrase(other));
  });

  test.each([
    ["trust", "trusts"],
    ["trust & faith", "trust and faith"],
    ["organisation", "organization"],
    ["task complexity", "complexity of task"],
    ["trust", "initial trust"],
    ["decision-making", "decision making"],
    ["resume", "résumé"],
  ])("%j and %j stay apart", (one, other) => {
    expect(foldPhrase(one)).not.toBe(foldPhrase(other));
  });

  it("folds once and for all", () => {
    for (const cases of Object.values(phraseTable)) {
      for (const [phrase] of cases) expect(foldPhrase(foldPhrase(phrase))).toBe(foldPhrase(phrase));
    }
  });
});

describe("the table of direction words", () => {
  it("gives no word both directions, and none twice", () => {
    const words = [...UP, ...DOWN];
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it("is written folded", () => {
    for (const word of [...UP, ...DOWN, ...FIXED]) expect(foldPhrase(word)).toBe(word);
  });

  test.each([...UP.map((word) => [word, "up"] as const), ...DOWN.map((word) => [word, "down"] as const)])(
    "%j trust is trust, %s",
    (word, direction) => {
      expect(readPhrase(`${word} trust`)).toMatchObject({ direction, key: "trust" });
      expect(readPhrase(word).direction).toBeNull();
    },
  );
});

describe("unusual lengths", () => {
  test.each([
    ["many leads", "avoiding loss of ".repeat(20_000)],
    ["many words that only lead", "very ".repeat(50_000)],
    ["many joined directions", "more and ".repeat(50_000)],
    ["many determiners", `lack of ${"the ".repeat(50_000)}`],
    ["one long word", "x".repeat(500_000)],
    ["a long gap", `more${" ".repeat(500_000)}trust`],
  ])("%s are read without trouble", (_, text) => {
    const started = performance.now();
    const reading = readPhrase(text);
    expect(reading.key).not.toBe("");
    // Linear work takes some ten milliseconds here, quadratic work minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
