import { expect } from "vitest";
import { CHECK_CODES, problemsIn } from "../../../language/checks/checks.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { Theory } from "../../../language/theory/theory.ts";

const parse = createCmocParser();

/** A review of named files; a single text is one file. */
export type Review = string | { readonly [file: string]: string };

/** The words of the message that matter to a case; the whole message is pinned once a check. */
export interface Telling {
  readonly at: string;
  readonly message: string;
  readonly related: readonly string[];
}

/** What a check tells of a review, file by file in the order of their texts. */
export function tellings(code: string, review: Review): Telling[] {
  expect(CHECK_CODES).toContain(code);
  const texts = new Map(Object.entries(typeof review === "string" ? { "a.cmoc": review } : review));
  const theory = new Theory();
  for (const [name, text] of texts) theory.fold(name, summarise(name, text, parse));
  const covered = (uri: string, { start, end }: { start: number; end: number }) =>
    texts.get(uri)?.slice(start, end) ?? "";
  return theory.summaries().flatMap((file) =>
    problemsIn(file, theory)
      .filter((problem) => problem.code === code)
      .map(({ span, message, related = [] }) => ({
        at: covered(file.uri, span),
        message,
        related: related.map((place) => `${place.uri}: ${covered(place.uri, place.span)}`),
      })),
  );
}

/** The places that a check tells of. */
export function toldAt(code: string, review: Review): string[] {
  return tellings(code, review).map(({ at }) => at);
}
