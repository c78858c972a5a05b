import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readPhrase } from "../../../language/phrases/phrase.ts";
import { bibliographyOf, bibOf, summaryOf, type Texts, theoryOf, uriOf } from "./reviews.ts";

vi.mock("../../../language/phrases/phrase.ts", async (original) => {
  const phrase = await original<typeof import("../../../language/phrases/phrase.ts")>();
  return { ...phrase, readPhrase: vi.fn(phrase.readPhrase) };
});
const phrasesRead = vi.mocked(readPhrase);
beforeEach(() => void phrasesRead.mockClear());
afterEach(() => void phrasesRead.mockClear());

const REVIEW: Texts = {
  "a.cmoc": "cmoc T1: aims -> trust -> faith [@ash2019]",
  "b.cmoc": "cmoc T2: trust -> hope -> aims [@birch2021]\ncmoc T3: faith -> hope -> trust [posited]",
  "c.cmoc": "cmoc T4: size -> complexity -> costs [@ash2019]\n  refines: T2",
  "d.cmoc": "factor trust\n  also: belief",
  "e.cmoc": "cmoc T5: belief + isolation -> fear -> silence [@nobody]",
  "references.bib": bibOf("ash2019", "birch2021", "cedar2022"),
};

/** The files that a change of one file affects, by name; `null` takes the file out. */
function affectedBy(file: string, text: string | null): string[] {
  const theory = theoryOf(REVIEW);
  const affected = theory.fold(uriOf(file), text === null ? null : summaryOf(file, text));
  return [...affected].map((uri) => uri.slice(uriOf("").length)).sort();
}

describe("a change affects", () => {
  test.each<[string, string, string | null, string[]]>([
    [
      "its file alone: another remark",
      "c.cmoc",
      "// remark\ncmoc T4: size -> complexity -> costs [@ash2019]",
      ["b.cmoc", "c.cmoc"],
    ],
    [
      "its file alone: words of its own",
      "c.cmoc",
      "cmoc T4: size -> complexity -> delay [@ash2019]\n  refines: T2",
      ["b.cmoc", "c.cmoc"],
    ],
    [
      "its file alone: one more use of a factor used everywhere",
      "e.cmoc",
      "cmoc T5: belief -> trust -> silence [@nobody]",
      ["e.cmoc"],
    ],
    [
      "its file alone: another source cited",
      "a.cmoc",
      "cmoc T1: aims -> trust -> faith [@cedar2022]",
      ["a.cmoc"],
    ],
    [
      "those that start from a first outcome",
      "c.cmoc",
      "cmoc T4: size -> complexity -> isolation [@ash2019]",
      ["b.cmoc", "c.cmoc", "e.cmoc"],
    ],
    [
      "those that share its label",
      "c.cmoc",
      "cmoc T1: size -> complexity -> costs [@ash2019]",
      ["a.cmoc", "b.cmoc", "c.cmoc"],
    ],
    [
      "those that lose a name of their factor",
      "d.cmoc",
      "factor trust",
      ["a.cmoc", "b.cmoc", "d.cmoc", "e.cmoc"],
    ],
    [
      "those that win one",
      "d.cmoc",
      "factor trust\n  also: belief, costs",
      ["a.cmoc", "b.cmoc", "c.cmoc", "d.cmoc", "e.cmoc"],
    ],
    [
      "those that cite what is declared",
      "d.cmoc",
      'factor trust\n  also: belief\nsource nobody: "Interview"',
      ["d.cmoc", "e.cmoc"],
    ],
    [
      "those that are nearly spelled so",
      "c.cmoc",
      "cmoc: size -> complexity -> silences [@ash2019]",
      ["b.cmoc", "c.cmoc", "e.cmoc"],
    ],
    [
      "all: a theory",
      "d.cmoc",
      'theory phase 2: "Initial"',
      ["a.cmoc", "b.cmoc", "c.cmoc", "d.cmoc", "e.cmoc"],
    ],
    [
      "all: a setting of the review",
      "d.cmoc",
      "review “Why?”\n  sources at least: 2",
      ["a.cmoc", "b.cmoc", "c.cmoc", "d.cmoc", "e.cmoc"],
    ],
    [
      "all: a dimension",
      "d.cmoc",
      "dimension stage: early",
      ["a.cmoc", "b.cmoc", "c.cmoc", "d.cmoc", "e.cmoc"],
    ],
  ])("%s", (_, file, text, files) => {
    // What must be named is held against fresh theories elsewhere; here, that no more is.
    for (const named of affectedBy(file, text)) expect(files).toContain(named);
    expect(affectedBy(file, text)).toContain(file);
  });

  test("nothing where a file that was never there is taken out", () => {
    expect(affectedBy("nobody.cmoc", null)).toEqual([]);
  });

  test("the citing files where bibliographies change, and none where they are the same", () => {
    const theory = theoryOf(REVIEW);
    const same = theory.bibliographies.map((one) => ({ ...one }));
    expect(theory.setBibliographies(same)).toEqual(new Set());
    const affected = theory.setBibliographies([bibliographyOf("other.bib", bibOf("ash2019"))]);
    expect([...affected].sort()).toEqual(["a.cmoc", "b.cmoc", "c.cmoc", "e.cmoc"].map(uriOf));
  });
});

describe("folding one file in", () => {
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`f${at}.cmoc`, `cmoc: aims -> trust -> faith ${at} [@x]`]),
  );

  test.each([
    ["three phrases", "cmoc: goals -> warmth -> doubt [@x]", 3],
    ["an unknown part", "cmoc: goals -> ? -> doubt [@x]", 2],
    ["other names", "factor warmth\n  also: belief, hope\n  inverse: fear", 4],
    ["phrases that are known", "cmoc: aims -> trust -> faith 7 [@x]", 0],
  ])("reads its own phrases and no others: %s", (_, text, count) => {
    const theory = theoryOf({ ...many, "a.cmoc": "cmoc: size -> trust -> costs [@x]" });
    phrasesRead.mockClear();
    theory.fold(uriOf("a.cmoc"), summaryOf("a.cmoc", text));
    expect(phrasesRead).toHaveBeenCalledTimes(count);
  });

  test("reads all, each once, where the review's own words change", () => {
    const theory = theoryOf({ ...many, "a.cmoc": "review “Why?”" });
    phrasesRead.mockClear();
    theory.fold(uriOf("a.cmoc"), summaryOf("a.cmoc", "review “Why?”\n  words for more: boosted"));
    expect(phrasesRead).toHaveBeenCalledTimes(52);
  });

  test("costs about the same in a review of 10 files and of 160", () => {
    const statements = (file: number) =>
      Array.from(
        { length: 8 },
        (_, at) => `cmoc ${file}.${at}: aims ${at} -> more trust -> factor ${file} of ${at} [@x]`,
      ).join("\n");
    const best = (files: number) => {
      const theory = theoryOf(
        Object.fromEntries(Array.from({ length: files }, (_, file) => [`f${file}.cmoc`, statements(file)])),
      );
      const versions = ["one", "two"].map((word) =>
        summaryOf("f7.cmoc", statements(7).replace("trust", `trust ${word}`)),
      );
      let least = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 60; turn++) {
        const start = performance.now();
        theory.fold(uriOf("f7.cmoc"), versions[turn % 2] ?? null);
        least = Math.min(least, performance.now() - start);
      }
      return least;
    };
    expect(best(160)).toBeLessThan(3 * best(10) + 0.5);
  });
});
