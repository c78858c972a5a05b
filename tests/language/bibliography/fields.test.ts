import { describe, expect, it, test } from "vitest";
import { inheritedFields } from "../../../language/bibliography/inheritance.ts";
import { plainAddress, plainText } from "../../../language/bibliography/latex-text.ts";
import { readNames } from "../../../language/bibliography/names.ts";
import { LONGEST_FIELD } from "../../../language/bibliography/raw-fields.ts";
import { readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import { OTHERS, type Reference, type ReferenceName } from "../../../language/bibliography/reference.ts";
import { referenceOf } from "../../../language/bibliography/reference-of.ts";

/** The fields of the first entry of a file, as plain text. */
function fieldsOf(text: string): [name: string, value: string][] {
  const file = readBibliography("bibtex", text);
  const [entry] = file.bibliography.entries;
  return entry
    ? [...inheritedFields(file, entry)].map(([name, value]) => [
        name,
        (/^(?:doi|url)$/.test(name) ? plainAddress : plainText)(value),
      ])
    : [];
}

describe("the fields of an entry", () => {
  test.each<[what: string, file: string, fields: Record<string, string>]>([
    [
      "in brackets, quotation marks and bare",
      '@a{k, x={one}, y = "two", z=3}',
      { x: "one", y: "two", z: "3" },
    ],
    ["joined", '@a{k, x = "a " # {b} # 1}', { x: "a b1" }],
    [
      "with abbreviations",
      '@string{nhs = "NHS"} @a{k, x = nhs # " Trust", y = NHS}',
      { x: "NHS Trust", y: "NHS" },
    ],
    [
      "with abbreviations of abbreviations",
      "@string{a = {A}} @string{b = a # a # {B}} @a{k, x = b}",
      { x: "AAB" },
    ],
    ["with an abbreviation nobody defined", "@a{k, month = jan}", { month: "jan" }],
    ["over several lines", "@a{k,\n  x = {one\n    two},\n  y = {3}\n}", { x: "one two", y: "3" }],
    ["with names in any case", "@a{k, Title = {T}, YEAR = 3}", { title: "T", year: "3" }],
    ["the first of two of one name", "@a{k, x={1}, x={2}}", { x: "1" }],
    [
      "with brackets inside",
      '@a{k, x={{Realist} {R}eview}, y="a {"}b{"} c"}',
      { x: "Realist Review", y: 'a "b" c' },
    ],
    ["in parentheses", "@a(k, x={a)}, y={b})", { x: "a)", y: "b" }],
    ["empty", "@a{k, x={}, y={1}}", { x: "", y: "1" }],
    [
      "of an address",
      "@a{k, doi={10.1/a\\_b--c}, url={\\url{https://x.org/~a?b=c\\&d}}}",
      { doi: "10.1/a_b--c", url: "https://x.org/~a?b=c&d" },
    ],
    [
      "named like those of objects",
      "@a{k, __proto__={x}, constructor={y}}",
      { ["__proto__"]: "x", constructor: "y" },
    ],
  ])("%s", (_, file, fields) => {
    expect(fieldsOf(file)).toEqual(Object.entries(fields));
  });

  test.each<[what: string, file: string, fields: [string, string][]]>([
    [
      "a comma is missing",
      "@a{k, x={1} y={2}}",
      [
        ["x", "1"],
        ["y", "2"],
      ],
    ],
    ["an = is missing", "@a{k, x {1}, y={2}}", [["y", "2"]]],
    [
      "a bracket is missing",
      "@a{k,\n x={1,\n y={2},\n z={3}\n",
      [
        ["x", "1"],
        ["y", "2"],
        ["z", "3"],
      ],
    ],
    [
      "a quotation mark is missing",
      '@a{k,\n x="1,\n y={2}\n}',
      [
        ["x", "1"],
        ["y", "2"],
      ],
    ],
    [
      "there is a comma too many",
      "@a{k,, x={1},,, y={2},}",
      [
        ["x", "1"],
        ["y", "2"],
      ],
    ],
    ["there are words between", "@a{k, what is this, x={1}}", [["x", "1"]]],
  ])("are read as far as they go where %s", (_, file, fields) => {
    expect(fieldsOf(file)).toEqual(fields);
  });
});

/** What an entry with these fields says. */
function referenceIn(fields: string): Reference {
  const file = readBibliography("bibtex", `@article{k, ${fields}}`);
  const [entry] = file.bibliography.entries;
  if (!entry) throw new Error("There is no entry.");
  return referenceOf(file, entry);
}

describe("LaTeX as plain text", () => {
  test.each([
    ["plain text", "plain text"],
    ["  several \n lines ", "several lines"],
    ["{Trust}, {C}onfidence", "Trust, Confidence"],
    ['Un{\\"u}tzer', "Unützer"],
    ['Un\\"{u}tzer', "Unützer"],
    ['Un\\"utzer', "Unützer"],
    ["{\\'E}cole", "École"],
    ["\\'{\\i}", "í"],
    ["\\`a \\^e \\~n \\=o \\.z", "à ê ñ ō ż"],
    ["\\v{S}im\\v c\\'\\i k", "Šimčík"],
    ["Erd\\H{o}s \\k{a} \\u{g} \\r{u} \\d{s}", "Erdős ą ğ ů ṣ"],
    ["Fran\\c{c}ois, gar\\c con", "François, garçon"],
    ["\\o re {\\O}re \\aa{} \\ss\\ \\ae on", "øre Øre å ß æon"],
    ["\\L{}\\'od\\'z", "Łódź"],
    ["\\& \\% \\$ \\# \\_ \\{ \\}", "& % $ # _ { }"],
    ["12--14 --- yes", "12–14 — yes"],
    ["a well-known part", "a well-known part"],
    ["``quoted'' `once'", "“quoted” ‘once’"],
    ["`O'Brien's' idea", "‘O'Brien's’ idea"],
    ["O'Brien's", "O'Brien's"],
    ["\\enquote{a \\enquote{b}} c", "“a “b”” c"],
    ["a~b\\ c\\\\d", "a b c d"],
    ["$\\alpha^{2}$ and $x_i$", "α² and xi"],
    ["2^3", "2^3"],
    ["\\emph{what} \\textbf{works} {\\it here}", "what works here"],
    ["\\href{https://x.org}{text}", "text"],
    ["\\unknown{kept} text", "kept text"],
    ["co\\-operate", "cooperate"],
    ["\\~{}", "~"],
    ["cafe\u0301", "café"],
    ["信頼 𝒙 \\'", "信頼 𝒙"],
    ["\\", ""],
    ["}}{{", ""],
    ["\\href{", ""],
  ])("%j is %j", (latex, text) => {
    expect(plainText(latex)).toBe(text);
  });

  it("leaves addresses alone but for their escapes", () => {
    expect(plainAddress("\\url{https://x.org/a\\_b--c~d}")).toBe("https://x.org/a_b--c~d");
  });
});

/** A name in one line: an organisation in square brackets, particles that stay in round ones, others in angles. */
function shownName(name: ReferenceName): string {
  if (name.literal !== undefined) return `[${name.literal}]`;
  const stays = name["non-dropping-particle"];
  const drops = name["dropping-particle"];
  const particle = stays ? `(${stays}) ` : drops ? `<${drops}> ` : "";
  return [`${particle}${name.family}`, name.given, name.suffix]
    .filter((part) => part !== undefined)
    .join(", ");
}

describe("names", () => {
  test.each<[field: string, names: string]>([
    ["Vangen, Siv and Huxham, Chris", "Vangen, Siv; Huxham, Chris"],
    ["Siv Vangen AND Chris Huxham", "Vangen, Siv; Huxham, Chris"],
    ["Vangen S and\nHuxham C", "Vangen, S; Huxham, C"],
    ["Ludwig van Beethoven and van der Berg, Jan", "(van) Beethoven, Ludwig; (van der) Berg, Jan"],
    ["Jean de La Fontaine", "(de) La Fontaine, Jean"],
    ["De La Cruz, Maria", "De La Cruz, Maria"],
    ["King, Jr, Martin Luther", "King, Martin Luther, Jr"],
    ["King, Martin Luther, Jr.", "King, Martin Luther, Jr."],
    ["Bob McDonald III", "McDonald, Bob, III"],
    ["Rycroft-Malone, Jo and others", "Rycroft-Malone, Jo; [others]"],
    ["{NHS England}", "[NHS England]"],
    ["{Trust and Confidence Group} and D'Aunno, Thomas", "[Trust and Confidence Group]; D'Aunno, Thomas"],
    ["{{World Health Organization}}", "[World Health Organization]"],
    ['Un{\\"u}tzer, J{\\"u}rgen', "Unützer, Jürgen"],
    ['{\\"O}zg{\\"u}r', "Özgür"],
    ["{van Dyke}, Dick", "van Dyke, Dick"],
    ["family=Berg, given=Jan, prefix=van der", "(van der) Berg, Jan"],
    ["family=Berg, given=Jan, prefix=van der, useprefix=false", "<van der> Berg, Jan"],
    ["Plato", "Plato"],
    ["Anderson, Andy", "Anderson, Andy"],
    ["王 小明", "小明, 王"],
    ["", ""],
    [" and and ", ""],
    [",", "[]"],
  ])("%j", (field, names) => {
    expect(readNames(field).map(shownName).join("; ")).toBe(names);
  });

  it("stop after a hundred", () => {
    const list = (length: number) =>
      readNames(Array.from({ length }, (_, at) => `Author${at}, A`).join(" and "));
    expect(list(3000)).toHaveLength(101);
    expect(list(101).at(-1)).toEqual(OTHERS);
    expect(list(100)).toHaveLength(100);
  });
});

describe("oversized entries", () => {
  it("have their fields cut", () => {
    const { abstract, issued } = referenceIn(`abstract = {${"x".repeat(5_000_000)}}, year = 2003`);
    expect(abstract).toHaveLength(LONGEST_FIELD);
    expect(issued).toEqual({ "date-parts": [[2003]] });
  });

  it("cannot grow by abbreviations of abbreviations", () => {
    const file = [
      "@string{s0 = {0123456789}}",
      ...Array.from({ length: 60 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`),
      "@misc{k, title = s60}",
    ].join("\n");
    expect(new Map(fieldsOf(file)).get("title")).toHaveLength(LONGEST_FIELD);
  });

  test.each([
    ["open fields", "x={\n".repeat(100_000)],
    ["open fields in quotation marks", 'x="\n'.repeat(100_000)],
    ["white space", " \n".repeat(300_000)],
    ["words", "word ".repeat(100_000)],
    ["white space in a field", `x={${" ".repeat(300_000)}y`],
    ["white space in names", `author={A${" ".repeat(300_000)}B}`],
    ["accents", `x={${"\\'".repeat(20_000)}}`],
    ["quotations within quotations", `x={${"\\enquote{".repeat(5000)}}`],
    ["open arguments", `x={${"\\href{".repeat(5000)}}`],
    ["backslashes", `x={${"\\".repeat(40_000)}}`],
    ["joins", `x=a${"#a".repeat(100_000)}`],
    ["curly brackets", "{".repeat(1_000_000)],
  ])("of %s are read without trouble", (_, body) => {
    const started = performance.now();
    referenceIn(body);
    // Linear work takes some ten milliseconds here, quadratic work minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
