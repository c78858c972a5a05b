import { expect, it } from "vitest";
import { problemsIn } from "../../../language/checks/checks.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { bibliographyOf, bibOf, summaryOf, theoryOf, uriOf } from "../theory/reviews.ts";
import { toldAt } from "./telling.ts";

it.each([
  { tells: "a source that nothing cites", review: 'source i1: "Interview 1"', at: ["i1"] },
  { tells: "one that is cited elsewhere", review: { a: "source i1", b: "cmoc: a -> b -> c [@i1]" }, at: [] },
  {
    tells: "one that is cited against",
    review: "source i1\ncmoc: a -> b -> c\n  contradicted by: [@i1]",
    at: [],
  },
  { tells: "one cited of a factor", review: "source i1\nfactor trust [@i1]", at: [] },
  { tells: "each of two", review: "source i1\nsource i2", at: ["i1", "i2"] },
  { tells: "one stated twice", review: "source i1\nsource i1", at: ["i1"] },
  { tells: "one in capital letters", review: "source i1\ncmoc: a -> b -> c [@I1]", at: ["i1"] },
])("tells $tells", ({ review, at }) => {
  expect(toldAt("uncited-source", review)).toEqual(at);
});

const REVIEW = 'review "Why?"\n  bibliography: refs.bib\n';

/** What is told of the entries of a bibliography, where the review names it. */
function toldOfEntries(theory: Theory, keys: readonly string[]): string[] {
  const naming = { uri: uriOf("a.cmoc"), span: { start: 0, end: 6 }, text: "refs.bib" };
  theory.setBibliographies([{ ...bibliographyOf("refs.bib", bibOf(...keys)), naming }]);
  const file = theory.summaryOf(uriOf("a.cmoc"));
  return (file ? problemsIn(file, theory) : [])
    .filter(({ code }) => code === "uncited-source")
    .map(({ message }) => message);
}

it.each<[keys: string[], statements: string, messages: string[]]>([
  [["a"], "cmoc: x -> y -> z [@a]", []],
  [["a"], "", ["Nothing in the review cites the entry “a” of “refs.bib”."]],
  [["a", "b"], "", ["Nothing in the review cites any of the 2 entries of “refs.bib”: a and b."]],
  [
    ["a", "b", "c", "d", "e", "f"],
    "cmoc: x -> y -> z [@b]",
    ["Nothing in the review cites 5 of the 6 entries of “refs.bib”: a, c, d and 2 more."],
  ],
  [
    ["a", "b"],
    "cmoc: x -> y -> z [@b]\nsource @a",
    [
      "Nothing in the review cites the source “a”. Cite it behind a CMOC that it bears on, as in [@key], or delete it.",
    ],
  ],
])("of entries %j with %j", (keys, statements, messages) => {
  expect(toldOfEntries(theoryOf({ "a.cmoc": REVIEW + statements }), keys)).toEqual(messages);
});

it("may change with another file that cites: the file that names the bibliography is told anew", () => {
  const theory = theoryOf({ "a.cmoc": REVIEW, "b.cmoc": "cmoc: x -> y -> z", "c.cmoc": "source i1" });
  toldOfEntries(theory, ["k1", "k2"]);
  const affected = theory.fold(uriOf("b.cmoc"), summaryOf("b.cmoc", "cmoc: x -> y -> z [@k1; @i1]"));
  expect([...affected].sort()).toEqual(["a.cmoc", "b.cmoc", "c.cmoc"].map(uriOf));
  const again = theory.fold(uriOf("b.cmoc"), summaryOf("b.cmoc", "cmoc: x -> y -> z [@k1; @i1; @k1]"));
  expect([...again]).toEqual([uriOf("b.cmoc")]);
});
