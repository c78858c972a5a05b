/** What is wrong in a CSL-JSON file and what to do about it, by code. `about` is a key. */
export const cslJsonMessages = {
  "json-not-a-list": () =>
    "This is not a list of references in CSL-JSON. Export the references once more as CSL-JSON, or as BibTeX to a file that ends in .bib.",
  "json-no-id": () =>
    "This entry has no “id”, so no statement can cite it. Give it one, as in “id”: “smith2020”.",
  "json-unclosed": (key: string) =>
    key === ""
      ? "This entry is not closed. Put its curly bracket } at its end."
      : `The entry “${key}” is not closed. Put its curly bracket } at its end.`,
  "json-broken": (key: string) =>
    `The entry ${key === "" ? "" : `“${key}” `}cannot be read from here on: a comma, a quotation mark or a bracket is missing or too much. What stands before is read.`,
  "json-too-deep": (key: string) =>
    `In the entry ${key === "" ? "" : `“${key}” `}lists stand in lists more than 50 deep, so it is not read. Export the reference once more.`,
  "json-stray": () => "This is no entry, and is not read. Between the entries only commas can stand.",
} as const satisfies Record<string, (about: string) => string>;

export type CslJsonCode = keyof typeof cslJsonMessages;
