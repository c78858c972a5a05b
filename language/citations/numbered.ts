import type { Card } from "../bibliography/card.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { readNumbers } from "./numbers.ts";
import { reviewCards } from "./review-cards.ts";

/** How a numbered list of references becomes keys: by the numbers that entries bear, or by their place in the list. */
export interface NumberedSources {
  /** `null` where no bibliography is a numbered list. */
  readonly byNumber: ReadonlyMap<number, string> | null;
  /** Keys in the order of the bibliographies, those of the first named first; number 1 is at 0. */
  readonly inOrder: readonly string[];
}

/**
 * A bibliography is a numbered list where nearly all of its entries bear a number, no two the same: in BibTeX, `number`
 * is also the issue of a journal, and issues repeat.
 */
const NEARLY_ALL = 0.9;

export function numberedSources(theory: TheoryReading): NumberedSources {
  const all = theory.bibliographies.map(reviewCards);
  const byNumber = new Map<number, string>();
  for (const cards of all)
    for (const [number, key] of numbersOf(cards)) if (!byNumber.has(number)) byNumber.set(number, key);
  return {
    byNumber: byNumber.size > 0 ? byNumber : null,
    inOrder: [...new Set(all.flat().map(({ key }) => key))],
  };
}

function numbersOf(cards: readonly Card[]): ReadonlyMap<number, string> {
  const bearing = cards.filter(({ number }) => number !== null);
  if (bearing.length < cards.length * NEARLY_ALL) return new Map();
  const keys = new Map(
    bearing.flatMap(({ number, key }) => (number === null ? [] : [[number, key] as const])),
  );
  return keys.size === bearing.length ? keys : new Map();
}

/** The key of a number: by what entries bear, else by the order where none do; `null` where there is none. */
export function keyOfNumber({ byNumber, inOrder }: NumberedSources, number: number): string | null {
  return (byNumber ? byNumber.get(number) : inOrder[number - 1]) ?? null;
}

/** What the numbers of references in a text may mean, the likeliest first; each reading gives a key to every number. */
export interface NumbersMeant {
  readonly keys: readonly string[];
  readonly by: "number" | "order";
}

/** @param text "31", "(12, 31)", "[4-6]", "¹²,¹⁴" */
export function numbersMeant(sources: NumberedSources, text: string): NumbersMeant[] {
  const numbers = readNumbers(text);
  if (!numbers) return [];
  const readings = [
    { by: "number" as const, keys: numbers.map((number) => sources.byNumber?.get(number)) },
    { by: "order" as const, keys: numbers.map((number) => sources.inOrder[number - 1]) },
  ];
  const complete = readings.flatMap(({ by, keys }) => {
    const known = keys.flatMap((key) => key ?? []);
    return known.length === numbers.length ? [{ by, keys: known }] : [];
  });
  const [first, second] = complete;
  return first && second && first.keys.join("\n") === second.keys.join("\n") ? [first] : complete;
}
