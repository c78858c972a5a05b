import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  type InitializeResult,
  type Range,
  type SemanticTokens,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

interface Token {
  readonly type: string;
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly text: string;
}

/** The token types in the order in which the server numbers them. */
let legend: readonly string[] = [];

async function clientWith(files: { readonly [path: string]: string }): Promise<TestClient> {
  const client = await startClient({ files, initialize: false });
  const { capabilities }: InitializeResult = await client.initialize({});
  legend = capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
  await client.settled();
  return client;
}

/** The tokens of an open document, or of a range of it. */
async function tokensOf(client: TestClient, path: string, range?: Range): Promise<Token[]> {
  const textDocument = { uri: uriOf(path) };
  const { data } = (await (range
    ? client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })
    : client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))) as SemanticTokens;
  const lines = (client.buffer(path) ?? "").split(/\r\n|\r|\n/);
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines_ = 0, characters = 0, length = 0, type = 0, modifiers] = data.slice(at, at + 5);
    character = lines_ > 0 ? characters : character + characters;
    line += lines_;
    expect(modifiers).toBe(0);
    const text = (lines[line] ?? "").slice(character, character + length);
    expect(text).toHaveLength(length);
    tokens.push({ type: legend[type] ?? "", line, character, length, text });
  }
  return tokens;
}

/** The tokens of one text, as `Context small aims`. */
async function shownTokens(
  text: string,
  others: { readonly [path: string]: string } = {},
): Promise<string[]> {
  const client = await clientWith({ "a.cmoc": text, ...others });
  client.open("a.cmoc");
  return (await tokensOf(client, "a.cmoc")).map(shown);
}

const shown = ({ type, text }: Token) => `${type.replace(/^cmoc/, "")} ${text}`;

test.each<[what: string, text: string, tokens: string[]]>([
  [
    "roles by their place, labels and sources",
    "cmoc T4: small aims (context) + a mandate -> easier tasks\n  -> trust [see @ash2019, p. 4; -@{birch 2021}]",
    [
      "Label T4",
      "Context small aims",
      "Context a mandate",
      "Direction easier",
      "Mechanism tasks",
      "Outcome trust",
      "Citation ash2019",
      "Citation birch 2021",
    ],
  ],
  [
    "direction words apart from the factor",
    "cmoc: lack of trust -> no longer very low faith -> high-risk patients + Better Care Fund [posited]",
    [
      "Direction lack of",
      "Context trust",
      "Direction no longer very low",
      "Mechanism faith",
      "Outcome high-risk patients",
      "Outcome Better Care Fund",
    ],
  ],
  [
    "parts not known yet",
    "cmoc: ? -> ?? -> trust + ? [posited]",
    ["Unknown ?", "Unknown ??", "Outcome trust", "Unknown ?"],
  ],
  [
    "phrases over several lines, piece by piece",
    "cmoc: aims that\n    are small // a remark\n  -> more\n  and easier\ttasks -> c [posited]",
    [
      "Context aims that",
      "Context are small",
      "Direction more",
      "Direction and easier",
      "Mechanism tasks",
      "Outcome c",
    ],
  ],
  [
    "quoted phrases, with their quotation marks and every word",
    'cmoc: "less is more" -> “more\n  trust” -> c [posited]',
    ['Context "less is more"', "Mechanism “more", "Mechanism trust”", "Outcome c"],
  ],
  [
    "text from Windows",
    "cmoc T4: aims that\r\n  are small -> b ->\r\n  less c [@x]\r\n  > So\r\n  > it was. [@x]\r\n",
    [
      "Label T4",
      "Context aims that",
      "Context are small",
      "Mechanism b",
      "Direction less",
      "Outcome c",
      "Citation x",
      "Excerpt > So",
      "Excerpt > it was. [@",
      "Citation x",
      "Excerpt ]",
    ],
  ],
  [
    "letters beyond the first 65,536",
    "cmoc: more 𝕏 trust -> 𝕐 -> c [@x]",
    ["Direction more", "Context 𝕏 trust", "Mechanism 𝕐", "Outcome c", "Citation x"],
  ],
  [
    "excerpts but for their sources, and what speaks against a CMOC",
    'cmoc: a -> b -> c [@x]\n  contradicted by: [@y]\n  > Early wins. [@z, p. 4] // a remark\n  note: "a note [@n]"',
    [
      "Context a",
      "Mechanism b",
      "Outcome c",
      "Citation x",
      "Citation y",
      "Excerpt > Early wins. [@",
      "Citation z",
      "Excerpt , p. 4]",
    ],
  ],
  [
    "factors where they are declared, with their other names",
    'factor lack of trust: "what it is" [@x]\n  also: partner trust, "more faith"\n  inverse: distrust\n  part of: relational mechanisms',
    [
      "Direction lack of",
      "Factor trust",
      "Citation x",
      "Factor partner trust",
      'Factor "more faith"',
      "Factor distrust",
      "Factor relational mechanisms",
    ],
  ],
  [
    "labels where CMOCs are named, and sources where they are declared",
    'source interview-3: "Interview 3"\n\nsource @ash2019\n\ncmoc R1: a -> b -> c [posited]\n  refines: phase 2/T4, T5',
    [
      "Citation interview-3",
      "Citation ash2019",
      "Label R1",
      "Context a",
      "Mechanism b",
      "Outcome c",
      "Label phase 2/T4",
      "Label T5",
    ],
  ],
  [
    "half-typed statements",
    "cmoc T4: small\n\ncmoc T5: a -> + -> [@x\n\ncmoc: quick wins ->",
    ["Label T4", "Context small", "Label T5", "Context a", "Citation x", "Context quick wins"],
  ],
  ["nothing in words that belong to no statement", "more trust -> b\n\n# more trust\n// more trust", []],
])("%s", async (_, text, tokens) => {
  expect(await shownTokens(text)).toEqual(tokens);
});

