import { describe, expect, test } from "vitest";
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
} from "vscode-languageserver-protocol";
import { marked, type Place } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const highlightsAt = async (client: TestClient, { path, position }: Place): Promise<DocumentHighlight[]> =>
  (await client.connection.sendRequest(DocumentHighlightRequest.type, {
    textDocument: { uri: uriOf(path) },
    position,
  })) ?? [];

/** From every cursor the marked ranges of its file are lit, in their order in the text; ranges of other files are not. */
type Case = [what: string, texts: { readonly [path: string]: string }, names: readonly string[]];

describe("what is lit up with", () => {
  test.each<Case>([
    [
      "a factor: its uses in the file, in every role and direction",
      {
        "a.cmoc":
          "cmoc: <|one:more tr<|>ust|> + initial trust -> <|two:<|>Trust|> -> b\ncmoc: a -> b -> <|three:less trust|>",
        "b.cmoc": "cmoc: trust -> a -> b",
      },
      ["one", "two", "three"],
    ],
    [
      "a factor: its other names and its statement",
      {
        "a.cmoc":
          "cmoc: a -> b -> <|one:dis<|>trust|>\nfactor <|two:tr<|>ust|>: x\n  also: <|three:fai<|>th|>\n  inverse: <|four:<|>distrust|>\ncmoc: <|five:more faith|> -> a -> b",
      },
      ["one", "two", "three", "four", "five"],
    ],
    [
      "a factor: under names that another file gives it",
      {
        "a.cmoc": "cmoc: <|one:fai<|>th|> -> <|two:trust|> -> b",
        "b.cmoc": "factor trust\n  also: faith",
      },
      ["one", "two"],
    ],
    [
      "a factor: over line ends, in quotation marks and in letters of two units",
      { "a.cmoc": 'cmoc: <|one:𝕏\r\n  ai<|>ms|> -> b -> <|two:"𝕏 aims"|>\r\n' },
      ["one", "two"],
    ],
    [
      "a source: where it is cited, quoted and stated",
      {
        "a.cmoc":
          "source <|one:as<|>h|>: x\ncmoc: a -> b -> c [@<|two:a<|>sh|>; @ashe]\n  contradicted by: [see @<|three:ash|>]\n> So. [@<|four:ash|>]\nfactor x: y [@<|five:ash|>]",
        "b.cmoc": "cmoc: a -> b -> c [@ash]",
      },
      ["one", "two", "three", "four", "five"],
    ],
    [
      "a label: where its CMOC is named",
      {
        "a.cmoc":
          "theory phase 2\ncmoc <|one:T<|>4|>: a -> b -> c\ncmoc T5: a -> b -> c\n  amplifies: T5, <|two:t<|>4|>\ntheory phase 3\ncmoc T4: a -> b -> c\n  refines: <|three:phase 2/<|>T4|>",
      },
      ["one", "two", "three"],
    ],
    [
      "a label of another file: where it is named here",
      {
        "a.cmoc":
          "cmoc: a -> b -> c\n  refines: <|one:phase 2/T<|>4|>\ncmoc: a -> b -> d\n  affirms: <|two:phase 2/T4|>",
        "b.cmoc": "theory phase 2\ncmoc T4: a -> b -> c",
      },
      ["one", "two"],
    ],
    ["a keyword: nothing", { "a.cmoc": "cm<|>oc: a -> b -> c" }, []],
    ["an arrow: nothing", { "a.cmoc": "cmoc: a -<|>> b -> c" }, []],
    ["a comment: nothing", { "a.cmoc": "cmoc: trust -> b -> c // tr<|>ust" }, []],
    ["a heading: nothing", { "a.cmoc": "# tr<|>ust\ncmoc: trust -> b -> c" }, []],
    [
      "an entry of a bibliography: nothing",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@ash]',
        "r.bib": "@book{a<|>sh,\n}",
      },
      [],
    ],
    ["an unknown file: nothing", { "a.txt": "tr<|>ust" }, []],
    ["a folder with spaces: the same", { "my añb/a.cmoc": "cmoc: <|one:tr<|>ust|> -> b -> c" }, ["one"]],
  ])("%s", async (_, raw, names) => {
    const texts = marked(raw);
    const client = await startClient(texts);
    expect(texts.cursors).not.toEqual([]);
    for (const cursor of texts.cursors) {
      const lit = await highlightsAt(client, cursor);
      expect(lit.map(({ range }) => texts.nameOf({ uri: uriOf(cursor.path), range }))).toEqual(names);
    }
  });
});

test("a factor is read where it is a context, and written where it is an outcome", async () => {
  const texts = marked({
    "a.cmoc": "cmoc: <|>trust -> trust -> less trust\nfactor trust: x\nfactor y\n  part of: trust",
  });
  const client = await startClient(texts);
  const [cursor] = texts.cursors;
  const kinds = cursor ? (await highlightsAt(client, cursor)).map(({ kind }) => kind) : [];
  const { Read, Text, Write } = DocumentHighlightKind;
  expect(kinds).toEqual([Read, Text, Write, Text, Text]);
});

test("a theory, a dimension and a value are lit up where the file names them", async () => {
  const texts = marked({
    "a.cmoc":
      "dimension <|>stage: early\ntheory <|>phase 2\ncmoc T: a -> b -> c\n  stage: <|>early\ntheory q\n  follows: phase 2\ncmoc: a -> b -> d\n  refines: phase 2/T\n  stage: early",
  });
  const client = await startClient(texts);
  const lit = await Promise.all(
    texts.cursors.map(async (cursor) =>
      (await highlightsAt(client, cursor)).map(({ range }) => `${range.start.line}:${range.start.character}`),
    ),
  );
  expect(lit).toEqual([
    ["0:10", "3:2", "8:2"],
    ["1:7", "5:11", "7:11"],
    ["0:17", "3:9", "8:9"],
  ]);
});
