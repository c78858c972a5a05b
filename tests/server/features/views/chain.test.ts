import { expect, test } from "vitest";
import {
  CHAIN_REQUEST,
  CHAIN_STEPS_REQUEST,
  type ChainResult,
  type ChainStep,
  type ChainStepsParams,
} from "../../../../server/view-protocol.ts";
import { marked } from "../../client/marked-texts.ts";
import { uriOf } from "../../client/places.ts";
import { startClient } from "../../client/test-client.ts";

const CHAIN = `cmoc T1: small aims -> easier tasks -> more trust [@a; @b]
  contradicted by: [@z]
cmoc T2: low trust -> caution -> less sharing + x [@a]
cmoc T3: less sharing + x -> y -> small aims [posited]
`;

async function chainOf(text: string) {
  const texts = marked({ "a.cmoc": text });
  const client = await startClient(texts);
  const [cursor] = texts.cursors;
  if (!cursor) throw new Error("No cursor is marked.");
  const chain = await client.connection.sendRequest<ChainResult | null>(CHAIN_REQUEST, {
    uri: uriOf(cursor.path),
    position: cursor.position,
  });
  const steps = (params: ChainStepsParams) =>
    client.connection.sendRequest<ChainStep[]>(CHAIN_STEPS_REQUEST, params);
  return { chain, steps };
}

const told = ({ item, over, sources, against, posited, isOpposing, further }: ChainStep) =>
  `${item.name} over ${over.join(", ")}: ${sources} for, ${against} against${posited ? ", posited" : ""}, ${further} further${isOpposing ? ", opposing" : ""}`;

test.each([
  ["a factor", CHAIN.replace("more trust", "more tr<|>ust"), "trust", ""],
  ["the label of a CMOC", CHAIN.replace("T1", "T<|>1"), "T1", "small aims → easier tasks → more trust"],
  [
    "what is neither, in a CMOC",
    CHAIN.replace("contradicted", "contra<|>dicted"),
    "T1",
    "small aims → easier tasks → more trust",
  ],
])("it begins at %s", async (_, text, name, says) => {
  const { chain } = await chainOf(text);
  expect([chain?.start.name, chain?.says]).toEqual([name, says]);
});

test("from a factor: what gives it, and what starts from it", async () => {
  const { chain } = await chainOf(CHAIN.replace("more trust", "more tr<|>ust"));
  expect(chain?.leadsHere.map(told)).toEqual(["T1 over ↑ trust: 2 for, 1 against, 1 further"]);
  expect(chain?.leadsOn.map(told)).toEqual(["T2 over ↓ trust: 1 for, 0 against, 1 further"]);
});

test("from a CMOC, step by step, with directions and sources, and round again", async () => {
  const { chain, steps } = await chainOf(CHAIN.replace("T1", "T<|>1"));
  expect(chain?.leadsHere.map(told)).toEqual(["T3 over small aims: 0 for, 0 against, posited, 1 further"]);
  const [first] = chain?.leadsOn ?? [];
  expect(first && told(first)).toBe("T2 over ↓ trust: 1 for, 0 against, 1 further, opposing");
  expect(first?.remarks).toEqual(["opposing directions: “more trust” leads to “low trust”"]);
  if (!first) throw new Error("The chain ends.");
  const [second] = await steps({ item: first.item, way: "outgoing" });
  expect(second && told(second)).toBe("T3 over ↓ sharing, x: 0 for, 0 against, posited, 1 further");
  if (!second) throw new Error("The chain ends.");
  const [third] = await steps({ item: second.item, way: "outgoing" });
  expect(third?.item.name).toBe("T1");
});

test.each([
  ["a heading", "# Tr<|>ust\ncmoc: a -> b -> c"],
  ["an empty file", "<|>"],
  ["behind the last CMOC", "cmoc: a -> b -> c\n\n\n<|>"],
])("no chain begins at %s", async (_, text) => {
  expect((await chainOf(text)).chain).toBeNull();
});

test("an item that is none, or has gone, leads nowhere", async () => {
  const { chain, steps } = await chainOf(CHAIN.replace("T1", "T<|>1"));
  if (!chain) throw new Error("No chain begins.");
  expect(await steps({ item: { ...chain.start, data: { kind: "x" } }, way: "incoming" })).toEqual([]);
  const gone = { ...chain.start, data: { ...Object(chain.start.data), uri: uriOf("gone.cmoc") } };
  expect(await steps({ item: gone, way: "incoming" })).toEqual([]);
});
