import { describe, expect, it, test } from "vitest";
import { MOST_PROBLEMS } from "../../../language/bibliography/bibliography.ts";
import { scanBibtex } from "../../../language/bibliography/bibtex.ts";

function lines(...text: string[]): string {
  return text.join("\n");
}

/** The scan with every span shown as the text it covers. */
function read(text: string) {
  const { entries, strings, problems } = scanBibtex(text);
  const shown = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  return {
    entries: entries.map(({ key, type, span, keySpan, body }) => {
      expect(shown(keySpan)).toBe(key);
      return { key, type, text: shown(span), body: shown(body) };
    }),
    strings: strings.map(({ name, body }) => `${name}: ${shown(body)}`),
    problems: problems.map(({ code, span }) => `${code}: ${shown(span)}`),
  };
}

const keys = (text: string) => scanBibtex(text).entries.map((entry) => entry.key);

describe("a sound file", () => {
  test.each<[what: string, text: string, type: string, key: string, body: string]>([
    ["one line", "@article{a, title={T}}", "article", "a", " title={T}"],
    ["upper case", "@ARTICLE{a, title={T}}", "article", "a", " title={T}"],
    ["parentheses", '@book(a, title={T)}, note="b)")', "book", "a", ' title={T)}, note="b)"'],
    ["white space everywhere", "@ misc \n { a ,\n title = {T}\n }", "misc", "a", "\n title = {T}\n "],
    ["a comma at the end", "@misc{a, title = {T},}", "misc", "a", " title = {T},"],
    ["no fields", "@misc{a}", "misc", "a", ""],
    ["no fields, with a comma", "@misc{a,}", "misc", "a", ""],
    ["numbers and abbreviations", "@misc{a, year=2003, month = jan}", "misc", "a", " year=2003, month = jan"],
    ["joined values", '@misc{a, x = "b" # jan # {c}}', "misc", "a", ' x = "b" # jan # {c}'],
    ["nested brackets", "@misc{a, t={{B}{C {D}}}}", "misc", "a", " t={{B}{C {D}}}"],
    ["brackets in quotation marks", '@misc{a, t="x {"} y"}', "misc", "a", ' t="x {"} y"'],
    ["an empty value", "@misc{a, t={}}", "misc", "a", " t={}"],
    ["an at sign in a value", "@misc{a, t={mail me@x.org}}", "misc", "a", " t={mail me@x.org}"],
    ["a key with signs", "@misc{doi:10.1/a+b.c/d_e, t={T}}", "misc", "doi:10.1/a+b.c/d_e", " t={T}"],
    ["a key of another script", "@misc{müller王2003, t={T}}", "misc", "müller王2003", " t={T}"],
    ["a key with spaces", "@misc{smith and others 2003, t={T}}", "misc", "smith and others 2003", " t={T}"],
    ["a key with parentheses", "@misc{smith(2003), t={T}}", "misc", "smith(2003)", " t={T}"],
    ["a byte order mark", "\ufeff@misc{a, t={T}}", "misc", "a", " t={T}"],
    ["line ends of Windows", "@misc{a,\r\n  t={T}\r\n}\r\n", "misc", "a", "\r\n  t={T}\r\n"],
    ["field names with hyphens", "@misc{a, bdsk-url-1={x}}", "misc", "a", " bdsk-url-1={x}"],
    ["keys like those of objects", "@misc{__proto__, t={T}}", "misc", "__proto__", " t={T}"],
  ])("with %s", (_, text, type, key, body) => {
    const { entries, problems } = read(text);
    expect(problems).toEqual([]);
    expect(entries).toEqual([{ key, type, body, text: text.replace("\ufeff", "").trim() }]);
  });

  it("keeps the order and the places of its entries", () => {
    const text = lines("Made by hand", "@article{a, t={T}} @book{b, t={T}}", "", "@misc(c, t={T})", "bye");
    expect(read(text).entries.map((entry) => entry.text)).toEqual([
      "@article{a, t={T}}",
      "@book{b, t={T}}",
      "@misc(c, t={T})",
    ]);
  });

  it("has comments of several kinds", () => {
    const text = lines(
      "Words between entries are comment, even {with} brackets, an e-mail a@b.org or a lone @.",
      "@comment{jabref-meta: databaseType:bibtex;}",
      "@comment{ @article{hidden, t={T}} }",
      "@comment{",
      "@article{hiddenToo, t={T}}",
      "}",
      "% @article{alsoHidden, t={T}}",
      "  % @article{andThis, t={T}}",
      "@article{a, t={100% sure}}",
    );
    expect(read(text)).toMatchObject({ entries: [{ key: "a" }], problems: [] });
  });

  it("has abbreviations, kept apart, and preambles, left out", () => {
    const text = lines(
      '@string{JHSR = "Journal of Health Services Research"}',
      "@String(nhs = {NHS} # { Trust})",
      '@preamble{ "\\newcommand{\\x}{y}" }',
      "@article{a, journal = jhsr}",
    );
    expect(read(text)).toMatchObject({
      entries: [{ key: "a" }],
      strings: ['jhsr: JHSR = "Journal of Health Services Research"', "nhs: nhs = {NHS} # { Trust}"],
      problems: [],
    });
  });

  it("may be empty", () => {
    expect(read("")).toEqual({ entries: [], strings: [], problems: [] });
    expect(read("\ufeff\n\n")).toEqual({ entries: [], strings: [], problems: [] });
  });

  it("gives an entry as often as it stands there", () => {
    expect(keys("@misc{a, t={1}} @misc{A, t={2}} @misc{a, t={3}}")).toEqual(["a", "A", "a"]);
  });
});

