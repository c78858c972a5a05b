/** What is wrong in a BibTeX file and what to do about it, by code. `about` is a key, or a field's name. */
export const bibtexMessages = {
  "bibtex-no-key": () =>
    "This entry has no key, so no statement can cite it. Write one behind the opening bracket, as in @article{smith2020, and a comma.",
  "bibtex-no-comma-after-key": (key: string) =>
    `There is no comma behind the key “${key}”. Put one there, before the first field.`,
  "bibtex-unclosed": (key: string) =>
    key === ""
      ? "This entry is not closed. Put its closing bracket behind the last field."
      : `The entry “${key}” is not closed. Put its closing bracket behind the last field.`,
  "bibtex-field-unclosed": (field: string) =>
    `The field “${field}” is not closed, so the lines after it are taken for its text. Put its closing bracket or quotation mark at its end.`,
  "bibtex-no-comma": (field: string) =>
    `There is no comma before the field “${field}”. Put one at the end of the field above it.`,
  "bibtex-no-equals": (field: string) =>
    `There is no = behind “${field}”. Write a field as in year = {2020}, with a comma at its end.`,
  "bibtex-no-value": (field: string) =>
    `The field “${field}” has no text. Write it in curly brackets, as in year = {2020}, or delete the field.`,
  "bibtex-unreadable": (field: string) =>
    `“${field}” is not where a field can stand. Write each field as in year = {2020}, with a comma between two fields.`,
  "bibtex-left-behind": (key: string) =>
    `The entry “${key}” is closed before this point, so what follows is not read. Delete the closing bracket that is too much.`,
} as const satisfies Record<string, (about: string) => string>;

export type BibtexCode = keyof typeof bibtexMessages;
