/** What is wrong in a citation and what to do about it, by code. `about` is a key, or the words in its place. */
export const citationMessages = {
  "citation-unclosed": () => "This citation has no closing bracket. Put ] behind the last source.",
  "citation-empty": () =>
    "There is no source between these brackets. Write the key of a source, as in [@smith2020], or [posited] for a proposition of your own.",
  "citation-extra-semicolon": () =>
    "There is no source on one side of this semicolon. Add the source, or delete the semicolon.",
  "citation-missing-semicolon": (key: string) =>
    `There is no semicolon before @${key}. Put one between two sources, as in [@smith2020; @jones2021].`,
  "citation-key-unclosed": () =>
    "The curly bracket behind @ is not closed. Put } behind the key, as in @{smith 2020}.",
  "citation-key-missing": () =>
    "There is no key behind this @. Write the key of the source directly behind it, as in [@smith2020].",
  "citation-number": (number: string) =>
    `“${number}” is the number of a reference, and that changes when the list changes. Write the key the source has in your bibliography, as in [@smith2020].`,
  "citation-without-at": (key: string) =>
    `“${key}” has no @ before it, so it is not read as a source. Write [@${key}] if that is its key.`,
  "citation-without-key": (words: string) =>
    `“${words}” names no source by its key. Write the key with @ before it, as in [@smith2020, p. 12], or use round brackets for words that are no citation.`,
} as const satisfies Record<string, (about: string) => string>;

export type CitationCode = keyof typeof citationMessages;
