import { describe, expect, test } from "vitest";
import { Renamer, type Texts } from "./renamer.ts";

type Case = [what: string, texts: Texts, newName: string, after: Texts];
type Refused = [what: string, texts: Texts, newName: string, reason: RegExp];

async function expectRenamed([, texts, newName, after]: Case): Promise<void> {
  const renamer = await Renamer.of(texts);
  const renamed = await renamer.rename(newName);
  expect(renamed.refused).toBeNull();
  expect(renamed.texts).toEqual(after);
  expect(renamer.client.complaints).toEqual([]);
}

async function expectRefused([, texts, newName, reason]: Refused): Promise<void> {
  const renamer = await Renamer.of(texts);
  expect((await renamer.rename(newName)).refused).toMatch(reason);
  expect(renamer.client.complaints).toEqual([]);
}

const THEORIES = {
  "a.cmoc": "theory phase 2: x\ncmoc T4: a -> b -> c\ncmoc T5: d -> e -> f\n  amplifies: T4\n",
  "b.cmoc":
    "theory phase 3\n  follows: phase 2\ncmoc T4: g -> h -> i\n  refines: phase 2/T4, T4, Phase  2/T5\n",
};
const at = (path: keyof typeof THEORIES, mark: string, nth = 0): Texts => {
  const parts = THEORIES[path].split(mark);
  const before = parts.slice(0, nth + 1).join(mark);
  return { ...THEORIES, [path]: `${before}<|>${THEORIES[path].slice(before.length)}` };
};

describe("a label is renamed, with the relations that name it", () => {
  test.each<Case>([
    [
      "at its CMOC",
      at("a.cmoc", "T4"),
      "T9",
      {
        "a.cmoc": THEORIES["a.cmoc"].replaceAll("T4", "T9"),
        "b.cmoc": THEORIES["b.cmoc"].replace("phase 2/T4", "phase 2/T9"),
      },
    ],
    [
      "from a relation in another theory",
      at("b.cmoc", "T4, T4"),
      "New trust",
      {
        "a.cmoc": THEORIES["a.cmoc"].replaceAll("T4", "New trust"),
        "b.cmoc": THEORIES["b.cmoc"].replace("phase 2/T4", "phase 2/New trust"),
      },
    ],
    [
      "to one with a comma, which needs quotation marks in a list",
      {
        "a.cmoc":
          "cmoc T<|>4: a -> b -> c\ndemi-regularity: a -> b -> d\n  from: T4, T5\ncmoc T5: a -> b -> e\n",
      },
      "T4, once more",
      {
        "a.cmoc":
          'cmoc T4, once more: a -> b -> c\ndemi-regularity: a -> b -> d\n  from: "T4, once more", T5\ncmoc T5: a -> b -> e\n',
      },
    ],
    [
      "behind the name of its theory, in quotation marks around both",
      { "a.cmoc": "theory p\ncmoc T<|>4: a -> b -> c\ntheory q\ncmoc: a -> b -> d\n  refines: p/T4\n" },
      "T4, again",
      {
        "a.cmoc":
          'theory p\ncmoc T4, again: a -> b -> c\ntheory q\ncmoc: a -> b -> d\n  refines: "p/T4, again"\n',
      },
    ],
    [
      "to one with a colon, which needs quotation marks at its CMOC",
      { "a.cmoc": "cmoc T<|>4: a -> b -> c\n" },
      "T4: part two",
      { "a.cmoc": 'cmoc "T4: part two": a -> b -> c\n' },
    ],
    [
      "in quotation marks, which stay",
      { "a.cmoc": 'cmoc "T<|> 4": a -> b -> c\ncmoc: a -> b -> d\n  refines: "t 4"\n' },
      "T9",
      { "a.cmoc": 'cmoc "T9": a -> b -> c\ncmoc: a -> b -> d\n  refines: "T9"\n' },
    ],
    [
      "of several CMOCs with one label only the one under the cursor",
      { "a.cmoc": "cmoc T4: a -> b -> c\ncmoc T<|>4: d -> e -> f\ncmoc: a -> b -> d\n  refines: T4\n" },
      "T5",
      { "a.cmoc": "cmoc T4: a -> b -> c\ncmoc T5: d -> e -> f\ncmoc: a -> b -> d\n  refines: T4\n" },
    ],
    [
      "that nothing has, where it is only named",
      { "a.cmoc": "cmoc: a -> b -> d\n  refines: T<|>4\ncmoc: a -> b -> e\n  refines: T4\n" },
      "T5",
      { "a.cmoc": "cmoc: a -> b -> d\n  refines: T5\ncmoc: a -> b -> e\n  refines: T5\n" },
    ],
  ])("%s", async (...args) => expectRenamed(args));

  test.each<Refused>([
    ["to one that its theory has", at("a.cmoc", "T4"), "t5", /Another CMOC of the theory “phase 2”/],
    ["to one with a slash", at("a.cmoc", "T4"), "x/T9", /no slash/],
    ["to nothing", at("a.cmoc", "T4"), "", /Type a name/],
    ["to what the text cannot hold", at("a.cmoc", "T4"), 'a "b” c', /cannot be written|read otherwise/],
    [
      "from a relation that two CMOCs may be meant by",
      { "a.cmoc": "cmoc T4: a -> b -> c\ncmoc T4: d -> e -> f\ncmoc: a -> b -> d\n  refines: T<|>4\n" },
      "T5",
      /2 CMOCs have this label/,
    ],
  ])("but not %s", async (...args) => expectRefused(args));
});

