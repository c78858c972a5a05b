import { type Card, foldWords } from "../bibliography/card.ts";

/** A source named by its authors and year: "Vangen and Huxham (2003)", "(Aunger et al., 2021b, p. 4)". */
export interface AuthorYear {
  /** Family names in order, folded; further authors may be left out. */
  readonly names: readonly string[];
  /** Others follow: "et al." */
  readonly others: boolean;
  readonly year: string;
  /** "b" of "2008b"; empty where there is none. */
  readonly letter: string;
  /** How much of the text names the source, in UTF-16 units; a locator stands behind it. */
  readonly length: number;
}

const NAMED = /^([\p{L}][^\d;@[\]{}]{0,200}?)[\s,]*\(?((?:1[5-9]|20)\d\d)([a-z]?)\b\)?/u;
const LEAD = /^(?:see also|see|cf\.?|e\.g\.,?|after|from|in)\s+/i;
const OTHERS = /[\s,]*\b(?:et al\b\.?|and others|and colleagues|& colleagues)/i;
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;

/** Reads the authors and year that a text begins with; `null` where it does not. */
export function readAuthorYear(text: string): AuthorYear | null {
  const found = NAMED.exec(text);
  if (!found) return null;
  const [{ length }, written = "", year = "", letter = ""] = found;
  const others = OTHERS.test(written);
  const names = written
    .replace(LEAD, "")
    .replace(OTHERS, "")
    .split(/\s*(?:,|&|\band\b)\s*/)
    .filter((name) => name !== "" && !INITIALS.test(name))
    .map(foldWords)
    .filter((name) => name !== "");
  return names.length > 0 ? { names, others, year, letter, length } : null;
}

const MOST_MEANT = 3;

/** The sources that such words may mean, the likeliest first: every author named has to be one of theirs. */
export function cardsMeant(cards: Iterable<Card>, meant: AuthorYear): Card[] {
  const fitting: { readonly card: Card; readonly fit: number }[] = [];
  for (const card of cards) {
    const fit = fitOf(card, meant);
    if (fit > 0) fitting.push({ card, fit });
  }
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  const likeliest = fitting.filter(({ fit }) => fit === best).map(({ card }) => card);
  return byLetter(likeliest, meant).slice(0, MOST_MEANT);
}

function fitOf(card: Card, { names, others, year }: AuthorYear): number {
  if (card.year !== year) return 0;
  const [first = ""] = card.names;
  const [named = ""] = names;
  if (!isName(first, named)) return 0;
  if (!names.slice(1).every((name) => card.names.some((one) => isName(one, name)))) return 0;
  const isWhole = others ? card.names.length > 2 : card.names.length === names.length;
  return isWhole ? 2 : 1;
}

/** "Berg" is van den Berg too. */
function isName(whole: string, named: string): boolean {
  return whole !== "" && (whole === named || whole.endsWith(` ${named}`));
}

/** Of several of one year, "b" means the one whose key says so, or else the second. */
function byLetter(cards: readonly Card[], { letter, year }: AuthorYear): readonly Card[] {
  if (letter === "" || cards.length < 2) return cards;
  const lettered = cards.filter(({ plainKey }) => plainKey.includes(year + letter));
  return lettered.length > 0 ? lettered : cards;
}
