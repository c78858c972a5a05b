import type { Card } from "../bibliography/card.ts";
import { referenceCard } from "../bibliography/catalogue.ts";
import type { Reference } from "../bibliography/reference.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { citableSources } from "./sources.ts";

/** A title of fewer words may be that of several works. */
const TELLING_TITLE = 3;

/**
 * The key that a source has now, of which this was known under another: that of the one with its DOI, or else of the
 * only one with its authors, year and title. `null` where there is none.
 */
export function keyNow(theory: TheoryReading, known: Reference): string | null {
  const sought = referenceCard(known);
  const alike: Card[] = [];
  for (const card of citableSources(theory)) {
    if (sought.doi !== "" && card.doi === sought.doi) return card.key;
    if (isSameWork(card, sought)) alike.push(card);
  }
  return alike.length === 1 ? (alike[0]?.key ?? null) : null;
}

function isSameWork(one: Card, other: Card): boolean {
  return (
    one.title === other.title &&
    one.title.trim().split(" ").length >= TELLING_TITLE &&
    one.year === other.year &&
    one.authors === other.authors &&
    !(one.doi !== "" && other.doi !== "")
  );
}
