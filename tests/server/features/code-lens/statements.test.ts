import { describe, expect, test } from "vitest";
import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  DidChangeConfigurationNotification,
} from "vscode-languageserver-protocol";
import { SHOW_REFERENCES, type ShowReferencesParams } from "../../../../server/protocol.ts";
import { marked } from "../../client/marked-texts.ts";
import { ROOT, uriOf } from "../../client/places.ts";
import { startWithSettings } from "../../client/settings.ts";
import { startClient, type TestClient } from "../../client/test-client.ts";

async function lensesOf(client: TestClient, path: string): Promise<CodeLens[]> {
  const textDocument = { uri: uriOf(path) };
  const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  return Promise.all(lenses.map((lens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)));
}

const titles = (lenses: readonly CodeLens[]) =>
  lenses.map(({ range, command }) => `${range.start.line}: ${command?.title}`);

const LOOP = "cmoc: a -> b -> c [@x]\ncmoc: c -> d -> a [@x]";

describe("what is remarked above a CMOC", () => {
  test.each<[what: string, text: string, remarks: readonly string[]]>([
    ["no source", "cmoc: a -> b -> c", ["0: no source", "0: leads to no other CMOC"]],
    ["a proposition", "cmoc: a -> b -> c [posited]", ["0: posited", "0: leads to no other CMOC"]],
    ["one source", "cmoc: a -> b -> c [@x]", ["0: 1 source", "0: leads to no other CMOC"]],
    [
      "a source that is cited twice",
      "cmoc: a -> b -> c [@x, p. 1; @x, p. 2]",
      ["0: 1 source", "0: leads to no other CMOC"],
    ],
    [
      "sources for, against and for the inverse",
      "cmoc: a -> b -> c [@x; @y; @z]\n  contradicted by: [@v]\n  inverse supported by: [@u; @w]",
      ["0: 3 sources, 1 against, 2 for the inverse", "0: leads to no other CMOC"],
    ],
    [
      "only sources against",
      "cmoc: a -> b -> c\n  contradicted by: [@v]",
      ["0: no source, 1 against", "0: leads to no other CMOC"],
    ],
    [
      "the sources of the CMOCs it is made from",
      "cmoc 1: a -> b -> c [@x]\ncmoc 2: a -> b -> c [@y]\ndemi-regularity: d -> e -> f\n  from: 1, 2",
      [
        "0: 1 source",
        "0: leads to no other CMOC",
        "1: 1 source",
        "1: leads to no other CMOC",
        "2: 2 sources",
        "2: leads to no other CMOC",
      ],
    ],
    [
      "the CMOCs that start from its outcomes",
      "cmoc: a -> b -> c + less d [@x]\ncmoc: c -> e -> f [@x]\ncmoc: more d + c -> g -> h [@x]",
      [
        "0: 1 source",
        "0: leads to 2 CMOCs",
        "1: 1 source",
        "1: leads to no other CMOC",
        "2: 1 source",
        "2: leads to no other CMOC",
      ],
    ],
    [
      "a loop",
      LOOP,
      ["0: 1 source", "0: leads to 1 CMOC; in 1 loop", "1: 1 source", "1: leads to 1 CMOC; in 1 loop"],
    ],
    ["nothing above other statements", 'factor x: "y"\n\n# Heading\n\ntheory z', []],
  ])("%s", async (_, text, remarks) => {
    const client = await startClient({ files: { "a.cmoc": text } });
    client.open("a.cmoc");
    expect(titles(await lensesOf(client, "a.cmoc"))).toEqual(remarks);
  });

  test("counts the whole review, and follows it as it changes", async () => {
    const client = await startClient({
      files: { "a.cmoc": "cmoc: a -> b -> c", "b.cmoc": "cmoc: c -> d -> e" },
    });
    client.open("a.cmoc");
    client.open("b.cmoc");
    expect(titles(await lensesOf(client, "a.cmoc"))).toContain("0: leads to 1 CMOC");
    client.edit("b.cmoc", "cmoc: x -> d -> e");
    expect(titles(await lensesOf(client, "a.cmoc"))).toContain("0: leads to no other CMOC");
    client.edit("b.cmoc", "cmoc: c -> d -> a");
    expect(titles(await lensesOf(client, "a.cmoc"))).toContain("0: leads to 1 CMOC; in 1 loop");
  });

  test("of very many loops, those that were found are counted as the least", async () => {
    const some = Array.from({ length: 30 }, (_, at) => at);
    const every = some.flatMap((one) =>
      some
        .filter((other) => other !== one)
        .map((other) => `cmoc: f${one} -> m${one}-${other} -> f${other} [@x]`),
    );
    const client = await startClient({ files: { "a.cmoc": every.join("\n") } });
    const textDocument = { uri: uriOf("a.cmoc") };
    const [, lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    if (!lens) throw new Error("There is no remark.");
    const { command } = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
    expect(command?.title).toMatch(/^leads to 29 CMOCs; in at least \d+ loops?$/);
  });

  test("a remark on a CMOC that has gone meanwhile says nothing", async () => {
    const client = await startClient({ files: { "a.cmoc": LOOP } });
    client.open("a.cmoc");
    const textDocument = { uri: uriOf("a.cmoc") };
    const lenses = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    client.edit("a.cmoc", "");
    for (const lens of lenses)
      expect(await client.connection.sendRequest(CodeLensResolveRequest.type, lens)).toMatchObject({
        command: { title: "" },
      });
  });
});

test("a click leads to the citations, and to where other CMOCs start from the outcomes", async () => {
  const texts = marked({
    "a.cmoc":
      "cmoc: a -> b -> c [@<|first:x|>; @<|second:y|>]\n  contradicted by: [@<|against:z|>]\ncmoc: <|start:less c|> -> d -> e [@x]",
    "b.cmoc": "cmoc: f + <|other:c|> -> g -> h",
  });
  const client = await startClient({ files: texts.files });
  client.open("a.cmoc");
  const [evidence, chain] = await lensesOf(client, "a.cmoc");
  const shown = (lens: CodeLens | undefined) => {
    expect(lens?.command?.command).toBe(SHOW_REFERENCES);
    const [argument]: ShowReferencesParams[] = lens?.command?.arguments ?? [];
    expect(argument).toMatchObject({ uri: uriOf("a.cmoc"), position: { line: 0, character: 0 } });
    return argument?.locations.map((location) => texts.nameOf(location));
  };
  expect(shown(evidence)).toEqual(["first", "second", "against"]);
  expect(shown(chain)).toEqual(["start", "other"]);
});

describe("settings", () => {
  const text = "cmoc: a -> b -> c [@x]\ncmoc: c -> d -> a [@x]";
  test.each<[setting: unknown, remarks: readonly string[]]>([
    [{ enabled: false }, []],
    [{ sources: false }, ["0: leads to 1 CMOC; in 1 loop", "1: leads to 1 CMOC; in 1 loop"]],
    [{ chains: false, sources: false }, ["0: in 1 loop", "1: in 1 loop"]],
    [{ loops: false, sources: false }, ["0: leads to 1 CMOC", "1: leads to 1 CMOC"]],
    [{ loops: false, chains: false }, ["0: 1 source", "1: 1 source"]],
    [{ loops: false, chains: false, sources: false }, []],
    [
      "nonsense",
      ["0: 1 source", "0: leads to 1 CMOC; in 1 loop", "1: 1 source", "1: leads to 1 CMOC; in 1 loop"],
    ],
  ])("%j", async (setting, remarks) => {
    const settings = new Map([["cmoc.codeLens", setting]]);
    const client = await startWithSettings(settings, { files: { "a.cmoc": text } });
    expect(titles(await lensesOf(client, "a.cmoc"))).toEqual(remarks);
  });

  test("differ from folder to folder, and are followed as they change", async () => {
    const other = "file:///other/";
    const settings = new Map<string, unknown>([[`${ROOT.slice(0, -1)} cmoc.codeLens`, { enabled: false }]]);
    let refreshed = 0;
    const client = await startWithSettings(settings, {
      folders: [ROOT, other],
      files: { "a.cmoc": text, [`${other}b.cmoc`]: text },
      capabilities: { workspace: { codeLens: { refreshSupport: true } } },
    });
    client.connection.onRequest("workspace/codeLens/refresh", () => {
      refreshed++;
      return null;
    });
    expect(await lensesOf(client, "a.cmoc")).toHaveLength(0);
    expect(await lensesOf(client, `${other}b.cmoc`)).toHaveLength(4);
    settings.clear();
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.settled();
    expect(refreshed).toBe(1);
    expect(await lensesOf(client, "a.cmoc")).toHaveLength(4);
  });
});
