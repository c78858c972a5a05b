import { describe, expect, test } from "vitest";
import {
  FACTORS_REQUEST,
  type FactorsParams,
  type FactorsResult,
  MERGE_FACTORS_REQUEST,
  type MergeFactorsParams,
  type MergeFactorsResult,
} from "../../../../server/view-protocol.ts";
import { marked } from "../../client/marked-texts.ts";
import { ROOT, uriOf } from "../../client/places.ts";
import { startClient, type TestClient } from "../../client/test-client.ts";
import { applied } from "./applied.ts";

const texts = marked({
  "a.cmoc": `factor <|trust:trust|>: "Confidence in a partner"
  also: partner confidence
  inverse: distrust
factor <|idle:idle factor|>
cmoc: <|aims:small aims|> -> <|ease:ease|> -> more trust [@a; @b]
cmoc: distrust + small aims -> ease -> <|caution:caution|> [@b]
`,
  "b.cmoc": "cmoc: caution -> caution -> <|sharing:less sharing|> [@c]\n",
});

const factorsOf = (client: TestClient, params: Partial<FactorsParams> = {}) =>
  client.connection.sendRequest<FactorsResult | null>(FACTORS_REQUEST, {
    uri: null,
    filter: "",
    order: "name",
    ...params,
  });

const names = (result: FactorsResult | null) => result?.factors.map(({ name }) => name);

test("the factors of a review: where they stand, their uses and sources", async () => {
  const result = await factorsOf(await startClient(texts));
  expect(result?.root).toBe(ROOT);
  expect([result?.fitting, result?.all]).toEqual([6, 6]);
  expect(
    result?.factors.map(({ name, standing, uses, sources, isDeclared, otherNames, location }) => [
      texts.nameOf(location),
      name,
      standing,
      `${uses.context} ${uses.mechanism} ${uses.outcome}`,
      sources,
      isDeclared,
      otherNames,
    ]),
  ).toEqual([
    ["caution", "caution", "link", "1 1 1", 2, false, []],
    ["ease", "ease", "mechanism", "0 2 0", 2, false, []],
    ["idle", "idle factor", "unused", "0 0 0", 0, true, []],
    ["sharing", "sharing", "outcome", "0 0 1", 1, false, []],
    ["aims", "small aims", "context", "2 0 0", 2, false, []],
    ["trust", "trust", "link", "1 0 1", 2, true, ["partner confidence", "distrust"]],
  ]);
});

test.each<[what: string, params: Partial<FactorsParams>, expected: string[]]>([
  ["by uses", { order: "uses" }, ["caution", "ease", "small aims", "trust", "sharing", "idle factor"]],
  ["by sources", { order: "sources" }, ["caution", "ease", "small aims", "trust", "sharing", "idle factor"]],
  ["that begin so", { filter: "tr" }, ["trust"]],
  ["found by another name", { filter: "confidence" }, ["trust"]],
  ["by words in any order and letter case", { filter: "AIMS small" }, ["small aims"]],
  ["that nothing fits", { filter: "zebra" }, []],
])("factors %s", async (_, params, expected) => {
  const result = await factorsOf(await startClient(texts), params);
  expect(names(result)).toEqual(expected);
  expect(result?.fitting).toBe(expected.length);
  expect(result?.all).toBe(6);
});

test("the factors are those of the review that a file belongs to, or else of the first one", async () => {
  const client = await startClient({
    files: {
      "one/r.cmoc": 'review "Who?"\ncmoc: a -> b -> c\n',
      "two/r.cmoc": 'review "Why?"\ncmoc: d -> e -> f\n',
    },
  });
  expect(names(await factorsOf(client, { uri: uriOf("two/r.cmoc") }))).toEqual(["d", "e", "f"]);
  expect(names(await factorsOf(client, { uri: "file:///elsewhere/a.md" }))).toEqual(["a", "b", "c"]);
  expect(names(await factorsOf(client))).toEqual(["a", "b", "c"]);
  expect(await factorsOf(await startClient())).toBeNull();
});

