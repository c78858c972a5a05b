import { expect, test } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc";
import { changedWeb } from "../../language/web/web-change.ts";
import type { NumberedWeb, WebResultChange } from "../../server/protocol.ts";
import { ROOT } from "./client/places.ts";
import { startClient, type TestClient } from "./client/test-client.ts";

const PINS = "causal-web.layout.json";
const files = {
  "a.cmoc": "cmoc T1: aims -> ease -> trust [@ash2019]\ncmoc T2: trust -> calm -> joy [@birch2021]\n",
  "b.cmoc": "cmoc B1: joy -> vigour -> aims [@ash2019]\n",
};

async function first(client: TestClient, path = "a.cmoc"): Promise<NumberedWeb> {
  const web = await client.nextWeb(path);
  if (!web || "since" in web) throw new Error("the first web is whole");
  return web;
}

function changeOf(answer: NumberedWeb | WebResultChange | null): WebResultChange {
  if (!answer || !("since" in answer)) throw new Error("whoever has a web is told what changed");
  return answer;
}

const factorsOf = (web: NumberedWeb, change: WebResultChange) =>
  changedWeb(web.web, change.web)?.factors.map(({ id }) => id);

test("whoever has no web is told all of it at once", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  expect(web.root).toBe(ROOT);
  expect(web.web).toEqual((await client.web("b.cmoc"))?.web);
});

test("whoever has one is told of the next as soon as something is typed, and only what is new", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  client.open("a.cmoc");
  const next = client.nextWeb("a.cmoc", web.number);
  client.edit("a.cmoc", files["a.cmoc"].replace("calm", "quiet"));
  const change = changeOf(await next);
  expect(change.since).toBe(web.number);
  expect(factorsOf(web, change)).toEqual(["aims", "ease", "trust", "quiet", "joy", "vigour"]);
  const told = JSON.stringify(change);
  expect(told).toContain("quiet");
  expect(told).not.toContain("ease");
});

test("what does not change the web wakes nobody, but where statements moved, that is told", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  client.open("b.cmoc");
  let answered = false;
  const next = client.nextWeb("a.cmoc", web.number).finally(() => {
    answered = true;
  });
  client.edit("b.cmoc", `${files["b.cmoc"]}// a remark\n`);
  await client.settled();
  expect(answered).toBe(false);
  client.edit("b.cmoc", `// a remark\n${files["b.cmoc"]}`);
  const { configurations, web: ofWeb } = changeOf(await next);
  expect(ofWeb.configurations).toEqual([{ first: 0, count: 3 }]);
  expect(configurations).toMatchObject([
    { first: 0, count: 2 },
    { item: { id: "B1", location: { range: { start: { line: 1 } } } } },
  ]);
});

test("what happened between two questions is told at once", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  client.writeOnDisk("b.cmoc", "cmoc B1: joy -> zeal -> aims\n");
  await client.settled();
  expect(factorsOf(web, changeOf(await client.nextWeb("a.cmoc", web.number)))).toContain("zeal");
});

test("two that follow the same review are both told, and one that lags far behind is told all", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  client.open("a.cmoc");
  const both = [client.nextWeb("a.cmoc", web.number), client.nextWeb("b.cmoc", web.number)];
  client.edit("a.cmoc", files["a.cmoc"].replace("calm", "quiet"));
  for (const answer of await Promise.all(both)) expect(factorsOf(web, changeOf(answer))).toContain("quiet");
  let number = web.number;
  for (const name of ["rest", "repose", "peace", "stillness", "silence"]) {
    client.edit("a.cmoc", files["a.cmoc"].replace("calm", name));
    number = (await client.nextWeb("a.cmoc", number))?.number ?? 0;
  }
  expect(await client.nextWeb("a.cmoc", web.number)).toHaveProperty("root", ROOT);
});

test("pins that another program writes are told without an edit", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  const next = client.nextWeb("a.cmoc", web.number);
  await client.settled();
  client.writeOnDisk(PINS, '{"views": {"": {"trust": [10, 20]}}}');
  const { pins, web: ofWeb } = changeOf(await next);
  expect(pins).toEqual([{ view: "", factor: "trust", x: 10, y: 20 }]);
  expect(ofWeb.factors).toEqual([{ first: 0, count: web.web.factors.length }]);
});

test("a question is called off, and one about a file of no review is answered at once", async () => {
  const client = await startClient({ files });
  const web = await first(client);
  const calling = new CancellationTokenSource();
  const next = client.nextWeb("a.cmoc", web.number, calling.token);
  await client.settled();
  calling.cancel();
  await expect(next).rejects.toThrow("called off");
  expect(await client.nextWeb("nowhere.cmoc", web.number)).toBeNull();
});
