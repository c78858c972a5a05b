import { expect, test } from "vitest";
import { seededRandom } from "../../bench/random.ts";
import { bibliographyText, editedText, reviewText } from "../../server/differential/review-texts.ts";
import { generateFile } from "../formatting/generated-files.ts";
import { HALF_TYPED } from "../syntax/recovery.ts";
import { type Texts, theoryOf } from "../theory/reviews.ts";
import { afterwards, offersAt, toldIn } from "./offered.ts";

const EDITED: Texts[] = Array.from({ length: 24 }, (_, seed) => {
  const random = seededRandom(seed + 1);
  const a = editedText(random, reviewText(random));
  return { "a.cmoc": a, "b.cmoc": reviewText(random), "references.bib": bibliographyText(random) };
});
const ODD: Texts[] = Array.from({ length: 40 }, (_, seed) => ({
  "a.cmoc": generateFile(seed).text,
  "sub/b.cmoc": generateFile(seed + 1000).text,
}));
const HALF: Texts[] = Object.values(HALF_TYPED).map((text) => ({
  "a.cmoc": `cmoc T1: a -> b -> c + d [@ash2019]\n\n${text}`,
  "b.cmoc": `${text}\n\ncmoc T1: low trust -> ? -> shared vision (outcome) [posited]\n  stage: early\n`,
}));

/** Told as an error where a review sets it so: what is turned round has sources for its inverse only. */
const LOSES_ITS_SOURCES = "no-source";

const PLACES = 5;

/** Kinds of errors that were not told before; what was wrong of a CMOC is wrong of both that it is split into. */
function newErrors(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after.keys()].filter((code) => !before.has(code) && code !== LOSES_ITS_SOURCES);
}

test.each([
  ["edited at random", EDITED],
  ["oddly written", ODD],
  ["half typed", HALF],
])(
  "in reviews that are %s, whatever is offered can be done and leaves no new error",
  (_, reviews) => {
    let done = 0;
    for (const [number, texts] of reviews.entries()) {
      const theory = theoryOf(texts);
      const told = toldIn(texts, theory);
      const random = seededRandom(number + 1);
      for (let place = 0; place < PLACES; place++) {
        const at = random.below((texts["a.cmoc"] ?? "").length + 1);
        for (const offer of offersAt(texts, "a.cmoc", at, at, theory).offers) {
          if (!("work" in offer)) continue;
          const what = `review ${number} at ${at}: ${offer.title}`;
          let after: Texts;
          try {
            after = afterwards(texts, offer);
          } catch (fault) {
            throw new Error(`${what}: ${String(fault)}\n${texts["a.cmoc"]}`);
          }
          expect(
            newErrors(told, toldIn(after)),
            `${what}\n${texts["a.cmoc"]}\n=====\n${after["a.cmoc"]}`,
          ).toEqual([]);
          done++;
        }
      }
    }
    expect(done).toBeGreaterThan(reviews.length);
  },
  60_000,
);
