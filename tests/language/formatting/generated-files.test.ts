import { describe, expect, it } from "vitest";
import { problemsIn } from "../../../language/checks/checks.ts";
import { formatted, formattingEdits } from "../../../language/formatting/formatting.ts";
import { edited } from "../../../language/formatting/stretches.ts";
import { editsWhileTyping, type TypedKey } from "../../../language/formatting/typing.ts";
import type { Problem } from "../../../language/problems/problem.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { Theory } from "../../../language/theory/theory.ts";
import { webOf } from "../../../language/web/web-of.ts";
import { seededRandom } from "../../bench/random.ts";
import { generateFile } from "./generated-files.ts";

const parse = createCmocParser();
const uri = "file:///review/a.cmoc";

/** Everything that a text says, without the places where it says it. */
function said(text: string) {
  const summary = summarise(uri, text, parse);
  const theory = new Theory();
  theory.fold(uri, summary);
  const { web } = webOf(theory, { root: "file:///review/" });
  // The one thing to be told of a text that the usual form puts right.
  const lasting = ({ code }: Problem) => code !== "pasted-arrow";
  const codes = problemsIn(summary, theory)
    .filter(lasting)
    .map(({ code, severity }) => `${severity} ${code}`);
  const problems = summary.problems.filter(lasting);
  return JSON.parse(JSON.stringify({ summary: { ...summary, problems }, web, codes }, withoutPlaces));
}

const PLACES = new Set(["lines", "keyword", "related", "repairs"]);

function withoutPlaces(key: string, value: unknown) {
  if (PLACES.has(key) || key.toLowerCase().endsWith("span")) return undefined;
  // A comma is followed by a space in a citation, whether or not it was typed.
  return key === "suffix" && typeof value === "string" ? value.replace(/^,\s*/, ", ") : value;
}

/** The letters of a text, without what formatting may change. */
function letters(text: string): string {
  return text
    .replace(/[-=–—]{1,3}>|[→⇒➔\uf0e0]/g, "->")
    .replace(/(?<=\s)à(?=\s)/g, "->")
    .replace(/\s+/g, "")
    .toLowerCase();
}

const seeds = Array.from({ length: 520 }, (_, seed) => seed);

describe("generated files", () => {
  it("hold every kind of statement, most of them sound", () => {
    const all = seeds.map((seed) => generateFile(seed));
    const summaries = all.map(({ text }) => summarise(uri, text, parse));
    const count = (
      list: "configurations" | "factors" | "theories" | "reviews" | "dimensions" | "sources" | "headings",
    ) => summaries.reduce((sum, summary) => sum + summary[list].length, 0);
    for (const list of ["factors", "theories", "reviews", "dimensions", "sources", "headings"] as const)
      expect(count(list), list).toBeGreaterThan(30);
    expect(count("configurations")).toBeGreaterThan(1000);
    const sound = summaries.filter(({ problems }) => problems.every(({ severity }) => severity !== "error"));
    expect(sound.length).toBeGreaterThan(300);
  });

  it.each(inTens(seeds))(
    "say the same in their usual form, and have it only once: %i to %i",
    (first, last) => {
      for (let seed = first; seed <= last; seed++) {
        const { text, broken } = generateFile(seed);
        const usual = formatted(text, parse);
        const file = `file ${seed}`;
        expect(said(usual), file).toEqual(said(text));
        expect(letters(usual), file).toBe(letters(text));
        expect(formatted(usual, parse), file).toBe(usual);
        for (const statement of broken) expect(usual, file).toContain(statement);
        if (text.includes("\r\n")) expect(usual.replace(/\r\n/g, ""), file).not.toMatch(/[\n\r]/);
        else expect(usual, file).not.toContain("\r");
        expect(usual, file).not.toMatch(/\n\s*\n\s*\n/);
        expect(usual, file).toMatch(/^\ufeff?$|[^\n]\r?\n$/);
      }
    },
  );

  it.each(inTens(seeds.slice(0, 60)))("change only where something is selected: %i to %i", (first, last) => {
    for (let seed = first; seed <= last; seed++) {
      const { text } = generateFile(seed);
      const random = seededRandom(seed + 10_000);
      const start = random.below(text.length + 1);
      const range = { start, end: start + random.below(text.length - start + 1) };
      const all = formattingEdits(text, parse);
      const selected = formattingEdits(text, parse, { range });
      const file = `file ${seed}`;
      expect(all, file).toEqual(expect.arrayContaining(selected));
      const partly = edited(text, selected);
      expect(said(partly), file).toEqual(said(text));
      expect(formatted(partly, parse), file).toBe(edited(text, all));
    }
  });

  it.each(inTens(seeds.slice(0, 20)))(
    "say the same after every key that tidies a line: %i to %i",
    (first, last) => {
      for (let seed = first; seed <= last; seed++) {
        const { text } = generateFile(seed);
        const meant = said(text);
        for (const { 0: key, index } of text.matchAll(/[\n:\]]/g)) {
          const cursor = index + 1;
          const edits = editsWhileTyping(text, parse, cursor, key as TypedKey);
          const place = `file ${seed} at ${cursor}`;
          for (const { span, newText } of edits) {
            expect(span.end, place).toBeLessThanOrEqual(cursor);
            expect(text.slice(span.start, span.end) + newText, place).not.toMatch(/[\n\r]/);
          }
          if (edits.length > 0) expect(said(edited(text, edits)), place).toEqual(meant);
        }
      }
    },
  );
});

function inTens(all: readonly number[]): [number, number][] {
  return all.filter((seed) => seed % 10 === 0).map((seed) => [seed, Math.min(seed + 9, all.length - 1)]);
}
