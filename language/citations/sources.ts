import { type Card, cardOf } from "../bibliography/card.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { reviewCards } from "./review-cards.ts";

/** Every source that can be cited in a review, each key once: those of its bibliographies, then those it declares. */
export function* citableSources(theory: TheoryReading): Iterable<Card> {
  const seen = new Set<string>();
  for (const bibliography of theory.bibliographies) {
    for (const card of reviewCards(bibliography)) {
      if (seen.has(card.key)) continue;
      seen.add(card.key);
      yield card;
    }
  }
  for (const key of theory.declaredKeys()) if (!seen.has(key)) yield declaredCard(theory, key);
}

function declaredCard(theory: TheoryReading, key: string): Card {
  const [declared] = theory.sourcesDeclared(key);
  const title = declared?.statement.description?.text ?? "";
  return cardOf({ key, authors: [], year: "", title, doi: "" });
}
