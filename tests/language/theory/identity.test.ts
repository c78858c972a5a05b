import { describe, expect, test } from "vitest";
import type { Theory } from "../../../language/theory/theory.ts";
import { summaryOf, type Texts, theoryOf, uriOf } from "./reviews.ts";

/** The factor that each use in a review names, with its direction: `+trust`, `-trust` or `trust`. */
function usesIn(theory: Theory): string[] {
  return theory.summaries().flatMap(({ uri }) =>
    theory.usesIn(uri).map((use) => {
      const { key, direction } = theory.factorOf(use);
      return { up: "+", down: "-", none: "" }[direction ?? "none"] + key;
    }),
  );
}

/** As one file: `cmoc` statements of phrases between arrows, and `factor` statements. */
function factorsOf(...statements: readonly string[]): string[] {
  return usesIn(theoryOf({ "a.cmoc": statements.join("\n") }));
}

describe("the words of a use", () => {
  test.each([
    ["cmoc: Trust -> TRUST -> trust", ["trust", "trust", "trust"]],
    [
      "cmoc: task\n  achievement -> task   achievement -> task\u00a0achievement",
      Array(3).fill("task achievement"),
    ],
    ["cmoc: partner’s trust -> partner's trust -> partner`s trust", Array(3).fill("partner's trust")],
    ["cmoc: decision–making -> decision-making -> decision‑making", Array(3).fill("decision-making")],
    ["cmoc: re\u0301seau -> réseau -> RÉSEAU", Array(3).fill("réseau")],
    ["cmoc: low trust -> greater trust -> trust", ["-trust", "+trust", "trust"]],
    ['cmoc: "low trust" -> low trust -> “Low Trust”', ["low trust", "-trust", "low trust"]],
    ["cmoc: initial trust -> trust -> ?", ["initial trust", "trust"]],
    ["cmoc: a + b (context) -> c [@x] -> d, e", ["a", "b", "c", "d, e"]],
  ])("%j", (text, factors) => {
    expect(factorsOf(text)).toEqual(factors);
  });
});

const CMOC = "cmoc: trust -> low trust -> more trust\ncmoc: distrust -> low distrust -> more distrust";

describe("other names", () => {
  test.each<[string, string, string[]]>([
    ["none", "", ["trust", "-trust", "+trust", "distrust", "-distrust", "+distrust"]],
    ["also", "factor trust\n  also: distrust", ["trust", "-trust", "+trust", "trust", "-trust", "+trust"]],
    // No direction is presence, so the presence of the opposite is less of the factor.
    [
      "inverse",
      "factor trust\n  inverse: distrust",
      ["trust", "-trust", "+trust", "-trust", "+trust", "-trust"],
    ],
    [
      "also in other letters",
      "factor Trust\n  also: DisTrust",
      ["trust", "-trust", "+trust", "trust", "-trust", "+trust"],
    ],
    [
      "also with a direction",
      "factor trust\n  also: low distrust",
      ["trust", "-trust", "+trust", "-trust", "+trust", "-trust"],
    ],
    [
      "inverse with a direction",
      "factor trust\n  inverse: low distrust",
      ["trust", "-trust", "+trust", "trust", "-trust", "+trust"],
    ],
    [
      "a factor declared with a direction",
      "factor low trust\n  also: distrust",
      ["trust", "-trust", "+trust", "-trust", "+trust", "-trust"],
    ],
    [
      "directions that cancel out",
      "factor low trust\n  inverse: low distrust",
      ["trust", "-trust", "+trust", "-trust", "+trust", "-trust"],
    ],
    [
      "the factor as its own other name",
      "factor trust\n  also: trust, low trust\n  inverse: trust",
      ["trust", "-trust", "+trust", "distrust", "-distrust", "+distrust"],
    ],
    [
      "a declaration alone",
      "factor trust: “what it is”\nfactor distrust",
      ["trust", "-trust", "+trust", "distrust", "-distrust", "+distrust"],
    ],
  ])("%s", (_, declaration, factors) => {
    expect(factorsOf(CMOC, declaration)).toEqual(factors);
    expect(factorsOf(declaration, CMOC)).toEqual(factors);
    expect(usesIn(theoryOf({ "a.cmoc": CMOC, "b.cmoc": declaration }))).toEqual(factors);
  });

  test("a chain leads to its end, and turns as often as it says", () => {
    const chain = ["factor d\n  inverse: c", "factor c\n  also: b", "factor b\n  inverse: a"];
    expect(factorsOf("cmoc: a -> low b -> more c", ...chain)).toEqual(["d", "+d", "-d"]);
    expect(factorsOf("cmoc: a -> low b -> more c", ...chain.toReversed())).toEqual(["d", "+d", "-d"]);
  });

  test("in a circle all words are the factor with the least name", () => {
    const circle = ["factor b\n  also: c", "factor c\n  inverse: d", "factor d\n  also: b"];
    for (const declarations of [circle, circle.toReversed()])
      expect(factorsOf("cmoc: b -> c -> low d", ...declarations)).toEqual(["b", "b", "+b"]);
  });

  test("what leads into a circle belongs to it", () => {
    expect(factorsOf("cmoc: a -> z -> y", "factor z\n  also: y, a", "factor y\n  also: z")).toEqual([
      "y",
      "y",
      "y",
    ]);
  });

  test("words given to two factors belong to the first that claims them, by file and place", () => {
    const first = "factor trust\n  also: belief";
    const second = "factor faith\n  inverse: belief";
    const cmoc = "cmoc: belief -> low belief -> b";
    expect(factorsOf(cmoc, first, second)).toEqual(["trust", "-trust", "b"]);
    expect(factorsOf(cmoc, second, first)).toEqual(["-faith", "+faith", "b"]);
    expect(usesIn(theoryOf({ "c.cmoc": cmoc, "b.cmoc": first, "a.cmoc": second }))).toEqual([
      "-faith",
      "+faith",
      "b",
    ]);
    expect(usesIn(theoryOf({ "c.cmoc": cmoc, "a.cmoc": first, "b.cmoc": second }))).toEqual([
      "trust",
      "-trust",
      "b",
    ]);
  });

  test("all names of a factor are known, its own first", () => {
    const theory = theoryOf({
      "a.cmoc": "factor trust\n  also: partner trust, belief\n  inverse: distrust",
      "b.cmoc": "factor distrust\n  also: mistrust\nfactor trust\n  also: a trust",
    });
    expect(theory.wordsFor("trust")).toEqual([
      "trust",
      "a trust",
      "belief",
      "distrust",
      "mistrust",
      "partner trust",
    ]);
    expect(theory.identityOf("mistrust")).toEqual({ key: "trust", turned: true });
    expect(theory.identityOf("nothing of the kind")).toEqual({ key: "nothing of the kind", turned: false });
    expect(theory.declarationsOf("trust").map(({ uri, reading }) => [uri, reading.name])).toEqual([
      [uriOf("a.cmoc"), "trust"],
      [uriOf("b.cmoc"), "trust"],
      [uriOf("b.cmoc"), "distrust"],
    ]);
  });
});

