import { describe, expect, it, test } from "vitest";
import { type Citation, readCitationGroup } from "../../../language/citations/citation.ts";
import { isPlainKey } from "../../../language/citations/keys.ts";
import { readLocator } from "../../../language/citations/locators.ts";

/** What a table says of one citation; what it leaves out is empty. */
type Expected = Partial<Omit<Citation, "span">> & { key: string };

function complete(expected: Expected): Omit<Citation, "span"> {
  return { prefix: "", locator: "", suffix: "", authorSuppressed: false, ...expected };
}

function read(text: string) {
  const { citations, posited, problems } = readCitationGroup(text, 0);
  return {
    citations: citations.map(({ span: _, ...rest }) => rest),
    posited,
    problems: problems.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
  };
}

const sound: Readonly<Record<string, readonly [text: string, ...citations: Expected[]][]>> = {
  "keys, separated by semicolons": [
    ["[@vangen2003]", { key: "vangen2003" }],
    ["[ @vangen2003 ]", { key: "vangen2003" }],
    [
      "[@vangen2003; @bryson2006;@casey2008]",
      { key: "vangen2003" },
      { key: "bryson2006" },
      { key: "casey2008" },
    ],
    ["[@vangen2003;\n   @bryson2006]", { key: "vangen2003" }, { key: "bryson2006" }],
    ["[@31]", { key: "31" }],
    ["[@_draft]", { key: "_draft" }],
  ],
  "inner punctuation of a key": [
    ["[@Foo_bar.baz.]", { key: "Foo_bar.baz", suffix: "." }],
    ["[@Foo_bar--baz]", { key: "Foo_bar", suffix: "--baz" }],
    ["[@a:b.c#d$e%f&g-h+i?j<k>l~m/n]", { key: "a:b.c#d$e%f&g-h+i?j<k>l~m/n" }],
    ["[@doi:10.1111/j.1365-2934.2007.00771.x]", { key: "doi:10.1111/j.1365-2934.2007.00771.x" }],
    ["[@https://example.org/a]", { key: "https://example.org/a" }],
    ["[@smith2020!]", { key: "smith2020", suffix: "!" }],
    ["[@smith2020-]", { key: "smith2020", suffix: "-" }],
  ],
  "odd keys between curly brackets": [
    ["[@{odd key}]", { key: "odd key" }],
    ["[@{Foo_bar.baz.}, p. 3]", { key: "Foo_bar.baz.", locator: "p. 3" }],
    ["[@{a{b}c}]", { key: "a{b}c" }],
    ["[@{a;b}; @c]", { key: "a;b" }, { key: "c" }],
    ["[@{a]b}; @c]", { key: "a]b" }, { key: "c" }],
    [
      "[@{https://example.com/bib?name=foobar&date=2000}, p.  33]",
      { key: "https://example.com/bib?name=foobar&date=2000", locator: "p. 33" },
    ],
  ],
  "keys of any script": [
    ["[@müller2003; @Ünal2010]", { key: "müller2003" }, { key: "Ünal2010" }],
    ["[@王2010; @петров1999]", { key: "王2010" }, { key: "петров1999" }],
    ["[@mu\u0308ller2003]", { key: "mu\u0308ller2003" }],
    ["[@हिंदी2001]", { key: "हिंदी2001" }],
  ],
  prefixes: [
    ["[see @doe99]", { key: "doe99", prefix: "see" }],
    [
      "[see  also\n@doe99; cf. @smith04]",
      { key: "doe99", prefix: "see also" },
      { key: "smith04", prefix: "cf." },
    ],
    ["[(see @doe99)]", { key: "doe99", prefix: "(see", suffix: ")" }],
  ],
  "authors left out": [
    ["[-@smith04]", { key: "smith04", authorSuppressed: true }],
    [
      "[as Smith says -@smith04, p. 3]",
      { key: "smith04", prefix: "as Smith says", locator: "p. 3", authorSuppressed: true },
    ],
    ["[-@{odd key}]", { key: "odd key", authorSuppressed: true }],
  ],
  "locators with a term": [
    ["[@a, p. 12]", { key: "a", locator: "p. 12" }],
    ["[@a, p.12]", { key: "a", locator: "p.12" }],
    ["[@a p. 12]", { key: "a", locator: "p. 12" }],
    ["[@a, p 12]", { key: "a", locator: "p 12" }],
    ["[@a, pp. 12–14]", { key: "a", locator: "pp. 12–14" }],
    ["[@a, pp. 33-35 and *passim*]", { key: "a", locator: "pp. 33-35", suffix: "and *passim*" }],
    ["[@a, pp. 3, 5, 7-9]", { key: "a", locator: "pp. 3, 5, 7-9" }],
    ["[@a, pages 3]", { key: "a", locator: "pages 3" }],
    ["[@a, p. xii]", { key: "a", locator: "p. xii" }],
    ["[@a, pp. iv, vi-xi]", { key: "a", locator: "pp. iv, vi-xi" }],
    ["[@a, chap. 1; @b, Chapter 2]", { key: "a", locator: "chap. 1" }, { key: "b", locator: "Chapter 2" }],
    ["[@a, sec. 4.2.]", { key: "a", locator: "sec. 4.2", suffix: "." }],
    ["[@a, fig. 3a]", { key: "a", locator: "fig. 3a" }],
    ["[@a, Table 2]", { key: "a", locator: "Table 2" }],
    ["[@a, vol. 2]", { key: "a", locator: "vol. 2" }],
    ["[@a, §4]", { key: "a", locator: "§4" }],
    ["[@a, ¶ 7]", { key: "a", locator: "¶ 7" }],
    ["[@a, s.v. 4]", { key: "a", locator: "s.v. 4" }],
    ["[@a, sub verbo 4]", { key: "a", locator: "sub verbo 4" }],
    ["[@a, p. [12]]", { key: "a", locator: "p. [12]" }],
    ["[@a, para. 34(1)(a)]", { key: "a", locator: "para. 34(1)(a)" }],
  ],
  "locators without a term": [
    ["[@a, 12]", { key: "a", locator: "12" }],
    ["[@a 12]", { key: "a", locator: "12" }],
    ["[@a, 89, and a suffix]", { key: "a", locator: "89", suffix: ", and a suffix" }],
    ["[@a, 3(a), 4.4.8, [7.6]]", { key: "a", locator: "3(a), 4.4.8, [7.6]" }],
  ],
  "locators between curly brackets": [
    [
      "[@smith{ii, A, D-Z}, with a suffix]",
      { key: "smith", locator: "ii, A, D-Z", suffix: ", with a suffix" },
    ],
    [
      "[@smith, {pp. iv, (xv)-(xvii)} with suffix here]",
      { key: "smith", locator: "pp. iv, (xv)-(xvii)", suffix: "with suffix here" },
    ],
    ["[@smith{}, 99 years later]", { key: "smith", suffix: ", 99 years later" }],
  ],
  "no locator": [
    ["[@a and nothing else]", { key: "a", suffix: "and nothing else" }],
    ["[@a, xi, all suffix]", { key: "a", suffix: ", xi, all suffix" }],
    ["[@a, p. a all suffix]", { key: "a", suffix: ", p. a all suffix" }],
    ["[@a, passim]", { key: "a", suffix: ", passim" }],
    ["[@a, chapters]", { key: "a", suffix: ", chapters" }],
    ["[@a, page]", { key: "a", suffix: ", page" }],
    ["[@a, part of it]", { key: "a", suffix: ", part of it" }],
  ],
};

