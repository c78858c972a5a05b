import { expect, test } from "vitest";
import { theoryLines, wayTo } from "../../../extension/views/theory-lines.ts";
import type {
  OutlinedConfiguration,
  OutlinedReview,
  OutlinedSection,
} from "../../../server/view-protocol.ts";
import { idsIn, PLACE, told } from "./told.ts";

const section = (id: string, said: Partial<OutlinedSection> = {}): OutlinedSection => ({
  id,
  kind: "heading",
  name: id,
  title: null,
  sections: [],
  own: 0,
  size: 0,
  location: PLACE,
  ...said,
});

const cmoc = (name: string, said: Partial<OutlinedConfiguration> = {}): OutlinedConfiguration => ({
  id: `a#${name}`,
  name,
  says: "a → b → c",
  status: null,
  next: null,
  sources: 1,
  against: 0,
  posited: false,
  location: PLACE,
  ...said,
});

const trust = section("p2\nTrust", { name: "Trust", own: 2, size: 2 });
const review: OutlinedReview = {
  root: "file:///one/",
  question: "Who?",
  sections: [
    section("p2", {
      kind: "theory",
      name: "phase 2",
      title: "Initial theory",
      own: 1,
      size: 3,
      sections: [trust],
    }),
    section("p3", { kind: "theory", name: "phase 3" }),
  ],
  outside: 1,
  size: 4,
  cites: true,
};

const asked: string[] = [];
const source = {
  outlinedConfigurations: async ({ section: id }: { section: string }) => {
    asked.push(id);
    if (id === "") return [cmoc("T0", { sources: 0, posited: true })];
    if (id === "p2") return [cmoc("T1", { next: "not carried over" })];
    return [
      cmoc("T2", { status: "refined", sources: 3, against: 1 }),
      cmoc("T3", { status: "novel", sources: 0 }),
    ];
  },
};

test("theories, sections and CMOCs, with status and sources", async () => {
  const lines = await theoryLines({ reviews: [review] }, source);
  expect(await told(lines)).toEqual([
    "T0 | posited · a → b → c",
    "Initial theory | phase 2 · 3 CMOCs",
    "  T1 | not carried over later · 1 source · a → b → c",
    "  Trust | 2 CMOCs",
    "    T2 | refined · 3 sources, 1 against · a → b → c",
    "    T3 | novel · no source · a → b → c",
    "theory phase 3 | 0 CMOCs",
  ]);
});

test("what a section holds is asked when it is opened", async () => {
  asked.length = 0;
  const lines = await theoryLines({ reviews: [{ ...review, outside: 0 }] }, source);
  expect(asked).toEqual([]);
  await lines[0]?.inside?.();
  expect(asked).toEqual(["p2"]);
});

test("several reviews stand below their questions, or else their folders", async () => {
  const other: OutlinedReview = { ...review, root: "file:///my%20folder/", question: null, outside: 0 };
  const lines = await theoryLines({ reviews: [review, other] }, source);
  expect(await told(lines, 1)).toEqual(["Who? | one · 4 CMOCs", "my folder | 4 CMOCs"]);
  const ids = await idsIn(lines.slice(0, 1));
  expect(new Set(ids).size).toBe(ids.length);
});

test("the way to a CMOC goes by the keys of its lines", async () => {
  const at = { root: review.root, sections: ["p2", "p2\nTrust"], configuration: "a#T2" };
  let lines = await theoryLines({ reviews: [review] }, source);
  let last = "";
  for (const id of wayTo(at, 1)) {
    const line = lines.find((one) => one.id === id);
    last = line?.label ?? "lost";
    lines = (await line?.inside?.()) ?? [];
  }
  expect(last).toBe("T2");
  expect(wayTo(at, 2)[0]).toBe(review.root);
});

test("no review has no lines", async () => {
  expect(await theoryLines({ reviews: [] }, source)).toEqual([]);
});