/** Each stands between two sound entries, `before` and `behind`. */
describe("a damaged entry leaves the others unharmed", () => {
  test.each<[what: string, entry: string, found: string[], problems: string[]]>([
    ["is not closed", lines("@article{a,", "  title = {T},", "  year = 2003"), ["a"], ["bibtex-unclosed: a"]],
    ["ends behind its key", "@article{a,", ["a"], ["bibtex-unclosed: a"]],
    ["ends within its key", "@article{a", ["a"], ["bibtex-unclosed: a"]],
    ["is nothing but its head", "@article{", [], ["bibtex-no-key: {"]],
    [
      "has a field without its closing bracket",
      lines("@article{a,", "  title = {T,", "  year = {2003}", "}"),
      ["a"],
      ["bibtex-field-unclosed: title"],
    ],
    [
      "has a field without its closing bracket at the end",
      lines("@article{a,", "  title = {T},", "  year = {2003", "}"),
      ["a"],
      ["bibtex-unclosed: a"],
    ],
    [
      "has a field without its closing quotation mark",
      lines("@article{a,", '  title = "T,', '  year = "2003"', "}"),
      ["a"],
      ["bibtex-field-unclosed: title"],
    ],
    [
      "is closed too early",
      lines("@article{a,", "  title = {T}},", "  year = {2003}", "}"),
      ["a"],
      ["bibtex-left-behind: ,\n  year = {"],
    ],
    ["is closed twice", "@article{a, title = {T}}}", ["a"], ["bibtex-left-behind: }"]],
    ["has no key", "@article{, title = {T}}", [], ["bibtex-no-key: {"]],
    ["has a field in place of its key", "@article{title = {T}, year = 2003}", [], ["bibtex-no-key: {"]],
    [
      "has no comma behind its key",
      lines("@article{a", "  title = {T}", "}"),
      ["a"],
      ["bibtex-no-comma-after-key: a"],
    ],
    [
      "has no comma behind its key, in one line",
      "@article{a title = {T}}",
      ["a"],
      ["bibtex-no-comma-after-key: a"],
    ],
    [
      "has no comma between two fields",
      lines("@article{a,", "  title = {T}", "  year = 2003", "}"),
      ["a"],
      ["bibtex-no-comma: year"],
    ],
    ["has a field without =", "@article{a, title {T}, year = 2003}", ["a"], ["bibtex-no-equals: title"]],
    ["has a field's name alone", "@article{a, title, year = 2003}", ["a"], ["bibtex-no-equals: title"]],
    ["has a field without a value", "@article{a, title = , year = 2003}", ["a"], ["bibtex-no-value: title"]],
    ["ends behind an =", "@article{a, title = }", ["a"], ["bibtex-no-value: title"]],
    ["has a value without its field", "@article{a, {T}, year = 2003}", ["a"], ["bibtex-unreadable: {"]],
    [
      "has a stray bracket between parentheses",
      "@article(a, x = {1}}, y = {2})",
      ["a"],
      ["bibtex-unreadable: }"],
    ],
    ["has two values", "@article{a, title = {T} {U}, year = 2003}", ["a"], ["bibtex-unreadable: {"]],
    [
      "has two faults, and tells the first",
      "@article{a, title {T} year = 2003}",
      ["a"],
      ["bibtex-no-equals: title"],
    ],
    ["is an abbreviation not closed", '@string{nhs = "NHS"', [], ["bibtex-unclosed: n"]],
  ])("that %s", (_, entry, found, problems) => {
    const text = lines("@book{before, title = {B}}", entry, "", "@book{behind, title = {B}}", "");
    const scan = read(text);
    expect(scan.entries.map(({ key }) => key)).toEqual(["before", ...found, "behind"]);
    expect(scan.problems).toEqual(problems);
    expect(scan.entries.at(-1)?.text).toBe("@book{behind, title = {B}}");
  });

  it("also where the comma behind the next key is missing", () => {
    expect(keys("@misc{a,\n t={T}\n@misc{b\n t={T}}\n@misc{c, t={T}}")).toEqual(["a", "b", "c"]);
  });

  it("also where the damaged one is an open text before an @comment", () => {
    expect(keys("@misc{a, t={T\n@comment{x}\n@misc{c, t={T}}")).toEqual(["a", "c"]);
  });

  it("but a line of an abstract that begins with an @ is text", () => {
    expect(read("@misc{a, abstract={See\n@someone on {Twitter}\nthere}}\n@misc{b, t={T}}")).toMatchObject({
      entries: [{ key: "a" }, { key: "b" }],
      problems: [],
    });
  });

  it("in a file of many damages", () => {
    const damaged = Array.from(
      { length: 14 },
      (_, at) => `@misc{k${at}, t={T${at % 3 === 0 ? "" : "}"}${at % 4 === 0 ? "" : "}"}`,
    );
    expect(keys(damaged.join("\n"))).toEqual(damaged.map((_, at) => `k${at}`));
  });
});

