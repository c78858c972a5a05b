import { expect, it } from "vitest";
import { bibliographyOf, bibOf, problemsOf, theoryOf, uriOf } from "../theory/reviews.ts";

it.each([
  ["a key that no bibliography has", "source @ahs2019\n  type: review\n", ["ahs2019"]],
  ["nothing of an entry", "source @ash2019\n  type: review\n", []],
  [
    "nothing of what is said",
    'source interview-1: "Interview 1"\nsource @interview-1\n  type: interview\n',
    [],
  ],
])("source-without-words tells %s", (_, text, keys) => {
  const told = (bib: Record<string, string>) =>
    problemsOf(theoryOf({ "a.cmoc": text, ...bib }), "a.cmoc")
      .filter(({ code }) => code === "source-without-words")
      .map(({ span }) => text.slice(span.start, span.end));
  expect(told({ "references.bib": bibOf("ash2019") })).toEqual(keys);
  expect(told({})).toEqual([]); // without a bibliography nothing can be known
});

it("source-without-words is told anew where a bibliography gets or loses the key", () => {
  const theory = theoryOf({ "a.cmoc": "source @ash2019\n", "references.bib": bibOf("ash2019") });
  const codes = () =>
    problemsOf(theory, "a.cmoc").filter(({ code }) => code === "source-without-words").length;
  expect(codes()).toBe(0);
  const affected = theory.setBibliographies([bibliographyOf("references.bib", bibOf("birch2021"))]);
  expect(affected).toContain(uriOf("a.cmoc"));
  expect(codes()).toBe(1);
});
