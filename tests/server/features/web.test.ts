import { expect, test } from "vitest";
import { plainWeb } from "../../../language/web/plain-web.ts";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { WEB_REQUEST, type WebParams, type WebResult } from "../../../server/protocol.ts";
import { marked } from "../client/marked-texts.ts";
import { ROOT, uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

const texts = marked({
  "a.cmoc":
    'review "Why do some work?"\n\n<|first:cmoc T1: <|aims:small aims|> -> <|ease:ease|> -> <|trust:more trust|> [@ash2019]|>\n',
  "sub/b.cmoc": "<|second:cmoc: less trust -> <|caution:caution|> -> small aims [@birch2021; @ash2019]|>\n",
});

test("the web of a review, with the places its parts are stated at", async () => {
  const client = await startClient(texts);
  const result = await client.web("sub/b.cmoc");
  expect(result?.root).toBe(ROOT);
  expect(result?.question).toBe("Why do some work?");
  expect(result && plainWeb(result.web)).toEqual({
    factors: [
      { id: "small aims", name: "small aims", role: "mechanism-outcome" },
      { id: "ease", name: "ease", role: "mechanism-outcome" },
      { id: "trust", name: "trust", role: "mechanism-outcome" },
      { id: "caution", name: "caution", role: "mechanism-outcome" },
    ],
    links: [
      {
        from: "small aims",
        to: "ease",
        kind: "context-mechanism",
        sign: "+",
        sources: ["ash2019"],
        configurations: ["T1"],
      },
      {
        from: "ease",
        to: "trust",
        kind: "mechanism-outcome",
        sign: "+",
        sources: ["ash2019"],
        configurations: ["T1"],
      },
      {
        from: "trust",
        to: "caution",
        kind: "context-mechanism",
        sign: "-",
        sources: ["birch2021", "ash2019"],
        configurations: ["sub/b#1"],
      },
      {
        from: "caution",
        to: "small aims",
        kind: "mechanism-outcome",
        sign: "+",
        sources: ["birch2021", "ash2019"],
        configurations: ["sub/b#1"],
      },
    ],
    configurations: [
      {
        id: "T1",
        label: "T1",
        theory: null,
        contexts: [{ factor: "small aims", direction: null }],
        mechanisms: [{ factor: "ease", direction: null }],
        outcomes: [{ factor: "trust", direction: "up" }],
        sources: ["ash2019"],
      },
      {
        id: "sub/b#1",
        label: null,
        theory: null,
        contexts: [{ factor: "trust", direction: "down" }],
        mechanisms: [{ factor: "caution", direction: null }],
        outcomes: [{ factor: "small aims", direction: null }],
        sources: ["birch2021", "ash2019"],
      },
    ],
  });
  const named = (places: readonly { id: string; location: Parameters<typeof texts.nameOf>[0] }[] = []) =>
    places.map(({ id, location }) => [id, texts.nameOf(location)]);
  expect(named(result?.configurations)).toEqual([
    ["T1", "first"],
    ["sub/b#1", "second"],
  ]);
  expect(named(result?.factors)).toEqual([
    ["small aims", "aims"],
    ["ease", "ease"],
    ["trust", "trust"],
    ["caution", "caution"],
  ]);
});

test("the views that a review has saved, and the one that is asked for", async () => {
  const figures = marked({
    "a.cmoc": "cmoc T1: a -> b -> c [@x]\ncmoc T2: d -> e -> f [@y]",
    "figures.cmoc": '<|one:view "Figure 1"\n  chain of: T1|>\n<|two:view Figure 2: All of it|>',
  });
  const client = await startClient(figures);
  const params: WebParams = { uri: uriOf("a.cmoc"), view: { ...WHOLE_WEB, filters: { sources: ["y"] } } };
  const result = await client.connection.sendRequest<WebResult | null>(WEB_REQUEST, params);
  expect(
    result?.views.map(({ name, title, options, location }) => [
      name,
      title,
      options.focus,
      figures.nameOf(location),
    ]),
  ).toEqual([
    ["Figure 1", null, { on: "chain", configurations: ["T1"] }, "one"],
    ["Figure 2", "All of it", null, "two"],
  ]);
  expect(result?.view?.web.factors.map(({ id }) => id)).toEqual(["d", "e", "f"]);
  expect(result?.view?.inForce).toEqual(["source y"]);
});

test("the web follows an unsaved edit at once", async () => {
  const client = await startClient(texts);
  client.open("sub/b.cmoc", "cmoc: a -> b -> c");
  expect((await client.web("a.cmoc"))?.web.configurations.map(({ id }) => id)).toEqual(["T1", "sub/b#1"]);
  client.edit("sub/b.cmoc", "cmoc T9: a -> b -> c");
  expect((await client.web("a.cmoc"))?.web.configurations.map(({ id }) => id)).toEqual(["T1", "T9"]);
});

test("a file outside every review has no web", async () => {
  const client = await startClient(texts);
  expect(await client.web("nowhere.cmoc")).toBeNull();
  expect(await client.web("file:///elsewhere/a.cmoc")).toBeNull();
});

test.each<[what: string, change: (client: Awaited<ReturnType<typeof startClient>>) => void, roots: string[]]>(
  [
    ["an edit", (client) => client.open("a.cmoc", "cmoc: a -> b -> c"), [ROOT]],
    [
      "a file that another program wrote",
      (client) => client.writeOnDisk("c.cmoc", "cmoc: a -> b -> c"),
      [ROOT],
    ],
    ["a deleted file", (client) => client.deleteOnDisk("sub/b.cmoc"), [ROOT]],
    ["a deleted folder", (client) => client.deleteInEditor("sub"), [ROOT]],
    [
      "a folder that becomes a review of its own",
      (client) => client.writeOnDisk("sub/review.cmoc", 'review "How?"'),
      [ROOT, `${ROOT}sub/`],
    ],
    [
      "a bibliography, which no web shows",
      (client) => client.writeOnDisk("references.bib", "@book{x,\n}"),
      [],
    ],
  ],
)("the client is told whose webs changed: %s", async (_, change, roots) => {
  const client = await startClient(texts);
  expect([...client.changedWebs]).toEqual([ROOT]); // they were read for the first time
  client.changedWebs.clear();
  change(client);
  await client.settled();
  expect([...client.changedWebs].sort()).toEqual(roots);
});