describe("making one factor of two", () => {
  const merged = (client: TestClient, params: Partial<MergeFactorsParams>) =>
    client.connection.sendRequest<MergeFactorsResult>(MERGE_FACTORS_REQUEST, {
      root: ROOT,
      from: "",
      into: "",
      ...params,
    });

  const files = {
    "a.cmoc":
      "cmoc T1: aims -> ease -> more partner trust [@a]\ncmoc T2: Partner trust -> help -> hope [@a]\n",
    "b.cmoc": "cmoc: less partner trust -> trust -> faith [@b]\n",
  };

  test("the effect is counted first, and the edit keeps every direction", async () => {
    const client = await startClient({ files });
    const result = await merged(client, { from: "partner trust", into: "trust" });
    if ("refused" in result) throw new Error(result.refused);
    expect(result.question).toEqual({
      label: "Merges “partner trust” (3 uses) into “trust” (1 use)",
      description:
        "Changes 3 places in 2 files. The two become one factor, and nothing but Undo tells them apart again. One CMOC has both, and will have the same factor twice.",
    });
    expect(result.edit.changeAnnotations, "nothing is left to be confirmed").toBeUndefined();
    expect(applied(files, result.edit)).toEqual({
      "a.cmoc": "cmoc T1: aims -> ease -> more trust [@a]\ncmoc T2: Trust -> help -> hope [@a]\n",
      "b.cmoc": "cmoc: less trust -> trust -> faith [@b]\n",
    });
  });

  test("of two with a statement each, both statements stay, and that is said", async () => {
    const both = {
      "a.cmoc": 'factor trust: "T"\nfactor faith: "F"\n  also: belief\ncmoc: less faith -> x -> y [@a]\n',
    };
    const client = await startClient({ files: both });
    const result = await merged(client, { from: "faith", into: "trust" });
    if ("refused" in result) throw new Error(result.refused);
    expect(result.question.description).toMatch(/Both have a factor statement: both stay/);
    expect(applied(both, result.edit)).toEqual({
      "a.cmoc": 'factor trust: "T"\nfactor trust: "F"\n  also: belief\ncmoc: less trust -> x -> y [@a]\n',
    });
  });

  test("nothing is changed by asking", async () => {
    const client = await startClient({ files });
    await merged(client, { from: "partner trust", into: "trust" });
    expect(names(await factorsOf(client, { filter: "trust" }))).toEqual(["partner trust", "trust"]);
  });

  test.each<[what: string, text: string, from: string, into: string, refused: RegExp]>([
    ["one with itself", "cmoc: a -> b -> c", "a", "a", /is one factor already/],
    [
      "a part with its whole",
      "factor a\n  part of: b\ncmoc: a -> b -> c",
      "a",
      "b",
      /One of “a” and “b” is part of the other/,
    ],
    ["one that has gone", "cmoc: a -> b -> c", "x", "b", /is gone/],
    ["into one that has gone", "cmoc: a -> b -> c", "a", "x", /is gone/],
  ])("is refused with its reason: %s", async (_, text, from, into, refused) => {
    const client = await startClient({ files: { "a.cmoc": text } });
    expect(await merged(client, { from, into })).toEqual({ refused: expect.stringMatching(refused) });
  });

  test("of another review, or of none, is refused", async () => {
    const client = await startClient({ files });
    const elsewhere = { root: "file:///elsewhere/", from: "aims", into: "ease" };
    expect(await merged(client, elsewhere)).toEqual({ refused: expect.stringMatching(/is gone/) });
  });
});

test.each([
  ["cmoc: a -> x -> y", "context"],
  ["cmoc: x -> a -> y", "mechanism"],
  ["cmoc: x -> y -> a", "outcome"],
  ["factor a", "unused"],
  ["cmoc: a -> x -> y\ncmoc: z -> w -> a", "link"],
  ["cmoc: a -> x -> y\ncmoc: z -> a -> w\ncmoc: v -> u -> a", "link"],
  ["cmoc: a -> x -> y\ncmoc: z -> a -> w", "several"],
  ["factor a\n  inverse: b\ncmoc: a -> x -> y\ncmoc: z -> w -> b", "link"],
])("the factor a of %j stands as %s", async (text, standing) => {
  const result = await factorsOf(await startClient({ files: { "a.cmoc": text } }));
  expect(result?.factors.find(({ id }) => id === "a")?.standing).toBe(standing);
});