describe("a theory is renamed, with what follows it and the labels under its name", () => {
  const after = {
    "a.cmoc": THEORIES["a.cmoc"].replace("phase 2", "first draft"),
    "b.cmoc": THEORIES["b.cmoc"].replaceAll(/phase +2/gi, "first draft"),
  };
  test.each<Case>([
    ["at its statement", at("a.cmoc", "phase 2"), "first draft", after],
    ["where it is followed", at("b.cmoc", "phase 2"), "first draft", after],
    ["in front of a label", at("b.cmoc", "phase 2", 1), "first draft", after],
    [
      "at all statements that go on with it",
      { "a.cmoc": "theory pha<|>se 2: x\n", "b.cmoc": "theory Phase 2\ncmoc T4: a -> b -> c\n" },
      "draft",
      { "a.cmoc": "theory draft: x\n", "b.cmoc": "theory draft\ncmoc T4: a -> b -> c\n" },
    ],
  ])("%s", async (...args) => expectRenamed(args));

  test.each<Refused>([
    ["to another theory of the review", at("a.cmoc", "phase 2"), "Phase 3", /already has a theory/],
    ["to nothing", at("a.cmoc", "phase 2"), "\n", /Type a name/],
  ])("but not %s", async (...args) => expectRefused(args));
});

