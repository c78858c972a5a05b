/**
 * Marks by which nearly equal factor names find each other without being compared one by one: the same words
 * in another order, number or with `&` for "and"; and the same letters but for one, by the names that are left
 * when one letter is taken out (after SymSpell, Garbe 2012).
 */
export function fingerprintsOf(factor: string): string[] {
  const letters = factor.replace(/[\s-]+/g, "");
  const prints = [`words ${wordsOf(factor)}`, `letters ${letters}`];
  if (letters.length < SHORTEST_WITH_A_SLIP || letters.length > LONGEST_WITH_A_SLIP) return prints;
  for (let at = 0; at < letters.length; at++)
    prints.push(`letters ${letters.slice(0, at)}${letters.slice(at + 1)}`);
  return prints;
}

/** Shorter words differ by a letter without being slips: *care* and *core*. */
const SHORTEST_WITH_A_SLIP = 7;

/** Longer phrases are sentences, and each letter would cost as much again. */
const LONGEST_WITH_A_SLIP = 80;

function wordsOf(factor: string): string {
  return factor
    .replace(/&/g, " and ")
    .split(/[\s\-/,]+/)
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .map(singular)
    .sort()
    .join(" ");
}

const SMALL_WORDS = new Set(["the", "a", "an", "of", "and", "for", "in", "to"]);

function singular(word: string): string {
  if (word.length < 4 || word.endsWith("ss")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Whether two names are so near that one may be a slip for the other; numbers in them tell them apart. */
export function isNearMiss(one: string, other: string): boolean {
  if (one === other || digitsOf(one) !== digitsOf(other)) return false;
  if (wordsOf(one) === wordsOf(other)) return true;
  const [first, second] = [one.replace(/[\s-]+/g, ""), other.replace(/[\s-]+/g, "")];
  return Math.min(first.length, second.length) >= SHORTEST_WITH_A_SLIP - 1 && isOneSlip(first, second);
}

const digitsOf = (text: string) => text.replace(/\D+/g, " ").trim();

/** One letter more, less, changed, or two neighbours exchanged. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
