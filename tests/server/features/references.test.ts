import { expect, test } from "vitest";
import { marked } from "../client/marked-texts.ts";
import { startClient } from "../client/test-client.ts";

type Case = [
  what: string,
  texts: { readonly [path: string]: string },
  uses: string[],
  declarations: string[],
];

/** `declarations` are told before the uses where they are asked for. */
test.each<Case>([
  [
    "a factor is found in every file, as a context, then as a mechanism, then as an outcome",
    {
      "a.cmoc":
        "cmoc: small aims -> <|three:more trust|> -> b\ncmoc: <|one:tr<|>ust|> -> b -> <|four:less Trust|>",
      "sub/b.cmoc": "cmoc: a -> b -> <|five:t<|>rust|> + c\ncmoc: <|two:trust|> -> d -> e",
    },
    ["one", "two", "three", "four", "five"],
    [],
  ],
  [
    "a factor is found where another is part of it, last of all",
    {
      "a.cmoc":
        "factor trust\n  part of: <|two:rela<|>tions|>\ncmoc: a -> b -> <|one:less rela<|>tions|>\nfactor <|declared:rela<|>tions|>",
    },
    ["one", "two"],
    ["declared"],
  ],
  [
    "a label is found where relations name it",
    {
      "a.cmoc":
        "theory phase 2\ncmoc <|declared:T<|>4|>: a -> b -> c\ncmoc: a -> b -> d\n  amplifies: <|one:T<|>4|>",
      "b.cmoc": "theory phase 3\ncmoc T4: a -> b -> c\n  refines: phase 2/<|two:T<|>4|>, T4",
    },
    ["one", "two"],
    ["declared"],
  ],
  [
    "a theory is found where it is followed, and in front of labels",
    {
      "a.cmoc": "theory <|declared:phase<|> 2|>: x\ncmoc T4: a -> b -> c",
      "b.cmoc":
        "theory phase 3\n  follows: <|one:pha<|>se 2|>\ncmoc T4: a -> b -> c\n  refines: <|two:Phase  2|>/T4",
    },
    ["one", "two"],
    ["declared"],
  ],
  [
    "a dimension is found where its lines begin",
    {
      "a.cmoc":
        "dimension <|declared:sta<|>ge|>: early, late\n# Heading\n  <|one:Sta<|>ge|>: early\ncmoc: a -> b -> c\n  <|two:stage|>: late",
      "b.cmoc": "factor x\n  <|three:stage|>: early",
    },
    ["one", "two", "three"],
    ["declared"],
  ],
  [
    "a value is found where it is given, and not in another dimension",
    {
      "a.cmoc":
        "dimension stage: <|declared:ear<|>ly|>, late\ndimension phase: early\ncmoc: a -> b -> c\n  stage: late, <|one:Ear<|>ly|>\n  phase: early",
    },
    ["one"],
    ["declared"],
  ],
  [
    "a factor is found under all its names, with where they are declared",
    {
      "a.cmoc":
        "factor <|declared:tr<|>ust|>: words\n  also: <|also:partner <|>trust|>\n  inverse: <|inverse:dis<|>trust|>",
      "b.cmoc": "cmoc: <|one:low partner <|>trust|> -> <|two:dis<|>trust|> -> <|three:more <|>trust|>",
    },
    ["one", "two", "three"],
    ["declared", "also", "inverse"],
  ],
  [
    "siblings are not mixed up",
    { "a.cmoc": "cmoc: <|one:tr<|>ust|> -> initial trust -> trusting" },
    ["one"],
    [],
  ],
  [
    "a citation is found in every file, from statements and from the bibliography",
    {
      "review.cmoc":
        'review "Why?"\n  bibliography: references.bib\n\ncmoc: a -> b -> c [@<|one:vang<|>en2003|>, p. 4]',
      "b.cmoc":
        "cmoc: a -> b -> c [@x; @<|two:vangen2003|>]\n  contradicted by: [@<|three:vangen2003|>]\n> So. [@<|four:vangen2003|>]\n\nfactor t: w [@<|five:vangen2003|>]",
      "references.bib": "@article{<|entry:vangen<|>2003|>,\n  title = {An <|>example}\n}\n@book{x,\n}\n",
    },
    ["two", "three", "four", "five", "one"],
    ["entry"],
  ],
  [
    "a citation is found from CSL-JSON",
    {
      "a.cmoc":
        'review "Why?"\n  bibliography: r.json\ncmoc: a -> b -> c [@<|one:ash|>]\n> So. [@<|two:ash|>]',
      "r.json": '[{"id": "<|entry:a<|>sh|>", "title": "A<|>sh"}, {"id": "birch"}]',
    },
    ["one", "two"],
    ["entry"],
  ],
  [
    "a citation is found from RIS",
    {
      "a.cmoc": 'review "Why?"\n  bibliography: r.ris\ncmoc: a -> b -> c [@<|one:ash|>]',
      "r.ris": "TY  - BOOK\nID  - <|entry:a<|>sh|>\nTI  - A<|>sh\nER  - \n",
    },
    ["one"],
    ["entry"],
  ],
  [
    "a citation of a declared source is found",
    {
      "a.cmoc": "source <|declared:inter<|>view-3|>: words",
      "b.cmoc": "cmoc: a -> b -> c [@<|one:int<|>erview-3|>]",
    },
    ["one"],
    ["declared"],
  ],
  ["nothing is found at an arrow", { "a.cmoc": "cmoc: a -<|>> b -> c" }, [], []],
  ["nothing is found in an unknown file", { "a.txt": "tr<|>ust" }, [], []],
  [
    "nothing is found between the entries of a bibliography",
    { "a.cmoc": "cmoc: a -> b -> c", "r.bib": "<|>\n" },
    [],
    [],
  ],
])("%s", async (_, raw, uses, declarations) => {
  const texts = marked(raw);
  const client = await startClient(texts);
  expect(texts.cursors).not.toEqual([]);
  for (const cursor of texts.cursors) {
    expect((await client.references(cursor, false)).map(texts.nameOf)).toEqual(uses);
    expect((await client.references(cursor, true)).map(texts.nameOf)).toEqual([...declarations, ...uses]);
  }
});

test("a bibliography that two reviews name leads to the statements of both", async () => {
  const review = 'review "Why?"\n  bibliography: ../references.bib\n';
  const texts = marked({
    "one/review.cmoc": `${review}\ncmoc: a -> b -> c [@<|one:ash2019|>]`,
    "two/review.cmoc": `${review}\ncmoc: a -> b -> c [@<|two:ash2019|>]`,
    "references.bib": "@book{ash<|>2019,\n}\n",
  });
  const client = await startClient(texts);
  const [cursor] = texts.cursors;
  expect(cursor && (await client.references(cursor, false)).map(texts.nameOf)).toEqual(["one", "two"]);
});

test("a statement is found from an unsaved text", async () => {
  const texts = marked({ "a.cmoc": "cmoc: <|>trust -> b -> c", "b.cmoc": "" });
  const client = await startClient(texts);
  const [cursor = { path: "", position: { line: 0, character: 0 } }] = texts.cursors;
  client.open("b.cmoc");
  client.edit("b.cmoc", "cmoc: a -> b -> trust");
  expect((await client.references(cursor)).map(texts.nameOf)).toEqual([
    "a.cmoc:0:6-0:11",
    "b.cmoc:0:16-0:21",
  ]);
});
