import { expect, test } from "vitest";
import { chainLines } from "../../../extension/views/chain-lines.ts";
import type { ChainResult, ChainStep, ChainStepsParams } from "../../../server/view-protocol.ts";
import { idsIn, told } from "./told.ts";

const item = (name: string, line: number) => {
  const range = { start: { line, character: 0 }, end: { line, character: 2 } };
  return { name, kind: 24 as const, uri: "file:///review/a.cmoc", range, selectionRange: range };
};

const step = (name: string, line: number, said: Partial<ChainStep> = {}): ChainStep => ({
  item: item(name, line),
  id: `a#${line}`,
  says: "a → b → c",
  over: ["↑ trust"],
  remarks: [],
  isOpposing: false,
  sources: 2,
  against: 0,
  posited: false,
  further: 0,
  ...said,
});

const chain: ChainResult = {
  start: item("T1", 1),
  says: "x → y → z",
  leadsHere: [step("T0", 0)],
  leadsOn: [step("T2", 2, { further: 1, isOpposing: true, over: ["↓ trust", "faith"], against: 1 })],
};

const asked: ChainStepsParams[] = [];
/** T2 leads to T3, and T3 back to T1. */
const source = {
  chainSteps: async (params: ChainStepsParams) => {
    asked.push(params);
    return params.item.name === "T2"
      ? [step("T3", 3, { further: 1 })]
      : [step("T1", 1, { further: 1, sources: 0, posited: true })];
  },
};

test("what leads here and what this leads to, step by step, until it comes round again", async () => {
  expect(await told(chainLines(chain, source))).toEqual([
    "T1 | x → y → z",
    "What leads here | 1",
    "  T0 | ↑ trust · 2 sources · a → b → c",
    "What this leads to | 1",
    "  T2 | ↓ trust, faith · 2 sources, 1 against · opposing directions · a → b → c",
    "    T3 | ↑ trust · 2 sources · a → b → c",
    "      T1 | round again · ↑ trust · posited · a → b → c",
  ]);
});

test("the next steps are asked when a step is opened, in its direction", async () => {
  asked.length = 0;
  const [, , on] = chainLines(chain, source);
  const [second] = (await on?.inside?.()) ?? [];
  expect(asked).toEqual([]);
  await second?.inside?.();
  expect(asked.map(({ item: { name }, way }) => [name, way])).toEqual([["T2", "outgoing"]]);
});

test("the same CMOC in two places of a chain has two keys", async () => {
  const both = { ...chain, leadsHere: [step("T2", 2)] };
  const ids = await idsIn(chainLines(both, source));
  expect(new Set(ids).size).toBe(ids.length);
});

test("an end of the chain is told as one", async () => {
  const lonely: ChainResult = { ...chain, says: "", leadsHere: [], leadsOn: [] };
  expect(await told(chainLines(lonely, source))).toEqual([
    "T1",
    "Nothing leads here",
    "This leads nowhere yet",
  ]);
});

test("without a chain there are no lines", () => {
  expect(chainLines(null, source)).toEqual([]);
});
