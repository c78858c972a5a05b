import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../language/refactorings/blocks.ts";
import { refactoringsFor } from "../../../language/refactorings/refactorings.ts";
import type { FileSummary } from "../../../language/summary/summary.ts";
import { generateFile } from "../formatting/generated-files.ts";
import { summaryOf, type Texts, theoryOf, uriOf } from "../theory/reviews.ts";
import { rewritten } from "./offered.ts";

const FILE = "a.cmoc";
const seeds = Array.from({ length: 520 }, (_, seed) => seed);

/** The text put in order, or as it is where it is in order. */
function organised(text: string): string {
  const theory = theoryOf({ [FILE]: text });
  const file = theory.summaryOf(uriOf(FILE));
  if (!file) throw new Error("The file is there.");
  const subject = { file, text, theory, selection: { start: 0, end: 0 } };
  const [offer] = refactoringsFor(subject, (kind) => kind === "source.organize.cmoc");
  const rewriting = offer && "work" in offer ? offer.work(() => null) : null;
  const texts: Texts = { [FILE]: text };
  return (rewriting ? rewritten(texts, rewriting) : texts)[FILE] ?? "";
}

/** What a file says, without the places where it says it. */
function said(text: string): unknown {
  const summary: FileSummary = summaryOf(FILE, text);
  const plain = { ...summary, problems: summary.problems.map(({ code, message }) => ({ code, message })) };
  return JSON.parse(JSON.stringify(plain, withoutPlaces));
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === "lines" || key === "keyword" || key.toLowerCase().endsWith("span") ? undefined : value;
}

/** The lines of a text that are not blank, in any order. */
const lines = (text: string) =>
  text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .sort();

const remark = /^\s*\/\//;

describe("an organised file", () => {
  it.each(inHundreds(seeds))("says the same, loses no line, and stays as it is: %i to %i", (first, last) => {
    let changed = 0;
    for (let seed = first; seed <= last; seed++) {
      const { text } = generateFile(seed);
      const now = organised(text);
      const file = `file ${seed}`;
      if (now !== text) changed++;
      expect(said(now), file).toEqual(said(text));
      expect(lines(now), file).toEqual(lines(text));
      expect(organised(now), file).toBe(now);
      if (text.includes("\r\n")) expect(now.replace(/\r\n/g, ""), file).not.toMatch(/[\n\r]/);
    }
    expect(changed).toBeGreaterThan(5);
  });

  it.each(inHundreds(seeds))("keeps each remark above or under its statement: %i to %i", (first, last) => {
    for (let seed = first; seed <= last; seed++) {
      const { text } = generateFile(seed);
      expect(attached(organised(text)), `file ${seed}`).toEqual(attached(text));
    }
  });
});

/** Each statement with the remarks that belong to it, in any order. */
function attached(text: string): string[] {
  return blocksOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((block) => block.split(/\r\n|\r|\n/).some((line) => remark.test(line)))
    .sort();
}

describe("the statements of a text", () => {
  it("tile it: every line of words is in one of them, or stands above the first", () => {
    for (const seed of seeds) {
      const { text } = generateFile(seed);
      const blocks = blocksOf(text);
      const [first] = blocks;
      for (const [at, block] of blocks.entries()) {
        const above = blocks[at - 1];
        const file = `file ${seed}, statement ${at}`;
        expect(block.lead, file).toBeLessThanOrEqual(block.start);
        expect(block.start, file).toBeLessThanOrEqual(block.statement);
        if (!above) continue;
        expect(above.end, file).toBeLessThanOrEqual(block.lead);
        for (const line of text.slice(above.end, block.statement).split(/\r\n|\r|\n/))
          expect(line.trim() === "" || remark.test(line), file).toBe(true);
      }
      if (first) expect(blocks.at(-1)?.end).toBeLessThanOrEqual(text.length);
    }
  });
});

function inHundreds(all: readonly number[]): [number, number][] {
  return all.filter((seed) => seed % 100 === 0).map((seed) => [seed, Math.min(seed + 99, all.length - 1)]);
}
