import { describe } from "vitest";
import { testMendings } from "./mending.ts";

describe("labels", () => {
  testMendings([
    {
      what: "one that stands twice",
      code: "duplicate-label",
      before: {
        "a.cmoc": "cmoc T4: a -> b -> c [posited]\n\ncmoc T4b: d -> e -> f [posited]",
        "b.cmoc": "cmoc t4: g -> h -> i [posited]",
      },
      fixes: {
        "Call it “T4c”": { "a.cmoc": "cmoc T4c: a -> b -> c [posited]\n\ncmoc T4b: d -> e -> f [posited]" },
      },
    },
    {
      what: "one with a letter that stands twice",
      code: "duplicate-label",
      before: "cmoc 4b: a -> b -> c [posited]\n\ncmoc 4b: d -> e -> f [posited]",
      fixes: { "Call it “4c”": "cmoc 4c: a -> b -> c [posited]\n\ncmoc 4b: d -> e -> f [posited]" },
    },
    {
      what: "a word that stands twice",
      code: "duplicate-label",
      before: "cmoc early wins: a -> b -> c [posited]\n\ncmoc Early wins: d -> e -> f [posited]",
      fixes: {
        "Call it “early wins 2”":
          "cmoc early wins 2: a -> b -> c [posited]\n\ncmoc Early wins: d -> e -> f [posited]",
      },
    },
    {
      what: "one of another theory",
      code: "unknown-label",
      before: {
        "a.cmoc": 'theory phase 3: "Refined"\n\ncmoc R1: a -> b -> c [posited]\n  refines: T4 // yes',
        "b.cmoc": 'theory phase 2: "Initial"\n\ncmoc T4: d -> e -> f [posited]',
      },
      fixes: {
        "Write “phase 2/T4”": {
          "a.cmoc":
            'theory phase 3: "Refined"\n\ncmoc R1: a -> b -> c [posited]\n  refines: phase 2/T4 // yes',
        },
      },
      preferred: true,
    },
    {
      what: "one of two other theories, and one that is near",
      code: "unknown-label",
      before: {
        "a.cmoc": 'theory phase 3: "Refined"\n\ncmoc R14: a -> b -> c [posited]\n  from: R14, R4',
        "b.cmoc": 'theory phase 1: "First"\n\ncmoc R4: d -> e -> f [posited]',
        "c.cmoc": 'theory phase 2: "Initial"\n\ncmoc R4: d -> e -> g [posited]',
      },
      fixes: {
        "Write “phase 1/R4”": {
          "a.cmoc": 'theory phase 3: "Refined"\n\ncmoc R14: a -> b -> c [posited]\n  from: R14, phase 1/R4',
        },
        "Write “phase 2/R4”": {
          "a.cmoc": 'theory phase 3: "Refined"\n\ncmoc R14: a -> b -> c [posited]\n  from: R14, phase 2/R4',
        },
        "Write “R14”": {
          "a.cmoc": 'theory phase 3: "Refined"\n\ncmoc R14: a -> b -> c [posited]\n  from: R14, R14',
        },
      },
      leaves: { "Write “R14”": ["relation-circle"] },
    },
    {
      what: "one that comes from itself",
      code: "relation-circle",
      before: "cmoc T1: a -> b -> c [posited]\n  refines: T1 // no\n  stage: early",
      fixes: { "Take out “T1”": "cmoc T1: a -> b -> c [posited] // no\n  stage: early" },
    },
    {
      what: "one of a list that comes from itself",
      code: "relation-circle",
      before:
        "cmoc T1: a -> b -> c [posited]\n  from: T2, T3\n\ncmoc T2: a -> b -> d [posited]\n  from: T1\n\ncmoc T3: x -> y -> z [posited]",
      fixes: {
        "Take out “T2”":
          "cmoc T1: a -> b -> c [posited]\n  from: T3\n\ncmoc T2: a -> b -> d [posited]\n  from: T1\n\ncmoc T3: x -> y -> z [posited]",
      },
    },
  ]);
});

