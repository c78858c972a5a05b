import { describe, expect, test } from "vitest";
import { saidIn, toldIn } from "./shown.ts";

/** A text, and what it says. */
type Example = readonly [name: string, text: string, said: readonly string[]];

function sayWhatIsWritten(examples: readonly Example[]): void {
  test.each(examples)("%s", (_, text, said) => {
    expect(saidIn(text)).toEqual(said);
    expect(saidIn(text.replaceAll("\n", "\r\n"))).toEqual(said);
    expect(saidIn(`\ufeff${text}`)).toEqual(said);
    expect(toldIn(text)).toEqual([]);
  });
}

describe("a CMOC", () => {
  sayWhatIsWritten([
    [
      "in one line",
      "cmoc: unambitious aims -> easier task achievement -> more trust [@vangen2003]",
      ["cmoc: unambitious aims -> easier task achievement -> more trust", "  + vangen2003"],
    ],
    [
      "with all that can stand under it",
      `cmoc T4: unambitious aims (context)
      -> easier task achievement
      -> more trust + greater risk appetite   [@vangen2003, pp. 12-14; see @bryson2006]
  > Early, modest wins let partners extend trust
  > to each other. [@bryson2006, p. 47]
  stage: early
  note: "Holds for voluntary partnerships; see T9."`,
      [
        "cmoc T4: unambitious aims (context) -> easier task achievement -> more trust + greater risk appetite",
        "  + vangen2003 pp. 12-14",
        "  + see bryson2006",
        "  > Early, modest wins let partners extend trust to each other. [bryson2006 p. 47]",
        "  stage: early",
        "  note: “Holds for voluntary partnerships; see T9.”",
      ],
    ],
    [
      "in the letters of papers",
      "CMOC 4: A → B ⇒ C\nCMOC5: D => E –> F\nDemi-Regularity d: G ➔ H -> I",
      ["cmoc 4: A -> B -> C", "cmoc 5: D -> E -> F", "demi-regularity d: G -> H -> I"],
    ],
    ["with a label in quotation marks", 'cmoc "T 4": a -> b -> c', ["cmoc “T 4”: a -> b -> c"]],
    [
      "with tags",
      "cmoc: a (C) + b (Intervention) + c (actor) -> d (resource) + e (REASONING) -> f (outcomes)",
      ["cmoc: a (c) + b (intervention) + c (actor) -> d (resource) + e (reasoning) -> f (outcomes)"],
    ],
    ["with parts not yet known", "cmoc: ? -> ?? (mechanism) -> a + ?", ["cmoc: ? -> ? (mechanism) -> a + ?"]],
    [
      "with quoted phrases",
      'cmoc: "a + b" -> “c -> d” (mechanism) -> the "e [f]" g',
      ['cmoc: “a + b” -> “c -> d” (mechanism) -> the "e [f]" g'],
    ],
    [
      "with commas and other signs in its phrases",
      "cmoc: trust, faith & hope -> partner’s 1,000 staff/teams (e.g. nurses, doctors) -> “a”-level?, 50% – or more",
      [
        "cmoc: trust, faith & hope -> partner’s 1,000 staff/teams (e.g. nurses, doctors) -> “a”-level?, 50% – or more",
      ],
    ],
    [
      "over many lines with remarks",
      "cmoc: a // one\n  of many // two\n// three\n\tlines -> b\n\n  -> // four\n c [@x;\n @y]",
      ["cmoc: a of many lines -> b -> c", "  + x", "  + y"],
    ],
    [
      "in any script",
      "cmoc 一: 信頼 -> доверие -> ثقة [@田中2019]",
      ["cmoc 一: 信頼 -> доверие -> ثقة", "  + 田中2019"],
    ],
    [
      "with citations in each part, and words of its authors' own",
      "cmoc: a [@x] + b [@y, p. 2] -> c [@z] -> d [@w] [posited]",
      ["cmoc: a + b -> c -> d", "  + x", "  + y p. 2", "  + z", "  + w", "  posited"],
    ],
    [
      "with sources for and against",
      "cmoc: a -> b -> c [@x]\n  Contradicted  by: [@y, p. 7]\n  inverse supported by: [@z; @w]\n  contradicted by: [@v]",
      [
        "cmoc: a -> b -> c",
        "  + x",
        "  - y p. 7",
        "  ~ z",
        "  ~ w",
        "  - v",
        "  contradicted by:  [y p. 7]",
        "  inverse supported by:  [z; w]",
        "  contradicted by:  [v]",
      ],
    ],
    ["with a full stop behind its citation", "cmoc: a -> b -> c [@x].", ["cmoc: a -> b -> c", "  + x"]],
    [
      "with full stops as sentences have them",
      "cmoc: a. -> b (e.g. c). -> less of d. [@x].\ncmoc: the U.S. -> St. John’s Inc. -> staff etc. + nurses et al.",
      [
        "cmoc: a -> b (e.g. c) -> less of d",
        "  + x",
        "cmoc: the U.S. -> St. John’s Inc. -> staff etc. + nurses et al.",
      ],
    ],
    ["with spaces in its tags", "cmoc: a ( context ) -> b ( M) -> c", ["cmoc: a (context) -> b (m) -> c"]],
    ["with commas that separate nothing", "cmoc: , a, -> b -> c,", ["cmoc: a -> b -> c"]],
  ]);
});