describe.each(Object.entries(sound))("%s", (_, cases) => {
  test.each(cases)("%j", (text, ...citations) => {
    expect(read(text)).toEqual({ citations: citations.map(complete), posited: false, problems: [] });
  });
});

describe("a proposition of the authors' own", () => {
  test.each([
    ["[posited]", []],
    ["[Posited]", []],
    ["[ POSITED ]", []],
    ["[posited.]", []],
    ["[posited; @a]", ["a"]],
    ["[@a, p. 3; posited]", ["a"]],
    ["[posited, @a]", ["a"]],
    ["[@a, posited]", ["a"]],
  ])("%s", (text, keys) => {
    const group = read(text);
    expect(group).toMatchObject({ posited: true, problems: [] });
    expect(group.citations.map((citation) => citation.key)).toEqual(keys);
  });

  it("is a word like any other in a longer text", () => {
    expect(read("[posited by @a]")).toMatchObject({
      posited: false,
      citations: [{ key: "a", prefix: "posited by" }],
    });
  });
});

describe("what an author should change", () => {
  test.each<[text: string, keys: string[], problems: string[]]>([
    ["[@a, p. 3", ["a"], ["citation-unclosed: [@a, p. 3"]],
    ["[@a, p. [3]", ["a"], ["citation-unclosed: [@a, p. [3]"]],
    ["[posited", [], ["citation-unclosed: [posited"]],
    ["[", [], ["citation-unclosed: [", "citation-empty: ["]],
    ["[]", [], ["citation-empty: []"]],
    ["[  ]", [], ["citation-empty: [  ]"]],
    ["[;]", [], ["citation-extra-semicolon: ;", "citation-extra-semicolon: ;"]],
    ["[@a;]", ["a"], ["citation-extra-semicolon: ;"]],
    ["[; @a]", ["a"], ["citation-extra-semicolon: ;"]],
    ["[@a;; @b]", ["a", "b"], ["citation-extra-semicolon: ;"]],
    ["[31]", [], ["citation-number: 31"]],
    ["[31, 32]", [], ["citation-number: 31, 32"]],
    ["[3–5]", [], ["citation-number: 3–5"]],
    ["[12; @a]", ["a"], ["citation-number: 12"]],
    ["[see above]", [], ["citation-without-key: see above"]],
    ["[Vangen and Huxham (2003)]", [], ["citation-without-key: Vangen and Huxham (2003)"]],
    ["[@a; see below]", ["a"], ["citation-without-key: see below"]],
    ["[smith2020]", [], ["citation-without-at: smith2020"]],
    ["[@a; smith2020]", ["a"], ["citation-without-at: smith2020"]],
    ["[@a@b]", ["a"], []],
    ["[jo@example.org]", [], ["citation-without-key: jo@example.org"]],
    ["[\\@smith]", [], ["citation-without-key: \\@smith"]],
    ["[@]", [], ["citation-key-missing: @"]],
    ["[@ smith2020]", [], ["citation-key-missing: @"]],
    ["[@{}]", [], ["citation-key-missing: @{}"]],
    ["[@{odd key]", [], ["citation-key-unclosed: @{"]],
    ["[@{odd; @b]", ["b"], ["citation-key-unclosed: @{"]],
    ["[@a, @b]", ["a", "b"], ["citation-missing-semicolon: @b"]],
    ["[@a and @b]", ["a", "b"], ["citation-missing-semicolon: @b"]],
    ["[@a,@b & -@c]", ["a", "b", "c"], ["citation-missing-semicolon: @b", "citation-missing-semicolon: -@c"]],
  ])("%j", (text, keys, problems) => {
    const group = read(text);
    expect(group.citations.map((citation) => citation.key)).toEqual(keys);
    expect(group.problems).toEqual(problems);
  });

  it("keeps locators where a semicolon is missing", () => {
    expect(read("[@a, p. 3, and @b, p. 4]").citations).toEqual([
      complete({ key: "a", locator: "p. 3" }),
      complete({ key: "b", locator: "p. 4" }),
    ]);
  });

  it("says it in two sentences: what is wrong, what to do", () => {
    const faulty = ["[@a", "[]", "[@a;]", "[31]", "[see above]", "[smith2020]", "[@]", "[@{x]", "[@a, @b]"];
    const problems = faulty.flatMap((text) => readCitationGroup(text, 0).problems);
    expect(new Set(problems.map((problem) => problem.code)).size).toBe(9);
    for (const { code, message } of problems) {
      expect(message, code).toMatch(/^[^.]+\. [A-Z][^.]*(?:p\. 12[^.]*)?\.$/);
      expect(message, code).not.toMatch(/token|expect|pars|syntax|invalid/i);
      expect(code).toMatch(/^citation(-[a-z]+)+$/);
    }
  });

  it("shows only the beginning of a long text", () => {
    expect(readCitationGroup(`[${"word ".repeat(100)}]`, 0).problems[0]?.message.length).toBeLessThan(300);
  });
});

