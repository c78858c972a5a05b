import { decode } from "fast-png";
import { expect, test } from "vitest";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { FIGURE_REQUEST, type FigureParams, type FigureResult } from "../../../server/protocol.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

const texts = {
  "a.cmoc": 'review "Why do some work?"\n\ncmoc T1: small aims -> ease -> more trust [@ash2019]\n',
  "b.cmoc": "cmoc T2: trust -> calm -> health [@ash2019]\n",
};

async function figure(params: Omit<FigureParams, "uri">): Promise<FigureResult | null> {
  const client = await startClient({ files: texts });
  return client.connection.sendRequest<FigureResult | null>(FIGURE_REQUEST, {
    uri: uriOf("b.cmoc"),
    ...params,
  });
}

test("the whole web of the review, under its question", async () => {
  const result = await figure({ ending: ".svg", colours: "grey" });
  expect(result).toMatchObject({ notes: [], text: expect.stringContaining("Why do some work?") });
  expect(result).toMatchObject({ text: expect.stringContaining(">health</text>") });
});

test("a view of it, under its own title", async () => {
  const focus = { on: "leads to", factors: ["trust"] } as const;
  const result = await figure({
    ending: ".svg",
    view: { ...WHOLE_WEB, focus },
    title: "What leads to trust",
  });
  expect(result).toMatchObject({ text: expect.stringContaining("What leads to trust") });
  expect(result).toMatchObject({ text: expect.not.stringContaining(">health</text>") });
});

test("dots come in base 64", async () => {
  const result = await figure({ ending: ".png", dotsPerInch: 96 });
  if (!result || !("base64" in result)) throw new Error("There are no bytes.");
  expect(decode(Buffer.from(result.base64, "base64")).width).toBeGreaterThan(300);
});

test("more dots than can be written, and an ending that is none: a sentence", async () => {
  await expect(figure({ ending: ".png", dotsPerInch: 100_000 })).rejects.toThrow("Choose fewer dots an inch");
  await expect(figure({ ending: ".gif" })).rejects.toThrow("A web cannot be written as “.gif”.");
});

test("of a file in no review there is none", async () => {
  const client = await startClient({ files: texts });
  expect(
    await client.connection.sendRequest(FIGURE_REQUEST, { uri: "file:///elsewhere/c.cmoc", ending: ".svg" }),
  ).toBeNull();
});
