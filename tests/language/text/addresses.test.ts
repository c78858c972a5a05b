import { expect, test } from "vitest";
import { addressesIn, addressOf, doiOf } from "../../../language/text/addresses.ts";

/** The addresses of a text as it stands there, with what they lead to. */
const found = (text: string) =>
  addressesIn(text).map(({ span, target }) => [text.slice(span.start, span.end), target]);

test.each<[what: string, text: string, found: readonly [written: string, target: string][]]>([
  [
    "a web address in a sentence",
    "See https://example.org/a_b?c=d#e.",
    [["https://example.org/a_b?c=d#e", "https://example.org/a_b?c=d#e"]],
  ],
  [
    "brackets that belong to it, and those that do not",
    "(https://en.wikipedia.org/wiki/Trust_(sociology)), [http://a.org]",
    [
      ["https://en.wikipedia.org/wiki/Trust_(sociology)", "https://en.wikipedia.org/wiki/Trust_(sociology)"],
      ["http://a.org", "http://a.org/"],
    ],
  ],
  [
    "DOIs, bare, with doi: and as an address",
    "10.1111/j.1467-8551.2003.00394.x; doi: 10.1000/182, https://doi.org/10.1000/183.",
    [
      ["10.1111/j.1467-8551.2003.00394.x", "https://doi.org/10.1111/j.1467-8551.2003.00394.x"],
      ["doi: 10.1000/182", "https://doi.org/10.1000/182"],
      ["https://doi.org/10.1000/183", "https://doi.org/10.1000/183"],
    ],
  ],
  [
    "what BibTeX and JSON write with backslashes",
    'doi = {10.1007/978-3\\_4\\%5}, "URL": "https:\\/\\/example.org\\/a"',
    [
      ["10.1007/978-3\\_4\\%5", "https://doi.org/10.1007/978-3_4%255"],
      ["https:\\/\\/example.org\\/a", "https://example.org/a"],
    ],
  ],
  ["an e-mail address", "mailto:a@example.org, please", [["mailto:a@example.org", "mailto:a@example.org"]]],
  [
    "a DOI of the old kind",
    "10.1002/(SICI)1097-0258(19980815)17:15",
    [["10.1002/(SICI)1097-0258(19980815)17:15", "https://doi.org/10.1002/(SICI)1097-0258(19980815)17%3A15"]],
  ],
  ["no number or version that looks like a DOI", "v1.10.1234/5 and 10.12/34 and 210.1234/5", []],
  ["nothing behind the beginning", "https:// and doi: and mailto: and 10.1234/.", []],
  ["another way to write a scheme", "JaVa\tscript:x() data:text/html,x file:///etc/passwd command:x", []],
])("%s", (_, text, addresses) => {
  expect(found(text)).toEqual(addresses);
});

test.each([
  "javascript:x",
  "https://example.org/a b",
  'https://example.org/"x',
  "file:///etc/passwd",
  "command:workbench.action.quit",
  "data:text/html,<b>",
  "https://",
  "vscode://x/y",
  "",
])("%j leads nowhere", (written) => {
  expect(addressOf(written)).toBeNull();
});

test.each<[string, string | null]>([
  ["https://dx.doi.org/10.1000/182", "10.1000/182"],
  ["DOI:10.1000/182", "10.1000/182"],
  ["10.1000/182", "10.1000/182"],
  ["10.1000/1 82", null],
  [`10.1000/${"1".repeat(300)}`, null],
  ["trust", null],
])("the DOI of %j", (text, doi) => {
  expect(doiOf(text)).toBe(doi);
});

test.each([
  ["brackets", `https://a.org/${")".repeat(200_000)}`],
  ["beginnings", "https://".repeat(50_000)],
  ["DOIs", "10.1234/".repeat(50_000)],
  ["full stops", `10.1234/${".".repeat(200_000)}`],
  ["one long word", `https://${"a".repeat(500_000)}`],
])("reads a hostile text of %s at once", (_, text) => {
  const before = performance.now();
  addressesIn(text);
  expect(performance.now() - before).toBeLessThan(2000);
});
