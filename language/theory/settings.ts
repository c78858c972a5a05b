import type { DirectionVocabulary } from "../phrases/directions.ts";
import type { Severity } from "../problems/problem.ts";
import type { FileSummary, Words } from "../summary/summary.ts";
import { foldName } from "./labels.ts";

/** Attributes of `review` that say how the whole review is read and checked. */
export const REVIEW_ATTRIBUTES = {
  bibliography: "bibliography",
  citationStyle: "citation style",
  sourcesAtLeast: "sources at least",
  wordsForMore: "words for more",
  wordsForLess: "words for less",
  checks: "checks",
} as const;

/** How a problem is told: `off` where it is not told at all. */
export type Told = Severity | "off";

const TOLD: ReadonlyMap<string, Told> = new Map([
  ["error", "error"],
  ["warning", "warning"],
  ["information", "information"],
  ["note", "information"],
  ["hint", "hint"],
  ["off", "off"],
]);

export interface Dimension {
  readonly name: string;
  /** As the author wrote them, by their folded spelling. */
  readonly values: ReadonlyMap<string, string>;
}

/** What a review sets for itself, from all its `review` and `dimension` statements. */
export interface ReviewSettings {
  readonly vocabulary: DirectionVocabulary;
  /** How many sources a CMOC needs; 1 where the review does not say. */
  readonly sourcesAtLeast: number;
  /** By the code of a check. */
  readonly told: ReadonlyMap<string, Told>;
  /** By folded name. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
}

export function settingsOf(summaries: readonly FileSummary[]): ReviewSettings {
  const attributes = summaries.flatMap(({ reviews }) => reviews.flatMap((review) => review.attributes));
  const listed = (name: string) =>
    attributes.filter((one) => one.name === name).flatMap(({ items }) => items);
  const texts = (name: string) => listed(name).map(({ text }) => text);
  const [least] = texts(REVIEW_ATTRIBUTES.sourcesAtLeast).map(Number);
  return {
    vocabulary: { up: texts(REVIEW_ATTRIBUTES.wordsForMore), down: texts(REVIEW_ATTRIBUTES.wordsForLess) },
    sourcesAtLeast: least !== undefined && Number.isInteger(least) && least > 0 ? least : 1,
    told: new Map(
      listed(REVIEW_ATTRIBUTES.checks)
        .map(readTold)
        .filter((told) => told !== null),
    ),
    dimensions: dimensionsOf(summaries),
  };
}

/** `no-source as error`; `null` where it cannot be read. */
export function readTold({ text }: Words): [code: string, told: Told] | null {
  const [, code, as] = /^([\w-]+)\s+(?:as|=|is)?\s*(\w+)$/i.exec(text.trim()) ?? [];
  const told = TOLD.get(as?.toLowerCase() ?? "");
  return code && told ? [code.toLowerCase(), told] : null;
}

function dimensionsOf(summaries: readonly FileSummary[]): Map<string, Dimension> {
  const dimensions = new Map<string, { name: string; values: Map<string, string> }>();
  for (const { name, values } of summaries.flatMap((summary) => summary.dimensions)) {
    const key = foldName(name.text);
    const dimension = dimensions.get(key) ?? { name: name.text, values: new Map() };
    for (const { text } of values) dimension.values.set(foldName(text), text);
    dimensions.set(key, dimension);
  }
  return dimensions;
}

/** A text that is equal for equal settings. */
export function settingsText({ vocabulary, sourcesAtLeast, told, dimensions }: ReviewSettings): string {
  const written = [...dimensions].map(([key, { name, values }]) => [key, name, [...values]]);
  return JSON.stringify([vocabulary, sourcesAtLeast, [...told], written]);
}
