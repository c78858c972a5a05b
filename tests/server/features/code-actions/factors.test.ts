import { describe } from "vitest";
import { testChoices, testRefusals } from "./actions.ts";

describe("a factor statement for what is under the cursor", () => {
  testChoices("refactor.extract", [
    {
      what: "at the top of a file that declares nothing",
      texts: "cmoc T1: small aims -> easy tasks -> more tr<|>ust [posited]\n",
      title: "Write a factor statement for “trust”",
      after: 'factor trust: ""\n\ncmoc T1: small aims -> easy tasks -> more trust [posited]\n',
      reads: ["T1: small aims -> easy tasks -> trust [posited]"],
    },
    {
      what: "behind the last factor of the file",
      texts: 'factor faith: "belief"\n  also: hope\n\n# One\n\ncmoc: low tr<|>ust -> faith -> c [posited]\n',
      title: "“trust”",
      after:
        'factor faith: "belief"\n  also: hope\n\nfactor trust: ""\n\n# One\n\ncmoc: low trust -> faith -> c [posited]\n',
    },
    {
      what: "behind what the file declares at its top, and the remark under it",
      texts: 'review "Why?"\n  // so far\n\n// The first theory.\ncmoc: a -> b<|> -> c [posited]\n',
      title: "“b”",
      after:
        'review "Why?"\n  // so far\n\nfactor b: ""\n\n// The first theory.\ncmoc: a -> b -> c [posited]\n',
    },
    {
      what: "above the remark of the first statement",
      texts: "// About the file.\n\n// About T1.\ncmoc T1: a -> b -> c<|> [posited]\n",
      title: "“c”",
      after: '// About the file.\n\nfactor c: ""\n\n// About T1.\ncmoc T1: a -> b -> c [posited]\n',
    },
    {
      what: "in quotation marks where its first word would be read as a direction",
      texts: 'cmoc: a -> "better<|> care" -> c [posited]\n',
      title: "“better care”",
      after: 'factor "better care": ""\n\ncmoc: a -> "better care" -> c [posited]\n',
      reads: ["a -> better care -> c [posited]"],
    },
    {
      what: "in the line breaks of its file",
      texts: "cmoc: a<|> -> b -> c [posited]\r\n",
      title: "“a”",
      after: 'factor a: ""\r\n\r\ncmoc: a -> b -> c [posited]\r\n',
    },
    {
      what: "under the name the factor has where it is first used",
      texts: {
        "a.cmoc": "cmoc: Shared Vision -> b -> c [posited]\n",
        "b.cmoc": "cmoc: shared vi<|>sion -> b -> c [posited]\n",
      },
      title: "“Shared Vision”",
      after: { "b.cmoc": 'factor Shared Vision: ""\n\ncmoc: shared vision -> b -> c [posited]\n' },
    },
  ]);
  testRefusals("refactor.extract", [
    {
      what: "it has one, in another file",
      texts: { "a.cmoc": "cmoc: tr<|>ust -> b -> c [posited]\n", "b.cmoc": "factor trust: reliance\n" },
      title: "“trust”",
      reason: "“trust” has a factor statement already.",
    },
    {
      what: "it is another name of one that has",
      texts: 'cmoc: mis<|>trust -> b -> c [posited]\n\nfactor trust: "x"\n  inverse: mistrust\n',
      title: "“trust”",
      reason: "“trust” has a factor statement already.",
    },
  ]);
});

