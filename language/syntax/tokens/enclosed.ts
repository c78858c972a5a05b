import { DRAWN_ARROW_SOURCE } from "./arrows.ts";
import { behindLineBreak, endsPhrase } from "./line-start.ts";
import { isComment, phraseEnd, trimmedEnd } from "./phrase-end.ts";

/**
 * Where a quoted phrase that opens at `start` ends, or -1 where none does: the quote is not closed before a
 * line that begins something else, or words follow it (`"quick wins" agenda` is a phrase that holds quotes).
 */
export function quotedPhraseEnd(text: string, start: number): number {
  const close = closingQuote(text, start);
  return close < 0 || wordsFollow(text, close + 1) ? -1 : close + 1;
}

/** Whether the text at `start` opens a quote that is not closed. */
export function isUnclosedQuote(text: string, start: number): boolean {
  return (text[start] === '"' || text[start] === "“") && closingQuote(text, start) < 0;
}

/** The quotation mark that closes the one at `start`, perhaps some lines on; -1 where there is none. */
function closingQuote(text: string, start: number): number {
  const open = text[start];
  if (open !== '"' && open !== "“") return -1;
  // A second opening mark means that the first was never closed: so no text is searched twice.
  const stops = open === "“" ? /[“”\n\r]/g : /["\n\r]/g;
  stops.lastIndex = start + 1;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    if (stop[0] === "”" || stop[0] === '"') return stop.index;
    if (stop[0] === "“" || endsPhrase(text, behindLineBreak(text, stop.index))) return -1;
  }
  return -1;
}

/**
 * Where the bracket that opens at `start` ends: behind the `]` that belongs to it. One that is never closed
 * ends behind the last `]` in it or else with its text, before an arrow or a line that begins something else.
 */
export function citationGroupEnd(text: string, start: number): number {
  let open = 0;
  let lastClose = -1;
  let end = text.length;
  groupStops.lastIndex = start;
  for (let stop = groupStops.exec(text); stop !== null; stop = groupStops.exec(text)) {
    const at = stop.index;
    if (stop[0] === "[") {
      open++;
    } else if (stop[0] === "]") {
      lastClose = at;
      if (--open === 0) return at + 1;
    } else if (!/[\n\r]/.test(stop[0]) || endsPhrase(text, behindLineBreak(text, at))) {
      end = at;
      break;
    }
  }
  return lastClose < 0 ? trimmedEnd(text, start, end) : lastClose + 1;
}

const groupStops = new RegExp(`[\\n\\r[\\]]|(?<=\\s)(?:${DRAWN_ARROW_SOURCE})`, "g");

function wordsFollow(text: string, at: number): boolean {
  const inLine = /[^\S\n\r]*/y;
  inLine.lastIndex = at;
  inLine.test(text);
  const next = inLine.lastIndex;
  const char = text[next];
  if (char === undefined || char === "\n" || char === "\r" || char === ":") return false;
  return !isComment(text, next) && phraseEnd(text, next) > next;
}
