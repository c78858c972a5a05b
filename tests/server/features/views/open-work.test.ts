import { expect, test } from "vitest";
import { OPEN_WORK_REQUEST, type OpenWorkResult } from "../../../../server/view-protocol.ts";
import { marked } from "../../client/marked-texts.ts";
import { startWithSettings } from "../../client/settings.ts";
import { startClient, type TestClient } from "../../client/test-client.ts";

const openWorkOf = (client: TestClient) =>
  client.connection.sendRequest<OpenWorkResult>(OPEN_WORK_REQUEST, {});

const texts = marked({
  "a.cmoc": `theory phase 2
cmoc T1: aims -> ease -> <|more:more trust|> [@a; @b]
cmoc T2: aims -> ease -> less trust [@a; @b]
cmoc T3: <|context:?|> + aims -> <|mechanism:?|> -> partner trust [@a; @b]
cmoc <|unsupported:T4|>: hope -> help -> faith
cmoc <|single:T5|>: hope -> habit -> synergy [@a]
cmoc T6: hope -> belief -> synergy [posited]
`,
  "b.cmoc": "<|alone:cmoc|>: <|near:synergies|> -> habit -> faith [@b]\n",
});

function told({ groups }: OpenWorkResult) {
  return groups.map(({ kind, count, items }) => [
    kind,
    count,
    ...items.map(({ name, location }) => `${name} at ${texts.nameOf(location)}`),
  ]);
}

test("what is open in a review, by kind, each at its place", async () => {
  const client = await startClient(texts);
  expect(told(await openWorkOf(client))).toEqual([
    ["contradiction", 1, "phase 2/T1 at more"],
    ["unknown-part", 2, "phase 2/T3 at context", "phase 2/T3 at mechanism"],
    ["no-source", 1, "phase 2/T4 at unsupported"],
    ["few-sources", 2, "phase 2/T5 at single", "CMOC 1 at alone"],
    ["near-miss", 1, "synergies at near"],
  ]);
});

test("each says what there is to do", async () => {
  const { groups } = await openWorkOf(await startClient(texts));
  expect(groups.map(({ items }) => items[0]?.message)).toEqual([
    expect.stringMatching(/^From the same context and mechanism this CMOC gives more “trust”/),
    expect.stringMatching(/^The context of this CMOC is still to be found/),
    expect.stringMatching(/^This CMOC has no source/),
    "This CMOC rests on one source, a.",
    expect.stringMatching(/^“synergies” is nearly the name of another factor, “synergy”/),
  ]);
});

test("a review that asks for more sources is told how many are missing", async () => {
  const client = await startClient({
    files: { "a.cmoc": 'review "Why?"\n  sources at least: 3\ncmoc T1: a -> b -> c [@x; @y]\n' },
  });
  const { groups } = await openWorkOf(client);
  expect(groups).toMatchObject([
    { kind: "few-sources", items: [{ name: "T1", message: expect.stringMatching(/asks for at least 3/) }] },
  ]);
});

test("a check that the review turns off is not told", async () => {
  const client = await startClient({
    files: { "a.cmoc": 'review "Why?"\n  checks: no-source off\ncmoc T1: a -> ? -> c\n' },
  });
  expect((await openWorkOf(client)).groups.map(({ kind }) => kind)).toEqual(["unknown-part"]);
});

test("nor is one that the settings turn off", async () => {
  const settings = new Map([["cmoc.checks", { "unknown-part": "off" }]]);
  const client = await startWithSettings(settings, { files: { "a.cmoc": "cmoc T1: a -> ? -> c\n" } });
  expect((await openWorkOf(client)).groups.map(({ kind }) => kind)).toEqual(["no-source"]);
});

test("very many of a kind are counted, and some are listed", async () => {
  const many = Array.from({ length: 250 }, (_, at) => `cmoc: a${at} -> ? -> b [posited]`).join("\n");
  const { groups } = await openWorkOf(await startClient({ files: { "a.cmoc": many } }));
  expect(groups.map(({ kind, count, items }) => [kind, count, items.length])).toEqual([
    ["unknown-part", 250, 200],
  ]);
});

test("nothing is open where there is no review", async () => {
  expect(await openWorkOf(await startClient())).toEqual({ groups: [] });
});
