import { expect, test } from "vitest";
import type { CausalLink } from "../../../language/theory/evidence/asked.ts";
import type { Loops } from "../../../language/theory/loops.ts";
import { type ViewOptions, WHOLE_WEB } from "../../../language/web/view-options.ts";
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

async function evidenceOf(links: readonly CausalLink[], path = "a.cmoc", view?: ViewOptions) {
  const client = await startClient(texts);
  const params: WebEvidenceParams = { uri: uriOf(path), links, ...(view ? { view } : {}) };
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

test("what a view shows of a link, and how much more the review has", async () => {
  const view: ViewOptions = { ...WHOLE_WEB, filters: { sources: ["ash"] } };
  const result = await evidenceOf([link("context-mechanism", "aims", "ease")], "a.cmoc", view);
  const [step] = result?.steps ?? [];
  expect(step?.configurations.map(({ label }) => label)).toEqual(["T1"]);
  expect(step?.sources.map(({ key, stances }) => [key, stances])).toEqual([
    ["ash", ["supports"]],
    ["birch", ["supports"]],
  ]);
  expect(step?.counts).toMatchObject({ contradicts: { sources: 0 } });
  expect(result?.more).toBe("1 more CMOC of the review states this link; the filters leave it out.");
});

test("what a CMOC of the web rests on alone", async () => {
  const client = await startClient(texts);
  const params: WebEvidenceParams = { uri: uriOf("a.cmoc"), configuration: "T2" };
  const result = await client.connection.sendRequest<WebEvidenceResult | null>(WEB_EVIDENCE_REQUEST, params);
  expect(result?.steps).toMatchObject([
    { link: null, configurations: [{ label: "T2" }], sources: [{ key: "birch" }, { key: "cedar" }] },
  ]);
  expect(result).toMatchObject({ words: "1 source for CMOC T2.", more: null });
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
