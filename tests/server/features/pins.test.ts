import { describe, expect, test } from "vitest";
import { readPins } from "../../../language/web/pins.ts";
import { PIN_REQUEST, type PinParams, type PinResult } from "../../../server/protocol.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";
import { Renamer } from "./renaming/renamer.ts";

const FILE = "causal-web.layout.json";
const review = "factor confidence\n  also: faith\n\ncmoc: trust -> confidence -> more work\n";
const pins =
  '{"views": {"": {"trust": [10, 20], "faith": [1, 2], "gone": [3, 4]}, "Fig 1": {"trust": [5, 6]}}}';

const pin = (client: TestClient, params: Omit<PinParams, "uri">) =>
  client.connection.sendRequest<PinResult | null>(PIN_REQUEST, { uri: uriOf("a.cmoc"), ...params });

describe("the web of a review tells where factors are pinned", () => {
  test("in every view, also by another name; what names no factor is passed over by the picture", async () => {
    const client = await startClient({ files: { "a.cmoc": review, [FILE]: pins } });
    const web = await client.web("a.cmoc");
    expect(web?.pins).toEqual([
      { view: "", factor: "trust", x: 10, y: 20 },
      { view: "", factor: "confidence", x: 1, y: 2 },
      { view: "", factor: "gone", x: 3, y: 4 },
      { view: "Fig 1", factor: "trust", x: 5, y: 6 },
    ]);
    expect(web?.pinsProblem).toBeNull();
  });

  test("nowhere, where there is no file", async () => {
    const web = await (await startClient({ files: { "a.cmoc": review } })).web("a.cmoc");
    expect([web?.pins, web?.pinsProblem]).toEqual([[], null]);
  });

  test("and why not, where the file is broken", async () => {
    const web = await (await startClient({ files: { "a.cmoc": review, [FILE]: "{" } })).web("a.cmoc");
    expect(web?.pins).toEqual([]);
    expect(web?.pinsProblem).toMatch(
      /^The places of dragged factors are not used, because .* cannot be read/,
    );
  });
});

describe("pinning a factor", () => {
  test("gives the file as it is to be, under the factor's own name", async () => {
    const client = await startClient({ files: { "a.cmoc": review, [FILE]: pins } });
    const result = await pin(client, { view: "", factor: "confidence", at: { x: 7.4, y: 8 } });
    if (!result || !("text" in result)) throw new Error("no file");
    expect(result.uri).toBe(uriOf(FILE));
    expect(readPins(result.text)).toEqual(
      new Map([
        [
          "",
          new Map([
            ["confidence", { x: 7, y: 8 }],
            ["gone", { x: 3, y: 4 }],
            ["trust", { x: 10, y: 20 }],
          ]),
        ],
        ["Fig 1", new Map([["trust", { x: 5, y: 6 }]])],
      ]),
    );
  });

  test("or letting it go, in one view alone", async () => {
    const client = await startClient({ files: { "a.cmoc": review, [FILE]: pins } });
    const result = await pin(client, { view: "Fig 1", factor: "trust", at: null });
    expect(result && "text" in result && result.text).not.toContain("Fig 1");
    expect(result && "text" in result && result.text).toContain('"trust": [10, 20]');
  });

  test("never writes over a file that is broken", async () => {
    const client = await startClient({ files: { "a.cmoc": review, [FILE]: "mine" } });
    const result = await pin(client, { view: "", factor: "trust", at: { x: 1, y: 2 } });
    expect(result).toEqual({ refused: expect.stringContaining("cannot be read") });
  });

  test("makes the file where there is none, and has no answer outside of a review", async () => {
    const client = await startClient({ files: { "a.cmoc": review } });
    const result = await pin(client, { view: "", factor: "trust", at: { x: 1, y: 2 } });
    expect(result && "text" in result && result.text).toContain('"trust": [1, 2]');
    expect(
      await client.connection.sendRequest(PIN_REQUEST, {
        uri: "file:///elsewhere/b.cmoc",
        view: "",
        factor: "trust",
        at: null,
      }),
    ).toBeNull();
  });
});

test("a factor that is renamed keeps its places", async () => {
  const renamer = await Renamer.of({ "a.cmoc": "cmoc: tru<|>st -> b -> c", [FILE]: pins });
  const { texts } = await renamer.rename("mutual trust");
  expect(texts["a.cmoc"]).toBe("cmoc: mutual trust -> b -> c");
  const after = readPins(texts[FILE] ?? "");
  expect("fault" in after ? null : after.get("")?.get("mutual trust")).toEqual({ x: 10, y: 20 });
  expect("fault" in after ? null : after.get("Fig 1")?.get("mutual trust")).toEqual({ x: 5, y: 6 });
});

test("a broken file stands in nobody's way: the factor is renamed, the file stays", async () => {
  const renamer = await Renamer.of({ "a.cmoc": "cmoc: tru<|>st -> b -> c", [FILE]: "{" });
  const { texts } = await renamer.rename("mutual trust");
  expect(texts).toEqual({ "a.cmoc": "cmoc: mutual trust -> b -> c" });
});
