import { describe } from "vitest";
import { testMendings } from "./mending.ts";

describe("parts that are missing", () => {
  testMendings([
    {
      what: "a context",
      code: "missing-context",
      before: "cmoc T1: -> b -> c [posited] // a remark",
      fixes: { "Write ? for the context": "cmoc T1: ? -> b -> c [posited] // a remark" },
      preferred: true,
      leaves: { "Write ? for the context": ["unknown-part"] },
    },
    {
      what: "a mechanism between two arrows",
      code: "missing-mechanism",
      before: "cmoc T1: a // a remark\n  ->\n  -> c [posited]\n\ncmoc T2: a -> x -> c [posited]",
      fixes: {
        "Write ? for the mechanism":
          "cmoc T1: a // a remark\n  -> ?\n  -> c [posited]\n\ncmoc T2: a -> x -> c [posited]",
      },
      preferred: true,
      leaves: { "Write ? for the mechanism": ["unknown-part"] },
    },
    {
      what: "a mechanism that is still being typed",
      code: "missing-mechanism",
      before: "cmoc T1: a ->",
      fixes: { "Write ? for the mechanism": "cmoc T1: a -> ?" },
      preferred: true,
      leaves: { "Write ? for the mechanism": ["missing-outcome", "unknown-part"] },
    },
    {
      what: "an outcome behind its arrow, before the source",
      code: "missing-outcome",
      before: "cmoc T1: a -> b -> [@ash2019]",
      fixes: { "Write ? for the outcome": "cmoc T1: a -> b -> ? [@ash2019]" },
      preferred: true,
      leaves: { "Write ? for the outcome": ["unknown-part"] },
      reads: { "Write ? for the outcome": ["T1: a -> b -> ? [ash2019]"] },
    },
    {
      what: "one part of three, and it may be any",
      code: "missing-outcome",
      before: "cmoc T1: small aims + a mandate → more trust (mechanism)\n  + faith [@ash2019]",
      fixes: {
        "Write ? for the outcome":
          "cmoc T1: small aims + a mandate → more trust (mechanism)\n  + faith -> ? [@ash2019]",
        "Write ? for the mechanism":
          "cmoc T1: small aims + a mandate → ? -> more trust (mechanism)\n  + faith [@ash2019]",
        "Write ? for the context":
          "cmoc T1: ? -> small aims + a mandate → more trust (mechanism)\n  + faith [@ash2019]",
      },
      leaves: {
        "Write ? for the outcome": ["unknown-part"],
        "Write ? for the mechanism": ["tag-against-position", "unknown-part"],
        "Write ? for the context": ["tag-against-position", "unknown-part"],
      },
    },
  ]);
});

