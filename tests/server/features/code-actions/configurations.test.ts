import { describe } from "vitest";
import { testChoices, testRefusals } from "./actions.ts";

describe("a CMOC for each outcome", () => {
  testChoices("refactor.rewrite", [
    {
      what: "two outcomes, sources with both",
      texts: "cmoc T4: aims -> easy tasks -> more tr<|>ust + less risk [@ash2019; @birch2021]\n",
      title: "Split “T4” into 2 CMOCs, one for each outcome: T4a, T4b",
      after:
        "cmoc T4a: aims -> easy tasks -> more trust [@ash2019; @birch2021]\n\ncmoc T4b: aims -> easy tasks -> less risk [@ash2019; @birch2021]\n",
      reads: [
        "T4a: aims -> easy tasks -> trust [ash2019, birch2021]",
        "T4b: aims -> easy tasks -> -risk [ash2019, birch2021]",
      ],
    },
    {
      what: "excerpts, attributes and remarks with each",
      texts:
        "dimension stage: early\n\n// About T4.\ncmoc T4: aims\n    -> tasks (mechanism)\n    -> trust (outcome) + risk (outcome) [posited] // so far\n<|>  > They said so. [@ash2019]\n  stage: early\n  // and so on\n\n# Next\n",
      title: "Split “T4”",
      after:
        "dimension stage: early\n\n// About T4.\ncmoc T4a: aims\n    -> tasks (mechanism)\n    -> trust (outcome) [posited] // so far\n  > They said so. [@ash2019]\n  stage: early\n  // and so on\n\ncmoc T4b: aims\n    -> tasks (mechanism)\n    -> risk (outcome) [posited] // so far\n  > They said so. [@ash2019]\n  stage: early\n\n# Next\n",
    },
    {
      what: "a source that stands behind one of the outcomes stays with each",
      texts: "cmoc: a<|> -> b -> c [@ash2019] + d [@birch2021]\n",
      title: "Split this CMOC into 2 CMOCs, one for each outcome",
      after: "cmoc: a -> b -> c [@ash2019] [@birch2021]\n\ncmoc: a -> b -> d [@ash2019] [@birch2021]\n",
      reads: ["a -> b -> c [ash2019, birch2021]", "a -> b -> d [ash2019, birch2021]"],
    },
    {
      what: "lines that name it name all that it becomes, in every file",
      texts: {
        "a.cmoc": "theory one: x\n\ncmoc T4<|>: a -> b -> c + d [posited]\n",
        "b.cmoc":
          "theory two: y\n\ncmoc R1: a -> b -> c [posited]\n  refines: one/T4\n\ncmoc R2: a -> b -> d [posited]\n  refines: one/T4\n",
        "c.cmoc": "theory one\n\ndemi-regularity D1: a -> b -> c\n  from: t4\n",
      },
      title: "Split “T4” into 2 CMOCs, one for each outcome: T4a, T4b (3 lines will name all of them)",
      after: {
        "a.cmoc": "theory one: x\n\ncmoc T4a: a -> b -> c [posited]\n\ncmoc T4b: a -> b -> d [posited]\n",
        "b.cmoc":
          "theory two: y\n\ncmoc R1: a -> b -> c [posited]\n  refines: one/T4a, one/T4b\n\ncmoc R2: a -> b -> d [posited]\n  refines: one/T4a, one/T4b\n",
        "c.cmoc": "theory one\n\ndemi-regularity D1: a -> b -> c\n  from: t4a, t4b\n",
      },
    },
    {
      what: "a saved view follows the chains of all that it becomes",
      texts: {
        "a.cmoc": "cmoc T4<|>: a -> b -> c + d [posited]\n",
        "v.cmoc": "view one:\n  chain of: T4\n",
      },
      title: "Split “T4” into 2 CMOCs, one for each outcome: T4a, T4b (1 line will name all of them)",
      after: {
        "a.cmoc": "cmoc T4a: a -> b -> c [posited]\n\ncmoc T4b: a -> b -> d [posited]\n",
        "v.cmoc": "view one:\n  chain of: T4a, T4b\n",
      },
    },
    {
      what: "labels that are taken are not given again",
      texts: "cmoc T4: a -> b -> c<|> + d [posited]\n\ncmoc T4b: d -> e -> f [posited]\n",
      title: ": T4-1, T4-2",
      after:
        "cmoc T4-1: a -> b -> c [posited]\n\ncmoc T4-2: a -> b -> d [posited]\n\ncmoc T4b: d -> e -> f [posited]\n",
    },
    {
      what: "a label in words, in quotation marks, in a file from Windows",
      texts: 'cmoc "early wins": a -> b -> c<|> + d + e [posited]\r\n',
      title: "Split “early wins” into 3 CMOCs",
      after:
        'cmoc "early wins-1": a -> b -> c [posited]\r\n\r\ncmoc "early wins-2": a -> b -> d [posited]\r\n\r\ncmoc "early wins-3": a -> b -> e [posited]\r\n',
    },
    {
      what: "a remark between the outcomes stays with each",
      texts: "cmoc: a -> b\n  -> c // not sure\n  + d<|> [posited]\n",
      title: "Split this CMOC",
      after: "cmoc: a -> b\n  -> c // not sure\n [posited]\n\ncmoc: a -> b\n  -> d // not sure\n [posited]\n",
      reads: ["a -> b -> c [posited]", "a -> b -> d [posited]"],
    },
    {
      what: "a label close behind its word, as papers print it",
      texts: "CMOC4: a -> b -> c + d<|> [posited]",
      title: "Split “4” into 2 CMOCs, one for each outcome: 4a, 4b",
      after: "CMOC4a: a -> b -> c [posited]\n\nCMOC4b: a -> b -> d [posited]",
    },
  ]);
  testRefusals("refactor.rewrite", [
    {
      what: "one outcome",
      texts: "cmoc T4: a<|> -> b -> c [posited]\n",
      title: "Split “T4” into one CMOC for each outcome",
      reason: "This CMOC has one outcome only.",
    },
    {
      what: "a mistake in it",
      texts: "cmoc T4: a<|> -> b -> c + d [@]\n",
      title: "Split “T4” into one CMOC for each outcome",
      reason: "Something in this CMOC cannot be read yet. Put right what is told there first.",
    },
  ]);
});

