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
    "a factor is found in every role and file",
    {
      "a.cmoc":
        "cmoc: small aims -> <|one:more trust|> -> b\ncmoc: <|two:tr<|>ust|> -> b -> <|three:less Trust|>",
      "sub/b.cmoc": "cmoc: a -> b -> <|four:t<|>rust|> + c",
    },
    ["one", "two", "three", "four"],
    [],
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