describe("excerpts", () => {
  const cmoc = "cmoc: a -> b -> c [@x]\n";
  const said = (...excerpts: string[]) => ["cmoc: a -> b -> c", "  + x", ...excerpts];
  sayWhatIsWritten([
    ["over lines", `${cmoc}> one\n  >two\n> three [@y]`, said("  > one two three [y]")],
    ["end at their citation", `${cmoc}> one [@y]\n> two [@z].`, said("  > one [y]", "  > two [z]")],
    ["end at a blank line", `${cmoc}> one\n\n> two`, said("  > one", "  > two")],
    ["end at an attribute", `${cmoc}> one\nnote: n\n> two`, said("  > one", "  > two", "  note: n")],
    ["go on behind a remark", `${cmoc}> one // remark\n> two`, said("  > one two")],
    ["with an empty line of their own", `${cmoc}> one\n>\n> two`, said("  > one two")],
    [
      "hold brackets and addresses",
      `${cmoc}> [one] (see http://a.b//c) [@y; @z, p. 3]`,
      said("  > [one] (see http://a.b//c) [y; z p. 3]"),
    ],
    ["with a bracket in their citation", `${cmoc}> one [@y, [17]-[18]]`, said("  > one [y [17]-[18]]")],
  ]);
});

describe("attributes", () => {
  sayWhatIsWritten([
    [
      "hold lists, quotations and citations",
      'cmoc: a -> b -> c\n  STAGE:   early,  late\n  refines: phase 2/T1, "T 2"\n  Über uns:\n  note: "x, y" [@z]',
      [
        "cmoc: a -> b -> c",
        "  stage: early | late",
        "  refines: phase 2/T1 | “T 2”",
        "  über uns:",
        "  note: “x, y” [z]",
      ],
    ],
    [
      "hold commas between round brackets",
      "cmoc: a -> b -> c\n  also: one (in two, or three), four (five, six, seven), eight (nine, ten",
      ["cmoc: a -> b -> c", "  also: one (in two, or three) | four (five, six, seven) | eight (nine | ten"],
    ],
    [
      "go on in the next line",
      "cmoc: a -> b -> c\n  also: one,\n    two words\n    of it, // remark\n    three",
      ["cmoc: a -> b -> c", "  also: one | two words of it | three"],
    ],
  ]);
});

describe("declarations", () => {
  sayWhatIsWritten([
    [
      "of a review",
      'review "Why do some collaborations work\n  when others do not?"\n  bibliography: a.bib, b.bib\n  sources at least: 2',
      [
        "review “Why do some collaborations work when others do not?”",
        "  bibliography: a.bib | b.bib",
        "  sources at least: 2",
      ],
    ],
    [
      "of a review without quotation marks",
      "Review: Why do some, and others not?",
      ["review Why do some, and others not?"],
    ],
    [
      "of a review without a question",
      "review\n  bibliography: a.bib",
      ["review nothing", "  bibliography: a.bib"],
    ],
    [
      "of theories",
      'theory phase 2: "Initial theory"\ntheory phase 3: Refined, and tested\n  follows: phase 2\ntheory phase 2',
      [
        "theory phase 2 = “Initial theory”",
        "theory phase 3 = Refined, and tested",
        "  follows: phase 2",
        "theory phase 2",
      ],
    ],
    [
      "of a dimension",
      'dimension stage: early, "in between", late',
      ["dimension stage = early | “in between” | late"],
    ],
    [
      "of factors",
      'factor trust: "expecting a partner to act" [@vangen2003]\n  also: partner trust, "trust, level of"\n  inverse: distrust\nfactor low trust [@x]\nfactor "a + b": this, and that',
      [
        "factor trust = “expecting a partner to act” [vangen2003]",
        "  also: partner trust | “trust, level of”",
        "  inverse: distrust",
        "factor low trust [x]",
        "factor “a + b” = this, and that",
      ],
    ],
    [
      "of sources",
      'source interview-3: "Interview 3, chief executive"\n  type: interview\nsource @ash2019: A book\nsource field notes',
      [
        "source interview-3 = “Interview 3, chief executive”",
        "  type: interview",
        "source ash2019 = A book",
        "source field notes",
      ],
    ],
  ]);
});

describe("where a CMOC stands", () => {
  sayWhatIsWritten([
    [
      "under its headings, and in the theory last named above it",
      `cmoc: a -> b -> c
theory phase 2
# Trust
  expects: 2 cmocs
cmoc: d -> e -> f
## Building it
#### Slowly
cmoc: g -> h -> i
## Losing it
cmoc: j -> k -> l
theory phase 3
# Faith // remark
cmoc: m -> n -> o`,
      [
        "cmoc: a -> b -> c",
        "theory phase 2",
        "# Trust",
        "  expects: 2 cmocs",
        "cmoc [phase 2 / Trust]: d -> e -> f",
        "## Building it",
        "#### Slowly",
        "cmoc [phase 2 / Trust / Building it / Slowly]: g -> h -> i",
        "## Losing it",
        "cmoc [phase 2 / Trust / Losing it]: j -> k -> l",
        "theory phase 3",
        "# Faith",
        "cmoc [phase 3 / Faith]: m -> n -> o",
      ],
    ],
  ]);
});