describe("a dimension is renamed, and its values", () => {
  const TEXTS = {
    "a.cmoc":
      "dimension stage: early, late\ndimension phase: early\n# Heading\n  Stage: early\ncmoc: a -> b -> c\n  stage: late, Early\n  phase: early\n",
    "b.cmoc": "factor x\n  stage: early\nsource y\n  stage: late\n",
  };
  const marked = (path: keyof typeof TEXTS, before: string, behind: string): Texts => ({
    ...TEXTS,
    [path]: TEXTS[path].replace(before + behind, `${before}<|>${behind}`),
  });
  test.each<Case>([
    [
      "its name, in every line that begins with it",
      marked("a.cmoc", "dimension st", "age"),
      "time",
      {
        "a.cmoc": TEXTS["a.cmoc"].replaceAll("stage", "time").replace("Stage", "Time"),
        "b.cmoc": TEXTS["b.cmoc"].replaceAll("stage", "time"),
      },
    ],
    [
      "its name, from one of these lines",
      marked("b.cmoc", "factor x\n  st", "age"),
      "time of the work",
      {
        "a.cmoc": TEXTS["a.cmoc"]
          .replaceAll("stage", "time of the work")
          .replace("Stage", "Time of the work"),
        "b.cmoc": TEXTS["b.cmoc"].replaceAll("stage", "time of the work"),
      },
    ],
    [
      "a value, in this dimension alone",
      marked("a.cmoc", "dimension stage: ea", "rly"),
      "first",
      {
        "a.cmoc":
          "dimension stage: first, late\ndimension phase: early\n# Heading\n  Stage: first\ncmoc: a -> b -> c\n  stage: late, First\n  phase: early\n",
        "b.cmoc": "factor x\n  stage: first\nsource y\n  stage: late\n",
      },
    ],
    [
      "a value, to one with a comma",
      { "a.cmoc": "dimension stage: ea<|>rly, late\ncmoc: a -> b -> c\n  stage: early\n" },
      "early, very",
      { "a.cmoc": 'dimension stage: "early, very", late\ncmoc: a -> b -> c\n  stage: "early, very"\n' },
    ],
  ])("%s", async (...args) => expectRenamed(args));

  test.each<Refused>([
    ["to another dimension", marked("a.cmoc", "dimension st", "age"), "phase", /already has a dimension/],
    [
      "to a word that means something",
      marked("a.cmoc", "dimension st", "age"),
      "Refines",
      /means something of its own/,
    ],
    [
      "to what cannot begin a line",
      marked("a.cmoc", "dimension st", "age"),
      "one two three four five",
      /up to four words/,
    ],
    ["to what has a colon", marked("a.cmoc", "dimension st", "age"), "a: b", /up to four words/],
    ["to another value", marked("a.cmoc", "dimension stage: ea", "rly"), "LATE", /already has the value/],
  ])("but not %s", async (...args) => expectRefused(args));
});

describe("views of the causal web keep showing what they showed", () => {
  const VIEW =
    'view "Figure 2"\n  around: trust\n  between: less trust, faith\n  chain of: phase 2/T4, T5\n  theories: phase 2\n  sources: @ash, birch\n  stage: early\n';
  const review = (mark: string): Texts => {
    const text = `dimension stage: early, late\ntheory phase 2: x\ncmoc T4: trust -> a -> faith [@ash]\ncmoc T5: d -> e -> f [@birch]\nsource ash: x\nsource birch: y\n`;
    return { "a.cmoc": text.replace(mark, `<|>${mark}`), "b.cmoc": VIEW };
  };
  test.each<[what: string, mark: string, newName: string, before: string, after: string]>([
    ["of a factor", "trust ->", "confidence", "trust", "confidence"],
    ["of a label with its theory", "T4:", "T9", "T4", "T9"],
    ["of a label without one", "T5:", "T9", "T5", "T9"],
    ["of a theory", "phase 2: x", "draft", "phase 2", "draft"],
    ["of a source with @", "ash]", "oak", "ash", "oak"],
    ["of a source without", "birch]", "oak", "birch", "oak"],
    ["of a value", "early,", "first", "early", "first"],
    ["of a dimension", "stage:", "time", "stage", "time"],
  ])("%s", async (_, mark, newName, before, after) => {
    const renamed = await (await Renamer.of(review(mark))).rename(newName);
    expect(renamed.refused).toBeNull();
    expect(renamed.texts["b.cmoc"]).toBe(VIEW.replaceAll(before, after));
  });

  test("and renamed in a view, a factor is renamed everywhere", async () => {
    const renamer = await Renamer.of({ ...review("none"), "b.cmoc": VIEW.replace("less tr", "less tr<|>") });
    expect(await renamer.prepared()).toBe("trust");
    const renamed = await renamer.rename("confidence");
    expect(renamed.texts["a.cmoc"]).toContain("cmoc T4: confidence -> a -> faith");
    expect(renamed.texts["b.cmoc"]).toBe(VIEW.replaceAll("trust", "confidence"));
  });
});
