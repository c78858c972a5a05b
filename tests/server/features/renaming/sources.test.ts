import { describe, expect, test } from "vitest";
import { Renamer, type Texts } from "./renamer.ts";

const REVIEW = 'review "Why?"\n  bibliography: references.bib\n';
const BIB = "@book{vangen2003,\n  title = {A}\n}\n@book{bryson2006,\n  title = {B}\n}\n";

type Case = [what: string, texts: Texts, newKey: string, after: Texts, questions: string[]];

describe("a citation key is renamed", () => {
  const ASKS_FOR_BIB = "Rename the key in references.bib as well";
  test.each<Case>([
    [
      "in every statement; and in the bibliography once that is confirmed",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@van<|>gen2003, p. 4; see @bryson2006]\n  contradicted by: [-@vangen2003]\n> So. [@vangen2003]\n`,
        "b.cmoc": "factor x: y [@vangen2003]\nsource @vangen2003: the first\n",
        "references.bib": BIB,
      },
      "vangen2003a",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@vangen2003a, p. 4; see @bryson2006]\n  contradicted by: [-@vangen2003a]\n> So. [@vangen2003a]\n`,
        "b.cmoc": "factor x: y [@vangen2003a]\nsource @vangen2003a: the first\n",
        "references.bib": BIB.replace("vangen2003", "vangen2003a"),
      },
      [ASKS_FOR_BIB],
    ],
    [
      "from its entry",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@vangen2003]\n`,
        "references.bib": BIB.replace("vangen", "van<|>gen"),
      },
      "new",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@new]\n`,
        "references.bib": BIB.replace("vangen2003", "new"),
      },
      [ASKS_FOR_BIB],
    ],
    [
      "that only a source statement has",
      { "a.cmoc": "source inter<|>view-3: words\ncmoc: a -> b -> c [@interview-3]\n" },
      "interview-4",
      { "a.cmoc": "source interview-4: words\ncmoc: a -> b -> c [@interview-4]\n" },
      [],
    ],
    [
      "typed with its @",
      { "a.cmoc": "source inter<|>view-3: words\ncmoc: a -> b -> c [@interview-3]\n" },
      "@interview-4",
      { "a.cmoc": "source interview-4: words\ncmoc: a -> b -> c [@interview-4]\n" },
      [],
    ],
    [
      "to one that needs braces, and gets them",
      { "a.cmoc": "source x: words\ncmoc: a -> b -> c [@<|>x, p. 3; @{x}]\n" },
      "interview three",
      {
        "a.cmoc":
          'source "interview three": words\ncmoc: a -> b -> c [@{interview three}, p. 3; @{interview three}]\n',
      },
      [],
    ],
    [
      "that no source has, to one that is there: the mistake is mended everywhere, and nothing asked",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@van<|>gen03]\ncmoc: a -> b -> d [@vangen03]\n`,
        "references.bib": BIB,
      },
      "vangen2003",
      { "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@vangen2003]\ncmoc: a -> b -> d [@vangen2003]\n` },
      [],
    ],
    [
      "to another source, after the author is asked; the bibliography stays",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@van<|>gen2003]\ncmoc: a -> b -> d [@bryson2006; @vangen2003]\n`,
        "references.bib": BIB,
      },
      "bryson2006",
      {
        "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@bryson2006]\ncmoc: a -> b -> d [@bryson2006; @bryson2006]\n`,
      },
      ["Cites “bryson2006” (cited once) in place of “vangen2003” (cited 2 times)"],
    ],
    [
      "in both reviews that name the bibliography",
      {
        "one/review.cmoc":
          'review "One?"\n  bibliography: ../references.bib\ncmoc: a -> b -> c [@van<|>gen2003]\n',
        "two/review.cmoc":
          'review "Two?"\n  bibliography: ../references.bib\ncmoc: a -> b -> c [@vangen2003]\n',
        "references.bib": BIB,
      },
      "new",
      {
        "one/review.cmoc": 'review "One?"\n  bibliography: ../references.bib\ncmoc: a -> b -> c [@new]\n',
        "two/review.cmoc": 'review "Two?"\n  bibliography: ../references.bib\ncmoc: a -> b -> c [@new]\n',
        "references.bib": BIB.replace("vangen2003", "new"),
      },
      [ASKS_FOR_BIB],
    ],
  ])("%s", async (_, texts, newKey, after, questions) => {
    const renamer = await Renamer.of(texts);
    const renamed = await renamer.rename(newKey);
    expect(renamed.refused).toBeNull();
    expect(renamed.texts).toEqual(after);
    expect(renamed.questions).toEqual(questions);
    expect(renamer.client.complaints).toEqual([]);
  });

  test.each<[what: string, newKey: string, reason: RegExp]>([
    ["to nothing", "@", /Type a key/],
    ["to one with brackets", "a[b", /cannot be a citation key/],
    ["to one that the bibliography cannot hold", "a, b", /cannot be a key in references\.bib/],
  ])("but not %s", async (_, newKey, reason) => {
    const renamer = await Renamer.of({
      "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@van<|>gen2003]\n`,
      "references.bib": BIB,
    });
    expect((await renamer.rename(newKey)).refused).toMatch(reason);
  });

  test("the change in the bibliography says what may undo it, and is of the unsaved text", async () => {
    const renamer = await Renamer.of({
      "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@van<|>gen2003]\n`,
      "references.bib": BIB,
    });
    renamer.client.open("references.bib");
    renamer.client.edit("references.bib", `% mine\n${BIB}`);
    const renamed = await renamer.rename("new");
    expect(renamed.texts["references.bib"]).toBe(`% mine\n${BIB.replace("vangen2003", "new")}`);
    const [annotation] = Object.values(renamed.edit?.changeAnnotations ?? {});
    expect(annotation?.description).toMatch(/reference manager.*brings the old key back/);
  });

  test("an editor that cannot ask leaves the bibliography to its author, or to a renaming in it", async () => {
    const texts = {
      "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@van<|>gen2003]\n`,
      "references.bib": BIB.replace("vangen", "van<|>gen"),
    };
    const renamer = await Renamer.of(texts, {});
    expect((await renamer.rename("new")).refused).toMatch(
      /stands in references\.bib.*Rename it at its entry/,
    );
    expect((await renamer.rename("new", 1)).texts).toEqual({
      "review.cmoc": `${REVIEW}cmoc: a -> b -> c [@new]\n`,
      "references.bib": BIB.replace("vangen2003", "new"),
    });
  });

  test("elsewhere in an entry nothing is renamed", async () => {
    const renamer = await Renamer.of({
      "review.cmoc": REVIEW,
      "references.bib": BIB.replace("title", "ti<|>tle"),
    });
    expect(await renamer.prepared()).toBeNull();
    expect(await renamer.rename("new")).toMatchObject({ edit: null, refused: null });
  });
});
