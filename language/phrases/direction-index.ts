import { BEFORE_A_DIRECTION, COMPOUNDS, type DirectionVocabulary, DOWN, FIXED, UP } from "./directions.ts";
import { foldPhrase } from "./folding.ts";

/** What the words up to here mean: a direction, words that lead to one, or an expression left as it stands. */
export interface Lead {
  readonly kind: "direction" | "before-direction" | "fixed" | "compound";
  /** 1 up, -1 down, 0 for leads that are no direction. */
  readonly sign: 1 | -1 | 0;
  /** The words, folded. */
  readonly words: string;
  /** Added by the review itself, and so never taken for part of a proper name. */
  readonly reviewsOwn: boolean;
}

/** One step in the words: what may follow, and the lead that ends here. */
export interface LeadStep {
  lead: Lead | null;
  next: Map<string, LeadStep> | null;
}

/** The direction words to read phrases with: the table, and the review's own. Made once per vocabulary. */
export interface DirectionVocabularyIndex {
  readonly first: ReadonlyMap<string, LeadStep>;
}

function add(
  first: Map<string, LeadStep>,
  text: string,
  kind: Lead["kind"],
  sign: Lead["sign"],
  own = false,
) {
  const folded = foldPhrase(text);
  if (folded === "") return;
  let steps = first;
  let step: LeadStep | undefined;
  for (const word of folded.split(" ")) {
    if (step !== undefined) {
      step.next ??= new Map();
      steps = step.next;
    }
    step = steps.get(word);
    if (step === undefined) {
      step = { lead: null, next: null };
      steps.set(word, step);
    }
  }
  if (step !== undefined) step.lead = { kind, sign, words: folded, reviewsOwn: own };
}

/**
 * The index to give to `readPhrase` for a review's own direction words. They win over the table; a word
 * given as both up and down is down.
 */
export function indexDirections(vocabulary: DirectionVocabulary): DirectionVocabularyIndex {
  const first = new Map<string, LeadStep>();
  for (const text of BEFORE_A_DIRECTION) add(first, text, "before-direction", 0);
  for (const text of UP) add(first, text, "direction", 1);
  for (const text of DOWN) add(first, text, "direction", -1);
  for (const text of COMPOUNDS) add(first, text, "compound", 0);
  for (const text of FIXED) add(first, text, "fixed", 0);
  for (const text of vocabulary.up) add(first, text, "direction", 1, true);
  for (const text of vocabulary.down) add(first, text, "direction", -1, true);
  return { first };
}

/** The table of direction words alone, for a review that adds none. */
export const STANDARD_DIRECTIONS: DirectionVocabularyIndex = indexDirections({ up: [], down: [] });
