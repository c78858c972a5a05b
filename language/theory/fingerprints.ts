/**
 * Marks by which nearly equal factor names find each other without being compared one by one: the same words
 * in another order, number or with `&` for "and"; and the same letters but for one, by the names that are left
 * when one letter is taken out (after SymSpell, Garbe 2012). The marks are numbers, and two names that share one
 * need not be alike.
 */
export function fingerprintsOf(factor: string): Set<number> {
  const letters = factor.replace(/[\s-]+/g, "");
  const whole = numberOf(letters);
  const prints = new Set([numberOf(`words ${wordsOf(factor)}`), whole]);
  if (letters.length < SHORTEST_WITH_A_SLIP || letters.length > LONGEST_WITH_A_SLIP) return prints;
  // The number of the letters but one is that of those before it, moved up, and of those behind it.
  let before = 0;
  let behind = whole;
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at);
    const power = powerOf(letters.length - at - 1);
    behind = (behind - Math.imul(code, power)) | 0;
    prints.add((Math.imul(before, power) + behind) | 0);
    before = (Math.imul(before, BASE) + code) | 0;
  }
  return prints;
}

/** A number for a text, as a polynomial of its letters. */
function numberOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at++) number = (Math.imul(number, BASE) + text.charCodeAt(at)) | 0;
  return number;
}

const BASE = 16_777_619;
const powers = [1];

function powerOf(exponent: number): number {
  for (let known = powers.length; known <= exponent; known++)
    powers.push(Math.imul(powers[known - 1] ?? 1, BASE));
  return powers[exponent] ?? 1;
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