describe("two factors made one", () => {
  const twoFiles = {
    "a.cmoc": "cmoc: a -> tru<|>sts -> less trusts [posited]\n",
    "b.cmoc": "cmoc: more trusts -> b -> trust [posited]\n",
  };
  testChoices("refactor.rewrite", [
    {
      what: "the words stay, and become another name of the one with nearly the same",
      texts: twoFiles,
      title: "Keep the words “trusts” (3 uses in 2 files), and declare them as another name of “trust”",
      after: { "a.cmoc": "factor trust:\n  also: trusts\n\ncmoc: a -> trusts -> less trusts [posited]\n" },
      reads: ["a -> trust -> -trust [posited]", "trust -> b -> trust [posited]"],
    },
    {
      what: "the words are replaced everywhere, direction words kept",
      texts: twoFiles,
      title: "Write “trust” in place of “trusts” everywhere (3 uses in 2 files)",
      after: {
        "a.cmoc": "cmoc: a -> trust -> less trust [posited]\n",
        "b.cmoc": "cmoc: more trust -> b -> trust [posited]\n",
      },
      reads: ["a -> trust -> -trust [posited]", "trust -> b -> trust [posited]"],
    },
    {
      what: "the name that has a statement stays, wherever the cursor is",
      texts: 'factor tru<|>st: "reliance"\n  also: confidence\n\ncmoc: trusts -> b -> c [posited]\n',
      title: "Keep the words “trusts” (1 use)",
      after: 'factor trust: "reliance"\n  also: confidence, trusts\n\ncmoc: trusts -> b -> c [posited]\n',
      reads: ["trust -> b -> c [posited]"],
    },
    {
      what: "a name near to one for the opposite becomes one for the opposite too",
      texts:
        'factor trust: "reliance"\n  inverse: distrust\n\ncmoc: dis<|>trusts -> distrust -> c [posited]\n',
      title: "declare them as the opposite of “trust”",
      after:
        'factor trust: "reliance"\n  inverse: distrust, distrusts\n\ncmoc: distrusts -> distrust -> c [posited]\n',
      reads: ["-trust -> -trust -> c [posited]"],
    },
    {
      what: "two that are selected are made one, the first gone",
      texts: "cmoc: goo<|>dwill -> kin<|>dness -> c [posited]\n",
      title: "Write “kindness” in place of “goodwill” everywhere (1 use)",
      after: "cmoc: kindness -> kindness -> c [posited]\n",
    },
    {
      what: "two that are selected are made one, the second gone",
      texts: "cmoc: goo<|>dwill -> kin<|>dness -> c [posited]\n",
      title: "Write “goodwill” in place of “kindness” everywhere (1 use)",
      after: "cmoc: goodwill -> goodwill -> c [posited]\n",
    },
    {
      what: "an also: of two that are selected stands under a new statement",
      texts: "cmoc: goo<|>dwill -> kin<|>dness -> c [posited]\n",
      title: "Keep the words “kindness” (1 use), and declare them as another name of “goodwill”",
      after: "factor goodwill:\n  also: kindness\n\ncmoc: goodwill -> kindness -> c [posited]\n",
      reads: ["goodwill -> goodwill -> c [posited]"],
    },
    {
      what: "saved views follow",
      texts: {
        "a.cmoc": "cmoc: tru<|>sts -> b -> trust [posited]\n",
        "v.cmoc": "view one:\n  around: trusts, b\n",
      },
      title: "Write “trust” in place of “trusts”",
      after: {
        "a.cmoc": "cmoc: trust -> b -> trust [posited]\n",
        "v.cmoc": "view one:\n  around: trust, b\n",
      },
    },
    {
      what: "what the factor is part of follows",
      texts: "factor reliance:\n  part of: trusts\n\ncmoc: tru<|>sts -> b -> trust [posited]\n",
      title: "Write “trust” in place of “trusts”",
      after: "factor reliance:\n  part of: trust\n\ncmoc: trust -> b -> trust [posited]\n",
    },
  ]);
  testRefusals("refactor.rewrite", [
    {
      what: "both have a statement",
      texts: 'factor trust: "x"\n\nfactor trusts: "y"\n\ncmoc: tru<|>sts -> b -> c [posited]\n',
      title: "Make one factor",
      reason:
        "“trusts” and “trust” both have a factor statement. Put what the two say into one of them first.",
    },
  ]);
});

describe("another name of a factor written as the factor itself", () => {
  testChoices("refactor.inline", [
    {
      what: "wherever it is used, direction words kept",
      texts: {
        "a.cmoc":
          'factor trust: "x"\n  also: partner trust\n\ncmoc: low partner tr<|>ust -> b -> c [posited]\n',
        "sub/b.cmoc": "cmoc: a\n  -> partner trust\n  -> c [posited]\n",
      },
      title: "Write “trust” in place of its other name “partner trust” (2 uses)",
      after: {
        "a.cmoc": 'factor trust: "x"\n  also: partner trust\n\ncmoc: low trust -> b -> c [posited]\n',
        "sub/b.cmoc": "cmoc: a\n  -> trust\n  -> c [posited]\n",
      },
      reads: ["-trust -> b -> c [posited]", "a -> trust -> c [posited]"],
    },
    {
      what: "from the line that declares it",
      texts: 'factor trust: "x"\n  also: partner tr<|>ust\n\ncmoc: partner trust -> b -> c [posited]\n',
      title: "“partner trust” (1 use)",
      after: 'factor trust: "x"\n  also: partner trust\n\ncmoc: trust -> b -> c [posited]\n',
    },
    {
      what: "a name of the opposite, with its direction turned round",
      texts:
        'factor trust: "x"\n  inverse: distrust\n\ncmoc: dist<|>rust -> less distrust -> greater distrust [posited]\n',
      title: "Write “trust” in place of its other name “distrust” (3 uses)",
      after:
        'factor trust: "x"\n  inverse: distrust\n\ncmoc: lack of trust -> trust -> lack of trust [posited]\n',
      reads: ["-trust -> trust -> -trust [posited]"],
    },
  ]);
  testRefusals("refactor.inline", [
    {
      what: "it is used nowhere",
      texts: 'factor trust: "x"\n  also: partner tr<|>ust\n\ncmoc: trust -> b -> c [posited]\n',
      title: "“partner trust”",
      reason: "“partner trust” is used nowhere.",
    },
  ]);
});
