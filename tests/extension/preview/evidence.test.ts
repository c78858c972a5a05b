import { expect, test } from "vitest";
import { evidenceForPage, isShownEvidence } from "../../../extension/preview/messages/evidence.ts";
import type { WebEvidenceResult } from "../../../server/protocol.ts";

const at = (line: number) => ({
  uri: "file:///review/a.cmoc",
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
});
const count = { sources: 1, citations: 1 } as WebEvidenceResult["steps"][number]["counts"]["supports"];
const result: WebEvidenceResult = {
  words: "1 source.",
  telling: "whole",
  wholeSources: ["x"],
  weakest: -1,
  more: "1 more CMOC of the review states this link; the filters leave it out.",
  steps: [
    {
      link: { from: "a", to: "b", kind: "context-mechanism" },
      isPosited: false,
      counts: { supports: count, contradicts: count, inverse: count },
      configurations: [{ label: "T1", theory: null, text: "a → b → c", isOwn: true, location: at(1) }],
      sources: [
        {
          key: "x",
          reference: null,
          stances: ["supports"],
          citations: [{ stance: "supports", location: at(2) }],
        },
      ],
      excerpts: [{ text: "so", sources: ["x"], location: at(3) }],
    },
  ],
};

test("the page is told everything but where it stands; the panel keeps that by number", () => {
  const { evidence, places } = evidenceForPage(result);
  expect(isShownEvidence(evidence)).toBe(true);
  expect(JSON.stringify(evidence)).not.toContain("file:");
  expect(evidence.weakest).toBeNull();
  expect(evidence.more).toBe(result.more);
  const [step] = evidence.steps;
  const lineOf = (place: number | undefined) => places[place ?? -1]?.range.start.line;
  expect(lineOf(step?.configurations[0]?.place)).toBe(1);
  expect(lineOf(step?.sources[0]?.citations[0]?.place)).toBe(2);
  expect(lineOf(step?.excerpts[0]?.place)).toBe(3);
});
