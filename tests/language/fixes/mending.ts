import { expect, test } from "vitest";
import type { Fix, FixSubject } from "../../../language/fixes/fix.ts";
import { fixesFor } from "../../../language/fixes/fixes.ts";
import type { Problem } from "../../../language/problems/problem.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import type { FactorUse, Role } from "../../../language/theory/uses.ts";
import { problemsOf, type Texts, theoryOf, uriOf } from "../theory/reviews.ts";

/** A problem in the first of some files (`a.cmoc`, where only its text is given), and how it can be mended. */
export interface Mending {
  readonly what: string;
  readonly code: string;
  readonly before: string | Texts;
  /** By the titles of all fixes that are offered, in order: the text after (of each file that changed, if several). */
  readonly fixes: { readonly [title: string]: string | Texts };
  /** The fix that may be done unasked: the first. */
  readonly preferred?: true;
  /** Codes that are told afterwards and were not before, by the fix's title. */
  readonly leaves?: { readonly [title: string]: readonly string[] };
  /** How the CMOCs of the review read afterwards, by the fix's title. */
  readonly reads?: { readonly [title: string]: readonly string[] };
}

/** What every review has. */
const BESIDE_THE_POINT = new Set(["leads-nowhere", "unexplained-context", "no-bibliography"]);

/** Line breaks and ends of files as editors and programs leave them. */
const VARIANTS: readonly (readonly [string, (text: string) => string])[] = [
  ["", (text) => `${text}\n`],
  [" in a file without a last line break", (text) => text],
  [" in a file from Windows", (text) => `${text}\n`.replaceAll("\n", "\r\n")],
];

export function testMendings(mendings: readonly Mending[]): void {
  for (const [where, vary] of VARIANTS) {
    test.each(mendings.map((mending) => [mending.what + where, mending] as const))("%s", (_, mending) => {
      const { code, fixes, leaves = {}, reads = {} } = mending;
      const before = varied(mending.before, vary);
      const offered = offeredFor(before, code);
      expect(offered.map(({ title }) => title)).toEqual(Object.keys(fixes));
      expect(offered.map(({ preferred }) => preferred === true)).toEqual(
        offered.map((_, at) => at === 0 && mending.preferred === true),
      );
      const toldBefore = codesIn(before, code);
      for (const fix of offered) {
        const after = applied(before, fix);
        const expected = { ...before, ...varied(fixes[fix.title] ?? "", vary) };
        expect(trimmed(after)).toEqual(trimmed(expected));
        const toldAfter = codesIn(after, code);
        expect(countOf(code, toldAfter), `${code} is gone`).toBeLessThan(countOf(code, toldBefore));
        expect(addedTo(toldBefore, toldAfter)).toEqual(leaves[fix.title] ?? []);
        if (reads[fix.title]) expect(readingsOf(theoryOf(after))).toEqual(reads[fix.title]);
      }
    });
  }
}

/** The fixes of the first problem with a code in the first file. */
export function offeredFor(texts: Texts, code: string): Fix[] {
  const [[path, text] = ["", ""]] = Object.entries(texts);
  const theory = theoryOf(texts);
  const file = theory.summaryOf(uriOf(path));
  const problem = problemsOf(theory, path).find((one) => one.code === code);
  if (!file || !problem) throw new Error(`${code} is not told of ${path}: ${codesIn(texts, code)}`);
  const subject: FixSubject = { problem, file, text, theory };
  return fixesFor(subject);
}

/** The texts with the changes of a fix, which must not overlap. */
export function applied(texts: Texts, { changes }: Fix): Texts {
  const after = { ...texts };
  for (const path of Object.keys(texts)) {
    const here = changes.filter(({ uri }) => uri === uriOf(path));
    here.sort((one, other) => other.span.start - one.span.start || other.span.end - one.span.end);
    let untouched = Number.POSITIVE_INFINITY;
    for (const { span, newText } of here) {
      expect(span.end).toBeLessThanOrEqual(untouched);
      untouched = span.start;
      const text = after[path] ?? "";
      after[path] = text.slice(0, span.start) + newText + text.slice(span.end);
    }
  }
  return after;
}

function varied(texts: string | Texts, vary: (text: string) => string): Texts {
  const files = typeof texts === "string" ? { "a.cmoc": texts } : texts;
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, vary(text)]));
}

/** A statement at the end of a file ends as the file did, or not: both will do. */
function trimmed(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, text.replace(/[\r\n]+$/, "")]),
  );
}

/** The codes told in a review: of what every review has, only the one that is mended. */
function codesIn(texts: Texts, mended: string): string[] {
  const theory = theoryOf(texts);
  return Object.keys(texts)
    .flatMap((path) => problemsOf(theory, path).map((problem: Problem) => problem.code))
    .filter((code) => code === mended || !BESIDE_THE_POINT.has(code))
    .sort();
}

const countOf = (code: string, codes: readonly string[]) => codes.filter((one) => one === code).length;

function addedTo(before: readonly string[], after: readonly string[]): string[] {
  return [...new Set(after)].filter((code) => countOf(code, after) > countOf(code, before));
}

/** `-trust + faith -> … -> … [key, against key]`: the factors of each CMOC, a minus for those that go down. */
export function readingsOf(theory: Theory): string[] {
  return theory.summaries().flatMap(({ uri }) =>
    [...theory.usesByConfiguration(uri)].map(([{ label, citations, posited }, uses]) => {
      const part = (role: Role) =>
        uses
          .filter((use) => use.role === role)
          .map((use) => factorIn(theory, use))
          .join(" + ");
      const sources = citations.map(({ key, stance }) => (stance === "supports" ? key : `${stance} ${key}`));
      const shown = [...sources, ...(posited ? ["posited"] : [])].join(", ");
      const parts = [part("context"), part("mechanism"), part("outcome")].map((text) => text || "?");
      return `${label ? `${label.text}: ` : ""}${parts.join(" -> ")} [${shown}]`;
    }),
  );
}

function factorIn(theory: Theory, use: FactorUse): string {
  const { key, direction } = theory.factorOf(use);
  return direction === "down" ? `-${key}` : key;
}