describe("CMOCs that are alike", () => {
  testMendings([
    {
      what: "the same, in another file",
      code: "duplicate-cmoc",
      before: {
        "b.cmoc": "cmoc: a -> b -> c [@ash2019] // again\n\ncmoc T2: d -> e -> f [posited]",
        "a.cmoc": "cmoc T1: a -> b -> c [@birch2021]",
      },
      fixes: {
        "Say that it “affirms: T1”": {
          "b.cmoc": "cmoc: a -> b -> c [@ash2019] // again\n  affirms: T1\n\ncmoc T2: d -> e -> f [posited]",
        },
      },
    },
    {
      what: "the same, as one that has no label to be named by",
      code: "duplicate-cmoc",
      before: "cmoc: a -> b -> c [@ash2019]\n\ncmoc T2: a -> b -> c [posited]",
      fixes: {},
    },
    {
      what: "the same mechanism and outcome",
      code: "analogous-cmoc",
      before:
        "cmoc T1: a -> b -> less c [@ash2019]\n\ncmoc T2: d -> b (M) + x -> y [posited]\n\ncmoc T3: e + f -> b (M) -> less c [@birch2021] // why?\n  stage: early",
      fixes: {
        "Write a demi-regularity from the two":
          "cmoc T1: a -> b -> less c [@ash2019]\n\ncmoc T2: d -> b (M) + x -> y [posited]\n\ncmoc T3: e + f -> b (M) -> less c [@birch2021] // why?\n  stage: early\n\ndemi-regularity: ? -> b (M) -> less c\n  from: T1, T3",
      },
      leaves: { "Write a demi-regularity from the two": ["unknown-part"] },
    },
    {
      what: "the same context and mechanism",
      code: "analogous-cmoc",
      before: "cmoc T1: a -> b -> c [@ash2019]\n\ncmoc T2: a -> b -> d + e [@birch2021]",
      fixes: {
        "Write a demi-regularity from the two":
          "cmoc T1: a -> b -> c [@ash2019]\n\ncmoc T2: a -> b -> d + e [@birch2021]\n\ndemi-regularity: a -> b -> ?\n  from: T1, T2",
      },
      leaves: { "Write a demi-regularity from the two": ["unknown-part"] },
    },
    {
      what: "alike, without a label to be named by",
      code: "analogous-cmoc",
      before: "cmoc T1: a -> b -> c [@ash2019]\n\ncmoc: a -> b -> d [@birch2021]",
      fixes: {},
    },
  ]);
});

describe("theories", () => {
  testMendings([
    {
      what: "one that a CMOC refines, in a file with theories",
      code: "unknown-theory",
      before:
        'cmoc: x -> y -> z [posited]\n\n# Ours\ntheory phase 3: "Refined"\n  follows: phase 3\n\ncmoc R1: a -> b -> c [posited]\n  refines: draft/T4',
      fixes: {
        "State the theory “draft”":
          'cmoc: x -> y -> z [posited]\n\n# Ours\ntheory draft: "Draft"\n\ntheory phase 3: "Refined"\n  follows: phase 3\n\ncmoc R1: a -> b -> c [posited]\n  refines: draft/T4',
      },
      leaves: { "State the theory “draft”": ["unknown-label"] },
    },
    {
      what: "one that a theory follows, nearly the name of another",
      code: "unknown-theory",
      before: {
        "a.cmoc": 'theory phase 3: "Refined"\n  follows: phase2',
        "b.cmoc": 'theory phase 2: "Initial"',
      },
      fixes: {
        "Write “phase 2”": { "a.cmoc": 'theory phase 3: "Refined"\n  follows: phase 2' },
        "Write “phase 3”": { "a.cmoc": 'theory phase 3: "Refined"\n  follows: phase 3' },
        "State the theory “phase2”": {
          "a.cmoc": 'theory phase2: "Phase2"\n\ntheory phase 3: "Refined"\n  follows: phase2',
        },
      },
    },
    {
      what: "one in a file without theories",
      code: "unknown-theory",
      before: "cmoc R1: a -> b -> c [posited]\n  refines: the draft/T4",
      fixes: {
        "State the theory “the draft”":
          'cmoc R1: a -> b -> c [posited]\n  refines: the draft/T4\n\ntheory the draft: "The draft"',
      },
      leaves: { "State the theory “the draft”": ["unknown-label"] },
    },
  ]);
});

