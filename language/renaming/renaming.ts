import type { Span } from "../text/span.ts";
import type { Mention } from "../theory/mentions.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";

/** Why something is not renamed, as a sentence for the author. */
export interface Refusal {
  readonly refused: string;
}

/** What an author is asked before it is done. */
export interface Question {
  /** What it does, with its effect counted. */
  readonly label: string;
  readonly description: string;
}

/** What is to be written at the places that name something, before their texts are looked at. */
export interface Renaming {
  readonly theory: TheoryReading;
  /** The places to write at, by file and place. */
  readonly mentions: readonly Mention[];
  /** What is written at one of them, from the text that stands there; or why that cannot be. */
  readonly write: (mention: Mention, place: Place) => Written | Refusal;
  /** The key that each place of the review has afterwards. */
  readonly keyAfter: (mention: Mention) => string;
  readonly question: Question | null;
}

/** A mention in its text. */
export interface Place {
  /** The whole text of the file. */
  readonly text: string;
  /** Where the words stand in it. */
  readonly span: Span;
}

export interface Written {
  readonly span: Span;
  readonly newText: string;
}

export function isRefusal(one: object): one is Refusal {
  return "refused" in one;
}

/** Longer names would be sentences, and nobody meant to type them. In UTF-16 code units. */
const LONGEST_NAME = 500;

/** A new name as it was typed: white space collapsed, and whether it was typed in quotation marks. */
export interface TypedName {
  readonly name: string;
  readonly inQuotes: boolean;
}

/** Reads what was typed as a new name. */
export function readTyped(typed: string): TypedName | Refusal {
  const text = typed.toWellFormed().replace(/\s+/g, " ").trim();
  const [, inside] = /^["“](.*)["”]$/.exec(text) ?? [];
  const isQuoted = inside !== undefined && !/["“”]/.test(inside);
  const name = isQuoted ? inside.trim() : text;
  if (!/[^\s\p{Cf}\p{Cc}]/u.test(name)) return { refused: "Type a name: nothing is left of an empty one." };
  if (/\p{Cc}/u.test(name)) {
    return { refused: "This name has a character in it that cannot be seen. Type it anew, without copying." };
  }
  if (name.length > LONGEST_NAME) {
    return {
      refused: `This name has ${name.length.toLocaleString("en")} letters. A name may have ${LONGEST_NAME} at most.`,
    };
  }
  return { name, inQuotes: isQuoted };
}

/** As much of a name as a sentence shows. */
export function shownName(name: string): string {
  return name.length <= 80 ? name : `${name.slice(0, 80).toWellFormed()}…`;
}

/** Tells whether a mention is at the place of one of these; it may have been read from the file once more. */
export function areAt(mentions: readonly Mention[]): (mention: Mention) => boolean {
  const placeOf = ({ uri, what, words }: Mention) => `${uri} ${what} ${words.span.start}`;
  const places = new Set(mentions.map(placeOf));
  return (mention) => places.has(placeOf(mention));
}
