import type { Card } from "../bibliography/card.ts";
import { cardsOf } from "../bibliography/catalogue.ts";
import type { ReviewBibliography } from "../theory/review-bibliography.ts";

/** The cards of a bibliography that a review names; none where it could not be read. */
export function reviewCards({ file }: ReviewBibliography): readonly Card[] {
  return file ? cardsOf(file) : [];
}