describe("analogous CMOCs in a demi-regularity", () => {
  testChoices("refactor.rewrite", [
    {
      what: "the same mechanism and outcome in three files",
      texts: {
        "a.cmoc": "cmoc T1: quick wins -> pro<|>gress -> more faith [@ash2019]\n",
        "b.cmoc": "cmoc T2: early success -> progress -> greater faith [@birch2021]\n",
        "c.cmoc":
          "cmoc T3: luck -> progress -> more faith [posited]\n\ncmoc T4: luck -> x -> more faith [posited]\n",
      },
      title: "Join 3 CMOCs with the same mechanism and outcome in a demi-regularity: T1, T2, T3",
      after: {
        "a.cmoc":
          "cmoc T1: quick wins -> progress -> more faith [@ash2019]\n\ndemi-regularity D1: ? -> progress -> more faith\n  from: T1, T2, T3\n",
      },
      reads: [
        "T1: quick wins -> progress -> faith [ash2019]",
        "D1: ? -> progress -> faith []",
        "T2: early success -> progress -> faith [birch2021]",
        "T3: luck -> progress -> faith [posited]",
        "T4: luck -> x -> faith [posited]",
      ],
    },
    {
      what: "the same context and mechanism, tags kept",
      texts:
        "cmoc T1: a (context) -> b (mechanism) -> c (outcome) [posited]\n\ncmoc T2: a<|> (context) -> b (mechanism) -> d (outcome) [posited]\n",
      title: "Join 2 CMOCs with the same context and mechanism in a demi-regularity: T1, T2",
      after:
        "cmoc T1: a (context) -> b (mechanism) -> c (outcome) [posited]\n\ncmoc T2: a (context) -> b (mechanism) -> d (outcome) [posited]\n\ndemi-regularity D1: a (context) -> b (mechanism) -> ?\n  from: T1, T2\n",
    },
    {
      what: "those without a label are given one",
      texts: {
        "a.cmoc": "cmoc: a<|> -> b -> c [posited]\n\ncmoc D1: q -> r -> s [posited]\n",
        "b.cmoc": "CMOC : x -> b -> c [posited]\n",
      },
      title: ": C1, C2",
      after: {
        "a.cmoc":
          "cmoc C1: a -> b -> c [posited]\n\ndemi-regularity D2: ? -> b -> c\n  from: C1, C2\n\ncmoc D1: q -> r -> s [posited]\n",
        "b.cmoc": "CMOC C2 : x -> b -> c [posited]\n",
      },
    },
    {
      what: "one more is added to the demi-regularity that shows the pattern",
      texts: {
        "a.cmoc":
          "cmoc T1: a -> b -> c [posited]\n\ncmoc T2: x -> b -> c [posited]\n\ncmoc T3: y<|> -> b -> c [posited]\n",
        "b.cmoc": "demi-regularity D1: ? -> b -> c\n  from: T1, T2 // so far\n",
      },
      title: "Add to “D1” the CMOCs that show it too: T3",
      after: { "b.cmoc": "demi-regularity D1: ? -> b -> c\n  from: T1, T2, T3 // so far\n" },
    },
  ]);
  testRefusals("refactor.rewrite", [
    {
      what: "none is analogous",
      texts: "cmoc T1: a<|> -> b -> c [posited]\n\ncmoc T2: a -> x -> c [posited]\n",
      title: "Join",
      reason: "No other CMOC of this theory shares two parts with this one.",
    },
    {
      what: "another theory's CMOCs are not of one pattern with this one's",
      texts:
        "theory one: x\n\ncmoc T1: a<|> -> b -> c [posited]\n\ntheory two: y\n\ncmoc T2: q -> b -> c [posited]\n",
      title: "Join",
      reason: "No other CMOC of this theory shares two parts with this one.",
    },
    {
      what: "they are joined already",
      texts:
        "cmoc T1: a<|> -> b -> c [posited]\n\ncmoc T2: x -> b -> c [posited]\n\ndemi-regularity D1: ? -> b -> c\n  from: T1, T2\n",
      title: "Join",
      reason: "The CMOCs like this one are joined in “D1” already.",
    },
  ]);
});

