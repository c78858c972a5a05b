import { describe } from "vitest";
import { testChoices, testRefusals } from "./actions.ts";

const BIB = "@article{smith2001,\n}\n@article{jones2003,\n}\n@article{ash2019,\n}\n";
const NUMBERED = "@article{smith2001,\n number = {12},\n}\n@article{jones2003,\n number = {31},\n}\n";
const review = 'review "Why?"\n  bibliography: r.bib\n\n';

describe("citations in order", () => {
  testChoices("refactor.rewrite", [
    {
      what: "in one bracket, words and pages with their keys",
      texts: "cmoc: a -> b -> c [see @casey2008, p. 77; -@ash2019<|>; posited; @Birch2021]\n",
      title: "Sort the citations of this bracket",
      after: "cmoc: a -> b -> c [-@ash2019; @Birch2021; see @casey2008, p. 77; posited]\n",
    },
    {
      what: "where the bracket runs over lines, the lines stay",
      texts: "cmoc: a -> b -> c [@c2008;<|>\n    @b2021;   @a2019]\n",
      title: "Sort the citations of this bracket",
      after: "cmoc: a -> b -> c [@a2019;\n    @b2021;   @c2008]\n",
    },
    {
      what: "in every bracket of a statement",
      texts: "cmoc: a -> b<|> -> c [@b; @a]\n  contradicted by: [@d; @c]\n\ncmoc: x -> y -> z [@f; @e]\n",
      title: "Sort the citations of this statement, bracket by bracket",
      after: "cmoc: a -> b -> c [@a; @b]\n  contradicted by: [@c; @d]\n\ncmoc: x -> y -> z [@f; @e]\n",
    },
    {
      what: "behind the meaning of a factor",
      texts: 'factor a: "x" [@b; @<|>a]\n',
      title: "Sort the citations of this bracket",
      after: 'factor a: "x" [@a; @b]\n',
    },
  ]);
  testRefusals("refactor.rewrite", [
    {
      what: "they are in order",
      texts: "cmoc: a -> b -> c [@a; @<|>b]\n",
      title: "Sort the citations of this bracket",
      reason: "The citations are in order already.",
    },
  ]);
  testChoices("source.sortCitations", [
    {
      what: "in the whole file, but for brackets with a mistake",
      texts: "<|>cmoc: a -> b -> c [@b; @a]\n\ncmoc: x -> y -> z [@f;; @e]\n\ncmoc: u -> v -> w [@h; @g]\n",
      title: "Sort the citations in every bracket of this file",
      after: "cmoc: a -> b -> c [@a; @b]\n\ncmoc: x -> y -> z [@f;; @e]\n\ncmoc: u -> v -> w [@g; @h]\n",
    },
  ]);
});

describe("numbers of references become keys", () => {
  testChoices("refactor.rewrite", [
    {
      what: "by the numbers that the entries bear",
      texts: { "a.cmoc": `${review}cmoc: a -> b -> c [12, 3<|>1]\n`, "r.bib": NUMBERED },
      title: "Write keys in place of the numbers here, by the numbers in the bibliography",
      after: { "a.cmoc": `${review}cmoc: a -> b -> c [@smith2001; @jones2003]\n` },
      reads: ["a -> b -> c [smith2001, jones2003]"],
    },
    {
      what: "by the order of the entries, a range and all",
      texts: { "a.cmoc": `${review}cmoc: a -> b -> c [1<|>-3]\n`, "r.bib": BIB },
      title: "by the order of the bibliography",
      after: { "a.cmoc": `${review}cmoc: a -> b -> c [@smith2001; @jones2003; @ash2019]\n` },
    },
    {
      what: "in the whole file",
      texts: {
        "a.cmoc": `${review}cmoc: a -> b -> c [1<|>]\n\ncmoc: d -> e -> f [@ash2019; 2]\n`,
        "r.bib": BIB,
      },
      title: "Write keys in place of numbers in 2 places of this file, by the order of the bibliography",
      after: {
        "a.cmoc": `${review}cmoc: a -> b -> c [@smith2001]\n\ncmoc: d -> e -> f [@ash2019; @jones2003]\n`,
      },
    },
  ]);
  testRefusals("refactor.rewrite", [
    {
      what: "a number that the bibliography does not have",
      texts: { "a.cmoc": `${review}cmoc: a -> b -> c [1, 4<|>4]\n`, "r.bib": BIB },
      title: "Write keys in place of the numbers here",
      reason: "The bibliography has no entry for some of the numbers.",
    },
    {
      what: "no bibliography",
      texts: "cmoc: a -> b -> c [1<|>2]\n",
      title: "Write keys in place of the numbers here",
      reason: "The review names no bibliography in which the numbers could be looked up.",
    },
  ]);
});