describe("places in the file", () => {
  test.each([
    ["trust [see @vangen2003, p. 3; -@{odd key}]", 6, ["vangen2003", "odd key"]],
    ["[@{ odd key }]", 0, ["odd key"]],
    ["𝒙𝒙 [@a; @b", 5, ["a", "b"]],
  ])("%j", (file, start, keys) => {
    const group = readCitationGroup(file.slice(start), start);
    expect(group.citations.map(({ span }) => file.slice(span.start, span.end))).toEqual(keys);
  });

  it("are those of the problems too", () => {
    const file = "a -> b -> c [31]";
    const [problem] = readCitationGroup("[31]", file.indexOf("[")).problems;
    expect(file.slice(problem?.span.start, problem?.span.end)).toBe("31");
  });
});

describe("a locator in CSL's terms", () => {
  test.each([
    ["p. 12", "page", "12"],
    ["pp. 12-14", "page", "12-14"],
    ["12", "page", "12"],
    ["p.3", "page", "3"],
    ["chap. 3", "chapter", "3"],
    ["Fig. 2", "figure", "2"],
    ["§4", "section", "4"],
    ["¶¶ 4-5", "paragraph", "4-5"],
    ["s.v. 4", "sub-verbo", "4"],
    ["sub verbo 4", "sub-verbo", "4"],
    ["table 2", "table", "2"],
    ["no. 7", "issue", "7"],
    ["ii, A, D-Z", "page", "ii, A, D-Z"],
  ])("%j is %s %j", (locator, label, value) => {
    expect(readLocator(locator)).toEqual({ label, value });
  });
});

