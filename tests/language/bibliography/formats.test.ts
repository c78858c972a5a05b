import { describe, expect, test } from "vitest";
import {
  type BibliographyFile,
  type BibliographyFormat,
  MOST_PROBLEMS,
} from "../../../language/bibliography/bibliography.ts";
import { LONGEST_FIELD } from "../../../language/bibliography/raw-fields.ts";
import { formatOf, readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import type { Reference } from "../../../language/bibliography/reference.ts";
import { referenceOf } from "../../../language/bibliography/reference-of.ts";

/** The keys as the file has them, and what is wrong with it. */
function read(format: BibliographyFormat, text: string) {
  const file = readBibliography(format, text);
  const { entries, problems } = file.bibliography;
  for (const { key, keySpan } of entries)
    if (format === "csl-json")
      expect(text.slice(keySpan.start, keySpan.end)).toBe(JSON.stringify(key).slice(1, -1));
  return { keys: entries.map(({ key }) => key), problems: problems.map(({ code }) => code) };
}

function first(file: BibliographyFile): Reference {
  const [entry] = file.bibliography.entries;
  if (!entry) throw new Error("There is no entry.");
  return referenceOf(file, entry);
}

test.each([
  ["references.bib", "bibtex"],
  ["a/b.c/REFS.BIB", "bibtex"],
  ["refs.bibtex", "bibtex"],
  ["refs.json", "csl-json"],
  ["refs.ris", "ris"],
  ["refs.docx", null],
  ["bib", null],
])("%s is %s", (name, format) => {
  expect(formatOf(name)).toBe(format);
});

describe("CSL-JSON", () => {
  test.each<[what: string, text: string, keys: string[], problems?: string[]]>([
    ["a list", '[{"id": "a"}, {"id": "b"}]', ["a", "b"]],
    ["a list with a byte order mark", '\ufeff[{"id": "a"}]', ["a"]],
    ["an empty list", "[]", []],
    ["an empty file", "", []],
    ["an object with items", '{"version": 1, "items": [{"id": "a"}]}', ["a"]],
    ["an object with references", '{"references": [\n{"id": "a"}]}', ["a"]],
    ["one item alone", '{"id": "a", "type": "book"}', ["a"]],
    ["numbers for keys", '[{"id": 12}]', ["12"]],
    [
      "keys with signs and of other scripts",
      '[{"id": "http://x.org/a+b"}, {"id": "王:2003"}]',
      ["http://x.org/a+b", "王:2003"],
    ],
    [
      "the id behind other members",
      '[{"author": [{"id": "no"}], "note": "{\\"id\\": \\"no\\"}", "id": "a"}]',
      ["a"],
    ],
    ["brackets in texts", '[{"id": "a", "title": "]}{[\\""}, {"id": "b"}]', ["a", "b"]],
    [
      "names of objects' own members",
      '[{"id": "__proto__", "__proto__": {"x": 1}}, {"id": "constructor"}]',
      ["__proto__", "constructor"],
    ],
    ["an item without a key", '[{"title": "T"}, {"id": "b"}]', ["b"], ["json-no-id"]],
    ["a comma too many", '[{"id": "a",}, {"id": "b"}]', ["a", "b"], ["json-broken"]],
    ["a comma missing in an item", '[{"id": "a" "title": "T"}, {"id": "b"}]', ["a", "b"], ["json-broken"]],
    ["a comma missing between items", '[{"id": "a"} {"id": "b"}]', ["a", "b"]],
    ["brackets of two kinds", '[{"id": "a", "author": [}, {"id": "b"}]', ["a"], ["json-broken"]],
    ["words between items", '[{"id": "a"}, what, {"id": "b"}]', ["a", "b"], ["json-stray"]],
    [
      "an item that is not closed",
      '[\n  {"id": "a",\n    "title": "T"\n  {"id": "b"}\n]',
      ["a", "b"],
      ["json-unclosed"],
    ],
    [
      "a text that is not closed",
      '[\n  {"id": "a",\n    "title": "T\n  },\n  {"id": "b"}\n]',
      ["a", "b"],
      ["json-broken"],
    ],
    ["a file that is cut off", '[{"id": "a"}, {"id": "b", "tit', ["a", "b"], ["json-unclosed"]],
    ["no JSON at all", "@book{a}", [], ["json-not-a-list"]],
    ["a list of lists", "[[[[[[]]]]]]", [], ["json-stray"]],
  ])("%s", (_, text, keys, problems = []) => {
    expect(read("csl-json", text)).toEqual({ keys, problems });
  });

  test("every variable of an item", () => {
    const item = {
      id: "a",
      type: "article-journal",
      title: "Trust <i>and</i> more",
      "container-title": "J Appl Behav Sci",
      author: [
        { family: "Vangen", given: "Siv" },
        { literal: "NHS England" },
        { family: "Berg", "non-dropping-particle": "van den" },
      ],
      issued: { "date-parts": [["2003", 5], [2004]] },
      accessed: { raw: "2020-01-02" },
      page: "12-34",
      volume: 12,
      DOI: "10.1000/1",
      journalAbbreviation: "JABS",
      custom: { x: "y" },
    };
    expect(first(readBibliography("csl-json", JSON.stringify([item], null, 2)))).toEqual({
      id: "a",
      type: "article-journal",
      title: "Trust and more",
      "container-title": "J Appl Behav Sci",
      "container-title-short": "JABS",
      author: item.author,
      issued: { "date-parts": [[2003, 5], [2004]] },
      accessed: { "date-parts": [[2020, 1, 2]] },
      page: "12–34",
      volume: "12",
      DOI: "10.1000/1",
    });
  });
});

describe("RIS", () => {
  test.each<[what: string, text: string, keys: string[], problems?: string[]]>([
    ["by its ID", "TY  - JOUR\nID  - a:1/b\nER  - \n", ["a:1/b"]],
    ["by its label", "TY  - JOUR\nLB  - smith\nER  -\n", ["smith"]],
    [
      "by author and year",
      "TY  - JOUR\nAU  - van der Berg, Jan\nPY  - 2020/03//\nER  - ",
      ["vanderberg2020"],
    ],
    [
      "with a byte order mark and line ends of Windows",
      "\ufeffTY  - BOOK\r\nID  - a\r\nER  - \r\n\r\nTY  - BOOK\r\nID  - b\r\nER  - \r\n",
      ["a", "b"],
    ],
    [
      "with numbers between",
      "1.\nTY  - BOOK\nID  - a\nER  - \n\n2.\nTY  - BOOK\nID  - b\nER  - \n",
      ["a", "b"],
      ["ris-not-ris"],
    ],
    [
      "that is not closed",
      "TY  - BOOK\nID  - a\nTY  - BOOK\nID  - b\nER  - \n",
      ["a", "b"],
      ["ris-unclosed"],
    ],
    ["without a key", "TY  - BOOK\nTI  - T\nER  - \nTY  - BOOK\nID  - b\nER  - \n", ["b"], ["ris-no-key"]],
    ["outside of an entry", "AU  - Nobody\n\nTY  - BOOK\nID  - b\nER  - \n", ["b"], ["ris-outside"]],
    ["with hyphens in texts", "TY  - BOOK\nID  - a\nTI  - A - B\nAB  - ER  - no\nER  - \n", ["a"]],
    ["of no RIS", "@book{a}\n", [], ["ris-not-ris"]],
    ["of nothing", "", []],
  ])("an entry %s", (_, text, keys, problems = []) => {
    expect(read("ris", text)).toEqual({ keys, problems });
  });

  test("every field of an entry", () => {
    const text = [
      "TY  - JOUR",
      "ID  - a",
      "AU  - Vangen, Siv",
      "AU  - King, Martin Luther, Jr",
      "AU  - Huxham C",
      "AU  - NHS England",
      "TI  - Trust",
      "  in partnerships",
      "T2  - Journal of Trust",
      "PY  - 2003",
      "DA  - 2003/05/12/",
      "VL  - 12",
      "IS  - 3",
      "SP  - 45",
      "EP  - 67",
      "DO  - https://doi.org/10.1000/1",
      "UR  - https://x.org",
      "KW  - one",
      "KW  - two",
      "AB  - About it.",
      "SN  - 1234-5678",
      "ER  - ",
    ].join("\n");
    expect(first(readBibliography("ris", text))).toEqual({
      id: "a",
      type: "article-journal",
      author: [
        { family: "Vangen", given: "Siv" },
        { family: "King", given: "Martin Luther", suffix: "Jr" },
        { family: "Huxham", given: "C" },
        { literal: "NHS England" },
      ],
      title: "Trust in partnerships",
      "container-title": "Journal of Trust",
      issued: { "date-parts": [[2003, 5, 12]] },
      volume: "12",
      issue: "3",
      page: "45–67",
      DOI: "10.1000/1",
      URL: "https://x.org",
      keyword: "one, two",
      abstract: "About it.",
      ISSN: "1234-5678",
    });
  });
});

describe("bad input", () => {
  const million = 1_000_000;
  test.each<[what: string, format: BibliographyFormat, text: string]>([
    ["brackets open at the top", "bibtex", `${"{".repeat(million)}\n@book{a, title={T}}`],
    [
      "brackets open in a field at the top",
      "bibtex",
      `@book{z, title={{{{{\n${"@misc{k, t={T}}\n".repeat(50_000)}@book{a, title={T}}`,
    ],
    ["at signs", "bibtex", `${"@".repeat(million)}\n@book{a, title={T}}`],
    ["heads", "bibtex", `${"@a{".repeat(300_000)}\n@book{a, title={T}}`],
    ["comments that are never closed", "bibtex", `${"@comment{\n".repeat(100_000)}@book{a, title={T}}`],
    [
      "an entry of 5 MB",
      "bibtex",
      `@misc{huge, abstract={${"words ".repeat(900_000)}}}\n@book{a, title={T}}`,
    ],
    ["quoted groups", "bibtex", `@misc{huge, abstract="${"{a} ".repeat(million)}"}\n@book{a, title={T}}`],
    [
      "lists in lists",
      "csl-json",
      `[{"id": "z", "x": ${"[".repeat(million)}${"]".repeat(million)}}, {"id": "a"}]`,
    ],
    [
      "lists in lists that are never closed",
      "csl-json",
      `[\n{"id": "z", "x": ${"[".repeat(million)}\n{"id": "a"}]`,
    ],
    [
      "an endless list",
      "csl-json",
      `[{"id": "z", "author": [${'{"family": "B"},'.repeat(300_000)}{}]}, {"id": "a"}]`,
    ],
    ["empty items", "csl-json", `[${"{},".repeat(300_000)}{"id": "a"}]`],
    ["a text of 5 MB", "csl-json", `[{"id": "z", "abstract": "${"words ".repeat(900_000)}"}, {"id": "a"}]`],
    ["quotation marks", "csl-json", `[\n{"id": "z", ${'"'.repeat(million)}\n{"id": "a"}]`],
    ["lines", "ris", `${"AU  - x\n".repeat(300_000)}TY  - BOOK\nID  - a\nER  - \n`],
    ["beginnings", "ris", `${"TY  - BOOK\n".repeat(300_000)}ID  - a\nER  - \n`],
    [
      "a line of 5 MB",
      "ris",
      `TY  - BOOK\nID  - z\nAB  - ${"words ".repeat(900_000)}\nER  - \nTY  - BOOK\nID  - a\nER  - \n`,
    ],
    [
      "lines that go on",
      "ris",
      `TY  - BOOK\nID  - z\nAB  - x\n${"words\n".repeat(500_000)}ER  - \nTY  - BOOK\nID  - a\nER  - \n`,
    ],
  ])("%s (%s) is read in linear time, and what is sound counts", (_, format, text) => {
    const started = performance.now();
    const file = readBibliography(format, text);
    expect(file.entries.has("a")).toBe(true);
    expect(file.bibliography.problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
    for (const entry of [...file.entries.values()].slice(0, 5)) {
      const { title, abstract, author = [] } = referenceOf(file, entry);
      expect((title ?? "").length + (abstract ?? "").length).toBeLessThanOrEqual(2 * LONGEST_FIELD);
      expect(author.length).toBeLessThanOrEqual(101);
    }
    // Linear work takes some hundred milliseconds here, quadratic work minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each<[BibliographyFormat, string]>([
    ["bibtex", "@misc{__proto__, __proto__={x}, constructor={y}, title={T}}"],
    [
      "csl-json",
      '[{"id": "__proto__", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "author": [{"__proto__": {"polluted": true}, "family": "B"}]}]',
    ],
    ["ris", "TY  - BOOK\nID  - __proto__\nTI  - T\nER  - \n"],
  ])("keys like those of objects pollute nothing (%s)", (format, text) => {
    const reference = first(readBibliography(format, text));
    expect(reference.id).toBe("__proto__");
    expect(Object.getPrototypeOf(reference)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
