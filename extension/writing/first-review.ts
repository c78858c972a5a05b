/** The first file of a review, without a CMOC yet: what there is to write is said in remarks. */
export function firstReview(question: string): string {
  const asked = question.replace(/["“”]/g, "'").replace(/\s+/g, " ").trim() || USUAL_QUESTION;
  return `review "${asked}"
  // The file that Zotero, EndNote or Mendeley exports goes here:
  // bibliography: references.bib

theory phase 1: "Initial programme theory"

# First ideas

// A CMOC says: in this context, this mechanism brings about this outcome.
//   cmoc T1: a context -> a mechanism -> an outcome [@source]
// Write + between several, ? for a part that you do not know yet,
// and [posited] in place of a source for what is your own proposition.

`;
}

export const USUAL_QUESTION = "What works for whom, in which circumstances, and why?";
