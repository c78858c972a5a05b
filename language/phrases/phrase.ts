import type { Direction } from "./direction.ts";
import { type DirectionVocabularyIndex, STANDARD_DIRECTIONS } from "./direction-index.ts";
import { collapseSpaces, foldPhrase } from "./folding.ts";
import { readLeads } from "./leads.ts";

/** A phrase read into the factor it names and the direction it gives it. */
export interface PhraseReading {
  /** Identity before aliases: the folded phrase without its direction words. */
  readonly key: string;
  /** For display: the phrase without its direction words, in the author's letters, with single spaces. */
  readonly name: string;
  readonly direction: Direction;
  /** How many UTF-16 units at the start of the given text are direction words with the white space behind; 0 if none. */
  readonly directionLength: number;
}

/**
 * Reads a phrase into factor and direction (the language, rule 6).
 *
 * - Leading direction words are taken off, one after another, and their directions multiply: *avoiding
 *   loss of trust* is *trust*, up. Two of one direction joined by "and" or "or" count once (*bigger and
 *   better teams*); two that contradict each other are no direction (*more or less trust*).
 * - Not a direction: a hyphenated compound (*high-risk patients*), a proper name (*Better Care Fund*: a
 *   capitalised direction word before a capitalised word), a set expression (*low back pain*), a
 *   describing word of people or places (*low literacy groups*), and a word with no factor behind it
 *   (*increasing*, *loss*, *better than expected*).
 * - A quoted phrase keeps every word and has no direction.
 *
 * A factor always remains: only an empty text has an empty `key`. Linear in the text; keeps nothing.
 */
export function readPhrase(
  text: string,
  reading: { quoted?: boolean; vocabulary?: DirectionVocabularyIndex } = {},
): PhraseReading {
  if (reading.quoted === true) return withoutDirection(text);
  const leads = readLeads(text, reading.vocabulary ?? STANDARD_DIRECTIONS);
  if (leads.sign === 0) return withoutDirection(text);
  const name = collapseSpaces(text.slice(leads.end));
  return {
    key: foldPhrase(name),
    name,
    direction: leads.sign > 0 ? "up" : "down",
    directionLength: leads.end,
  };
}

function withoutDirection(text: string): PhraseReading {
  const name = collapseSpaces(text);
  return { key: foldPhrase(name), name, direction: null, directionLength: 0 };
}
