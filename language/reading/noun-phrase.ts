import {
  AUXILIARIES,
  FINITE_VERBS,
  isAdjective,
  isNounBeforeANoun,
  type NounKind,
  nounKind,
  PARTICIPLES,
  wordList,
} from "./words.ts";

/** A phrase as it goes into a sentence, with the article it needs. */
export interface NounPhrase {
  readonly text: string;
  /** Whether one says "there are" of it. */
  readonly isPlural: boolean;
}

export const PREPOSITIONS = wordList(`
  of in on at for to from by with within without between among across through throughout into onto upon over under
  outside inside towards toward against about around after before during until since beyond beside behind near via as
`);
/** Words that begin a clause of their own. */
export const SUBORDINATORS = wordList(
  "that which who whom whose where when while why how what if whether because although",
);
export const DETERMINERS = wordList(
  "a an the this that these those its their our his her each every both all some any one two three four five six",
);
/** These take no article: more trust, no leader. */
const QUANTITIES = wordList("more less fewer no enough much many several few little sufficient insufficient");
const ASK_FOR_MANY = wordList("fewer many several few");
export const JOINING = wordList("and or & ,");

/** The words of a text and its commas. */
export function wordsOf(text: string): string[] {
  return text.match(/[^\s,]+|,/g) ?? [];
}

/**
 * A phrase read as a noun phrase: "friendly walk leader" gives "a friendly walk leader". `null` where a word up to
 * its first preposition is not known, or where the words may be something else.
 *
 * @param phrase plain words, without capitals but in names
 */
export function nounPhrase(phrase: string): NounPhrase | null {
  const words = wordsOf(phrase);
  const [first = "", ...others] = words;
  const isDetermined = DETERMINERS.has(first);
  const isCounted = QUANTITIES.has(first);
  const described = isDetermined || isCounted ? others : words;
  const end = endOfNoun(described);
  const kinds = kindsOf(described.slice(0, end), described.slice(end), isCounted || isDetermined);
  const behind = described.slice(end);
  if (!kinds || isUnfinished(described) || missesArticle(behind) || hasVerb(words)) return null;
  const noun = { text: phrase, isPlural: kinds.first === "plural" };
  if (isDetermined) return noun;
  if (ASK_FOR_MANY.has(first)) return kinds.last === "plural" ? noun : null;
  if (isCounted) return kinds.last === "countable" && first !== "no" ? null : noun;
  if (kinds.last === "plural" || kinds.last === "uncountable") return noun;
  const article = articleBefore(first);
  return article ? { text: `${article} ${phrase}`, isPlural: false } : null;
}

/** Whether the words begin or end with one that joins them to others: loss of. */
function isUnfinished(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return JOINING.has(words[0] ?? "") || JOINING.has(last) || PREPOSITIONS.has(last) || DETERMINERS.has(last);
}

/** How many words belong to the noun itself, before a preposition, a clause or a participle behind it. */
function endOfNoun(words: readonly string[]): number {
  const end = words.findIndex((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return false;
    if (PREPOSITIONS.has(word) || SUBORDINATORS.has(word)) return true;
    const kind = nounKind(before);
    return kind !== null && isParticiple(word, words[at + 1], kind);
  });
  return end < 0 ? words.length : end;
}

/** Whether a word says something of the noun before it: partners working with others, time spent on meetings. */
function isParticiple(word: string, next: string | undefined, before: NounKind): boolean {
  if (word.endsWith("ing")) {
    const goesOn =
      next !== undefined && (PREPOSITIONS.has(next) || DETERMINERS.has(next) || next === "together");
    return before === "plural" && goesOn;
  }
  if (!PARTICIPLES.has(word)) return false;
  if (next === undefined) return before === "plural";
  return PREPOSITIONS.has(next) || SUBORDINATORS.has(next) || next === "up" || next.endsWith("ing");
}

/** The kinds of the first and the last noun of those that "and" joins; `null` where a word is not known. */
function kindsOf(
  words: readonly string[],
  behind: readonly string[],
  needsNoArticle: boolean,
): { first: NounKind; last: NounKind } | null {
  const parts = partsOf(words);
  const last = parts.at(-1) ?? [];
  const lastKind = kindOf(last);
  if (lastKind === null || lastKind === "adjective") return null;
  // "Sharing of practice" is a noun, "partnering with others" may be a verb.
  const [only = ""] = words;
  if (words.length === 1 && only.endsWith("ing") && behind.length > 0 && behind[0] !== "of") return null;
  const kinds = parts.slice(0, -1).map((part) => {
    const modifies = part.length === 1 && last.length > 1 && isNounBeforeANoun(part[0] ?? "");
    return modifies ? "adjective" : kindOf(part);
  });
  if (kinds.some((kind) => kind === null || kind === "either" || kind === "countable")) return null;
  const first = kinds.find((kind) => kind === "plural" || kind === "uncountable");
  // "Trust, faith" wants an "and".
  if (first && !words.some((word) => word !== "," && JOINING.has(word))) return null;
  if (first && !needsNoArticle && (lastKind === "either" || lastKind === "countable")) return null;
  return { first: first ?? lastKind, last: lastKind };
}

function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (!JOINING.has(word)) parts.at(-1)?.push(word);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts;
}

function kindOf(words: readonly string[]): NounKind | "adjective" | null {
  const noun = words.at(-1) ?? "";
  // "Staff trust managers" may be a clause.
  if (words.lastIndexOf("staff", -3) >= 0) return null;
  const known = words.slice(0, -1).every((word, at) => canDescribe(word, words[at - 1]));
  if (!known) return null;
  return nounKind(noun) ?? (canDescribe(noun, words.at(-2)) && isAdjective(noun) ? "adjective" : null);
}

/** Whether a word can stand between another and a noun. A participle behind a noun would be a verb. */
function canDescribe(word: string, before: string | undefined): boolean {
  if (before !== undefined && word.endsWith("ed") && isNounBeforeANoun(before)) return false;
  return isAdjective(word) || isNounBeforeANoun(word) || /\p{L}[-‑–]\p{L}|^\p{Lu}{2,}$/u.test(word);
}

/** Whether a noun behind a preposition stands without the article that it needs: domination by single partner. */
export function missesArticle(words: readonly string[]): boolean {
  let noun: string[] = [];
  for (const word of [...words, ","]) {
    const ends = JOINING.has(word) || PREPOSITIONS.has(word) || SUBORDINATORS.has(word);
    if (!ends) {
      noun.push(word);
      continue;
    }
    const isDetermined = noun.some(
      (one) => DETERMINERS.has(one) || QUANTITIES.has(one) || /['’]s?$/.test(one),
    );
    if (!isDetermined && nounKind(noun.at(-1) ?? "") === "countable") return true;
    noun = [];
  }
  return false;
}

/**
 * Whether the words behind the first hold the verb of a clause (trust in partners grows), or may hold one: where a
 * clause inside them ends cannot be told (partners that share aims work faster).
 */
export function hasVerb(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (SUBORDINATORS.has(word)) return !words[at + 1]?.endsWith("ing");
    return at > 0 && words[at - 1] !== "to" && (AUXILIARIES.has(word) || FINITE_VERBS.has(word));
  });
}

/** The article before a word, by the sound it begins with; `null` where that cannot be told (of an acronym). */
function articleBefore(word: string): "a" | "an" | null {
  if (/^\p{Lu}/u.test(word)) return null;
  if (/^(?:uni(?![nmd])|us[aeu]|ubi|util|eu|one\b|once)/.test(word)) return "a";
  return /^(?:[aeiou]|hour|honest|honou?r|heir)/.test(word) ? "an" : "a";
}