describe("problems", () => {
  it("are told in two sentences without a parser's words", () => {
    const text = lines(
      "@a{, t={T}}",
      "@a{a t={T}}",
      "@a{b, t={T}} }",
      "@a{c, t={T} u={U}}",
      "@a{d, t {T}}",
      "@a{e, t=}",
      "@a{f, {T}}",
      "@a{g, t={T",
      "@a{h, t={T}",
    );
    const { problems } = scanBibtex(text);
    expect(new Set(problems.map(({ code }) => code)).size).toBe(9);
    for (const { code, message } of problems) {
      expect(message, code).toMatch(/^[^.]+\. [A-Z].*\.$/);
      expect(message, code).not.toMatch(/token|expect|pars|syntax|invalid|brace|delimiter/i);
    }
  });

  it("are not counted beyond a limit", () => {
    const scan = scanBibtex("@a{k t={T}}\n".repeat(MOST_PROBLEMS * 3));
    expect(scan.problems).toHaveLength(MOST_PROBLEMS);
    expect(scan.entries).toHaveLength(MOST_PROBLEMS * 3);
  });
});

describe("the time grows with the text, not with its square", () => {
  test.each([
    ["curly brackets", "{"],
    ["at signs", "@"],
    ["nested heads", "@a{"],
    ["heads and line ends", "@a{k,\n"],
    ["heads without brackets", "\n@a"],
    ["heads and gaps", "\n@a   {   "],
    ["open comments", "@comment{"],
    ["open comments in parentheses", "@comment("],
    ["entries without fields", "@a{k}"],
    ["open quotation marks", '@a{k,t="\n'],
    ["lines like fields in an open value", "t={\n"],
    ["white space", " \n"],
    ["percent signs", "%"],
  ])("%s", (_, unit) => {
    const text = unit.repeat(600_000 / unit.length);
    for (const head of ["", "@article{open, title={"]) {
      const started = performance.now();
      scanBibtex(head + text);
      // Linear work takes a tenth of a second here, also on a busy machine less than two; quadratic work minutes.
      expect(performance.now() - started).toBeLessThan(4000);
    }
  });

  it("for 100,000 entries", () => {
    const text = Array.from(
      { length: 100_000 },
      (_, at) => `@article{key${at},\n  title = {A title},\n  year = 2003\n}\n`,
    ).join("\n");
    const scan = scanBibtex(text);
    expect(scan.entries).toHaveLength(100_000);
    expect(scan.entries[99_999]?.key).toBe("key99999");
    expect(scan.problems).toEqual([]);
  });
});
