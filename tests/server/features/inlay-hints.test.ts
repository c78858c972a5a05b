import { describe, expect, test } from "vitest";
import {
  DidChangeConfigurationNotification,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Range,
} from "vscode-languageserver-protocol";
import { linesOf, offsetAt } from "../../../language/text/lines.ts";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startWithSettings } from "../client/settings.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

const hintsIn = async (client: TestClient, path: string, range = ALL): Promise<InlayHint[]> =>
  (await client.connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri: uriOf(path) },
    range,
  })) ?? [];

const words = ({ label }: InlayHint) =>
  typeof label === "string" ? label : label.map(({ value }) => value).join("");

/** A text with its hints in it, as an editor shows them: `‹↓ trust›`. */
async function shown(client: TestClient, path: string, range = ALL): Promise<string> {
  const text = client.buffer(path) ?? client.disk.text(uriOf(path)) ?? "";
  const lines = linesOf(text);
  const hints = (await hintsIn(client, path, range)).map((hint) => ({
    offset: offsetAt(lines, hint.position),
    words: words(hint),
  }));
  return hints
    .sort((one, other) => other.offset - one.offset)
    .reduce((done, { offset, words }) => `${done.slice(0, offset)}‹${words}›${done.slice(offset)}`, text);
}

const FACTORS =
  'factor trust: "what partners expect"\n  also: partner trust, confidence\n  inverse: mistrust\n';
const BOTH = { canonicalNames: true, directions: true };

describe("what is shown behind the words of a CMOC", () => {
  test.each<[what: string, settings: unknown, cmoc: string]>([
    ["nothing behind a factor's own name", {}, "cmoc: trust -> less conflict -> more synergy"],
    ["the name, where another is written", {}, "cmoc: partner trust‹trust› -> b -> c"],
    ["its direction with it", {}, "cmoc: a -> lack of confidence‹↓ trust› -> more confidence‹↑ trust›"],
    ["the direction that an opposite gives", {}, "cmoc: mistrust‹↓ trust› -> less mistrust‹↑ trust› -> c"],
    ["in each of several", {}, "cmoc: mistrust‹↓ trust› + confidence‹trust› -> b -> c"],
    ["nothing behind a part that is not known", {}, "cmoc: ? -> ? -> ?"],
    ["nothing behind quoted words of its own", {}, 'cmoc: "less trust" -> b -> c'],
    ["before tags and citations", {}, "cmoc: confidence‹trust› (context) -> b -> mistrust‹↓ trust› [@x]"],
    ["in a statement over several lines", {}, "cmoc: a\n  -> lack of\n    confidence‹↓ trust›\n  -> c"],
    ["in a demi-regularity", {}, "demi-regularity: confidence‹trust› -> b -> c"],
    ["directions, where asked for", BOTH, "cmoc: less conflict‹↓› -> more trust‹↑› -> mistrust‹↓ trust›"],
    [
      "directions alone",
      { canonicalNames: false, directions: true },
      "cmoc: confidence -> less trust‹↓› -> mistrust‹↓›",
    ],
    ["neither", { canonicalNames: false }, "cmoc: mistrust -> less trust -> c"],
    [
      "what can be read of settings",
      { canonicalNames: "no", directions: 1 },
      "cmoc: mistrust‹↓ trust› -> less b -> c",
    ],
  ])("%s", async (_, setting, expected) => {
    const text = expected.replace(/‹[^›]*›/g, "");
    const settings = new Map([["cmoc.inlayHints", setting]]);
    const client = await startWithSettings(settings, { files: { "f.cmoc": FACTORS, "a.cmoc": text } });
    expect(await shown(client, "a.cmoc")).toBe(expected);
    client.open("a.cmoc");
    expect(await shown(client, "a.cmoc")).toBe(expected);
  });

  test("only in the lines that are asked for", async () => {
    const text = "cmoc: mistrust -> b -> c\n\ncmoc: confidence -> b -> c\n\ncmoc: mistrust -> d -> e";
    const client = await startClient({ files: { "f.cmoc": FACTORS, "a.cmoc": text } });
    const range = { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } };
    expect(await shown(client, "a.cmoc", range)).toBe(text.replace("confidence", "confidence‹trust›"));
  });

  test("nothing in a file of no review", async () => {
    const client = await startClient();
    expect(await hintsIn(client, "nowhere.cmoc")).toEqual([]);
  });
});

test("the name leads to the factor's statement, and all is said in words", async () => {
  const texts = marked({
    "f.cmoc": 'factor <|declared:trust|>: "x"\n  inverse: mistrust',
    "a.cmoc": "cmoc: less mistrust -> b -> c",
  });
  const client = await startClient({ files: texts.files });
  const [hint] = await hintsIn(client, "a.cmoc");
  expect(hint?.label).toEqual([{ value: "↑ " }, { value: "trust", location: texts.ranges.get("declared") }]);
  expect(hint?.tooltip).toBe("“less mistrust” names the factor “trust”, and means more of it.");
});

test("settings that change are followed at once, and other documents' changes soon", async () => {
  const settings = new Map<string, unknown>();
  const client = await startWithSettings(settings, {
    files: { "a.cmoc": "cmoc: less trust -> mistrust -> c", "b.cmoc": "" },
    capabilities: { workspace: { inlayHint: { refreshSupport: true } } },
  });
  let refreshed = Promise.withResolvers<void>();
  client.connection.onRequest(InlayHintRefreshRequest.type, () => refreshed.resolve());
  client.open("a.cmoc");
  client.open("b.cmoc");
  expect(await hintsIn(client, "a.cmoc")).toEqual([]);
  settings.set("cmoc.inlayHints", { directions: true });
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshed.promise;
  expect((await hintsIn(client, "a.cmoc")).map(words)).toEqual(["↓"]);
  refreshed = Promise.withResolvers();
  client.edit("b.cmoc", "factor trust: x\n  inverse: mistrust");
  await refreshed.promise;
  expect((await hintsIn(client, "a.cmoc")).map(words)).toEqual(["↓", "↓ trust"]);
});
