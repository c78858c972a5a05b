import { AUXILIARIES, isAdjective, isNounBeforeANoun, nounKind, wordList } from "./words.ts";

/** Other words that a phrase may begin with, and that no name is. */
const SMALL_WORDS = wordList(`
  a an the this that these those its their our each every both all some any no one two three more less fewer enough much
  many several few little sufficient insufficient not very too there they it he she we you
`);

/**
 * A phrase as it stands inside a sentence: a capital that only begins it, as in the cell of a table, is made small.
 * `null` where that cannot be told from a name, or where it holds more than words.
 */
export function insideSentence(phrase: string): string | null {
  if (!/^\p{L}[\p{L}\p{M}'’‑–,/& -]*$/u.test(phrase)) return null;
  const [first = ""] = phrase.split(" ");
  if (!/^\p{Lu}/u.test(first) || /^\p{Lu}{2,}/u.test(first)) return phrase;
  const small = first.toLowerCase();
  const word = small.replace(/,$/, "");
  const isKnown =
    SMALL_WORDS.has(word) ||
    AUXILIARIES.has(word) ||
    nounKind(word) ||
    isAdjective(word) ||
    isNounBeforeANoun(word);
  return isKnown ? small + phrase.slice(first.length) : null;
}
