import { describe, expect, test } from "vitest";
import { SymbolKind, WorkspaceSymbolRequest } from "vscode-languageserver-protocol";
import { generateReview } from "../../bench/generate.ts";
import { marked } from "../client/marked-texts.ts";
import { sharedClient } from "../client/shared-client.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const texts = marked({
  "one/review.cmoc": [
    'review "Why?"',
    "# <|functioning:|>Partnership functioning",
    'theory <|theory:phase 2|>: "Initial programme theory"',
    'factor <|trust:trust|>: "words"',
    "  also: faith",
    'source <|source:interview-3|>: "Chief executive"',
  ].join("\n"),
  "one/a.cmoc":
    "cmoc <|t4:T4|>: <|aims:small aims|> -> task achievement -> more trust\n<|second:cmoc|>: b -> c -> x",
  "two/review.cmoc": 'review "How?"\ncmoc <|r1:R1|>: <|training:training|> -> confidence -> less trust',
});
const shared = sharedClient(Object.fromEntries(texts.files));

async function found(query: string, client: TestClient = shared()) {
  const symbols = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
  return symbols.map(({ name, kind, location, containerName }) => {
    if (!("range" in location)) throw new Error("Every symbol has its place.");
    return { name, kind, containerName, location };
  });
}

describe("what is found in all reviews", () => {
  test.each<[what: string, query: string, names: readonly string[]]>([
    ["a factor at its statement, or where it is first used", "trust", ["trust", "trust", "T4", "R1"]],
    ["a factor by a later word", "achieve", ["task achievement", "T4"]],
    ["a factor by words in any order", "aims small", ["small aims", "T4"]],
    ["a factor by some of its letters", "smams", ["small aims"]],
    ["a name before words of a CMOC", "tr", ["trust", "training", "trust", "T4", "R1"]],
    ["a CMOC by its label", "r1", ["R1"]],
    ["a CMOC by its words", "small aims → task", ["T4"]],
    ["a CMOC without a label", "CMOC 2", ["CMOC 2"]],
    ["a heading", "functioning", ["Partnership functioning"]],
    ["a theory", "phase", ["theory phase 2"]],
    ["a source by its key", "interv", ["interview-3"]],
    ["a source by its description", "chief", ["interview-3"]],
    ["in any letter case", "TRAINING", ["training", "R1"]],
    ["nothing where nothing fits", "zzz", []],
  ])("%s", async (_, query, names) => {
    expect((await found(query)).map(({ name }) => name).slice(0, Math.max(names.length, 1))).toEqual(names);
  });

  test("each at its place, with what it is", async () => {
    const one = async (query: string) => {
      const [first] = await found(query);
      return first && [first.kind, texts.nameOf(first.location), first.containerName];
    };
    expect(await one("small aims")).toEqual([SymbolKind.Class, "aims", "factor"]);
    expect(await one("T4")).toEqual([SymbolKind.Event, "t4", "small aims → task achievement → more trust"]);
    expect(await one("CMOC 2")).toEqual([SymbolKind.Event, "second", "b → c → x"]);
    expect(await one("theory")).toEqual([SymbolKind.Package, "theory", "Initial programme theory"]);
    expect(await one("interview-3")).toEqual([SymbolKind.File, "source", "Chief executive"]);
    expect(await one("training")).toEqual([SymbolKind.Class, "training", "factor"]);
  });

  test("every name once in its review, whatever it is called there", async () => {
    const names = (await found("")).map(({ name }) => name);
    expect(names.filter((name) => name === "trust")).toHaveLength(2);
    expect(names).not.toContain("faith");
  });

  test("at most two hundred, the likeliest", async () => {
    const review = generateReview({ statements: 2000 });
    const files = Object.fromEntries(review.files.map(({ path, text }) => [path, text]));
    const client = await startClient({ files });
    expect(await found("", client)).toHaveLength(200);
    expect((await found("C1999", client))[0]?.name).toBe("C1999");
  });

  test("nothing where there is no review", async () => {
    expect(await found("x", await startClient({ files: {} }))).toEqual([]);
  });
});