describe("a CMOC turned round", () => {
  testChoices("refactor.rewrite", [
    {
      what: "every direction, and its sources become sources for the inverse",
      texts:
        "cmoc T4: more trust (context) -> less conflict (mechanism) -> improved co-operation + no delay<|> (outcome) [@ash2019, p. 3; @birch2021]\n",
      title: "Turn “T4” round: flip every direction (2 sources will support the inverse)",
      after:
        "cmoc T4: less trust (context) -> more conflict (mechanism) -> worsened co-operation + delay (outcome)\n  inverse supported by: [@ash2019, p. 3; @birch2021]\n",
      reads: ["T4: -trust -> conflict -> -co-operation + delay [inverse ash2019, inverse birch2021]"],
    },
    {
      what: "what is simply there is lacking then, and back",
      texts: "cmoc: shared vision -> lack of a plan -> ?<|> [posited]\n",
      title: "Turn this CMOC round: flip every direction",
      after: "cmoc: lack of shared vision -> plan -> ? [posited]\n",
      reads: ["-shared vision -> plan -> ? [posited]"],
    },
    {
      what: "sources for the inverse support it now, and those against it stay",
      texts:
        "cmoc: more a -> more b -> more c<|> [@ash2019]\n  inverse supported by: [@birch2021; @casey2008]\n  contradicted by: [@dale2020]\n  > Said so. [@ash2019]\n",
      title: "(1 source will support the inverse)",
      after:
        "cmoc: less a -> less b -> less c [@birch2021; @casey2008]\n  inverse supported by: [@ash2019]\n  contradicted by: [@dale2020]\n  > Said so. [@ash2019]\n",
      reads: ["-a -> -b -> -c [birch2021, casey2008, inverse ash2019, contradicts dale2020]"],
    },
    {
      what: "a line that held the only sources for the inverse goes",
      texts: "cmoc T1: more a -> ? -> more c<|>\n  inverse supported by: [@birch2021]\n  note: so\n",
      title: "Turn “T1” round",
      after: "cmoc T1: less a -> ? -> less c [@birch2021]\n  note: so\n",
      reads: ["T1: -a -> ? -> -c [birch2021]"],
    },
    {
      what: "words for the opposite are turned into the factor, remarks and line breaks stay",
      texts:
        'factor trust: "x"\n  inverse: distrust\n\ncmoc: distrust<|> // first\n  -> significantly reduced effort\n  -> further reduction in pay // last\n',
      title: "Turn this CMOC round",
      after:
        'factor trust: "x"\n  inverse: distrust\n\ncmoc: trust // first\n  -> significantly increased effort\n  -> further increase in pay // last\n',
      reads: ["trust -> effort -> pay []"],
    },
    {
      what: "the reverse is written below, with what describes it",
      texts:
        "dimension stage: early\n\ncmoc T4: high trust -> ease -> better work<|> [@ash2019]\n  stage: early\n  note: so\n  > Said so. [@ash2019]\n  refines: T1\n  contradicted by: [@dale2020]\n\ncmoc T1: a -> b -> c [posited]\n",
      title: "Write the reverse of “T4” below it",
      after:
        "dimension stage: early\n\ncmoc T4: high trust -> ease -> better work [@ash2019]\n  stage: early\n  note: so\n  > Said so. [@ash2019]\n  refines: T1\n  contradicted by: [@dale2020]\n\ncmoc T4-reverse: low trust -> lack of ease -> worse work\n  stage: early\n  contradicted by: [@dale2020]\n  inverse supported by: [@ash2019]\n\ncmoc T1: a -> b -> c [posited]\n",
      reads: [
        "T4: trust -> ease -> work [ash2019, contradicts dale2020]",
        "T4-reverse: -trust -> -ease -> -work [contradicts dale2020, inverse ash2019]",
        "T1: a -> b -> c [posited]",
      ],
    },
    {
      what: "several brackets among its parts",
      texts: "cmoc: less a [@ash2019] -> b -> c<|> [@birch2021]  [posited]\n",
      title: "Turn this CMOC round",
      after:
        "cmoc: more a [posited] -> lack of b -> lack of c\n  inverse supported by: [@ash2019; @birch2021]\n",
    },
  ]);
  testRefusals("refactor.rewrite", [
    {
      what: "words without an opposite",
      texts: 'cmoc: "a + b" -> b<|> -> c [posited]\n',
      title: "Turn",
      reason:
        "For “a + b”, no words for the opposite are known. Name them in a factor statement, with “inverse:”.",
    },
    {
      what: "nothing is known of it",
      texts: "cmoc: ? -> ?<|> -> ? [posited]\n",
      title: "Turn",
      reason: "Nothing is known yet of what could be turned round here.",
    },
  ]);
});