describe("the review's own words", () => {
  const review = "review “Why?”\n  words for more: rekindled, a wave of\n  words for less: dented";
  const cmoc = "cmoc: rekindled trust -> a wave of trust -> dented trust";

  test("for more and less are directions in all its files", () => {
    expect(usesIn(theoryOf({ "a.cmoc": cmoc }))).toEqual([
      "rekindled trust",
      "a wave of trust",
      "dented trust",
    ]);
    expect(usesIn(theoryOf({ "a.cmoc": cmoc, "b.cmoc": review }))).toEqual(["+trust", "+trust", "-trust"]);
  });

  test("count as soon as they are written, and no longer than that", () => {
    const theory = theoryOf({ "a.cmoc": cmoc, "b.cmoc": "factor trust\n  inverse: rekindled distrust" });
    const fold = (file: string, text: string) => theory.fold(uriOf(file), summaryOf(file, text));
    expect([...fold("c.cmoc", review)].sort()).toEqual(["a.cmoc", "b.cmoc", "c.cmoc"].map(uriOf));
    expect(usesIn(theory)).toEqual(["+trust", "+trust", "-trust"]);
    fold("c.cmoc", review.replace("rekindled, ", ""));
    expect(usesIn(theory)).toEqual(["rekindled trust", "+trust", "-trust"]);
    theory.fold(uriOf("c.cmoc"), null);
    expect(usesIn(theory)).toEqual(["rekindled trust", "a wave of trust", "dented trust"]);
  });
});

describe("labels", () => {
  const texts: Texts = {
    "a.cmoc": 'theory phase 2: "Initial"\ncmoc T1: a -> b -> c\ncmoc t 1: a -> b -> c',
    "b.cmoc": "theory Phase  2\ncmoc T1: a -> b -> c\ntheory phase 3\ncmoc T1: a -> b -> c",
    "c.cmoc": "cmoc T1: a -> b -> c\ncmoc: a -> b -> c",
  };

  test.each([
    ["phase 2/t1", ["a.cmoc", "b.cmoc"]],
    ["phase 2/t 1", ["a.cmoc"]],
    ["phase 3/t1", ["b.cmoc"]],
    ["/t1", ["c.cmoc"]],
    ["/", []],
  ])("%s stands in %j", (key, files) => {
    expect(
      theoryOf(texts)
        .configurationsLabelled(key)
        .map(({ uri }) => uri),
    ).toEqual(files.map(uriOf));
  });
});
