import { describe, expect, test } from "vitest";
import { type MarkedTexts, marked } from "../client/marked-texts.ts";
import { startClient } from "../client/test-client.ts";

/** Goes to the definition from every cursor; all must lead to the same places. */
async function definitions(texts: MarkedTexts): Promise<string[]> {
  const client = await startClient(texts);
  const [first = [], ...others] = await Promise.all(
    texts.cursors.map(async (cursor) => (await client.definition(cursor)).map(texts.nameOf)),
  );
  expect(texts.cursors).not.toEqual([]);
  for (const other of others) expect(other).toEqual(first);
  return first;
}

type Case = [what: string, texts: { readonly [path: string]: string }, names: string[]];

describe("what a view names leads to it", () => {
  const review = {
    "a.cmoc":
      'factor <|declared:trust|>\n  also: belief\ntheory <|one:one|>: "First"\ncmoc <|T1:T1|>: a -> b -> <|c:c|>\nsource <|x:x|>: "An interview"',
  };
  test.each<[what: string, line: string, names: string[]]>([
    ["a factor, to its statement", "around: low bel<|>ief", ["declared"]],
    ["a factor without one, to its uses", "leads to: <|>c", ["c"]],
    ["a label", "chain of: T<|>1", ["T1"]],
    ["a label with its theory", "chain of: one/T<|>1", ["T1"]],
    ["a theory", "theories: o<|>ne", ["one"]],
    ["a source", "sources: <|>x", ["x"]],
  ])("%s", async (_, line, names) => {
    const texts = marked({ ...review, "b.cmoc": `view "Figure 1"\n  ${line}` });
    expect(await definitions(texts)).toEqual(names);
  });
});

describe("a context leads to the CMOCs that produce it", () => {
  test.each<Case>([
    [
      "in another file",
      {
        "a.cmoc": "cmoc T1: small aims -> easier tasks -> <|made:more trust|> [posited]",
        "b.cmoc": "cmoc T2: <|>low tr<|>ust<|> -> caution -> less sharing [posited]",
      },
      ["made"],
    ],
    [
      "in every file that has one, in order",
      {
        "a.cmoc": "cmoc: a -> b -> x + <|one:trust|>\ncmoc: c -> d -> <|two:less Trust|>",
        "b.cmoc": "cmoc: <|>trust -> e -> f",
        "sub/c.cmoc": "cmoc: g -> h -> <|three:trust|>",
      },
      ["one", "two", "three"],
    ],
    [
      "and then to its declaration",
      {
        "a.cmoc": 'factor <|declared:trust|>: "what it is"',
        "b.cmoc": "cmoc: tr<|>ust -> a -> b",
        "c.cmoc": "cmoc: a -> b -> <|made:trust|>",
      },
      ["made", "declared"],
    ],
    [
      "under other names for the same factor",
      {
        "a.cmoc": "factor <|declared:trust|>\n  also: partner trust, faith in partners",
        "b.cmoc": "cmoc: low <|>partner trust -> a -> b",
        "c.cmoc": "cmoc: a -> b -> <|one:faith in partners|>\ncmoc: c -> d -> <|two:trust|>",
      },
      ["one", "two", "declared"],
    ],
    [
      "under names for its opposite",
      {
        "a.cmoc": "factor <|declared:trust|>\n  inverse: distrust",
        "b.cmoc": "cmoc: dis<|>trust -> a -> b",
        "c.cmoc": "cmoc: a -> b -> <|made:trust|>",
      },
      ["made", "declared"],
    ],
    [
      "under an other name of an other name",
      {
        "a.cmoc": "factor <|one:trust|>\n  also: faith",
        "b.cmoc": "factor <|two:faith|>\n  also: belief",
        "c.cmoc": "cmoc: bel<|>ief -> a -> b",
        "d.cmoc": "cmoc: a -> b -> <|made:trust|>",
      },
      ["made", "one", "two"],
    ],
    [
      "with other capitals, dashes, apostrophes and spaces",
      {
        "a.cmoc": "cmoc: a -> b -> <|made:More  partners’ Co–operation|>",
        "b.cmoc": "cmoc: less partners' <|>co-operation -> a -> b",
      },
      ["made"],
    ],
    [
      "over line ends",
      {
        "a.cmoc": "cmoc: a -> b ->\n  <|made:easier task\n  achievement|>",
        "b.cmoc": "cmoc: task\n   achi<|>evement -> a -> b",
      },
      ["made"],
    ],
    ["but a sibling is another factor", { "a.cmoc": "cmoc: initial tr<|>ust -> a -> trust" }, []],
    ["but not to those of the same CMOC", { "a.cmoc": "cmoc: tr<|>ust -> a -> trust" }, []],
    [
      "but a quoted phrase keeps its direction words",
      { "a.cmoc": 'cmoc: "more <|>trust" -> a -> b\ncmoc: c -> d -> trust' },
      [],
    ],
    [
      "in scripts of all kinds",
      { "a.cmoc": "cmoc: a -> b -> <|made:信頼 𝕏|>", "b.cmoc": "cmoc: 信<|>頼 𝕏 -> é -> b" },
      ["made"],
    ],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });
});

