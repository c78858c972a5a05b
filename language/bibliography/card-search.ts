import { type Card, foldWords, withoutAccents } from "./card.ts";

/** What an author asks for, made ready to be held against thousands of cards. */
export interface Asked {
  readonly plainKey: string;
  /** Each behind a space, since words are found by how they begin. */
  readonly words: readonly string[];
}

/** "vangen2003" asks for the author and the year too. */
export function asked(typed: string): Asked {
  const words = foldWords(typed).replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ");
  return {
    plainKey: withoutAccents(typed.trim()),
    words: words === "" ? [] : words.split(" ").map((word) => ` ${word}`),
  };
}

/**
 * How well a card fits what is asked; greater is better, 0 is not at all: the key, its beginning, a word in it, any
 * part of it; then authors with or without the year; the year; words of the title; at last, letters of the key in
 * their order.
 */
export function fitOfCard(card: Card, { plainKey, words }: Asked): number {
  if (plainKey === "") return 9;
  const { plainKey: key } = card;
  if (key === plainKey) return 9;
  if (key.startsWith(plainKey)) return 8;
  const inKey = key.indexOf(plainKey);
  if (inKey >= 0) return beginsAWord(key, plainKey, inKey) ? 7 : 6;
  if (words.length > 0) {
    const year = ` ${card.year}`;
    if (words.every((word) => card.authors.includes(word) || year.startsWith(word)))
      return words.some((word) => card.authors.includes(word)) ? 5 : 4;
    if (
      words.every((word) => card.title.includes(word) || card.authors.includes(word) || year.startsWith(word))
    )
      return 3;
    if (words.every((word) => key.includes(word.slice(1)))) return 2;
  }
  return plainKey.length > 1 && holdsInOrder(key, plainKey) ? 1 : 0;
}

function beginsAWord(key: string, part: string, at: number): boolean {
  for (let found = at; found >= 0; found = key.indexOf(part, found + 1))
    if (!/[\p{L}\p{N}]/u.test(key.charAt(found - 1))) return true;
  return false;
}

/** Whether a key begins with the first letter asked for and holds the others behind it, in their order. */
function holdsInOrder(key: string, letters: string): boolean {
  if (key.charAt(0) !== letters.charAt(0)) return false;
  let at = 0;
  for (const letter of letters) {
    const found = key.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
