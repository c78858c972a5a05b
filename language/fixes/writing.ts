import { isPlainKey } from "../citations/keys.ts";
import { ARROW_SOURCE } from "../syntax/tokens/arrows.ts";
import { isUnclosedQuote } from "../syntax/tokens/enclosed.ts";
import { phraseEnd } from "../syntax/tokens/phrase-end.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";

/** Words in quotation marks; `null` where they hold both kinds of them. */
export function quoted(words: string): string | null {
  if (!words.includes('"')) return `"${words}"`;
  return /[“”]/.test(words) ? null : `“${words}”`;
}

/** A factor's name as an item of a list or a part: in quotation marks where it would be read as more. */
export function asItem(theory: TheoryReading, name: string): string | null {
  return isOneItem(name) && readsAsItself(theory, name) ? name : quoted(name);
}

/** Words as one item of a list, in quotation marks where they would be read as more; `null` where that cannot be. */
export function asWords(words: string): string | null {
  return isOneItem(words) ? words : quoted(words);
}

/** Whether nothing in the words ends them: no arrow, no bracket, no comma of a list. */
function isOneItem(words: string): boolean {
  return phraseEnd(words, 0) === words.length && !isUnclosedQuote(words, 0) && !words.startsWith("//");
}

/** Whether the words are one thing in a part of a CMOC, where commas belong to them. */
export function isOnePhrase(words: string): boolean {
  return words.split(/,\s+/).every(isOneItem);
}

/** Whether a name means itself without quotation marks: no word in it is read as a direction. */
function readsAsItself(theory: TheoryReading, name: string): boolean {
  const bare = { text: name, quoted: false, span: { start: 0, end: name.length } };
  return theory.read(bare).key === theory.read({ ...bare, quoted: true }).key;
}

const endsName = new RegExp(`[\\n\\r[\\]"“]|:(?:\\s|$)|(?:^|\\s)//|${ARROW_SOURCE}`);

/** A name as it stands between a keyword and its colon. */
export function asName(name: string): string | null {
  return endsName.test(name) || /:[^/]/.test(name) ? quoted(name) : name;
}

/** A factor's name as it stands in its statement. */
export function asFactorName(theory: TheoryReading, name: string): string | null {
  return readsAsItself(theory, name) ? asName(name) : quoted(name);
}

/** A key as it stands behind its `@`. */
export function asKey(key: string): string {
  return isPlainKey(key) ? key : `{${key}}`;
}
