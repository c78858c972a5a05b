import type { Words } from "../summary/summary.ts";
import { REVIEW_ATTRIBUTES } from "../theory/settings.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import { type NamedStyle, readStyleName } from "./style.ts";

/** The words of a review that name its citation style, and the file they stand in. */
export interface StatedStyle {
  readonly file: string;
  readonly words: Words;
  /** `null` where they name none. */
  readonly style: NamedStyle | null;
}

/** Every `citation style:` of a review in order: the first that names one counts. */
export function statedStyles(theory: TheoryReading): StatedStyle[] {
  return theory.summaries().flatMap(({ uri: file, reviews }) =>
    reviews
      .flatMap(({ attributes }) => attributes)
      .filter(({ name }) => name === REVIEW_ATTRIBUTES.citationStyle)
      .flatMap(({ items }) => items.map((words) => ({ file, words, style: readStyleName(words.text) }))),
  );
}

/** The citation style that counts in a review; `null` where it states none. */
export function styleOf(theory: TheoryReading): (StatedStyle & { readonly style: NamedStyle }) | null {
  for (const { style, ...stated } of statedStyles(theory)) if (style) return { ...stated, style };
  return null;
}
