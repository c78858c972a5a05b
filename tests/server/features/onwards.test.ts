import { describe, expect, test } from "vitest";
import type { Location } from "vscode-languageserver-protocol";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

type Case = [what: string, texts: { readonly [path: string]: string }, names: string[]];

/** Where every cursor leads, which must be the same for all. */
async function led(request: "implementation" | "typeDefinition", raw: Case[1]): Promise<string[]> {
  const texts = marked(raw);
  const client = await startClient(texts);
  expect(texts.cursors).not.toEqual([]);
  const [first = [], ...others] = await Promise.all(
    texts.cursors.map(async ({ path, position }) => {
      const params = { textDocument: { uri: uriOf(path) }, position };
      const found: Location[] = await client.connection.sendRequest(`textDocument/${request}`, params);
      return found.map(texts.nameOf);
    }),
  );
  for (const other of others) expect(other).toEqual(first);
  return first;
}

describe("onwards along the chain", () => {
  test.each<Case>([
    [
      "from an outcome, to the CMOCs that start from it",
      {
        "a.cmoc": "factor trust\ncmoc: a -> b -> more <|>trust\ncmoc: <|one:low trust|> -> c -> d",
        "b.cmoc": "cmoc: e + <|two:trust|> -> f -> g\ncmoc: h -> trust -> i",
      },
      ["one", "two"],
    ],
    [
      "from another name, and from the opposite",
      {
        "a.cmoc": "factor tr<|>ust\n  also: fa<|>ith\n  inverse: dis<|>trust",
        "b.cmoc": "cmoc: <|one:distrust|> -> f -> g",
      },
      ["one"],
    ],
    [
      "from a context, to the other CMOCs that start from it",
      { "a.cmoc": "cmoc: tr<|>ust -> a -> b\ncmoc: <|one:trust|> -> c -> d" },
      ["one"],
    ],
    [
      "from a label, to the CMOCs that start from one of its outcomes",
      {
        "a.cmoc": "cmoc T<|>1: a -> b -> c + d\ncmoc: <|one:c|> -> x -> y\ncmoc: <|two:less d|> -> x -> z",
        "b.cmoc": "cmoc: q -> r -> s\n  affirms: T<|>1",
      },
      ["one", "two"],
    ],
    ["to nowhere, where the chain ends", { "a.cmoc": "cmoc T<|>1: a -> b -> <|>c" }, []],
    ["to nowhere, from a citation", { "a.cmoc": "cmoc: a -> b -> c [@<|>x]" }, []],
  ])("%s", async (_, texts, names) => {
    expect(await led("implementation", texts)).toEqual(names);
  });
});

describe("what stands behind", () => {
  test.each<Case>([
    [
      "a factor: its statement, and that of the larger one",
      {
        "a.cmoc":
          "factor <|one:tr<|>ust|>\n  also: fa<|>ith\n  part of: relations\nfactor <|two:relations|>\n  also: ties",
        "b.cmoc": "cmoc: low <|>faith -> a -> b",
      },
      ["one", "two"],
    ],
    [
      "a CMOC: those it comes from",
      {
        "a.cmoc":
          "theory phase 2\ncmoc <|one:T1|>: a -> b -> c\ncmoc <|two:T2|>: d -> e -> f\ncmoc T3: g -> h -> i",
        "b.cmoc":
          "theory phase 3\n  follows: phase 2\ncmoc R<|>1: a -> b -> c\n  refines: phase 2/T1\n  refutes: phase 2/T2\n  dampens: phase 2/T3",
      },
      ["one", "two"],
    ],
    [
      "a theory: the one it follows",
      { "a.cmoc": "theory <|one:phase 2|>: x\ntheory pha<|>se 3\n  follows: phase 2" },
      ["one"],
    ],
    [
      "a value: its dimension",
      { "a.cmoc": "dimension <|one:stage|>: ea<|>rly\ncmoc: a -> b -> c\n  stage: ear<|>ly" },
      ["one"],
    ],
    ["a factor without a statement: nothing", { "a.cmoc": "cmoc: tr<|>ust -> a -> b" }, []],
    ["a theory that follows none: nothing", { "a.cmoc": "theory pha<|>se 2" }, []],
  ])("%s", async (_, texts, names) => {
    expect(await led("typeDefinition", texts)).toEqual(names);
  });
});
