import { doiOf } from "../text/addresses.ts";

/** What a source can be found by, as on the card of a library's catalogue: short, and folded for comparing. */
export interface Card {
  readonly key: string;
  /** The key in lower case, without accents. */
  readonly plainKey: string;
  /** Family names in order, folded, each behind a space; an organisation is one of them: " vangen huxham". */
  readonly authors: string;
  /** Family names in order, folded: ["van den berg", "huxham"]. */
  readonly names: readonly string[];
  /** Four digits, or empty. */
  readonly year: string;
  /** Words of the title, folded, each behind a space. */
  readonly title: string;
  /** In lower case; empty where there is none. */
  readonly doi: string;
  /** The number it bears in a numbered list, where its entry says so. */
  readonly number: number | null;
  /** To tell it by: "Vangen & Huxham 2003". */
  readonly shown: string;
}

/** What a card is written from: plain texts. */
export interface CardTexts {
  readonly key: string;
  /** Family names, or names of organisations; an empty one stands for others that are not named. */
  readonly authors: readonly string[];
  readonly year: string;
  readonly title: string;
  readonly doi: string;
  readonly number?: string;
}

const LONGEST_TITLE = 500;
const MOST_AUTHORS = 30;
const LONGEST_SHOWN = 80;

export function cardOf({ key, authors, year, title, doi, number = "" }: CardTexts): Card {
  const names = authors.slice(0, MOST_AUTHORS).map(foldWords);
  return {
    key,
    plainKey: withoutAccents(key),
    authors: behindSpaces(names.join(" ")),
    names,
    year,
    title: behindSpaces(foldWords(title.slice(0, LONGEST_TITLE))),
    doi: (doiOf(doi) ?? "").toLowerCase(),
    number: /^[1-9]\d{0,4}$/.test(number.trim()) ? Number(number) : null,
    shown: [shownAuthors(authors) || title.slice(0, LONGEST_SHOWN), year]
      .filter((part) => part !== "")
      .join(" "),
  };
}

/** Authors as a sentence names them: Vangen & Huxham; Aunger et al. */
function shownAuthors(authors: readonly string[]): string {
  const [first = "", second] = authors;
  if (authors.length > 2 || authors.includes("")) return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}

const behindSpaces = (words: string) => (words === "" ? "" : ` ${words}`);

/** Letters that are no letter with an accent, as people type them who have none of them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
  ["ħ", "h"],
]);

/** In lower case and without accents. */
export function withoutAccents(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøđðþłıħ]/g, (letter) => LETTERS.get(letter) ?? letter);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false;
  return true;
}

/** Words in lower case, without accents and apostrophes, with one space between them in place of other signs. */
export function foldWords(text: string): string {
  const plain = withoutAccents(text);
  if (isAscii(plain)) {
    const joined = plain.includes("'") || plain.includes("`") ? plain.replace(/['`]/g, "") : plain;
    return joined.replace(/[^a-z0-9]+/g, " ").trim();
  }
  return plain
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
