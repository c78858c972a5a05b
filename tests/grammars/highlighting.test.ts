import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import textmate from "vscode-textmate";
import { type Colour, loadGrammar, piecesOf } from "./colouring.ts";

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar();
});

/** The coloured pieces of a text: `keyword:cmoc`. */
function coloured(text: string): string[] {
  return piecesOf(grammar, text.split("\n"))
    .flat()
    .filter(({ text: piece, colour }) => colour !== null && piece.trim() !== "")
    .map(({ text: piece, colour }) => `${colour}:${piece.trim()}`);
}

const CASES: readonly (readonly [string, string, readonly `${Colour}:${string}`[]])[] = [
  ["a CMOC", "cmoc T4: aims -> trust", ["keyword:cmoc", "label:T4", "arrow:->"]],
  ["keywords in any letter case", "CMOC 4: aims", ["keyword:CMOC", "label:4"]],
  ["a keyword with its number", "cmoc4: aims", ["keyword:cmoc", "label:4"]],
  ["no label", "cmoc: aims", ["keyword:cmoc"]],
  ["a demi-regularity", "demi-regularity D1: a -> b", ["keyword:demi-regularity", "label:D1", "arrow:->"]],
  ["keywords only at a line start", "cmoc: review -> theory of source", ["keyword:cmoc", "arrow:->"]],
  [
    "every arrow",
    "cmoc: a -> b → c => d ⇒ e ➔ f –> g \u{f0e0} h à i",
    ["keyword:cmoc", ..."-> → => ⇒ ➔ –> \u{f0e0} à".split(" ").map((arrow) => `arrow:${arrow}` as const)],
  ],
  ["letters that are no arrow", "cmoc: voilà à-propos", ["keyword:cmoc"]],
  ["several in one part", "cmoc: a + b+c", ["keyword:cmoc", "plus:+"]],
  ["an unknown part", "cmoc: a -> ? -> why?", ["keyword:cmoc", "arrow:->", "unknown:?", "arrow:->"]],
  [
    "role tags",
    "cmoc: aims (Context) -> b (M) (s)",
    ["keyword:cmoc", "role:(Context)", "arrow:->", "role:(M)"],
  ],
  [
    "direction words at a phrase start",
    "cmoc: lack of trust -> very high faith + no more conflict",
    ["keyword:cmoc", "down:lack of", "arrow:->", "up:very high", "plus:+", "down:no", "up:more"],
  ],
  [
    "direction words of a phrase that begins on the next line",
    "cmoc: a ->\n  reduced trust",
    ["keyword:cmoc", "arrow:->", "down:reduced"],
  ],
  ["measures", "cmoc: a high level of trust", ["keyword:cmoc", "up:a high level of"]],
  ["no direction in the middle", "cmoc: trust and more trust", ["keyword:cmoc"]],
  ["no direction in set expressions", "cmoc: low back pain -> good faith", ["keyword:cmoc", "arrow:->"]],
  ["no direction in compounds", "cmoc: high-risk patients", ["keyword:cmoc"]],
  [
    "citations",
    "cmoc: a [see @key2003, pp. 3-5; -@{odd key}]",
    ["keyword:cmoc", "key:@key2003", "key:-@{odd key}"],
  ],
  ["no citation in an address", "cmoc: a [mail me@home.org]", ["keyword:cmoc"]],
  ["a posited CMOC", "cmoc: a [posited]", ["keyword:cmoc", "posited:posited"]],
  [
    "a citation that is not closed ends with its line",
    "cmoc: a [@key\ncmoc: b",
    ["keyword:cmoc", "key:@key", "keyword:cmoc"],
  ],
  ["a quote that is not closed, too", 'note: "a\ncmoc: b', ["attribute:note", "string:a", "keyword:cmoc"]],
  ["quoted phrases", 'cmoc: "a + b" -> “c”', ["keyword:cmoc", "string:a + b", "arrow:->", "string:c"]],
  [
    "declarations",
    'review "Why?"\ntheory phase 2: "First"\nfactor trust: "what" [@k]\nsource s-1',
    [
      "keyword:review",
      "string:Why?",
      "keyword:theory",
      "name:phase 2",
      "string:First",
      "keyword:factor",
      "name:trust",
      "string:what",
      "key:@k",
      "keyword:source",
      "name:s-1",
    ],
  ],
  ["attributes", "  sources at least: 2", ["attribute:sources at least"]],
  ["words before a colon in a phrase", "cmoc: a -> b: c", ["keyword:cmoc", "arrow:->"]],
  ["headings", "## Trust // later", ["heading:Trust", "comment:// later"]],
  ["excerpts", "> Early wins. [@b, p. 4]", ["excerpt:Early wins.", "key:@b", "excerpt:, p. 4"]],
  ["comments", "// all\ncmoc: a // b", ["comment:// all", "keyword:cmoc", "comment:// b"]],
  ["no comment in an address", "cmoc: http://a.b//c", ["keyword:cmoc"]],
];

describe("the colours of", () => {
  it.each(CASES)("%s", (_, text, pieces) => {
    expect(coloured(text)).toEqual(pieces);
  });
});

describe("a line that wants to be slow", () => {
  it.each([
    ["spaces", `cmoc${" ".repeat(20_000)}x`],
    ["brackets", `cmoc: ${"[".repeat(20_000)}`],
    ["words before a direction", `cmoc: ${"very ".repeat(4_000)}`],
    ["directions", `cmoc: ${"more ".repeat(4_000)}`],
    ["a word without end", "a".repeat(20_000)],
    ["keys", `[@${"a:/".repeat(6_000)}`],
    ["quotes", '"'.repeat(20_000)],
  ])("is coloured all the same: %s", (_, line) => {
    const started = performance.now();
    grammar.tokenizeLine(line, textmate.INITIAL);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
