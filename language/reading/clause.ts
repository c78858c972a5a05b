import {
  DETERMINERS,
  hasVerb,
  JOINING,
  missesArticle,
  PREPOSITIONS,
  SUBORDINATORS,
  wordsOf,
} from "./noun-phrase.ts";
import { AUXILIARIES, isAdjective } from "./words.ts";

/** Auxiliaries that are nouns too: political will. */
const MAY_BE_NOUNS = /^(?:will|can|may|might|must)$/;

/** Whether a phrase is a clause, with a subject and a verb: ambition is too high. */
export function isClause(phrase: string): boolean {
  const words = wordsOf(phrase);
  const [first = ""] = words;
  if (PREPOSITIONS.has(first) || AUXILIARIES.has(first)) return false;
  const at = words.findIndex((word) => AUXILIARIES.has(word) || SUBORDINATORS.has(word));
  const [before = "", verb = "", next] = words.slice(Math.max(at - 1, 0), at + 2);
  if (at < 1 || SUBORDINATORS.has(verb) || before === "to" || next === undefined) return false;
  const isNoun =
    DETERMINERS.has(before) || isAdjective(before) || PREPOSITIONS.has(next) || JOINING.has(next);
  return !(MAY_BE_NOUNS.test(verb) && isNoun);
}

/** Whether a phrase begins with a verb in -ing, and can stand behind "because of": feeling welcome. */
export function isGerund(phrase: string): boolean {
  const words = wordsOf(phrase);
  const [first = "", ...others] = words;
  const isVerb = /^\p{L}{3,}ing$/u.test(first) && !/^(?:during|morning|evening|.*thing)$/.test(first);
  if (!isVerb || isAdjective(first) || PREPOSITIONS.has(others.at(-1) ?? "")) return false;
  return !missesArticle(others) && !hasVerb(words);
}
