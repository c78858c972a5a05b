import { expect, test } from "vitest";
import { problemsOf, summaryOf, type Texts, theoryOf, uriOf } from "./reviews.ts";

const REFUTED = "cmoc T1: aims -> trust -> faith [@x]";
const REFUTING = "cmoc T2: size -> fear -> silence [@x]\n  refutes: T1";
const LEANING = "cmoc T3: faith -> hope -> joy [@x]";

/** A file of which something else is told when another file changes, in ways that seldom come about by chance. */
test.each<[what: string, texts: Texts, changed: string, text: string | null]>([
  [
    "a refuted CMOC stands elsewhere",
    { "a.cmoc": REFUTED, "b.cmoc": REFUTING },
    "a.cmoc",
    `// remark\n${REFUTED}`,
  ],
  ["a CMOC is refuted", { "a.cmoc": REFUTED, "b.cmoc": "" }, "b.cmoc", REFUTING],
  ["a CMOC is refuted no longer", { "a.cmoc": REFUTED, "b.cmoc": REFUTING }, "b.cmoc", null],
  [
    "a refuted CMOC is refuted under another label",
    { "a.cmoc": REFUTED, "b.cmoc": REFUTING },
    "a.cmoc",
    REFUTED.replace("T1", "T9"),
  ],
  [
    "a sound CMOC that gave the same is gone",
    { "a.cmoc": REFUTED, "b.cmoc": REFUTING, "d.cmoc": "cmoc: aims -> ease -> more faith [@x]" },
    "d.cmoc",
    "cmoc: aims -> ease -> comfort [@x]",
  ],
  [
    "a sound CMOC gives the same",
    { "a.cmoc": REFUTED, "b.cmoc": REFUTING },
    "d.cmoc",
    "factor faith\n  also: belief\ncmoc: aims -> ease -> belief [@x]",
  ],
])("where it starts from what a refuted CMOC gives, and %s", (_, texts, changed, text) => {
  expectConcerned({ ...texts, "z.cmoc": LEANING }, changed, text);
});

const NEAR = "cmoc: partner trust -> hope -> joy [@x]";

test.each<[what: string, texts: Texts, changed: string, text: string | null]>([
  ["the other name is used more often", {}, "a.cmoc", "cmoc: aims -> partners trust -> partners trust [@x]"],
  ["the other name is declared", {}, "a.cmoc", "factor partners trust"],
  [
    "the other name is used no longer",
    { "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]" },
    "a.cmoc",
    null,
  ],
  [
    "the other name is spelled anew",
    { "a.cmoc": "factor partners trust" },
    "a.cmoc",
    "factor Partners trust",
  ],
  [
    "the words themselves are declared",
    { "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]" },
    "b.cmoc",
    "factor partner trust",
  ],
  [
    "the words themselves are another name of a factor",
    { "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]" },
    "b.cmoc",
    "factor faith\n  also: partner trust",
  ],
  [
    "the other name names another factor",
    {
      "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]",
      "b.cmoc": "factor faith\n  also: partners trust",
    },
    "b.cmoc",
    "factor risk\n  also: partners trust",
  ],
  [
    "the other name names no other factor any more",
    {
      "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]",
      "b.cmoc": "factor faith\n  also: partners trust",
    },
    "b.cmoc",
    null,
  ],
  [
    "the other name is given to a factor",
    { "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]", "b.cmoc": "factor faith" },
    "b.cmoc",
    "factor faith\n  also: partners trust",
  ],
  [
    "the other name is taken from a factor",
    {
      "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]",
      "b.cmoc": "factor faith\n  also: partners trust",
    },
    "b.cmoc",
    "factor faith",
  ],
  [
    "the factor of the other name is spelled anew",
    {
      "a.cmoc": "cmoc: partners trust -> partners trust -> b [@x]",
      "b.cmoc": "factor faith\n  also: partners trust",
      "c.cmoc": "factor faith",
    },
    "b.cmoc",
    "factor Faith\n  also: partners trust",
  ],
])("where it uses words that are nearly a name, and %s", (_, texts, changed, text) => {
  expectConcerned({ ...texts, "z.cmoc": NEAR }, changed, text);
});

test.each<[what: string, texts: Texts, changed: string, text: string | null]>([
  ["the same label", { "a.cmoc": REFUTED }, "a.cmoc", `// remark\n${REFUTED}`],
  ["the label it has, from none", {}, "a.cmoc", REFUTED],
  ["the label it has, to another", { "a.cmoc": REFUTED }, "a.cmoc", REFUTED.replace("T1", "T9")],
  ["a label near to one that is missing", {}, "a.cmoc", "cmoc T88: a -> b -> c [@x]"],
  ["a label it names", { "a.cmoc": "cmoc T8: a -> b -> c [@x]" }, "a.cmoc", "cmoc T9: a -> b -> c [@x]"],
  [
    "the same parts",
    { "a.cmoc": "cmoc T7: p -> q -> r [@x]" },
    "a.cmoc",
    "// remark\ncmoc T7: p -> q -> r [@x]",
  ],
  ["the opposite outcome", {}, "a.cmoc", "cmoc T7: p -> q -> low r [@x]"],
  [
    "an alias that makes parts the same",
    { "b.cmoc": "cmoc T7: p -> s -> t [@x]" },
    "a.cmoc",
    "factor q\n  also: s",
  ],
  ["the source it cites", { "b.cmoc": "source y: “Interview”" }, "a.cmoc", "source x: “Interview”"],
  [
    "a source with a key near to the one it cites",
    { "b.cmoc": "source ash2019: “I”" },
    "a.cmoc",
    "source smth2020: “I”",
  ],
  ["a circle of relations", {}, "a.cmoc", "cmoc T8: a -> b -> c [@x]\n  from: T1"],
  ["a context for its outcome", {}, "a.cmoc", "cmoc: r -> m -> n [@x]"],
  [
    "a count it expects",
    { "a.cmoc": "cmoc: m -> q -> n [@y]" },
    "a.cmoc",
    "cmoc: m -> q -> n [@v]\ncmoc: m -> q -> o [@w]",
  ],
  ["its dimension", {}, "a.cmoc", "dimension stage: early"],
  ["the theory it names", {}, "a.cmoc", "theory phase 1"],
])("where another file changes %s", (_, texts, changed, text) => {
  const concerned = `cmoc T1: p -> q -> r [@x; @smith2020]
  from: T8, phase 1/T1
  stage: late
factor q
  expects: 2 sources`;
  expectConcerned({ ...texts, "z.cmoc": concerned }, changed, text);
});

/** That another thing is told of `z.cmoc` after a change, that the change names it, and that a fresh theory agrees. */
function expectConcerned(texts: Texts, changed: string, text: string | null): void {
  const theory = theoryOf(texts);
  const before = problemsOf(theory, "z.cmoc");
  const affected = theory.fold(uriOf(changed), text === null ? null : summaryOf(changed, text));
  const now = problemsOf(theory, "z.cmoc");
  expect(now).not.toEqual(before);
  expect(affected).toContain(uriOf("z.cmoc"));
  const { [changed]: _, ...others } = texts;
  expect(now).toEqual(
    problemsOf(theoryOf(text === null ? others : { ...others, [changed]: text }), "z.cmoc"),
  );
}