describe("a mechanism leads to", () => {
  test.each<Case>([
    [
      "its declaration",
      {
        "a.cmoc": "factor <|declared:ease|>\n  also: comfort",
        "b.cmoc": "cmoc: a -> <|>comfort -> b\ncmoc: a -> ease -> c",
      },
      ["declared"],
    ],
    [
      "its other uses, where it is not declared",
      {
        "a.cmoc": "cmoc: a -> e<|>ase -> b\ncmoc: c -> <|one:less ease|> -> d",
        "b.cmoc": "cmoc: <|two:ease|> -> e -> <|three:ease|>",
      },
      ["one", "two", "three"],
    ],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });
});

describe("an outcome leads to", () => {
  test.each<Case>([
    [
      "its declaration",
      {
        "a.cmoc": "factor <|declared:trust|>",
        "b.cmoc": "cmoc: a -> b -> more <|>trust\ncmoc: trust -> c -> d",
      },
      ["declared"],
    ],
    [
      "the CMOCs that start from it, where it is not declared",
      {
        "a.cmoc": "cmoc: a -> b -> more <|>trust",
        "b.cmoc": "cmoc: c + <|next:low trust|> -> d -> e\ncmoc: f -> trust -> g",
      },
      ["next"],
    ],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });
});

describe("a factor statement leads to", () => {
  test.each<Case>([
    ["itself from its name", { "a.cmoc": "factor <|declared:tr<|>ust|>: words" }, ["declared"]],
    [
      "itself from another name",
      { "a.cmoc": "factor <|declared:trust|>\n  also: a, fa<|>ith" },
      ["declared"],
    ],
    [
      "itself from its opposite",
      { "a.cmoc": "factor <|declared:trust|>\n  inverse: dis<|>trust" },
      ["declared"],
    ],
    [
      "all statements of the factor",
      { "a.cmoc": "factor <|one:tr<|>ust|>", "b.cmoc": "factor <|two:Trust|>" },
      ["one", "two"],
    ],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });
});

