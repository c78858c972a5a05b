import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Refactoring } from "../../../language/refactorings/refactoring.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { seededRandom } from "../../bench/random.ts";
import { readingsOf } from "../fixes/mending.ts";
import { summaryOf, type Texts, theoryOf, uriOf } from "../theory/reviews.ts";
import { afterwards, offersAt, toldIn } from "./offered.ts";

const folder = new URL("../../../examples/collaboration/", import.meta.url);
const texts: Texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);
const theory = theoryOf(texts);

const IN_EACH_FILE = 14;

/** Places in the words of a file, the same in every run. */
function places(path: string): number[] {
  const random = seededRandom(path.length);
  return Array.from({ length: IN_EACH_FILE }, () => random.below((texts[path] ?? "").length));
}

/** The review with other texts, for as long as it is looked at. */
function lookingAt<T>(after: Texts, look: () => T): T {
  const changed = Object.keys(after).filter((path) => after[path] !== texts[path]);
  for (const path of changed) theory.fold(uriOf(path), summaryOf(path, after[path] ?? ""));
  const seen = look();
  for (const path of changed) {
    const text = texts[path];
    theory.fold(uriOf(path), text === undefined ? null : summaryOf(path, text));
  }
  return seen;
}

/** How each CMOC reads, its sources in order. */
function readings(of: Theory): string[] {
  return readingsOf(of)
    .map((reading) => {
      const [, words = reading, sources = ""] = /^(.*) \[(.*)\]$/.exec(reading) ?? [];
      return `${words} [${sources.split(", ").sort().join(", ")}]`;
    })
    .sort();
}

const before = readings(theory);

const unlike = (after: readonly string[]) => ({
  gone: before.filter((one) => !after.includes(one)),
  come: after.filter((one) => !before.includes(one)),
});

/** The factors and directions of a CMOC, one a line, its label and sources left out. */
const factors = (reading: string) =>
  reading
    .replace(/^[^:>]*: /, "")
    .replace(/ \[[^\]]*\]$/, "")
    .split(/ -> | \+ /);

const opposite = (factor: string) =>
  factor === "?" ? factor : factor.startsWith("-") ? factor.slice(1) : `-${factor}`;

/** What a refactoring promises of the review as it reads afterwards. */
function expectPromised({ title, kind }: Refactoring, after: readonly string[]): void {
  const { gone, come } = unlike(after);
  if (kind !== "refactor.rewrite" || title.startsWith("Sort") || title.startsWith("Keep the words")) {
    if (!title.startsWith("Keep the words")) expect({ gone, come }, title).toEqual({ gone: [], come: [] });
    return;
  }
  if (title.startsWith("Split")) {
    const number = Number(/into (\d+) CMOCs/.exec(title)?.[1]);
    expect([after.length, gone.length, come.length], title).toEqual([before.length + number - 1, 1, number]);
    const said = new Set(come.flatMap(factors));
    expect([...said].sort(), title).toEqual([...new Set(gone.flatMap(factors))].sort());
  } else if (title.startsWith("Turn")) {
    expect([gone.length, come.length], title).toEqual([1, 1]);
    expect(come.flatMap(factors), title).toEqual(gone.flatMap(factors).map(opposite));
  } else if (title.startsWith("Write the reverse")) {
    expect([after.length, gone.length], title).toEqual([before.length + 1, 0]);
  } else if (title.startsWith("Join")) {
    expect(after.length, title).toBe(before.length + 1);
  } else {
    expect(title).toMatch(/^(?:Write “.*” in place of|Add to)/);
  }
}

test.each([
  ["initial-theory.cmoc", 80],
  ["refined-theory.cmoc", 80],
  ["factors.cmoc", 5],
  ["refined-factors.cmoc", 1],
] as const)(
  "every refactoring offered at places of %s does what it says, and the review reads without new errors",
  (path, atLeast) => {
    expect([...toldIn(texts, theory)]).toEqual([]);
    let done = 0;
    for (const at of places(path)) {
      const { offers } = offersAt(texts, path, at, at, theory);
      const titles = offers.map(({ title }) => title);
      expect(new Set(titles).size, titles.join("\n")).toBe(titles.length);
      for (const offer of offers) {
        if (!("work" in offer)) continue;
        const after = afterwards(texts, offer);
        expect(after, offer.title).not.toEqual(texts);
        const [told, read] = lookingAt(after, () => [toldIn(after, theory), readings(theory)] as const);
        expect([...told], `${path} at ${at}: ${offer.title}`).toEqual([]);
        expectPromised(offer, read);
        done++;
      }
    }
    expect(done).toBeGreaterThanOrEqual(atLeast);
    expect(readings(theory)).toEqual(before);
  },
  60_000,
);