describe("arrows that are missing", () => {
  testMendings([
    {
      what: "commas in their place",
      code: "missing-arrows",
      before: "cmoc T1: small aims, easier tasks, more trust [@ash2019] // a remark",
      fixes: {
        "Put arrows in place of “,”":
          "cmoc T1: small aims -> easier tasks -> more trust [@ash2019] // a remark",
        "Write ? for the mechanism and the outcome":
          "cmoc T1: small aims, easier tasks, more trust -> ? -> ? [@ash2019] // a remark",
      },
      preferred: true,
      leaves: { "Write ? for the mechanism and the outcome": ["unknown-part"] },
      reads: { "Put arrows in place of “,”": ["T1: small aims -> tasks -> trust [ash2019]"] },
    },
    {
      what: "semicolons in their place, among commas",
      code: "missing-arrows",
      before: "cmoc: small, early aims;\n  easier tasks; more trust",
      fixes: {
        "Put arrows in place of “;”": "cmoc: small, early aims -> easier tasks -> more trust",
        "Write ? for the mechanism and the outcome":
          "cmoc: small, early aims;\n  easier tasks; more trust -> ? -> ?",
      },
      preferred: true,
      leaves: {
        "Put arrows in place of “;”": ["no-source"],
        "Write ? for the mechanism and the outcome": ["no-source", "unknown-part"],
      },
    },
    {
      what: "verbs in their place",
      code: "missing-arrows",
      before: "cmoc: small aims leads to easier tasks leads to more trust [posited]",
      fixes: {
        "Put arrows in place of “leads to”": "cmoc: small aims -> easier tasks -> more trust [posited]",
        "Write ? for the mechanism and the outcome":
          "cmoc: small aims leads to easier tasks leads to more trust -> ? -> ? [posited]",
      },
      preferred: true,
      leaves: { "Write ? for the mechanism and the outcome": ["unknown-part"] },
    },
    {
      what: "no sign of where they belong",
      code: "missing-arrows",
      before: "cmoc: small aims, easier tasks + the rest\n  stage: early [posited]",
      fixes: {
        "Write ? for the mechanism and the outcome":
          "cmoc: small aims, easier tasks + the rest -> ? -> ?\n  stage: early [posited]",
      },
      leaves: { "Write ? for the mechanism and the outcome": ["no-source", "unknown-part"] },
    },
    {
      what: "tags that say where they belong, as copied from a paper",
      code: "missing-arrows",
      before: "cmoc: small aims (context), easier tasks (M) more trust (outcome) [posited]",
      fixes: {
        "Put arrows behind the tags":
          "cmoc: small aims (context) -> easier tasks (M) -> more trust (outcome) [posited]",
        "Write ? for the mechanism and the outcome":
          "cmoc: small aims (context), easier tasks (M) more trust (outcome) -> ? -> ? [posited]",
      },
      preferred: true,
      leaves: { "Write ? for the mechanism and the outcome": ["unknown-part"] },
    },
    {
      what: "nothing but a source",
      code: "missing-arrows",
      before: "cmoc T1: [@ash2019]",
      fixes: { "Write ? for each part": "cmoc T1: ? -> ? -> ? [@ash2019]" },
      leaves: { "Write ? for each part": ["unknown-part"] },
    },
    {
      what: "nothing at all",
      code: "empty-statement",
      before: "cmoc T1: // soon\n\ncmoc T2: a -> b -> c [posited]",
      fixes: { "Write ? for each part": "cmoc T1: ? -> ? -> ? // soon\n\ncmoc T2: a -> b -> c [posited]" },
      leaves: { "Write ? for each part": ["no-source", "unknown-part"] },
    },
    {
      what: "arrows that copying lost",
      code: "pasted-arrow",
      before: "cmoc: a à b -> c [posited]",
      fixes: { "Write ->": "cmoc: a -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "arrows that are broken",
      code: "broken-arrow",
      before: "cmoc: a >> b -> c [posited]",
      fixes: { "Write ->": "cmoc: a -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "arrows below an attribute",
      code: "arrow-below-attribute",
      before:
        'cmoc T1: small aims [@ash2019]\n  note: "so far" // sure?\n  -> easier tasks\n  -> trust [@birch2021]\n  > So.',
      fixes: {
        "Move the arrows up to the words of the CMOC":
          'cmoc T1: small aims -> easier tasks\n  -> trust [@birch2021] [@ash2019]\n  note: "so far" // sure?\n  > So.',
      },
      preferred: true,
      reads: {
        "Move the arrows up to the words of the CMOC": [
          "T1: small aims -> tasks -> trust [birch2021, ash2019]",
        ],
      },
    },
  ]);
});

describe("more parts than three", () => {
  const title = "Write what follows as a CMOC of its own";
  testMendings([
    {
      what: "a chain of two, its source behind both",
      code: "too-many-parts",
      before: "cmoc T1: a -> b -> less c -> d -> e [@ash2019, p. 4; @birch2021] // a remark",
      fixes: {
        [title]:
          "cmoc T1: a -> b -> less c [@ash2019, p. 4; @birch2021] // a remark\n\ncmoc: less c -> d -> e [@ash2019, p. 4; @birch2021]",
      },
      preferred: true,
      reads: {
        [title]: ["T1: a -> b -> -c [ash2019, birch2021]", "-c -> d -> e [ash2019, birch2021]"],
      },
    },
    {
      what: "a chain over several lines: what is said below it stays with the first",
      code: "too-many-parts",
      before:
        "cmoc T1: a\n  -> b\n  -> c (outcome) + x [@ash2019]\n  -> d // a remark\n  -> e [@birch2021]\n  stage: early\n  > So. [@ash2019]\n\ncmoc T2: x -> y -> z [posited]",
      fixes: {
        [title]:
          "cmoc T1: a\n  -> b\n  -> c (outcome) + x [@ash2019]\n  stage: early\n  > So. [@ash2019]\n\ncmoc: c + x\n  -> d // a remark\n  -> e [@birch2021]\n\ncmoc T2: x -> y -> z [posited]",
      },
      preferred: true,
    },
    {
      what: "a remark behind the third part",
      code: "too-many-parts",
      before: "cmoc T1: a -> b -> c // why?\n  -> d -> e [@ash2019]",
      fixes: { [title]: "cmoc T1: a -> b -> c [@ash2019] // why?\n\ncmoc: c\n  -> d -> e [@ash2019]" },
      preferred: true,
    },
    {
      what: "a proposition of four parts",
      code: "too-many-parts",
      before: "demi-regularity: a -> b -> c -> d [posited]",
      fixes: { [title]: "demi-regularity: a -> b -> c [posited]\n\ncmoc: c -> d [posited]" },
      preferred: true,
      leaves: { [title]: ["missing-outcome"] },
    },
  ]);
});

describe("signs of a statement", () => {
  testMendings([
    {
      what: "a colon",
      code: "missing-colon",
      before: "CMOC small aims -> easier tasks -> trust [posited]",
      fixes: { "Put a colon here": "CMOC: small aims -> easier tasks -> trust [posited]" },
      preferred: true,
    },
    {
      what: "a colon behind a label",
      code: "missing-colon",
      before: "cmoc T4 small aims -> easier tasks -> trust [posited]",
      fixes: {
        "Put a colon behind the label “T4”": "cmoc T4: small aims -> easier tasks -> trust [posited]",
        "Put a colon here": "cmoc: T4 small aims -> easier tasks -> trust [posited]",
      },
    },
    {
      what: "a colon behind a number, as papers write it",
      code: "missing-colon",
      before: "CMOC4 small aims -> easier tasks -> trust [posited]",
      fixes: {
        "Put a colon behind the label “4”": "CMOC4: small aims -> easier tasks -> trust [posited]",
        "Put a colon here": "CMOC:4 small aims -> easier tasks -> trust [posited]",
      },
    },
    {
      what: "a colon behind the name of a factor",
      code: "missing-colon",
      before: 'factor partner trust "expecting them to act"\n  also: faith',
      fixes: {
        "Put a colon behind the name": 'factor partner trust: "expecting them to act"\n  also: faith',
      },
      preferred: true,
    },
    {
      what: "a CMOC that begins in a line of another",
      code: "keyword-in-line",
      before: "cmoc: a -> b -> c [posited] cmoc T2: d -> e -> f [posited]",
      fixes: {
        "Put it on a line of its own": "cmoc: a -> b -> c [posited] \ncmoc T2: d -> e -> f [posited]",
      },
      preferred: true,
    },
    {
      what: "a line of a CMOC that begins with a keyword",
      code: "keyword-at-line-start",
      before: "cmoc: a shared\n  review of cases -> more trust -> faith [posited]",
      fixes: {
        "Join this line to the one above": "cmoc: a shared review of cases -> more trust -> faith [posited]",
      },
      preferred: true,
    },
    {
      what: "a line that begins with a keyword, below a remark",
      code: "keyword-at-line-start",
      before: "cmoc: a shared // not a\n  review of cases -> more trust -> faith [posited]",
      fixes: {},
    },
    {
      what: "a heading",
      code: "heading-without-space",
      before: "##Trust\n\ncmoc: a -> b -> c [posited]",
      fixes: { "Put a space behind the #": "## Trust\n\ncmoc: a -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "a keyword",
      code: "misspelt-keyword",
      before: "cmoc: a -> b -> c [posited]\ncmco: d -> e -> f [posited]",
      fixes: {
        "Write “cmoc”": "cmoc: a -> b -> c [posited]\ncmoc: d -> e -> f [posited]",
        "Make it the label of a CMOC": "cmoc: a -> b -> c [posited]\ncmoc cmco: d -> e -> f [posited]",
      },
    },
  ]);
});

describe("words and brackets out of place", () => {
  testMendings([
    {
      what: "a + before an arrow",
      code: "nothing-beside-plus",
      before: "cmoc: a + -> b -> c [posited]",
      fixes: { "Take out this +": "cmoc: a -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "a + at the start",
      code: "nothing-beside-plus",
      before: "cmoc: a -> + b -> c [posited]",
      fixes: { "Take out this +": "cmoc: a -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "a + too many, on another line",
      code: "nothing-beside-plus",
      before: "cmoc: a + // first\n  + b -> c -> d [posited]",
      fixes: { "Take out this +": "cmoc: a + // first\n  b -> c -> d [posited]" },
      preferred: true,
    },
    {
      what: "words behind a tag",
      code: "words-after-tag",
      before: "cmoc: small aims (context) in clinics -> b -> c [posited]",
      fixes: {
        "Move the words in front of the bracket": "cmoc: small aims in clinics (context) -> b -> c [posited]",
        "Put a + between": "cmoc: small aims (context) + in clinics -> b -> c [posited]",
      },
      preferred: true,
    },
    {
      what: "words behind a citation and a comma",
      code: "words-after-citation",
      before: "cmoc: small aims [@ash2019], a mandate -> b -> c",
      fixes: { "Write + in place of the comma": "cmoc: small aims [@ash2019] + a mandate -> b -> c" },
      preferred: true,
      reads: { "Write + in place of the comma": ["small aims + a mandate -> b -> c [ash2019]"] },
    },
    {
      what: "words behind a citation, on the next line",
      code: "words-after-citation",
      before: "cmoc: a -> b -> more trust [@ash2019, p. 2]\n  in the team",
      fixes: {
        "Move the words in front of the bracket": "cmoc: a -> b -> more trust in the team [@ash2019, p. 2]",
        "Put a + between": "cmoc: a -> b -> more trust [@ash2019, p. 2] + in the team",
      },
      preferred: true,
    },
    {
      what: "a tag in front of its words",
      code: "tag-before-words",
      before: "cmoc: (context) small aims + a mandate -> b -> c [posited]",
      fixes: { "Put it behind the words": "cmoc: small aims (context) + a mandate -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "a citation in front of its words",
      code: "citation-before-words",
      before: "cmoc: [@ash2019] small aims\n  (context) -> b -> c",
      fixes: { "Put it behind the words": "cmoc: small aims\n  (context) [@ash2019] -> b -> c" },
      preferred: true,
    },
    {
      what: "a tag that is nearly one",
      code: "unknown-tag",
      before: "cmoc: small aims (contxt) -> b -> c [posited]",
      fixes: { "Correct the tag": "cmoc: small aims (context) -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "a round bracket that is not closed",
      code: "bracket-not-closed",
      before: "cmoc: small aims (at first -> b -> c [posited]",
      fixes: { "Put ) behind the last word": "cmoc: small aims (at first) -> b -> c [posited]" },
      preferred: true,
    },
    {
      what: "a round bracket that was not opened",
      code: "bracket-not-opened",
      before: "cmoc: small aims) -> b -> c [posited]",
      fixes: { "Take out this bracket": "cmoc: small aims -> b -> c [posited]" },
    },
  ]);
});

describe("words that may be meant otherwise", () => {
  testMendings([
    {
      what: "a semicolon",
      code: "semicolon-in-part",
      before: "cmoc: small aims; a mandate -> b -> c [posited]",
      fixes: { "Write +": "cmoc: small aims + a mandate -> b -> c [posited]" },
    },
    {
      what: "two directions",
      code: "two-in-one",
      before: "cmoc: a -> b -> more trust and less conflict [posited]",
      fixes: { "Write +": "cmoc: a -> b -> more trust + less conflict [posited]" },
    },
    {
      what: "a + without spaces",
      code: "plus-without-spaces",
      before: "cmoc: a -> b -> trust+ faith [posited]",
      fixes: { "Put spaces around it": "cmoc: a -> b -> trust + faith [posited]" },
    },
  ]);
});

describe("quotation marks that are not closed", () => {
  const [close, take] = ["Put a second quotation mark behind the last word", "Take out the quotation mark"];
  testMendings([
    {
      what: "in a part, with commas",
      code: "unclosed-quote",
      before: 'cmoc: "small, early aims -> b -> c [posited]',
      fixes: {
        [close]: 'cmoc: "small, early aims" -> b -> c [posited]',
        [take]: "cmoc: small, early aims -> b -> c [posited]",
      },
      preferred: true,
      reads: { [close]: ["small, early aims -> b -> c [posited]"] },
    },
    {
      what: "in a definition over two lines, before its source",
      code: "unclosed-quote",
      before: "factor trust: “expecting, at least,\n  that they act [@ash2019] // sure?\n  also: faith",
      fixes: {
        [close]: "factor trust: “expecting, at least,\n  that they act” [@ash2019] // sure?\n  also: faith",
        [take]: "factor trust: expecting, at least,\n  that they act [@ash2019] // sure?\n  also: faith",
      },
      preferred: true,
    },
    {
      what: "in a note",
      code: "unclosed-quote",
      before: 'cmoc: a -> b -> c [posited]\n  note: "Early, for now',
      fixes: {
        [close]: 'cmoc: a -> b -> c [posited]\n  note: "Early, for now"',
        [take]: "cmoc: a -> b -> c [posited]\n  note: Early, for now",
      },
      preferred: true,
    },
    {
      what: "in a list of names",
      code: "unclosed-quote",
      before: 'factor trust: what it is\n  also: "partner trust, faith',
      fixes: {
        [close]: 'factor trust: what it is\n  also: "partner trust", faith',
        [take]: "factor trust: what it is\n  also: partner trust, faith",
      },
      preferred: true,
    },
  ]);
});

describe("tags against the position", () => {
  const move = "Move the words to the parts that their tags name";
  testMendings([
    {
      what: "outcome and mechanism the other way round",
      code: "tag-against-position",
      before:
        "cmoc: peer supporters (intervention) => less attendance (outcome) ➔ feeling understood (M) [posited]",
      fixes: {
        [move]:
          "cmoc: peer supporters (intervention) -> feeling understood (M) -> less attendance (outcome) [posited]",
        "Change the tag to (mechanism)":
          "cmoc: peer supporters (intervention) => less attendance (mechanism) ➔ feeling understood (M) [posited]",
      },
      preferred: true,
      reads: { [move]: ["peer supporters -> feeling understood -> -attendance [posited]"] },
    },
    {
      what: "one of two things in a part, beside a part not known yet",
      code: "tag-against-position",
      before: 'cmoc T1: a mandate + "a + b" (response)\n  -> ? -> trust\n  + faith (context) [@ash2019]',
      fixes: {
        [move]: 'cmoc T1: a mandate + faith (context) -> "a + b" (response) -> trust [@ash2019]',
        "Change the tag to (context)":
          'cmoc T1: a mandate + "a + b" (context)\n  -> ? -> trust\n  + faith (context) [@ash2019]',
      },
      preferred: true,
    },
    {
      what: "words with two tags that disagree",
      code: "tag-against-position",
      before: "cmoc: a (context) (outcome) -> b -> c [posited]",
      fixes: { "Change the tag to (context)": "cmoc: a (context) (context) -> b -> c [posited]" },
    },
    {
      what: "a remark between the words, which has no place in another order",
      code: "tag-against-position",
      before: "cmoc: a (outcome) // why?\n  -> b (context) -> c [posited]",
      fixes: { "Change the tag to (context)": "cmoc: a (context) // why?\n  -> b (context) -> c [posited]" },
    },
  ]);
});

describe("words that belong to no statement", () => {
  const [remark, excerpt] = ["Make it a remark (//)", "Make it an excerpt of the CMOC above (>)"];
  testMendings([
    {
      what: "with arrows",
      code: "stray-text",
      before: "small aims → easier tasks → trust [posited]",
      fixes: {
        "Make it a CMOC": "cmoc: small aims → easier tasks → trust [posited]",
        [remark]: "// small aims → easier tasks → trust [posited]",
      },
      preferred: true,
    },
    {
      what: "with arrows, in several lines and paragraphs",
      code: "stray-text",
      before: "small aims\n  -> easier tasks -> trust\n\na -> b -> c\nd → e → f",
      fixes: {
        "Make them CMOCs":
          "cmoc: small aims\n  -> easier tasks -> trust\n\ncmoc: a -> b -> c\ncmoc: d → e → f",
        [remark]: "// small aims\n// -> easier tasks -> trust\n\n// a -> b -> c\n// d → e → f",
      },
      preferred: true,
      leaves: { "Make them CMOCs": ["no-source"] },
    },
    {
      what: "a paragraph of two lines below a CMOC",
      code: "stray-text",
      before:
        "cmoc: a -> b -> c [@ash2019]\n\nEarly, modest wins let partners\n  extend trust. [@ash2019, p. 4]\n\n# Trust",
      fixes: {
        [excerpt]:
          "cmoc: a -> b -> c [@ash2019]\n\n> Early, modest wins let partners\n> extend trust. [@ash2019, p. 4]\n\n# Trust",
        [remark]:
          "cmoc: a -> b -> c [@ash2019]\n\n// Early, modest wins let partners\n// extend trust. [@ash2019, p. 4]\n\n# Trust",
      },
    },
    {
      what: "below a factor",
      code: "stray-text",
      before: "cmoc: a -> b -> c [posited]\n\nfactor b: what it is\n\nTo be discussed.",
      fixes: { [remark]: "cmoc: a -> b -> c [posited]\n\nfactor b: what it is\n\n// To be discussed." },
    },
  ]);
});
