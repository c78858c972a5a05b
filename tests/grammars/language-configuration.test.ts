import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";

type Pattern = string | { readonly pattern: string; readonly flags?: string };

interface EnterRule {
  readonly beforeText: Pattern;
  readonly afterText?: Pattern;
  readonly action: { readonly indent: "none" | "indent" | "outdent"; readonly appendText?: string };
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const configuration = read("grammars/language-configuration.json");
const rules: readonly EnterRule[] = configuration.onEnterRules;

function matches(pattern: Pattern, text: string): boolean {
  const { pattern: source, flags = "" } = typeof pattern === "string" ? { pattern } : pattern;
  return new RegExp(source, flags).test(text);
}

/** What Enter does at `|`: the first rule counts, as in the editor. */
function onEnter(line: string): string {
  const [before = "", after = ""] = line.split("|");
  const rule = rules.find(
    ({ beforeText, afterText }) => matches(beforeText, before) && (!afterText || matches(afterText, after)),
  );
  if (!rule) return "as above";
  const { indent, appendText = "" } = rule.action;
  return [indent === "none" ? "as above" : indent, appendText].filter(Boolean).join(" with ");
}

describe("a line break", () => {
  it.each([
    ["goes on with an excerpt", "  > Early, modest wins|", "as above with > "],
    ["goes on with an excerpt that is not indented", "> Early [1] wins|", "as above with > "],
    ["goes on with an excerpt in its midst", "  > Early, |modest wins", "as above with > "],
    ["ends an excerpt behind its citation", "  > Early wins. [@bryson2006, p. 47]|", "as above"],
    ["ends an excerpt behind its citation and a full stop", "> Early wins [see @{b 2006}].|", "as above"],
    ["ends an excerpt where nothing is typed", "  > |", "as above"],
    ["ends an excerpt where not even a space is typed", ">|", "as above"],
    ["indents below a CMOC", "cmoc T4: small aims -> easier tasks|", "indent"],
    ["indents below a CMOC in capitals, with a number", "CMOC4: small aims|", "indent"],
    ["indents below a demi-regularity", "demi-regularity D1: a -> b -> c|", "indent"],
    ["indents below a factor", 'factor trust: "what it is" [@ash2019]|', "indent"],
    ["indents below a review", 'Review "Why?"|', "indent"],
    ["indents below a source", 'source interview-3: "Interview 3"|', "indent"],
    ["stays at the margin below a theory", 'theory phase 2: "Initial"|', "as above"],
    ["stays at the margin below a dimension", "dimension stage: early|", "as above"],
    ["stays where it is below an attribute", "  stage: early|", "as above"],
    ["stays where it is below an arrow", "      -> easier tasks|", "as above"],
    ["stays where it is below words that only look like a keyword", "  factors that matter|", "as above"],
    ["stays where it is below an arrow that looks like an excerpt", "  -> b > c|", "as above"],
    ["leaves a statement on an empty line", "  |", "outdent"],
    ["stays in front of words", "  |stage: early", "as above"],
    ["stays on an empty line at the margin", "|", "as above"],
  ])("%s", (_, line, does) => {
    expect(onEnter(line)).toBe(does);
  });
});

describe("a line", () => {
  const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
  it.each([
    ["cmoc T4: small aims", true],
    ["CMOC 4: small aims", true],
    ["factor trust:", true],
    ["theory phase 2:", false],
    ["cmocs and more", false],
    ["the factor trust", false],
    ["  stage: early", false],
  ])("%j indents those below: %s", (line, does) => {
    expect(matches(increaseIndentPattern, line)).toBe(does);
  });

  it.each([
    ["  cmoc ", true],
    ["  Theory phase 2", true],
    ["  dimension ", true],
    ["  # Trust", true],
    ["  #Trust", false],
    ["  cmoc", false],
    ["  sources at least: 2", false],
    ["  -> the review of ", false],
  ])("%j begins further left: %s", (line, does) => {
    expect(matches(decreaseIndentPattern, line)).toBe(does);
  });
});

test("brackets and quotation marks come in pairs, and // is a remark", () => {
  const pairs = configuration.autoClosingPairs.map(
    ({ open, close }: { open: string; close: string }) => open + close,
  );
  expect(pairs).toEqual(["[]", "()", "{}", '""', "“”"]);
  expect(configuration.surroundingPairs.map((pair: string[]) => pair.join(""))).toEqual(pairs);
  expect(configuration.brackets).toEqual([
    ["[", "]"],
    ["(", ")"],
  ]);
  expect(configuration.comments).toEqual({ lineComment: "//" });
});

test("the editor indents by two spaces, as the formatter does", () => {
  expect(read("package.json").contributes.configurationDefaults["[cmoc]"]).toMatchObject({
    "editor.tabSize": 2,
    "editor.insertSpaces": true,
  });
});
