/**
 * How well a name fits what is typed, both folded: it begins with it; each word typed begins one of its words, in any
 * order; it holds it; or it holds its letters in order, the first at the start of a word. Greater is better; 0 where
 * it does not fit at all. Everything fits nothing typed.
 */
export function fitOf(name: string, typed: string): number {
  if (typed === "" || name.startsWith(typed)) return 4;
  if (typed.split(" ").every((word) => beginsAWord(name, word))) return 3;
  if (name.includes(typed)) return 2;
  return typed.length > 1 && holdsLetters(name, typed) ? 1 : 0;
}

const LETTER = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

function beginsAWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
    if (isWordStart(name, at)) return true;
  return false;
}

function isWordStart(name: string, at: number): boolean {
  return at === 0 || !LETTER.test(name.charAt(at - 1));
}

function holdsLetters(name: string, typed: string): boolean {
  const letters = [...typed].filter((letter) => letter !== " ");
  const [first = ""] = letters;
  for (let at = name.indexOf(first); at >= 0; at = name.indexOf(first, at + 1)) {
    if (isWordStart(name, at)) return holdsInOrder(name, at, letters);
  }
  return false;
}

function holdsInOrder(name: string, from: number, letters: readonly string[]): boolean {
  let at = from;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