test("the review's own direction words, from another file", async () => {
  const text = "cmoc: burgeoning trust -> faltering faith -> c [posited]";
  const review = 'review "Why?"\n  words for more: burgeoning\n  words for less: faltering';
  expect(await shownTokens(text, { "review.cmoc": review })).toEqual([
    "Direction burgeoning",
    "Context trust",
    "Direction faltering",
    "Mechanism faith",
    "Outcome c",
  ]);
});

test("tokens stand where their words stand", async () => {
  const texts = marked({
    "a.cmoc":
      "// one\n\n  cmoc <|label:T4|>: <|direction:more|> <|context:trust|>\n\t-> b -> c [@<|source:x|>]",
  });
  const client = await clientWith(Object.fromEntries(texts.files));
  client.open("a.cmoc");
  const places = (await tokensOf(client, "a.cmoc")).map(({ line, character, length }) =>
    texts.nameOf({
      uri: uriOf("a.cmoc"),
      range: { start: { line, character }, end: { line, character: character + length } },
    }),
  );
  expect(places).toEqual(["label", "direction", "context", "a.cmoc:3:4-3:5", "a.cmoc:3:9-3:10", "source"]);
});

test("tokens are those of the text as it is typed", async () => {
  const client = await clientWith({ "a.cmoc": "cmoc: a -> b -> c" });
  client.open("a.cmoc");
  client.edit("a.cmoc", "\ncmoc: less a -> b -> c");
  expect((await tokensOf(client, "a.cmoc")).map(shown)).toEqual([
    "Direction less",
    "Context a",
    "Mechanism b",
    "Outcome c",
  ]);
});

test("a range has the tokens that touch it", async () => {
  const client = await clientWith({
    "a.cmoc": "cmoc T1: a -> b -> c\ncmoc T2: d -> e -> more f\ncmoc T3: g -> h -> i",
  });
  client.open("a.cmoc");
  const range = { start: { line: 1, character: 9 }, end: { line: 2, character: 6 } };
  expect((await tokensOf(client, "a.cmoc", range)).map(shown)).toEqual([
    "Context d",
    "Mechanism e",
    "Direction more",
    "Outcome f",
    "Label T3",
  ]);
});

test("files that are not open or no CMOC files have none", async () => {
  const client = await clientWith({ "a.cmoc": "cmoc: a -> b -> c [@x]", "r.bib": "@book{x,\n}" });
  expect(await tokensOf(client, "a.cmoc")).toEqual([]);
  client.open("r.bib");
  expect(await tokensOf(client, "r.bib")).toEqual([]);
  expect(await tokensOf(client, "nowhere.cmoc")).toEqual([]);
});

test("the tokens of the example stand in order, apart from one another", async () => {
  const folder = new URL("../../../examples/collaboration/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".cmoc"));
  const client = await clientWith(
    Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")])),
  );
  const types = new Set<string>();
  for (const name of names) {
    client.open(name);
    const tokens = await tokensOf(client, name);
    for (const [at, token] of tokens.entries()) {
      types.add(token.type);
      expect(token.text).toBe(token.text.trim());
      expect(token.length).toBeGreaterThan(0);
      const next = tokens[at + 1];
      if (next?.line === token.line)
        expect(next.character).toBeGreaterThanOrEqual(token.character + token.length);
    }
  }
  expect(types.size).toBeGreaterThan(6);
});

test("package.json describes every token and gives each its colours", () => {
  const { contributes } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  const ids = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(legend);
  for (const { description } of contributes.semanticTokenTypes) expect(description).toMatch(/^[A-Z].*\.$/);
  const [colours] = contributes.semanticTokenScopes;
  expect(colours.language).toBe("cmoc");
  expect(Object.keys(colours.scopes)).toEqual(legend);
  // Themes that have no word on semantic colours would show none.
  expect(contributes.configurationDefaults["[cmoc]"]["editor.semanticHighlighting.enabled"]).toBe(true);
});
