import { describe, expect, it, test } from "vitest";
import { htmlOf, plainOf, type Run, readRichText } from "../../../language/references/rich-text.ts";

const runsOf = (html: string): Run[] => readRichText(html).flatMap(({ runs }) => runs);

test.each<[what: string, html: string, runs: readonly (readonly [text: string, ...look: string[]])[]]>([
  ["plain letters", "Ash A. On trust.", [["Ash A. On trust."]]],
  ["italics", "On <i>trust</i>.", [["On "], ["trust", "i"], ["."]]],
  [
    "looks in each other",
    "<i>a<sup>2</sup></i>",
    [
      ["a", "i"],
      ["2", "i", "sup"],
    ],
  ],
  ["upright in italics", '<i>a <span style="font-style:normal;">b</span></i>', [["a ", "i"], ["b"]]],
  ["small capitals", '<span style="font-variant:small-caps;">Ash</span>', [["Ash", "small"]]],
  ["entities", "p &#60; 0.05 &#38; more&#160;", [["p < 0.05 & more"]]],
  ["a tag that is none of citeproc's, as letters", "a <script>x()</script>", [["a <script>x()</script>"]]],
  ["an entity of no letter, as letters", "&#0; &#x110000; &bogus;", [["&#0; &#x110000; &bogus;"]]],
  ["a tag that is closed twice", "<i>a</i></i> b", [["a", "i"], [" b"]]],
])("reads %s", (_, html, runs) => {
  expect(runsOf(html).map(({ text, look }) => [text, ...look])).toEqual(runs);
});

test("blocks are told apart", () => {
  const html =
    '<div class="csl-entry">\n <div class="csl-left-margin">1.</div><div class="csl-right-inline">Ash A.</div>\n</div>';
  expect(readRichText(html).map(({ kind, runs }) => [kind, plainOf(runs)])).toEqual([
    ["csl-left-margin", "1."],
    ["csl-right-inline", "Ash A."],
  ]);
});

describe("HTML", () => {
  const plain = (text: string): Run[] => [{ text, look: [] }];

  it.each([
    ["<img src=x onerror=alert(1)>", "&#60;img src=x onerror=alert(1)&#62;"],
    [`"'&`, "&#34;&#39;&#38;"],
    [
      "See https://doi.org/10.1/a_(b).",
      'See <a href="https://doi.org/10.1/a_(b">https://doi.org/10.1/a_(b</a>).',
    ],
    ["https://e.org/?a=1&b=2,", '<a href="https://e.org/?a=1&#38;b=2">https://e.org/?a=1&#38;b=2</a>,'],
    ['https://e.org/"onmouseover="x', '<a href="https://e.org/">https://e.org/</a>&#34;onmouseover=&#34;x'],
    ["javascript:x() data:text/html,x", "javascript:x() data:text/html,x"],
  ])("of %s is harmless", (text, html) => expect(htmlOf(plain(text))).toBe(html));

  it("has the looks of its letters", () => {
    expect(htmlOf([{ text: "a", look: ["i", "sup"] }])).toBe("<i><sup>a</sup></i>");
    expect(htmlOf([{ text: "a", look: ["small"] }])).toBe('<span style="font-variant: small-caps">a</span>');
  });

  it("takes no longer than its text", () => {
    const long = "<i>".repeat(50_000) + "https://".repeat(20_000) + "&#".repeat(50_000);
    const began = performance.now();
    htmlOf(runsOf(long));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
