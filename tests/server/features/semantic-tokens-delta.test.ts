import { expect, test } from "vitest";
import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

async function whole(client: TestClient, path: string): Promise<SemanticTokens> {
  const textDocument = { uri: uriOf(path) };
  const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  return tokens ?? { data: [] };
}

const since = (client: TestClient, path: string, previousResultId = "") =>
  client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument: { uri: uriOf(path) },
    previousResultId,
  });

const isDelta = (tokens: SemanticTokens | SemanticTokensDelta | null): tokens is SemanticTokensDelta =>
  tokens !== null && "edits" in tokens;

/** What an editor makes of a difference. */
function applied({ data }: SemanticTokens, { edits }: SemanticTokensDelta): number[] {
  const now = [...data];
  for (const { start, deleteCount, data: put = [] } of edits.toReversed())
    now.splice(start, deleteCount, ...put);
  return now;
}

const THREE = "cmoc: a -> b -> c\n\ncmoc: less d -> e -> f [@x]\n\ncmoc: g -> h -> i";

test.each<[what: string, edited: string, atMost: number]>([
  ["nothing", THREE, 0],
  ["a comment", `${THREE} // so`, 0],
  ["a word in the middle", THREE.replace("less d", "more d d"), 10],
  ["a line in front", `\n${THREE}`, 5],
  ["a CMOC in front", `cmoc: x -> y -> z\n${THREE}`, 20],
  ["a CMOC at the end", `${THREE}\ncmoc: x -> y -> z`, 15],
  ["a CMOC less", THREE.slice(0, THREE.lastIndexOf("cmoc")), 0],
  ["everything", "factor x: y", 5],
  ["everything taken out", "", 0],
])("after an edit of %s, only what differs is sent", async (_, edited, atMost) => {
  const client = await startClient({ files: { "a.cmoc": THREE } });
  client.open("a.cmoc");
  const before = await whole(client, "a.cmoc");
  client.edit("a.cmoc", edited);
  const delta = await since(client, "a.cmoc", before.resultId);
  if (!isDelta(delta)) throw new Error("All was sent.");
  expect(delta.resultId).not.toBe(before.resultId);
  expect(delta.edits.reduce((sum, { data = [] }) => sum + data.length, 0)).toBeLessThanOrEqual(atMost);
  expect(applied(before, delta)).toEqual((await whole(client, "a.cmoc")).data);
});

test("differences follow one another", async () => {
  const client = await startClient({ files: { "a.cmoc": "" } });
  client.open("a.cmoc");
  let known = await whole(client, "a.cmoc");
  for (const text of ["cmoc: a", "cmoc: a -> b", "cmoc: less a -> b", "x", "cmoc: c -> d -> e [@k]"]) {
    client.edit("a.cmoc", text);
    const delta = await since(client, "a.cmoc", known.resultId);
    if (!isDelta(delta)) throw new Error("All was sent.");
    known = { data: applied(known, delta), ...(delta.resultId ? { resultId: delta.resultId } : {}) };
  }
  expect(known.data).toEqual((await whole(client, "a.cmoc")).data);
});

test.each(["", "never given", "0"])("with the unknown id “%s” all is sent", async (id) => {
  const client = await startClient({ files: { "a.cmoc": THREE } });
  client.open("a.cmoc");
  const { data } = await whole(client, "a.cmoc");
  expect(await since(client, "a.cmoc", id)).toMatchObject({ data });
});

test("an id of an earlier time, another document, or before the document was closed is unknown", async () => {
  const client = await startClient({ files: { "a.cmoc": THREE, "b.cmoc": THREE } });
  client.open("a.cmoc");
  const { resultId: first } = await whole(client, "a.cmoc");
  const { resultId: second } = await whole(client, "a.cmoc");
  expect(isDelta(await since(client, "a.cmoc", first))).toBe(false);
  expect(isDelta(await since(client, "b.cmoc", second))).toBe(false);
  const { resultId: third } = await whole(client, "a.cmoc");
  client.close("a.cmoc");
  client.open("a.cmoc");
  expect(isDelta(await since(client, "a.cmoc", third))).toBe(false);
});

test("so many documents' colours are remembered, and those of others sent anew", async () => {
  const paths = Array.from({ length: 40 }, (_, at) => `${at}.cmoc`);
  const client = await startClient({ files: Object.fromEntries(paths.map((path) => [path, THREE])) });
  const ids: (string | undefined)[] = [];
  for (const path of paths) {
    client.open(path);
    ids.push((await whole(client, path)).resultId);
  }
  expect(isDelta(await since(client, "39.cmoc", ids[39]))).toBe(true);
  expect(isDelta(await since(client, "0.cmoc", ids[0]))).toBe(false);
});
