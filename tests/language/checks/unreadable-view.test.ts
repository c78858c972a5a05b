import { expect, it } from "vitest";
import { tellings, toldAt } from "./telling.ts";

const CASES = [
  { tells: "of a value that cannot stand there", review: 'view "V"\n  kind: cmoc web', at: ["cmoc web"] },
  { tells: "of two things to look at", review: 'view "V"\n  around: a\n  chain of: T1', at: ["chain of"] },
  { tells: "of steps from nothing", review: 'view "V"\n  steps: 2', at: ["steps"] },
  { tells: "nothing of a sound view", review: 'view "V"\n  kind: CMOCs\n  around: a\n  steps: 3', at: [] },
] as const;

it.each(CASES)("unreadable-view tells $tells", ({ review, at }) => {
  expect(toldAt("unreadable-view", review)).toEqual(at);
});

it("unreadable-view is told in full", () => {
  expect(
    tellings("unreadable-view", 'view "V"\n  status: refuted, refinde\n  sources at least: none'),
  ).toMatchInlineSnapshot(`
    [
      {
        "at": "refinde",
        "message": "“refinde” cannot stand here. What can: novel, affirmed, refined, refuted, not carried over.",
        "related": [],
      },
      {
        "at": "none",
        "message": "Write a whole number here, as in “sources at least: 2”.",
        "related": [],
      },
    ]
  `);
});
