import { foldWords } from "../bibliography/card.ts";
import { type AuthorYear, cardsMeant, readAuthorYear } from "../citations/author-year.ts";
import { numberedSources, numbersMeant } from "../citations/numbered.ts";
import { citableSources } from "../citations/sources.ts";
import { doiOf } from "../text/addresses.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { asKey } from "./writing.ts";

/** What words in the place of a key may mean. */
export interface Meant {
  /** As it stands between the brackets: "@ash2019; @birch2021". */
  readonly written: string;
  /** How much of the words it takes the place of, in UTF-16 units. */
  readonly length: number;
  /** What it was found by, where that is worth saying. */
  readonly because: string;
  /** Whether the words can mean no other source. */
  readonly isSure: boolean;
}

/** The sources that words may mean: a DOI, authors and year, or the number of a reference; the likeliest first. */
export function meantBy(theory: TheoryReading, words: string): Meant[] {
  return byDoi(theory, words) ?? byNumbers(theory, words) ?? byAuthors(theory, words);
}

const MOST_MEANT = 3;

/** The keys of the entries with the DOI that words are; `null` where they are none. */
export function keysOfDoi(theory: TheoryReading, words: string): string[] | null {
  const doi = doiOf(words)?.toLowerCase();
  if (doi === undefined) return null;
  const keys: string[] = [];
  for (const card of citableSources(theory)) if (card.doi === doi) keys.push(card.key);
  return keys.slice(0, MOST_MEANT);
}

function byDoi(theory: TheoryReading, words: string): Meant[] | null {
  const keys = keysOfDoi(theory, words);
  if (!keys) return null;
  return keys.map((key) => ({
    written: `@${asKey(key)}`,
    length: words.length,
    because: "",
    isSure: keys.length === 1,
  }));
}

function byNumbers(theory: TheoryReading, words: string): Meant[] | null {
  if (!/^[\d⁰¹²³⁴⁵⁶⁷⁸⁹([]/.test(words)) return null;
  const readings = numbersMeant(numberedSources(theory), words);
  if (readings.length === 0) return null;
  return readings.map(({ keys, by }) => ({
    written: keys.map((key) => `@${asKey(key)}`).join("; "),
    length: words.length,
    because: keys.length === 1 ? FOUND_BY[by].one : FOUND_BY[by].several,
    isSure: by === "number" && readings.length === 1,
  }));
}

const FOUND_BY = {
  number: { one: ", by its number", several: ", by their numbers" },
  order: { one: ", by its place in the bibliography", several: ", by their places in the bibliography" },
};

function byAuthors(theory: TheoryReading, words: string): Meant[] {
  const named = readAuthorYear(words);
  const keys = named ? keysOfAuthors(theory, named) : [];
  return keys.map((key) => ({
    written: `@${asKey(key)}`,
    length: named?.length ?? 0,
    because: "",
    isSure: keys.length === 1,
  }));
}

/** By what their entries say; or else by what their keys look like. */
function keysOfAuthors(theory: TheoryReading, named: AuthorYear): string[] {
  const cards = cardsMeant(citableSources(theory), named);
  if (cards.length > 0) return cards.map(({ key }) => key);
  const name = (named.names[0] ?? "").replace(/ /g, "");
  const found: string[] = [];
  for (const key of theory.knownKeys()) {
    const folded = foldWords(key).replace(/ /g, "");
    if (
      folded.startsWith(name) &&
      folded.includes(named.year + named.letter) &&
      found.push(key) === MOST_MEANT
    )
      break;
  }
  return found;
}

/**
 * What a reference in round brackets may mean, `(Ash, 2019, p. 4; Birch, 2021)` or `(12, 31)`: all of its sources, with
 * what stands behind each.
 */
export function meantInBrackets(theory: TheoryReading, words: string): Meant[] {
  const inside = words.replace(/^\((.*)\)$/s, "$1").trim();
  const items = /^\d/.test(inside) ? [inside] : inside.split(";").map((item) => item.trim());
  const readings = items.map((item) =>
    meantBy(theory, item).map((one) => ({
      ...one,
      written: one.written + asLocator(item.slice(one.length)),
    })),
  );
  const [first = [], ...others] = readings;
  if (others.length === 0) return first;
  const likeliest = readings.flatMap(([one]) => one ?? []);
  if (likeliest.length < readings.length) return [];
  const written = likeliest.map((one) => one.written).join("; ");
  return [{ written, length: words.length, because: "", isSure: likeliest.every(({ isSure }) => isSure) }];
}

/** ": 12" behind a year is a page, as some journals print it. */
export function asLocator(behind: string): string {
  return behind.replace(/^\)/, "").replace(/^\s*:\s*(?=\d)/, ", p. ");
}
