import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CHECK_CODES, problemsIn } from "../../../language/checks/checks.ts";
import { citationMessages } from "../../../language/citations/citation-messages.ts";
import { fixesFor } from "../../../language/fixes/fixes.ts";
import type { Problem } from "../../../language/problems/problem.ts";
import { seededRandom } from "../../bench/random.ts";
import { bibliographyText, editedText, reviewText } from "../../server/differential/review-texts.ts";
import { SLIPS } from "../slips/slips.ts";
import { HALF_TYPED } from "../syntax/recovery.ts";
import { problemsOf, ROOT, type Texts, theoryOf } from "../theory/reviews.ts";
import { applied } from "./mending.ts";

/** Where only the author can say what is to be done. */
const WITHOUT_FIX = new Set([
  "contradiction",
  // Which of two entries is meant, and whether a source belongs to the review.
  "duplicate-key",
  "key-in-other-case",
  "uncited-source",
  "duplicate-source",
  // What a source is, and what a view shows.
  "source-without-words",
  "unreadable-view",
  "few-sources",
  "leads-nowhere",
  "missing-name",
  "refuted-leaned-on",
  "unexplained-context",
  "unknown-part",
  // Of a dimension, its values are added from where they are used.
  "dimension-without-values",
  // What no text can mend.
  "bibliography-missing",
  "bibliography-unreadable",
  "citation-style-unreadable",
  "not-text",
  "unreadable-file",
]);

interface Offer {
  readonly code: string;
  readonly title: string;
  readonly texts: Texts;
  readonly after: Texts;
  /** Whether less is told of the file under the code, or something else at least. */
  readonly mends: boolean;
}

/** Every fix that is offered anywhere in a review, and what becomes of it. */
function offersIn(texts: Texts): Offer[] {
  const theory = theoryOf(texts);
  return theory.summaries().flatMap((file) => {
    const path = file.uri.slice(ROOT.length);
    const text = texts[path] ?? "";
    const problems = problemsIn(file, theory);
    return problems.flatMap((problem) =>
      fixesFor({ problem, file, text, theory }).map(({ title, changes }) => {
        const after = applied(texts, { title, changes });
        const { code, message } = problem;
        const isSame = (one: Problem) => one.code === code && one.message === message;
        const left = problemsOf(theoryOf(after), path).filter(isSame);
        return { code, title, texts, after, mends: left.length < problems.filter(isSame).length };
      }),
    );
  });
}

const RANDOM_REVIEWS: Texts[] = Array.from({ length: 25 }, (_, seed) => {
  const random = seededRandom(seed + 1);
  const a = editedText(random, editedText(random, reviewText(random)));
  return { "a.cmoc": a, "b.cmoc": reviewText(random), "references.bib": bibliographyText(random) };
});
const HALF_TYPED_REVIEWS: Texts[] = Object.values(HALF_TYPED).map((text) => ({
  "a.cmoc": `cmoc T1: a -> b -> c [@ash2019]\n\n${text}`,
  "b.cmoc": `${text}\n\ncmoc T1: low trust -> ? -> shared vision (outcome) [posited]\n  stage: early\n`,
}));
const SLIPPED_REVIEWS: Texts[] = SLIPS.map(({ slip }) => ({
  "a.cmoc": `${slip}\ncmoc Z9: quick wins -> progress -> more faith [@last1999]\n`,
}));

test("every fix that is offered mends its problem", () => {
  const offers = [...RANDOM_REVIEWS, ...SLIPPED_REVIEWS, ...HALF_TYPED_REVIEWS].flatMap(offersIn);
  expect(offers.length).toBeGreaterThan(550);
  expect(new Set(offers.map(({ code }) => code)).size).toBeGreaterThan(40);
  // Which bibliographies there are, the server says: tested there.
  expect(offers.filter(({ code, mends }) => !mends && code !== "no-bibliography")).toEqual([]);
}, 60_000);

test("every code has a fix, or is known to need its author", () => {
  const reference = readFileSync(new URL("../../../docs/language.md", import.meta.url), "utf8");
  const tables = reference.slice(reference.indexOf("<!-- codes of the text -->"));
  const told = [...tables.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, codes = ""]) =>
    [...codes.matchAll(/`([\w-]+)`/g)].map(([, code = ""]) => code),
  );
  const codes = new Set([...told, ...CHECK_CODES, ...Object.keys(citationMessages)]);
  expect(codes.size).toBeGreaterThan(65);
  const tested = ["configurations", "citations", "factors", "review"].map((name) =>
    readFileSync(new URL(`${name}.test.ts`, import.meta.url), "utf8"),
  );
  const withFix = new Set(
    tested.flatMap((text) => [...text.matchAll(/code: "([\w-]+)"/g)].map(([, code = ""]) => code)),
  );
  expect([...codes].filter((code) => withFix.has(code) === WITHOUT_FIX.has(code))).toEqual([]);
  expect([...WITHOUT_FIX, ...withFix].filter((code) => !codes.has(code))).toEqual([]);
});
