import { expect, test } from "vitest";
import type { Loops } from "../../../language/theory/loops.ts";
import {
  WEB_EVIDENCE_REQUEST,
  WEB_LOOPS_REQUEST,
  type WebEvidenceParams,
  type WebEvidenceResult,
  type WebParams,
} from "../../../server/protocol.ts";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient } from "../client/test-client.ts";

const texts = marked({
  "a.cmoc": `source birch: "An interview"
<|T1:cmoc T1: aims -> ease -> more trust [@<|ash:ash|>; @<|birch:birch|>]
  <|said:> Early wins help. [@ash, p. 4]|>|>
<|T2:cmoc T2: aims -> ease -> less trust [@birch]
  contradicted by: [@<|cedar:cedar|>]|>
cmoc T3: more trust -> faith -> synergy [@ash]
cmoc T4: synergy -> hope -> aims [posited]
`,
});

async function evidenceOf(links: WebEvidenceParams["links"], path = "a.cmoc") {
  const client = await startClient(texts);
  const params: WebEvidenceParams = { uri: uriOf(path), links };
  return client.connection.sendRequest<WebEvidenceResult | null>(WEB_EVIDENCE_REQUEST, params);
}

const link = (kind: "context-mechanism" | "mechanism-outcome", from: string, to: string) => ({
  kind,
  from,
  to,
});

test("what a link rests on, each with its place in the text", async () => {
  const result = await evidenceOf([link("context-mechanism", "aims", "ease")]);
  const [step] = result?.steps ?? [];
  expect(
    step?.configurations.map(({ label, text, isOwn, location }) => [
      label,
      text,
      isOwn,
      texts.nameOf(location),
    ]),
  ).toEqual([
    ["T1", "aims → ease → more trust", true, "T1"],
    ["T2", "aims → ease → less trust", true, "T2"],
  ]);
  expect(step?.sources.map(({ key, reference, stances }) => [key, reference, stances])).toEqual([
    ["ash", null, ["supports"]],
    ["birch", "An interview", ["supports"]],
    ["cedar", null, ["contradicts"]],
  ]);
  expect(
    step?.excerpts.map(({ text, sources, location }) => [text, sources, texts.nameOf(location)]),
  ).toEqual([["Early wins help.", ["ash"], "said"]]);
  expect(step?.counts).toMatchObject({ supports: { sources: 2, citations: 3 }, contradicts: { sources: 1 } });
  expect(result?.words).toBe("2 sources for “aims” to “ease”.");
});

test.each([
  [
    "one source tells it whole",
    [
      link("context-mechanism", "aims", "ease"),
      link("mechanism-outcome", "ease", "trust"),
      link("context-mechanism", "trust", "faith"),
    ],
    "whole",
    2,
    "One source tells this path whole: ash. Its weakest link is “trust” to “faith”, with 1 source.",
  ],
  [
    "a link has no source",
    [link("mechanism-outcome", "faith", "synergy"), link("context-mechanism", "synergy", "hope")],
    "broken",
    1,
    "No source tells every link of this path. Its weakest link is “synergy” to “hope”, with no source.",
  ],
  ["it has no links", [], "stitched", -1, "This path has no links."],
  [
    "a link that nothing states",
    [link("context-mechanism", "x", "y")],
    "broken",
    0,
    "No source supports “x” to “y”.",
  ],
] as const)("what a path rests on: %s", async (_, links, telling, weakest, words) => {
  const result = await evidenceOf(links);
  expect(result).toMatchObject(links.length > 0 ? { telling, weakest, words } : { weakest, words });
});

test("a file outside every review rests on nothing", async () => {
  expect(await evidenceOf([], "file:///elsewhere/a.cmoc")).toBeNull();
});

test("the loops of a web, and of a view of it", async () => {
  const client = await startClient(texts);
  const loops = (params: WebParams) => client.connection.sendRequest<Loops | null>(WEB_LOOPS_REQUEST, params);
  const uri = uriOf("a.cmoc");
  expect(await loops({ uri })).toMatchObject({
    loops: [{ factors: ["aims", "ease", "trust", "faith", "synergy", "hope"], sign: "unknown" }],
    stoppedBy: null,
  });
  const view = {
    kind: "causal web",
    filters: { sources: ["cedar"] },
    focus: null,
    zoomedOut: false,
    grouping: null,
    direction: null,
  } as const;
  expect(await loops({ uri, view })).toMatchObject({ loops: [] });
});