describe("dimensions", () => {
  testMendings([
    {
      what: "a value that is nearly one",
      code: "unknown-value",
      before: {
        "a.cmoc": "cmoc: a -> b -> c [posited]\n  stage: middle, erly // yes",
        "review.cmoc": "dimension stage: early, middle // so far",
      },
      fixes: {
        "Write “early”": { "a.cmoc": "cmoc: a -> b -> c [posited]\n  stage: middle, early // yes" },
        "Add “erly” to the dimension “stage”": {
          "review.cmoc": "dimension stage: early, middle, erly // so far",
        },
      },
      preferred: true,
    },
    {
      what: "a value that is none, in quotation marks",
      code: "unknown-value",
      before:
        'dimension Setting: clinic,\n  home\n  note: so far\n\nfactor trust:\n  setting: "ward, at night"',
      fixes: {
        'Add “"ward, at night"” to the dimension “Setting”':
          'dimension Setting: clinic,\n  home, "ward, at night"\n  note: so far\n\nfactor trust:\n  setting: "ward, at night"',
      },
    },
    {
      what: "a value of a dimension that has none yet",
      code: "unknown-value",
      before: "cmoc: a -> b -> c [posited]\n  stage: early\n\ndimension stage: // to do",
      fixes: {
        "Add “early” to the dimension “stage”":
          "cmoc: a -> b -> c [posited]\n  stage: early\n\ndimension stage: early // to do",
      },
    },
    {
      what: "a value of a dimension that has not even a colon",
      code: "unknown-value",
      before: "dimension stage\n\ncmoc: a -> b -> c [posited]\n  stage: early",
      fixes: {
        "Add “early” to the dimension “stage”":
          "dimension stage: early\n\ncmoc: a -> b -> c [posited]\n  stage: early",
      },
    },
    {
      what: "one that is not stated, with its values in all files",
      code: "unknown-attribute",
      before: {
        "a.cmoc": 'cmoc: a -> b -> c [posited]\n  Care  setting: clinic, "ward, at night"',
        "b.cmoc": "# Trust\n  care setting: home, Clinic",
        "review.cmoc":
          'review "Why?" // still to be worded\n\ndimension stage: early // so far\n\ndimension size: small',
      },
      fixes: {
        "Add the dimension “care setting” to the review": {
          "review.cmoc":
            'review "Why?" // still to be worded\n\ndimension stage: early // so far\n\ndimension size: small\ndimension care setting: clinic, "ward, at night", home',
        },
      },
    },
    {
      what: "the first of a review",
      code: "unknown-attribute",
      before: '// Ours\nreview "Why?" // still to be worded\ncmoc: a -> b -> c [posited]\n  stage: early',
      fixes: {
        "Add the dimension “stage” to the review":
          '// Ours\nreview "Why?" // still to be worded\n\ndimension stage: early\ncmoc: a -> b -> c [posited]\n  stage: early',
      },
    },
    {
      what: "the first of a review without a statement of it",
      code: "unknown-attribute",
      before: "cmoc: a -> b -> c [posited]\n  stage: early",
      fixes: {
        "Add the dimension “stage” to the review":
          "dimension stage: early\n\ncmoc: a -> b -> c [posited]\n  stage: early",
      },
    },
    {
      what: "an attribute that is nearly one of the language",
      code: "unknown-attribute",
      before: "cmoc T1: a -> b -> c [posited]\n  refine: T2\n\ncmoc T2: d -> e -> f [posited]",
      fixes: {
        "Write “refines”": "cmoc T1: a -> b -> c [posited]\n  refines: T2\n\ncmoc T2: d -> e -> f [posited]",
        "Add the dimension “refine” to the review":
          "dimension refine: T2\n\ncmoc T1: a -> b -> c [posited]\n  refine: T2\n\ncmoc T2: d -> e -> f [posited]",
      },
      preferred: true,
    },
    {
      what: "an attribute of other statements, which no dimension can be",
      code: "unknown-attribute",
      before: "cmoc T1: a -> b -> c [posited]\n  inverse: d",
      fixes: {},
    },
  ]);
});

describe("what the review sets and counts", () => {
  testMendings([
    {
      what: "no bibliography, and no review to name it",
      code: "no-bibliography",
      before: "cmoc: a -> b -> c [@ash2019]",
      fixes: {},
    },
    {
      what: "a number that differs",
      code: "count-differs",
      before: "# Trust\n  expects: 3 CMOCs // as printed\n\ncmoc: a -> b -> c [posited]",
      fixes: { "Expect 1": "# Trust\n  expects: 1 CMOCs // as printed\n\ncmoc: a -> b -> c [posited]" },
    },
    {
      what: "a code that is nearly one",
      code: "unreadable-setting",
      before: 'review "Why?"\n  checks: no-source as error, leads-nowere as note',
      fixes: {
        "Write “leads-nowhere as note”": 'review "Why?"\n  checks: no-source as error, leads-nowhere as note',
      },
      preferred: true,
    },
    {
      what: "a number with words",
      code: "unreadable-setting",
      before: 'review "Why?"\n  sources at least: 2 each',
      fixes: { "Write “2”": 'review "Why?"\n  sources at least: 2' },
      preferred: true,
    },
    {
      what: "a number in letters",
      code: "unreadable-setting",
      before: 'review "Why?"\n  sources at least: two',
      fixes: {},
    },
  ]);
});

describe("views", () => {
  const stated = "# Early days\n\ncmoc T4: trust -> b -> c [posited]\n";
  testMendings([
    {
      what: "a factor one slip away",
      code: "unknown-in-view",
      before: `${stated}\nview Figure 1: "Trust"\n  around: trusts\n  steps: 1`,
      fixes: { "Write “trust”": `${stated}\nview Figure 1: "Trust"\n  around: trust\n  steps: 1` },
    },
    {
      what: "a heading one slip away",
      code: "unknown-in-view",
      before: `${stated}\nview Figure 1: "Trust"\n  sections: Erly days`,
      fixes: { "Write “Early days”": `${stated}\nview Figure 1: "Trust"\n  sections: Early days` },
    },
    {
      what: "a label one slip away",
      code: "unknown-in-view",
      before: `${stated}\nview Figure 1: "Trust"\n  chain of: T5`,
      fixes: { "Write “T4”": `${stated}\nview Figure 1: "Trust"\n  chain of: T4` },
    },
  ]);
});
