import { expect } from "vitest";
import type { Offer, Rewriting } from "../../../language/refactorings/refactoring.ts";
import { refactoringsFor } from "../../../language/refactorings/refactorings.ts";
import { linesOf, offsetAt } from "../../../language/text/lines.ts";
import type { Theory } from "../../../language/theory/theory.ts";
import { marked } from "../../server/client/marked-texts.ts";
import { applied } from "../fixes/mending.ts";
import { problemsOf, ROOT, type Texts, theoryOf, uriOf } from "../theory/reviews.ts";

/** A review with one cursor `<|>`, or two that begin and end a selection, in one of its files. */
export interface Offered {
  readonly texts: Texts;
  readonly theory: Theory;
  readonly offers: readonly Offer[];
}

/** Every refactoring at the cursor; where only a text is given, it is that of `a.cmoc`. */
export function offeredAt(texts: string | Texts): Offered {
  const { files, cursors } = marked(typeof texts === "string" ? { "a.cmoc": texts } : texts);
  const [first, second = first] = cursors;
  if (!first || !second) throw new Error("There is no cursor in these texts.");
  const plain = Object.fromEntries(files);
  const lines = linesOf(plain[first.path] ?? "");
  const offset = (position: typeof first.position) => offsetAt(lines, position);
  return offersAt(plain, first.path, offset(first.position), offset(second.position));
}

export function offersAt(
  texts: Texts,
  path: string,
  start: number,
  end = start,
  theory = theoryOf(texts),
): Offered {
  const file = theory.summaryOf(uriOf(path));
  if (!file) throw new Error(`${path} is no file of the review.`);
  const subject = { file, text: texts[path] ?? "", theory, selection: { start, end } };
  return { texts, theory, offers: refactoringsFor(subject) };
}

/** The texts of the review after a refactoring, new files with them. */
export function afterwards(texts: Texts, offer: Offer): Texts {
  if (!("work" in offer)) throw new Error(`“${offer.title}” cannot be done: ${offer.reason}`);
  const reads = new Set(offer.reads ?? []);
  const rewriting = offer.work((uri) => {
    // Only what it says that it reads is at hand.
    const path = uri.slice(ROOT.length);
    return reads.has(uri) ? (texts[path] ?? null) : null;
  });
  if (!rewriting) throw new Error(`“${offer.title}” comes to nothing.`);
  return rewritten(texts, rewriting);
}

export function rewritten(texts: Texts, { changes, created = [] }: Rewriting): Texts {
  const after: Record<string, string> = { ...applied(texts, { title: "", changes }) };
  for (const { uri, text } of created) {
    const path = decodeURIComponent(uri.slice(ROOT.length));
    expect(after[path], `${path} is not there yet`).toBeUndefined();
    after[path] = text;
  }
  return after;
}

/** The one refactoring whose title holds these words. */
export function titled({ offers }: Offered, words: string): Offer {
  const found = offers.filter(({ title }) => title.includes(words));
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(`“${words}” is in ${found.length} of: ${offers.map(({ title }) => title).join(" | ")}`);
  return only;
}

/** Errors told of the review, by how often each code is told. */
export function toldIn(texts: Texts, theory = theoryOf(texts)): Map<string, number> {
  const told = new Map<string, number>();
  for (const path of Object.keys(texts))
    for (const { code, severity } of problemsOf(theory, path))
      if (severity === "error") told.set(code, (told.get(code) ?? 0) + 1);
  return told;
}
