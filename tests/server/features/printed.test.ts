import { describe, expect, it, test, vi } from "vitest";
import {
  CompletionRequest,
  CompletionResolveRequest,
  type Hover,
  HoverRequest,
  MarkupContent,
} from "vscode-languageserver-protocol";
import {
  REFERENCES_REQUEST,
  type ReferencesParams,
  type ReferencesResult,
} from "../../../server/protocol.ts";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

// A printer is made in a thread of its own, which takes a while where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const BIB = `@article{ash2019, author = {Ash, Ann and Birch, Bo}, title = {On trust}, journal = {Trust}, volume = 3, pages = {1--9}, year = 2019}
@book{dale2010, author = {Dale, Di}, title = {Working together}, publisher = {Sage}, year = 2010}
`;
const REVIEW = (style: string) => `review "?"\n  bibliography: references.bib\n  ${style}\n`;

function review(style = "") {
  return marked({
    "review.cmoc": REVIEW(style),
    "a.cmoc": "cmoc: a -> b -> c [@<|>ash2019, p. 3; @dale2010]\n",
    "references.bib": BIB,
  });
}

async function hovered(client: TestClient, texts: ReturnType<typeof review>): Promise<string> {
  const [cursor] = texts.cursors;
  if (!cursor) throw new Error("no cursor");
  const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: uriOf(cursor.path) },
    position: cursor.position,
  });
  return hover && MarkupContent.is(hover.contents)
    ? (hover.contents.value.split("\n\n")[0] ?? "").replace(/\\(.)/g, "$1")
    : "";
}

const SHORT = "Ash & Birch 2019. On trust. Trust";

describe("a source under the cursor", () => {
  it("is told at once in short, and in the style of the review once it can be printed", async () => {
    const texts = review("citation style: apa");
    const client = await startClient(texts);
    const began = performance.now();
    expect(await hovered(client, texts)).toBe(SHORT);
    expect(performance.now() - began).toBeLessThan(500); // making the printer alone takes longer
    await vi.waitFor(
      async () =>
        expect(await hovered(client, texts)).toBe("Ash, A., & Birch, B. (2019). On trust. Trust, 3, 1–9."),
      30_000,
    );
    expect(client.complaints).toEqual([]);
  });

  it("is told as its entry is now", async () => {
    const texts = review();
    const client = await startClient(texts);
    await vi.waitFor(
      async () => expect(await hovered(client, texts)).toBe("Ash A, Birch B. On trust. Trust. 2019;3:1–9."),
      30_000,
    );
    client.writeOnDisk("references.bib", BIB.replace("On trust", "On distrust"));
    await vi.waitFor(
      async () =>
        expect(await hovered(client, texts)).toBe("Ash A, Birch B. On distrust. Trust. 2019;3:1–9."),
      30_000,
    );
  });
});

test("a key that is offered is told by its printed reference", async () => {
  const texts = review("citation style: harvard");
  const client = await startClient(texts);
  const [cursor] = texts.cursors;
  if (!cursor) throw new Error("no cursor");
  client.open(cursor.path);
  const answer = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: uriOf(cursor.path) },
    position: cursor.position,
  });
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  const ash = items.find(({ label }) => label === "ash2019");
  if (!ash) throw new Error("not offered");
  await vi.waitFor(async () => {
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, ash);
    expect(documentation).toBe("Ash, A. and Birch, B. (2019) ‘On trust’, Trust, 3, pp. 1–9.");
  }, 30_000);
});

test("the references of a review can be asked for", async () => {
  const client = await startClient(review());
  const asked = (params: ReferencesParams): Promise<ReferencesResult | null> =>
    client.connection.sendRequest(REFERENCES_REQUEST, params);
  const all = await asked({ uri: uriOf("a.cmoc") });
  expect(all?.references.map(({ number, text }) => `${number} ${text}`)).toEqual([
    "1. Ash A, Birch B. On trust. Trust. 2019;3:1–9.",
    "2. Dale D. Working together. Sage; 2010.",
  ]);
  const some = await asked({ uri: uriOf("a.cmoc"), keys: ["dale2010", "nowhere"] });
  expect(some?.references.map(({ key }) => key)).toEqual(["dale2010"]);
  expect(some?.unknown).toEqual(["nowhere"]);
  expect(await asked({ uri: "file:///elsewhere/x.txt" })).toBeNull();
});

describe("the style that a review names", () => {
  const told = (client: TestClient) =>
    client.diagnostics("review.cmoc").map(({ code, message }) => [code, message]);

  test.each([
    ["citation style: vancouver", []],
    [
      "citation style: vancouvre",
      [
        [
          "unreadable-setting",
          "“vancouvre” is no citation style that is known here. Did you mean “vancouver”?",
        ],
      ],
    ],
    [
      "citation style: own.csl",
      [
        [
          "citation-style-unreadable",
          "The citation style “own.csl” cannot be found. Check its name, and put it in the same folder as this file or write the way to it. Until then references are printed in the Vancouver style.",
        ],
      ],
    ],
    [
      "citation style: https://e.org/own.csl",
      [
        [
          "citation-style-unreadable",
          "The citation style “https://e.org/own.csl” is on the web or on another computer, from where nothing is read. Put a copy in the same folder as this file, and name that. Until then references are printed in the Vancouver style.",
        ],
      ],
    ],
  ])("%s", async (style, problems) => {
    const client = await startClient(review(style));
    await vi.waitFor(() => expect(told(client)).toEqual(problems));
  });

  it("is read again when its file changes, comes or goes", async () => {
    const client = await startClient(review("citation style: own.csl"));
    const code = () => told(client).map(([one]) => one);
    await vi.waitFor(() => expect(code()).toEqual(["citation-style-unreadable"]));
    client.writeOnDisk("own.csl", '<style xmlns="http://purl.org/net/xbiblio/csl"><citation/></style>');
    await vi.waitFor(() => expect(code()).toEqual([]));
    client.writeOnDisk("own.csl", "<html></html>");
    await vi.waitFor(() => expect(code()).toEqual(["citation-style-unreadable"]));
  });
});