describe("a citation leads to", () => {
  const review = 'review "Why?"\n  bibliography: references.bib\n';

  test.each<Case>([
    [
      "its entry in the bibliography",
      {
        "review.cmoc": review,
        "a.cmoc": "cmoc: a -> b -> c [<|>@van<|>gen2003<|>, p. 4]",
        "references.bib": "@book{other1999,\n}\n@article{<|entry:vangen2003|>,\n  title = {x}\n}\n",
      },
      ["entry"],
    ],
    [
      "its entry from the second in a bracket, an excerpt, a factor and a line against",
      {
        "review.cmoc": review,
        "a.cmoc":
          "cmoc: a -> b -> c [@other1999; see @vangen<|>2003, pp. 1-2]\n  contradicted by: [@van<|>gen2003]\n  > Said so. [@vangen<|>2003]\n\nfactor trust: words [@vangen<|>2003]",
        "references.bib": "@article{<|entry:vangen2003|>,\n}\n",
      },
      ["entry"],
    ],
    [
      "the first of two bibliographies that has it",
      {
        "review.cmoc": 'review "Why?"\n  bibliography: one.bib, two.bib\n',
        "a.cmoc": "cmoc: a -> b -> c [@vangen<|>2003]",
        "one.bib": "@book{other1999,\n}\n",
        "two.bib": "@book{<|entry:vangen2003|>,\n}\n",
      },
      ["entry"],
    ],
    [
      "its entry under an odd key",
      {
        "review.cmoc": review,
        "a.cmoc": "cmoc: a -> b -> c [@{Doe<|>;2003}]",
        "references.bib": "@book{<|entry:Doe;2003|>,\n}\n",
      },
      ["entry"],
    ],
    [
      "its entry in CSL-JSON",
      {
        "review.cmoc": 'review "Why?"\n  bibliography: r.json\n',
        "a.cmoc": "cmoc: a -> b -> c [@vangen<|>2003]",
        "r.json": '[{"id": "ash"},\n {"type": "book", "id": "<|entry:vangen2003|>"}]',
      },
      ["entry"],
    ],
    [
      "its entry in RIS",
      {
        "review.cmoc": 'review "Why?"\n  bibliography: r.ris\n',
        "a.cmoc": "cmoc: a -> b -> c [@vangen<|>2003]",
        "r.ris": "TY  - BOOK\nID  - ash\nER  - \n\nTY  - BOOK\nID  - <|entry:vangen2003|>\nER  - \n",
      },
      ["entry"],
    ],
    [
      "its source statement",
      {
        "a.cmoc": "cmoc: a -> b -> c [@inter<|>view-3]",
        "b.cmoc": 'source <|declared:interview-3|>: "Interview 3"',
      },
      ["declared"],
    ],
    [
      "both, where a source statement describes an entry",
      {
        "review.cmoc": review,
        "a.cmoc": "cmoc: a -> b -> c [@vangen<|>2003]",
        "b.cmoc": 'source @<|declared:vangen2003|>: "read twice"',
        "references.bib": "@article{<|entry:vangen2003|>,\n}\n",
      },
      ["entry", "declared"],
    ],
    [
      "nothing, where the key is in no bibliography",
      { "review.cmoc": review, "a.cmoc": "cmoc: a -> b -> c [@no<|>body1999]", "references.bib": "" },
      [],
    ],
    [
      "the bibliography of its own review only",
      {
        "one/review.cmoc": review,
        "one/references.bib": "@book{vangen2003,\n}\n",
        "two/review.cmoc": `${review}\ncmoc: a -> b -> c [@van<|>gen2003]`,
        "two/references.bib": "@book{<|entry:vangen2003|>,\n}\n",
      },
      ["entry"],
    ],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });

  test("itself from its entry and from its source statement", async () => {
    const texts = marked({
      "review.cmoc": `${review}\nsource @<|declared:van<|>gen2003|>: "read twice"`,
      "references.bib": "@article{<|entry:vang<|>en2003|>,\n  title = {An <|>example}\n}\n",
    });
    expect(await definitions(texts)).toEqual(["entry", "declared"]);
  });
});

describe("a label in a relation leads to its CMOC", () => {
  const prior = 'theory phase 2: "Initial"\ncmoc <|T4:T4|>: a -> b -> c [posited]\n';

  test.each<Case>([
    [
      "in another theory",
      {
        "a.cmoc": prior,
        "b.cmoc": "theory phase 3\ncmoc R1: a -> b -> c [posited]\n  refines: phase 2/<|>T4",
      },
      ["T4"],
    ],
    [
      "whatever the relation",
      {
        "a.cmoc": prior,
        "b.cmoc":
          "cmoc: a -> b -> c\n  affirms: <|>phase 2/T4\n  refutes: phase 2<|>/T4\n  dampens: x, phase 2/T<|>4\n  amplifies: phase 2/T4<|>, y",
      },
      ["T4"],
    ],
    [
      "in its own theory without the theory's name",
      { "a.cmoc": `${prior}\ndemi-regularity D1: a -> b -> c\n  from: T1, <|>T4` },
      ["T4"],
    ],
    ["in other capitals", { "a.cmoc": `${prior}\ncmoc: a -> b -> c\n  refines: Phase  2/t<|>4` }, ["T4"]],
    [
      "twice, where it stands twice",
      { "a.cmoc": "cmoc <|one:T4|>: a -> b -> c\ncmoc <|two:T4|>: a -> b -> d\n  refines: T<|>4" },
      ["one", "two"],
    ],
    [
      "but not where there is none",
      { "a.cmoc": `${prior}\ncmoc: a -> b -> c\n  refines: phase 2/T<|>5` },
      [],
    ],
    [
      "but not from another attribute",
      { "a.cmoc": `${prior}\ncmoc: a -> b -> c\n  note: phase 2/T<|>4` },
      [],
    ],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });
});

