import { behindLineBreak, endsPhrase } from "./line-start.ts";
import { phraseEnd } from "./phrase-end.ts";

/** Whether the text at `at` opens a quoted phrase. */
function closingQuoteOf(open: string | undefined): string | null {
  if (open === '"') return '"';
  return open === "“" ? "”" : null;
}

/**
 * Where a quoted phrase that opens at `start` ends, or -1 where none does: the quote is not closed before a
 * line that begins something else, or words follow it (`"quick wins" agenda` is a phrase that holds quotes).
 */
export function quotedPhraseEnd(text: string, start: number): number {
  const close = closingQuoteOf(text[start]);
  if (close === null) return -1;
  const at = closedBefore(text, start + 1, close);
  if (at < 0) return -1;
  return wordsFollow(text, at + 1) ? -1 : at + 1;
}

/** Whether the phrase at `start` opens a quote that is not closed. */
export function isUnclosedQuote(text: string, start: number): boolean {
  const close = closingQuoteOf(text[start]);
  return close !== null && closedBefore(text, start + 1, close) < 0;
}

/**
 * Where the bracket that opens at `start` ends: behind its `]`, or, where it is never closed, at the end of
 * the phrase-like text behind it.
 */
export function citationGroupEnd(text: string, start: number): number {
  const at = closedBefore(text, start + 1, "]");
  return at < 0 ? endOfUnclosed(text, start) : at + 1;
}

function endOfUnclosed(text: string, start: number): number {
  const line = /[^\n\r]*/y;
  line.lastIndex = start;
  const shown = line.exec(text)?.[0] ?? "";
  const arrow = shown.search(/\s(?:->|→|=>|⇒)/);
  return start + (arrow < 0 ? shown : shown.slice(0, arrow)).trimEnd().length;
}

function closedBefore(text: string, from: number, close: string): number {
  const stops = new RegExp(`[\\n\\r${close === "]" ? "\\]" : close}]`, "g");
  stops.lastIndex = from;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    if (stop[0] === close) return stop.index;
    if (endsPhrase(text, behindLineBreak(text, stop.index))) return -1;
  }
  return -1;
}

function wordsFollow(text: string, at: number): boolean {
  const inLine = /[^\S\n\r]*/y;
  inLine.lastIndex = at;
  inLine.test(text);
  const next = inLine.lastIndex;
  const char = text[next];
  if (char === undefined || char === "\n" || char === "\r" || char === ":") return false;
  return phraseEnd(text, next) > next;
}
