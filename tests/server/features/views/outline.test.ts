import { expect, test } from "vitest";
import {
  OUTLINE_AT_REQUEST,
  OUTLINE_REQUEST,
  OUTLINED_CONFIGURATIONS_REQUEST,
  type OutlineAtResult,
  type OutlinedConfiguration,
  type OutlinedSection,
  type OutlineResult,
} from "../../../../server/view-protocol.ts";
import { marked } from "../../client/marked-texts.ts";
import { ROOT, uriOf } from "../../client/places.ts";
import { startClient, type TestClient } from "../../client/test-client.ts";

const outlineFrom = (client: TestClient) => client.connection.sendRequest<OutlineResult>(OUTLINE_REQUEST, {});

const inSection = (client: TestClient, section: string, root = ROOT) =>
  client.connection.sendRequest<OutlinedConfiguration[]>(OUTLINED_CONFIGURATIONS_REQUEST, { root, section });

/** A review of two theories; the later one stands in the file that is read first. */
const texts = marked({
  "a.cmoc": `<|phase3:theory phase 3: "Refined theory"
  follows: phase 2|>
<|trust:# Trust|>
cmoc <|R1:R1|>: aims -> ease -> trust [@a; @b]
  refines: phase 2/T1
  contradicted by: [@c]
<|deep:## Deep trust|>
cmoc <|R2:R2|>: aims -> habit -> faith [posited]
`,
  "b.cmoc": `<|outside:cmoc|>: x -> y -> z
<|phase2:theory phase 2: "Initial theory"|>
cmoc <|T1:T1|>: a<|>ims -> ease -> less trust [@a]

<|start:# Trust|>
cmoc <|T2:T2|>: trust -> help -> faith [@a]
`,
  "c.cmoc": `theory Phase 2
# Trust
cmoc <|T3:T3|>: hope -> help -> faith [@b]
`,
});

function told(sections: readonly OutlinedSection[]): unknown[] {
  return sections.map(({ kind, name, title, own, size, location, sections: inside }) => [
    kind,
    title === null ? name : `${name}: ${title}`,
    `${own} of ${size}`,
    texts.nameOf(location),
    ...told(inside),
  ]);
}

test("theories come in the order in which they follow, with their sections over all files", async () => {
  const { reviews } = await outlineFrom(await startClient(texts));
  expect(reviews.map(({ root, outside, size, cites }) => [root, outside, size, cites])).toEqual([
    [ROOT, 1, 6, true],
  ]);
  expect(told(reviews[0]?.sections ?? [])).toEqual([
    ["theory", "phase 2: Initial theory", "1 of 3", "phase2", ["heading", "Trust", "2 of 2", "start"]],
    [
      "theory",
      "phase 3: Refined theory",
      "0 of 2",
      "phase3",
      ["heading", "Trust", "1 of 2", "trust", ["heading", "Deep trust", "1 of 1", "deep"]],
    ],
  ]);
});

test("the CMOCs of a section, with their status and sources", async () => {
  const client = await startClient(texts);
  const { reviews } = await outlineFrom(client);
  const [phase2, phase3] = reviews[0]?.sections ?? [];
  const lines = async (section: string | undefined) =>
    (await inSection(client, section ?? "?")).map(
      ({ name, says, status, next, sources, against, posited, location }) => [
        texts.nameOf(location),
        `${name}: ${says}`,
        status,
        next,
        `${sources}, ${against} against${posited ? ", posited" : ""}`,
      ],
    );
  expect(await lines("")).toEqual([["outside", "CMOC 1: x → y → z", null, null, "0, 0 against"]]);
  expect(await lines(phase2?.id)).toEqual([
    ["T1", "T1: aims → ease → less trust", null, "refined", "1, 0 against"],
  ]);
  expect(await lines(phase2?.sections[0]?.id)).toEqual([
    ["T2", "T2: trust → help → faith", null, "not carried over", "1, 0 against"],
    ["T3", "T3: hope → help → faith", null, "not carried over", "1, 0 against"],
  ]);
  const [trust] = phase3?.sections ?? [];
  expect(await lines(trust?.id)).toEqual([
    ["R1", "R1: aims → ease → trust", "refined", null, "2, 1 against"],
  ]);
  expect(await lines(trust?.sections[0]?.id)).toEqual([
    ["R2", "R2: aims → habit → faith", "novel", null, "0, 0 against, posited"],
  ]);
  expect(await inSection(client, "no such section")).toEqual([]);
  expect(await inSection(client, "", "file:///elsewhere/")).toEqual([]);
});

test("where the CMOC under the cursor stands in it", async () => {
  const client = await startClient(texts);
  const [cursor] = texts.cursors;
  const at = (line: number, character: number, path = "b.cmoc") =>
    client.connection.sendRequest<OutlineAtResult | null>(OUTLINE_AT_REQUEST, {
      uri: uriOf(path),
      position: { line, character },
    });
  const { reviews } = await outlineFrom(client);
  const [phase2] = reviews[0]?.sections ?? [];
  const [trust] = phase2?.sections ?? [];
  const found = await at(cursor?.position.line ?? 0, cursor?.position.character ?? 0);
  expect(found?.root).toBe(ROOT);
  expect(found?.sections).toEqual([phase2?.id]);
  const ids = (await inSection(client, phase2?.id ?? "?")).map(({ id }) => id);
  expect(ids).toEqual([found?.configuration]);
  expect((await at(5, 3))?.sections).toEqual([phase2?.id, trust?.id]);
  expect((await at(2, 3, "c.cmoc"))?.sections).toEqual([phase2?.id, trust?.id]);
  expect((await at(0, 3))?.sections).toEqual([]);
  expect(await at(1, 3), "a theory is no CMOC").toBeNull();
  expect(await at(0, 0, "file:///elsewhere/a.cmoc")).toBeNull();
});

test("each review is told apart, and none is there before one is begun", async () => {
  const two = await startClient({
    files: {
      "one/r.cmoc": 'review "Who?"\ncmoc: a -> b -> c\n',
      "two/r.cmoc": 'review "Why?"\n',
    },
  });
  expect(
    (await outlineFrom(two)).reviews.map(({ root, question, size, cites }) => [root, question, size, cites]),
  ).toEqual([
    [`${ROOT}one/`, "Who?", 1, false],
    [`${ROOT}two/`, "Why?", 0, false],
  ]);
  expect(await outlineFrom(await startClient())).toEqual({ reviews: [] });
});

test("theories that follow one another in a circle are all there", async () => {
  const client = await startClient({
    files: { "a.cmoc": 'theory a: "A"\n  follows: b\ntheory b: "B"\n  follows: a\n' },
  });
  const { reviews } = await outlineFrom(client);
  expect(reviews[0]?.sections.map(({ name }) => name).sort()).toEqual(["a", "b"]);
});

test("it follows what is typed, not what is saved", async () => {
  const client = await startClient(texts);
  client.open("c.cmoc", "cmoc T9: a -> b -> c\n");
  expect((await inSection(client, "")).map(({ name }) => name)).toEqual(["CMOC 1", "T9"]);
});