test.each([
  ["vangen2003", true],
  ["a:b/c.d", true],
  ["王2010", true],
  ["odd key", false],
  ["end.", false],
  ["a--b", false],
  ["", false],
  ["(a)", false],
])("%j needs no curly brackets: %s", (key, plain) => {
  expect(isPlainKey(key)).toBe(plain);
  if (plain) expect(read(`[@${key}]`).citations.map((citation) => citation.key)).toEqual([key]);
});

it("gives sound places for any text", () => {
  const pieces = [
    "[",
    "]",
    "{",
    "}",
    "@",
    "key",
    "-",
    ";",
    ",",
    " ",
    "p. 3",
    "posited",
    "\\",
    "\n",
    "é",
    ".",
  ];
  let state = 5;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let round = 0; round < 3000; round++) {
    const text = `[${Array.from({ length: next(20) }, () => pieces[next(pieces.length)]).join("")}`;
    const { citations, problems } = readCitationGroup(text, 0);
    let behind = 0;
    for (const { key, span } of citations) {
      expect(text.slice(span.start, span.end).replace(/\s+/g, " "), text).toBe(key);
      expect(span.start, text).toBeGreaterThan(behind);
      behind = span.end;
    }
    for (const { span } of problems) {
      expect(span.end, text).toBeGreaterThan(span.start);
      expect(span.end, text).toBeLessThanOrEqual(text.length);
    }
  }
});

describe("unusual lengths", () => {
  test.each([
    ["open curly brackets", `[${"@{".repeat(100_000)}`],
    ["open square brackets", "[".repeat(200_000)],
    ["at signs", `[${"@".repeat(200_000)}]`],
    ["a long gap", `[@a,${" ".repeat(300_000)}p. 3]`],
    ["a long gap before nothing", `[@a, posited${" ".repeat(300_000)}x]`],
    ["a long number", `[${"1".repeat(300_000)}x]`],
    ["a long key", `[@${"k.".repeat(150_000)}]`],
    ["a long locator", `[@a, pp. ${"1, ".repeat(100_000)}]`],
    ["many citations", `[${"@a; ".repeat(50_000)}@b]`],
    ["many items without a key", `[${"a;".repeat(200_000)}]`],
    ["many keys without semicolons", `[${"@a, ".repeat(50_000)}@b]`],
  ])("%s are read without trouble", (_, text) => {
    const started = performance.now();
    readCitationGroup(text, 0);
    // Linear work takes some ten milliseconds here, quadratic work minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
