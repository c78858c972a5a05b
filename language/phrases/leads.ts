import type { DirectionVocabularyIndex, Lead, LeadStep } from "./direction-index.ts";
import {
  BEFORE_A_FACTOR,
  DESCRIBED_AS_SECOND,
  DESCRIBED_PEOPLE_AND_PLACES,
  DESCRIBES_PEOPLE_AND_PLACES,
  DESCRIBES_THE_SECOND_WORD,
  MEASURES,
  NEVER_A_FACTOR_START,
  NOT_BEFORE_A_NUMBER,
  NUMBERS,
} from "./directions.ts";
import { foldPhrase } from "./folding.ts";

/** A word of the text: everything between two white spaces. Folded without a comma at its end. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly comma: boolean;
}

/** A direction and where its words end. */
interface Direction {
  readonly end: number;
  readonly sign: 1 | -1;
}

/** The direction words at the start of a phrase: where they end, and their directions multiplied (0 for none). */
export interface LeadsReading {
  readonly end: number;
  readonly sign: 1 | -1 | 0;
}

const NOTHING: LeadsReading = { end: 0, sign: 0 };
const WHITE = /\s/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const STARTS_LIKE_A_FACTOR = /^["“”‘’'(]*[\p{L}\p{N}]/u;
const PLAIN_NUMBER = /^[\d.,%]+$/;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

function isWhite(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || (unit < 14 && unit > 8) || (unit > 126 && WHITE.test(text.charAt(at)));
}

/** The word that begins at or behind `from`. */
function wordFrom(text: string, from: number): Word | null {
  let start = from;
  while (start < text.length && isWhite(text, start)) start++;
  if (start === text.length) return null;
  let end = start + 1;
  while (end < text.length && !isWhite(text, end)) end++;
  const comma = text.charCodeAt(end - 1) === 44 && end - start > 1;
  return { start, end, folded: foldPhrase(text.slice(start, comma ? end - 1 : end)), comma };
}

interface Match {
  readonly lead: Lead;
  /** The first and the last word of the lead in the text. */
  readonly first: Word;
  readonly last: Word;
}

/** The longest lead that begins with the word at `from`. A compound is none unless a factor's word follows it. */
function leadAt(text: string, from: number, index: DirectionVocabularyIndex): Match | null {
  const first = wordFrom(text, from);
  let word = first;
  let longest: Match | null = null;
  let step: LeadStep | undefined = first === null ? undefined : index.first.get(first.folded);
  while (first !== null && word !== null && step !== undefined) {
    if (step.lead !== null) {
      const compound = step.lead.kind === "compound";
      if (!compound || startsAFactor(text, wordFrom(text, word.end))) {
        longest = { lead: step.lead, first, last: word };
      }
    }
    if (step.next === null) break;
    word = wordFrom(text, word.end);
    step = word === null ? undefined : step.next.get(word.folded);
  }
  return longest;
}

/** Whether the describing word belongs to the people, places or things behind it: high risk patients. */
function describesWhatFollows(text: string, lead: Lead, next: Word): boolean {
  const endsTheNounAt = (word: Word) => {
    const behind = wordFrom(text, word.end);
    return behind === null || NEVER_A_FACTOR_START.has(behind.folded);
  };
  if (DESCRIBES_PEOPLE_AND_PLACES.has(lead.words)) {
    if (DESCRIBED_PEOPLE_AND_PLACES.has(next.folded) && endsTheNounAt(next)) return true;
    const second = wordFrom(text, next.end);
    return second !== null && DESCRIBED_PEOPLE_AND_PLACES.has(second.folded) && endsTheNounAt(second);
  }
  if (DESCRIBES_THE_SECOND_WORD.has(lead.words)) {
    const second = wordFrom(text, next.end);
    return second !== null && DESCRIBED_AS_SECOND.has(second.folded) && endsTheNounAt(second);
  }
  return false;
}

/** Whether a factor can begin with this word. */
function startsAFactor(text: string, word: Word | null): word is Word {
  return (
    word !== null &&
    !NEVER_A_FACTOR_START.has(word.folded) &&
    STARTS_LIKE_A_FACTOR.test(text.slice(word.start, word.end))
  );
}

/** Whether the lead, with this word behind it, is a direction here. */
function isDirection(text: string, match: Match, next: Word | null): boolean {
  if (match.lead.kind !== "direction" || !startsAFactor(text, next)) return false;
  if (NOT_BEFORE_A_NUMBER.has(match.lead.words)) {
    if (NUMBERS.has(next.folded) || PLAIN_NUMBER.test(next.folded)) return false;
  }
  if (!match.lead.reviewsOwn) {
    const oneWord = match.first === match.last;
    const capital = (word: Word) => CAPITALISED.test(text.slice(word.start, word.end));
    if (oneWord && capital(match.first) && capital(next)) return false;
  }
  return !describesWhatFollows(text, match.lead, next);
}

/**
 * The direction that begins at `from`, with any words that lead to it; null if none does. Direction words joined
 * by a comma, "and" or "or" are one direction, and none where they contradict each other.
 */
function directionAt(text: string, from: number, index: DirectionVocabularyIndex): Direction | null {
  let joined: Direction | null = null;
  let sign: Direction["sign"] | 0 = 0;
  let at = from;
  for (;;) {
    const match = leadAt(text, at, index);
    if (match === null) return joined;
    at = match.last.end;
    if (match.lead.kind === "before-direction") continue;
    if (match.lead.sign === 0) return joined;
    if (sign !== 0 && match.lead.sign !== sign) return null;
    sign = match.lead.sign;
    const next = wordFrom(text, at);
    if (next !== null && (next.folded === "and" || next.folded === "or")) {
      at = next.end;
      continue;
    }
    if (!isDirection(text, match, next)) return joined;
    joined = { end: at, sign };
    if (!match.last.comma) return joined;
  }
}

/** Behind a direction: past "level of", "degree of" and a determiner, as long as a factor remains. */
function factorStart(text: string, from: number): number {
  let word = wordFrom(text, from);
  for (;;) {
    if (word === null) return text.length;
    const second = wordFrom(text, word.end);
    let after: Word | null = null;
    if (BEFORE_A_FACTOR.has(word.folded)) after = second;
    else if (MEASURES.has(word.folded) && second?.folded === "of") after = wordFrom(text, second.end);
    if (!startsAFactor(text, after)) return word.start;
    word = after;
  }
}

/** Reads the direction words at the start of a phrase, as `readPhrase` documents. */
export function readLeads(text: string, index: DirectionVocabularyIndex): LeadsReading {
  let reading = NOTHING;
  for (;;) {
    const direction = directionAt(text, reading.end, index);
    if (direction === null) return reading;
    const end = factorStart(text, direction.end);
    if (!LETTER_OR_DIGIT.test(text.slice(end))) return reading;
    const sign = reading.sign === 0 ? direction.sign : ((reading.sign * direction.sign) as 1 | -1);
    reading = { end, sign };
  }
}
