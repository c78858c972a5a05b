import { lineBreakOf } from "../fixes/places.ts";
import { extractFactor } from "./extract-factor.ts";
import { joinDemiRegularity } from "./join-demi-regularity.ts";
import { inlineName, mergeFactors } from "./merge-factors.ts";
import { moveConfiguration } from "./move-configuration.ts";
import { numbersToKeys } from "./numbers-to-keys.ts";
import { organise } from "./organise.ts";
import type { Offer, Offering, RefactoringKind, RefactoringSubject, Rewriting } from "./refactoring.ts";
import { reverseConfiguration } from "./reverse-configuration.ts";
import { sortAllCitations, sortCitations } from "./sort-citations.ts";
import { splitOutcomes } from "./split-outcomes.ts";

/** Every refactoring, with the kinds of what it offers. */
const OFFERINGS: readonly { readonly kinds: readonly RefactoringKind[]; readonly offers: Offering }[] = [
  { kinds: ["refactor.extract"], offers: extractFactor },
  { kinds: ["refactor.rewrite"], offers: mergeFactors },
  { kinds: ["refactor.inline"], offers: inlineName },
  { kinds: ["refactor.rewrite"], offers: splitOutcomes },
  { kinds: ["refactor.rewrite"], offers: joinDemiRegularity },
  { kinds: ["refactor.rewrite"], offers: reverseConfiguration },
  { kinds: ["refactor.rewrite"], offers: sortCitations },
  { kinds: ["refactor.rewrite"], offers: numbersToKeys },
  { kinds: ["refactor.move"], offers: moveConfiguration },
  { kinds: ["source.organize.cmoc"], offers: organise },
  { kinds: ["source.sortCitations.cmoc"], offers: sortAllCitations },
];

/** The refactorings of the kinds that are wanted, for what is selected; also those that cannot be done there. */
export function refactoringsFor(
  subject: RefactoringSubject,
  wanted: (kind: RefactoringKind) => boolean = () => true,
): Offer[] {
  return OFFERINGS.filter(({ kinds }) => kinds.some(wanted))
    .flatMap(({ offers }) => offers(subject))
    .filter(({ kind }) => wanted(kind))
    .map((offer) =>
      "work" in offer ? { ...offer, work: (textOf) => inLineBreaks(subject, offer.work(textOf)) } : offer,
    );
}

/** New lines end as the other lines of their file do. */
function inLineBreaks({ theory, file }: RefactoringSubject, rewriting: Rewriting | null): Rewriting | null {
  if (!rewriting) return null;
  const written = (text: string, uri: string) => {
    const summary = theory.summaryOf(uri) ?? file;
    return text.includes("\n") ? text.replace(/\r\n|\r|\n/g, lineBreakOf(summary.lines)) : text;
  };
  const changes = rewriting.changes.map((change) => ({
    ...change,
    newText: written(change.newText, change.uri),
  }));
  if (!rewriting.created) return { changes };
  return { changes, created: rewriting.created.map(({ uri, text }) => ({ uri, text: written(text, uri) })) };
}
