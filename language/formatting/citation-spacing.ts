import { type CitationGroup, readCitationGroup } from "../citations/citation.ts";
import type { Span } from "../text/span.ts";

/** A part of a text and how it should be written, with no white space at its ends. */
export interface Written {
  readonly span: Span;
  readonly text: string;
}

/**
 * The citations of a bracket, each with the mark behind it, as they should be written with one space between:
 * `[@a; @b, p. 3]`. What stands in curly brackets is kept as it is.
 *
 * @param start where the bracket begins in the file; it must be closed and hold no mistake
 */
export function spacedCitations(group: string, start: number): Written[] {
  const withCommas = (text: string) => text.replace(/ ,/g, ",").replace(/,(?=\S)/g, ", ");
  for (const spaceCommas of [withCommas, (text: string) => text]) {
    const written = citationsIn(group, start, spaceCommas);
    const spaced = written.map(({ text }) => text).join(" ");
    if (spaced === group || sameCitations(group, spaced)) return written;
  }
  return [{ span: { start, end: start + group.length }, text: group }];
}

function citationsIn(group: string, start: number, spaceCommas: (text: string) => string): Written[] {
  const closes = closingBrackets(group);
  const inside = group.length - 1;
  const written: Written[] = [];
  let from = 1;
  for (let at = 1; at <= inside; at++) {
    at = closes.get(at) ?? at;
    if (at < inside && group[at] !== ";") continue;
    const words = group.slice(from, at);
    const first = from + (words.length - words.trimStart().length);
    const isFirst = written.length === 0;
    written.push({
      span: { start: start + (isFirst ? 0 : first), end: start + at + 1 },
      text: `${isFirst ? "[" : ""}${collapsed(group, first, at, closes, spaceCommas)}${group[at]}`,
    });
    from = at + 1;
  }
  return written;
}

/** The words from `from` to `to` with single spaces, but for those in curly brackets. */
function collapsed(
  group: string,
  from: number,
  to: number,
  closes: ReadonlyMap<number, number>,
  spaceCommas: (text: string) => string,
): string {
  let text = "";
  let plainFrom = from;
  const plain = (end: number) => spaceCommas(group.slice(plainFrom, end).replace(/\s+/g, " "));
  for (let at = from; at < to; at++) {
    const close = group[at] === "{" ? closes.get(at) : undefined;
    if (close === undefined) continue;
    text += plain(at) + group.slice(at, close + 1);
    plainFrom = close + 1;
    at = close;
  }
  return (text + plain(to)).trim();
}

/** For each bracket inside the outer ones, where it is closed. */
function closingBrackets(group: string): Map<number, number> {
  const open: Record<"]" | "}", number[]> = { "]": [], "}": [] };
  const closes = new Map<number, number>();
  for (let at = 1; at < group.length - 1; at++) {
    const mark = group[at];
    if (mark === "[") open["]"].push(at);
    else if (mark === "{") open["}"].push(at);
    else if (mark === "]" || mark === "}") {
      const opener = open[mark].pop();
      if (opener !== undefined) closes.set(opener, at);
    }
  }
  return closes;
}

/** Whether two brackets cite the same, whatever the spaces between their words. */
function sameCitations(one: string, other: string): boolean {
  return citedWords(readCitationGroup(one, 0)) === citedWords(readCitationGroup(other, 0));
}

function citedWords({ citations, posited, problems }: CitationGroup): string {
  const cited = citations.map(({ key, prefix, locator, suffix, authorSuppressed }) => [
    key,
    authorSuppressed,
    ...[prefix, locator, suffix].map((words) => words.replace(/ ?, ?/g, ", ").trim()),
  ]);
  return JSON.stringify([cited, posited, problems.length]);
}
