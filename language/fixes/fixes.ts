import {
  closeCitation,
  closeGapBeforeKey,
  closeKey,
  fillCitation,
  removeSemicolon,
  separateSources,
} from "./citation-brackets.ts";
import {
  addAt,
  citeReference,
  keyForWords,
  keysForNumbers,
  nameBibliography,
  unknownKeyFixes,
} from "./citation-keys.ts";
import { addDimension, addValue } from "./dimensions.ts";
import { citeExcerpt, citeExcerptsSource } from "./excerpts.ts";
import type { Fix, Fixer, FixSubject } from "./fix.ts";
import { removeItem } from "./items.ts";
import { labelOfOtherTheory, writeDemiRegularity } from "./labels.ts";
import {
  joinToLineAbove,
  moveArrowsUp,
  placeBracketBehind,
  placeWordsBehind,
  removePlus,
} from "./misplaced.ts";
import { nearMissFixes } from "./near-miss.ts";
import { addArrows, colonBehindName, fillEmpty, otherMissingParts } from "./parts.ts";
import { lineBreakOf } from "./places.ts";
import { closeQuote, closeRoundBracket, removeRoundBracket } from "./quotes.ts";
import { strayTextFixes } from "./stray-text.ts";
import { moveByTags } from "./tags.ts";
import { declareTheory } from "./theories.ts";
import { splitChain } from "./too-many-parts.ts";

/** Likelier than what the check itself proposes. */
const LIKELIER: ReadonlyMap<string, Fixer> = new Map([
  ["missing-colon", colonBehindName],
  ["tag-against-position", moveByTags],
  ["unknown-label", labelOfOtherTheory],
]);

/** Fixes that need more than the problem's own place, by its code. */
const FIXERS: ReadonlyMap<string, Fixer> = new Map([
  ["alias-circle", removeItem],
  ["alias-declared", removeItem],
  ["alias-twice", removeItem],
  ["analogous-cmoc", writeDemiRegularity],
  ["arrow-below-attribute", moveArrowsUp],
  ["bracket-not-closed", closeRoundBracket],
  ["bracket-not-opened", removeRoundBracket],
  ["citation-before-words", placeBracketBehind],
  ["citation-empty", fillCitation],
  ["citation-extra-semicolon", removeSemicolon],
  ["citation-key-missing", closeGapBeforeKey],
  ["citation-key-unclosed", closeKey],
  ["citation-missing-semicolon", separateSources],
  ["citation-number", keysForNumbers],
  ["citation-unclosed", closeCitation],
  ["citation-without-at", addAt],
  ["citation-without-key", keyForWords],
  ["empty-statement", fillEmpty],
  ["excerpt-not-cited", citeExcerptsSource],
  ["excerpt-without-citation", citeExcerpt],
  ["keyword-at-line-start", joinToLineAbove],
  ["missing-arrows", addArrows],
  ["missing-outcome", otherMissingParts],
  ["near-miss", nearMissFixes],
  ["no-bibliography", nameBibliography],
  ["nothing-beside-plus", removePlus],
  ["raised-number", citeReference],
  ["reference-in-brackets", citeReference],
  ["relation-circle", removeItem],
  ["stray-text", strayTextFixes],
  ["tag-before-words", placeBracketBehind],
  ["too-many-parts", splitChain],
  ["unclosed-quote", closeQuote],
  ["unknown-attribute", addDimension],
  ["unknown-citation", unknownKeyFixes],
  ["unknown-theory", declareTheory],
  ["unknown-value", addValue],
  ["words-after-citation", placeWordsBehind],
  ["words-after-tag", placeWordsBehind],
]);

/** Where the one thing that was probably meant may be written unasked. */
const MEANT: ReadonlySet<string> = new Set([
  "unknown-attribute",
  "unknown-label",
  "unknown-theory",
  "unknown-value",
  "unreadable-setting",
]);

/** Where the check's own repair may be done unasked, if there is no other. */
const HARMLESS: ReadonlySet<string> = new Set([
  "broken-arrow",
  "citation-without-brackets",
  "heading-without-space",
  "keyword-in-line",
  "missing-colon",
  "missing-context",
  "missing-mechanism",
  "missing-outcome",
  "pasted-arrow",
  "unknown-tag",
]);

/** Every way to mend a problem, the likeliest first; at most one of them is preferred, and then the first. */
export function fixesFor(subject: FixSubject): Fix[] {
  const { problem } = subject;
  const likelier = LIKELIER.get(problem.code)?.(subject) ?? [];
  const worked = FIXERS.get(problem.code)?.(subject) ?? [];
  const repairs = repairsOf(subject, likelier.length + worked.length);
  const fixes = [...likelier, ...repairs, ...worked];
  return fixes.map(({ preferred, ...fix }, at) =>
    withLineBreaks(subject, { ...fix, preferred: at === 0 && preferred === true }),
  );
}

/** What the check itself proposes. */
function repairsOf({ problem, file }: FixSubject, others: number): Fix[] {
  const repairs = problem.repairs ?? [];
  const isSure = MEANT.has(problem.code) || (HARMLESS.has(problem.code) && others === 0);
  return repairs.map(({ title, changes }) => ({
    title,
    changes: changes.map((change) => ({ uri: file.uri, ...change })),
    preferred: isSure && repairs.length === 1,
  }));
}

/** New lines end as the other lines of their file do. */
function withLineBreaks({ theory }: FixSubject, fix: Fix): Fix {
  const breakIn = (uri: string) => {
    const lines =
      theory.summaryOf(uri)?.lines ?? theory.bibliographies.find((one) => one.uri === uri)?.file?.lines;
    return lines ? lineBreakOf(lines) : "\n";
  };
  return {
    ...fix,
    changes: fix.changes.map((change) =>
      change.newText.includes("\n")
        ? { ...change, newText: change.newText.replace(/\r?\n/g, breakIn(change.uri)) }
        : change,
    ),
  };
}
