/** What is wrong in a RIS file and what to do about it, by code. `about` is a key. */
export const risMessages = {
  "ris-not-ris": () =>
    "This is no reference in RIS: each begins with a line as in “TY  - JOUR”. Export the references once more as RIS, or as BibTeX to a file that ends in .bib.",
  "ris-outside": () =>
    "This line stands in no entry, so it is not read. An entry begins with a line as in “TY  - JOUR” and ends with “ER  - ”.",
  "ris-unclosed": (key: string) =>
    `The entry ${key === "" ? "" : `“${key}” `}is not closed. Write the line “ER  - ” at its end.`,
  "ris-no-key": () =>
    "This entry has neither a line “ID  - ” nor an author and a year, so no statement can cite it. Write a line as in “ID  - smith2020” below its first.",
} as const satisfies Record<string, (about: string) => string>;

export type RisCode = keyof typeof risMessages;