describe("other names lead to where they are declared", () => {
  test.each<Case>([
    ["a label to itself", { "a.cmoc": "cmoc <|one:T<|>4|>: a -> b -> c" }, ["one"]],
    [
      "a theory that is followed, to the statement with its title",
      {
        "a.cmoc": "theory phase 2\ncmoc: a -> b -> c",
        "b.cmoc": 'theory <|titled:phase <|>2|>: "Initial"',
        "c.cmoc": "theory phase 3\n  follows: <|>phase 2",
      },
      ["titled"],
    ],
    [
      "a theory without a title, to all its statements",
      { "a.cmoc": "theory <|one:phase <|>2|>", "b.cmoc": "theory <|two:Phase 2|>" },
      ["one", "two"],
    ],
    [
      "a dimension, from every line that begins with its name",
      {
        "a.cmoc": "dimension <|declared:stage|>: early, late",
        "b.cmoc":
          "cmoc: a -> b -> c\n  sta<|>ge: early\nfactor x\n  <|>Stage: early\n# Heading\n  stage<|>: late",
      },
      ["declared"],
    ],
    [
      "a value, in its own dimension",
      {
        "a.cmoc": "dimension stage: <|declared:early|>, late\ndimension phase: early",
        "b.cmoc": "cmoc: a -> b -> c\n  stage: late, <|>Early",
      },
      ["declared"],
    ],
    [
      "the factor that another is part of",
      { "a.cmoc": "factor trust\n  part of: rela<|>tions\nfactor <|declared:relations|>" },
      ["declared"],
    ],
    [
      "that factor, used and never declared",
      { "a.cmoc": "factor trust\n  part of: rela<|>tions\ncmoc: <|one:less relations|> -> a -> b" },
      ["one"],
    ],
    ["but a value of none", { "a.cmoc": "dimension stage: early\ncmoc: a -> b -> c\n  stage: la<|>te" }, []],
    ["but a name in a note", { "a.cmoc": "dimension stage: early\ncmoc: a -> b -> c\n  note: st<|>age" }, []],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });
});

describe("nothing is led to", () => {
  test.each<Case>([
    ["from a keyword", { "a.cmoc": "cm<|>oc: trust -> a -> b\ncmoc: c -> d -> trust" }, []],
    ["from an arrow", { "a.cmoc": "cmoc: trust -<|>> a -> b\ncmoc: c -> d -> trust" }, []],
    ["from a part still unknown", { "a.cmoc": "cmoc: a -> <|>? -> b\ncmoc: c -> ? -> d" }, []],
    ["from a comment", { "a.cmoc": "// tr<|>ust\ncmoc: a -> b -> trust" }, []],
    ["from an empty file", { "a.cmoc": "<|>" }, []],
    ["from an unknown file", { "a.txt": "tr<|>ust" }, []],
  ])("%s", async (_, texts, names) => {
    expect(await definitions(marked(texts))).toEqual(names);
  });

  test("from a place outside the text, which counts as its end", async () => {
    const texts = marked({ "a.cmoc": "cmoc: a -> b -> trust", "b.cmoc": "cmoc: <|next:trust|> -> c -> d" });
    const client = await startClient(texts);
    const far = { path: "a.cmoc", position: { line: 900, character: 900 } };
    expect((await client.definition(far)).map(texts.nameOf)).toEqual(["next"]);
    expect(await client.definition({ path: "nowhere.cmoc", position: { line: 0, character: 0 } })).toEqual(
      [],
    );
  });
});
