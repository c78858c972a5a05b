import { describe, expect, test } from "vitest";
import { STATEMENT_KEYWORDS } from "../../../../language/syntax/tokens/line-start.ts";
import { commentsOf, tokensOf } from "./tokens-of.ts";

const CMOC = ["cmoc-keyword: cmoc", "colon: :"];

/** What follows `cmoc: ` in a text, as tokens. */
const inCmoc = (text: string) => {
  const [keyword, colon, ...tokens] = tokensOf(`cmoc: ${text}`);
  expect([keyword, colon]).toEqual(CMOC);
  return tokens;
};

describe.each(Object.values(STATEMENT_KEYWORDS))("the word %s", (word) => {
  const keyword = `${word}-keyword`;

  test.each([
    [word, [`${keyword}: ${word}`]],
    [`${word} x`, [`${keyword}: ${word}`, "phrase: x"]],
    [`${word}: x`, [`${keyword}: ${word}`, "colon: :", "phrase: x"]],
    [`${word.toUpperCase()}\tx`, [`${keyword}: ${word.toUpperCase()}`, "phrase: x"]],
    [`\u00a0\t ${word} x`, [`${keyword}: ${word}`, "phrase: x"]],
    [`\ufeff${word} x`, [`${keyword}: ${word}`, "phrase: x"]],
    [`cmoc: a\n${word} x`, [...CMOC, "phrase: a", `${keyword}: ${word}`, "phrase: x"]],
    [`cmoc: a\r\n  ${word} x`, [...CMOC, "phrase: a", `${keyword}: ${word}`, "phrase: x"]],
    [`cmoc: a\r${word} x`, [...CMOC, "phrase: a", `${keyword}: ${word}`, "phrase: x"]],
    [`> a\n${word} x`, ["excerpt-line: > a", `${keyword}: ${word}`, "phrase: x"]],
    [`# a\n${word} x`, ["heading-line: # a", `${keyword}: ${word}`, "phrase: x"]],
    [`// a\n${word} x`, [`${keyword}: ${word}`, "phrase: x"]],
    [
      `note: a\n${word} x`,
      ["attribute-name: note", "colon: :", "phrase: a", `${keyword}: ${word}`, "phrase: x"],
    ],
  ])("begins a statement in %j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.each([
    `the ${word} of it`,
    `our ${word}`,
    `a\n${word}s of it`,
    `a\n${word}-based b`,
    `a\n“${word}”s`,
    `shared vision for the ${word}: late`,
  ])("is an ordinary word in %j", (phrase) => {
    expect(inCmoc(phrase)).toEqual([`phrase: ${phrase}`]);
  });
});

describe("labels and names", () => {
  test.each([
    ["cmoc T4: a", ["cmoc-keyword: cmoc", "name-before-colon: T4", "colon: :", "phrase: a"]],
    ["CMOC 4: a", ["cmoc-keyword: CMOC", "name-before-colon: 4", "colon: :", "phrase: a"]],
    ["CMOC4: a", ["cmoc-keyword: CMOC", "name-before-colon: 4", "colon: :", "phrase: a"]],
    ["cmoc T4 : a", ["cmoc-keyword: cmoc", "name-before-colon: T4", "colon: :", "phrase: a"]],
    ["cmoc T4:a", ["cmoc-keyword: cmoc", "name-before-colon: T4", "colon: :", "phrase: a"]],
    ['cmoc T4:"a"', ["cmoc-keyword: cmoc", "name-before-colon: T4", "colon: :", 'quoted-phrase: "a"']],
    [
      "cmoc T4 (late), new: a",
      ["cmoc-keyword: cmoc", "name-before-colon: T4 (late), new", "colon: :", "phrase: a"],
    ],
    ['cmoc "T 4" : a', ["cmoc-keyword: cmoc", 'name-before-colon: "T 4"', "colon: :", "phrase: a"]],
    ["factor “a: b”: c", ["factor-keyword: factor", "name-before-colon: “a: b”", "colon: :", "phrase: c"]],
    [
      "source @ash2019: c",
      ["source-keyword: source", "name-before-colon: @ash2019", "colon: :", "phrase: c"],
    ],
    ["theory phase 2: c", ["theory-keyword: theory", "name-before-colon: phase 2", "colon: :", "phrase: c"]],
  ])("%j has a name", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.each([
    ["cmoc a -> b: c", ["cmoc-keyword: cmoc", "phrase: a", "arrow: ->", "phrase: b: c"]],
    ["cmoc: x: y", [...CMOC, "phrase: x: y"]],
    ["cmoc http://a.b/c", ["cmoc-keyword: cmoc", "phrase: http://a.b/c"]],
    ["cmoc a // b: c", ["cmoc-keyword: cmoc", "phrase: a"]],
    ["cmoc a [@x] b: c", ["cmoc-keyword: cmoc", "phrase: a", "citation-group: [@x]", "phrase: b: c"]],
    ['cmoc "T4" x: a', ["cmoc-keyword: cmoc", 'phrase: "T4" x: a']],
    // A name stands in the line of its keyword: the next line is a line of its own.
    ["cmoc\nT4: a", ["cmoc-keyword: cmoc", "attribute-name: T4", "colon: :", "phrase: a"]],
    ["cmoc\n(a, b): c", ["cmoc-keyword: cmoc", "phrase: (a", "comma: ,", "phrase: b): c"]],
    ["cmoc4 a", ["cmoc-keyword: cmoc", "phrase: 4 a"]],
  ])("%j has none", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("attribute names", () => {
  test.each([
    ["note: x", "note"],
    ["Contradicted By: x", "Contradicted By"],
    ["inverse supported by: x", "inverse supported by"],
    ["sources at  least : x", "sources at  least"],
    ["\tnote:\tx", "note"],
    ["partner's age: x", "partner's age"],
    ["stage-2: x", "stage-2"],
    ["état: x", "état"],
    ["e\u0301tat: x", "e\u0301tat"],
    ["चरण: x", "चरण"],
    ["阶段: x", "阶段"],
  ])("%j", (text, name) => {
    expect(tokensOf(text)).toEqual([`attribute-name: ${name}`, "colon: :", "phrase: x"]);
    expect(tokensOf(`cmoc: a\n${text}`).slice(2)).toEqual(["phrase: a", ...tokensOf(text)]);
  });

  test.each([
    ['note:"x"', ["attribute-name: note", "colon: :", 'quoted-phrase: "x"']],
    ["contradicted by:[@x]", ["attribute-name: contradicted by", "colon: :", "citation-group: [@x]"]],
    ["note:", ["attribute-name: note", "colon: :"]],
    ["note:\nalso: x", ["attribute-name: note", "colon: :", "attribute-name: also", "colon: :", "phrase: x"]],
  ])("%j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test.each(["five words before it here: x", "http://example.org", "10: x", "a note: x", "ratio 1:2"])(
    "none in mid-line: cmoc: a %s",
    (text) => {
      expect(inCmoc(`a ${text}`)).toEqual([`phrase: a ${text}`]);
    },
  );

  test.each(["one two three four five: x", "2nd stage: x", "(a): x", "note:x"])("none in %j", (text) => {
    expect(tokensOf(text)).toEqual([`phrase: ${text}`]);
  });
});

describe("arrows", () => {
  test.each([
    ..."-> → => ⇒ ➔ –> —> --> ---> ------> ==> ->> −> ‐> ‑> ➜ ➝ ➞ ➡ ➡\ufe0f ⟶ ⟹ ⇨ \uf0e0 \uf0e8".split(" "),
  ])("%s, with and without spaces", (arrow) => {
    expect(inCmoc(`a ${arrow} b`)).toEqual(["phrase: a", `arrow: ${arrow}`, "phrase: b"]);
    expect(inCmoc(`a${arrow}b`)).toEqual(["phrase: a", `arrow: ${arrow}`, "phrase: b"]);
    expect(inCmoc(`a\n${arrow} b`)).toEqual(["phrase: a", `arrow: ${arrow}`, "phrase: b"]);
    expect(tokensOf(arrow)).toEqual([`arrow: ${arrow}`]);
  });

  test("à between spaces", () => {
    expect(inCmoc("a à b\tà\nc")).toEqual(["phrase: a", "arrow: à", "phrase: b", "arrow: à", "phrase: c"]);
  });

  test.each([
    "voilà la santé",
    "aàb",
    "well-being",
    "a - b",
    "p <= q",
    "a = b",
    "a > b",
    "a — b",
    "e.g. 1–2",
    "a--b",
  ])("none in %j", (phrase) => {
    expect(inCmoc(phrase)).toEqual([`phrase: ${phrase}`]);
  });
});

describe("signs between phrases", () => {
  test.each([
    ["a + b", ["phrase: a", "plus: +", "phrase: b"]],
    ["a\n  + b", ["phrase: a", "plus: +", "phrase: b"]],
    ["a +\n  b", ["phrase: a", "plus: +", "phrase: b"]],
    ["a\u00a0+\u00a0b", ["phrase: a", "plus: +", "phrase: b"]],
    ["a + + b", ["phrase: a", "plus: +", "plus: +", "phrase: b"]],
    ["a+b", ["phrase: a+b"]],
    ["a +b", ["phrase: a +b"]],
    ["C++ use", ["phrase: C++ use"]],
    ["a, b", ["phrase: a", "comma: ,", "phrase: b"]],
    ["a,\nb", ["phrase: a", "comma: ,", "phrase: b"]],
    ["a,", ["phrase: a", "comma: ,"]],
    ["1,000 staff", ["phrase: 1,000 staff"]],
    ["a,b", ["phrase: a,b"]],
    ["?", ["unknown-part: ?"]],
    ["? -> b", ["unknown-part: ?", "arrow: ->", "phrase: b"]],
    ["?->b", ["unknown-part: ?", "arrow: ->", "phrase: b"]],
    ["?? -> ???", ["unknown-part: ??", "arrow: ->", "unknown-part: ???"]],
    ["?, b", ["unknown-part: ?", "comma: ,", "phrase: b"]],
    ["?[@x]", ["unknown-part: ?", "citation-group: [@x]"]],
    ["? (mechanism)", ["unknown-part: ?", "role-tag: (mechanism)"]],
    ["why? -> b", ["phrase: why?", "arrow: ->", "phrase: b"]],
    ["why ? -> b", ["phrase: why", "unknown-part: ?", "arrow: ->", "phrase: b"]],
    ["what?! then", ["phrase: what?! then"]],
    ["e\u0301? 𠮷? 50%?", ["phrase: e\u0301? 𠮷? 50%?"]],
    ["?x", ["phrase: ?x"]],
    ["(?)", ["phrase: (?)"]],
  ])("%j", (text, tokens) => {
    expect(inCmoc(text)).toEqual(tokens);
  });
});

describe("role tags", () => {
  test.each([
    ..."context contexts mechanism mechanisms outcome outcomes resource resources reasoning response".split(
      " ",
    ),
    ..."responses intervention interventions actor actors C M O c m o CONTEXT Outcome".split(" "),
  ])("(%s)", (tag) => {
    expect(inCmoc(`a (${tag})`)).toEqual(["phrase: a", `role-tag: (${tag})`]);
    expect(inCmoc(`a ( ${tag}\u00a0)`)).toEqual(["phrase: a", `role-tag: ( ${tag}\u00a0)`]);
    expect(inCmoc(`a(${tag}) -> b`)).toEqual(["phrase: a", `role-tag: (${tag})`, "arrow: ->", "phrase: b"]);
  });

  test.each(["a (contextual)", "a (c", "a (b)", "a (context of b)", "(e.g. b) c", "a (1)"])(
    "none in %j",
    (phrase) => {
      expect(inCmoc(phrase)).toEqual([`phrase: ${phrase}`]);
    },
  );
});

describe("quotation marks", () => {
  test.each([
    ['"a + b"', ['quoted-phrase: "a + b"']],
    ["“a -> b”", ["quoted-phrase: “a -> b”"]],
    ['"a, [@x] // (context) ?"', ['quoted-phrase: "a, [@x] // (context) ?"']],
    ['"a\n  b" -> c', ['quoted-phrase: "a\n  b"', "arrow: ->", "phrase: c"]],
    ['""', ['quoted-phrase: ""']],
    ['"a", "b"', ['quoted-phrase: "a"', "comma: ,", 'quoted-phrase: "b"']],
    ['"a" (context) [@x]', ['quoted-phrase: "a"', "role-tag: (context)", "citation-group: [@x]"]],
    ['"a" // b', ['quoted-phrase: "a"']],
    ['"a"\nb', ['quoted-phrase: "a"', "phrase: b"]],
  ])("%j is quoted", (text, tokens) => {
    expect(inCmoc(text)).toEqual(tokens);
  });

  test.each([
    ['"a" b', ['phrase: "a" b']],
    ['the "a -> b" c -> d', ['phrase: the "a -> b" c', "arrow: ->", "phrase: d"]],
    ["the (“a + b”) c", ["phrase: the (“a + b”) c"]],
    ['6" pipe -> 4" pipe', ['phrase: 6" pipe', "arrow: ->", 'phrase: 4" pipe']],
    ['"a"?', ['phrase: "a"?']],
  ])("%j holds quotation marks", (text, tokens) => {
    expect(inCmoc(text)).toEqual(tokens);
  });

  test.each([
    ['"a', ['phrase: "a']],
    ['"a -> b', ['phrase: "a', "arrow: ->", "phrase: b"]],
    ['a "b -> c', ['phrase: a "b', "arrow: ->", "phrase: c"]],
    ['“a" -> b', ['phrase: “a"', "arrow: ->", "phrase: b"]],
    ["“a “b” c", ["phrase: “a “b” c"]],
    ['"a\nnote: b"', ['phrase: "a', "attribute-name: note", "colon: :", 'phrase: b"']],
    ['"a\n> b"', ['phrase: "a', 'excerpt-line: > b"']],
    ['"a\n# b"', ['phrase: "a', 'heading-line: # b"']],
    ['"a\n\nb"', ['phrase: "a', 'paragraph: b"']],
    ['"a\n// b"\n-> c', ['phrase: "a', "arrow: ->", "phrase: c"]],
  ])("%j is not closed", (text, tokens) => {
    expect(inCmoc(text)).toEqual(tokens);
  });
});

describe("square brackets", () => {
  test.each([
    ["[@x]", ["citation-group: [@x]"]],
    ["a[@x] -> b", ["phrase: a", "citation-group: [@x]", "arrow: ->", "phrase: b"]],
    ["[@x;\n   @y, p. 3]", ["citation-group: [@x;\n   @y, p. 3]"]],
    ["[@x, [17]-[18]; @y] z", ["citation-group: [@x, [17]-[18]; @y]", "phrase: z"]],
    ["[@x, http://a.b/c?d=>e]", ["citation-group: [@x, http://a.b/c?d=>e]"]],
    ["[voir à ce sujet @x]", ["citation-group: [voir à ce sujet @x]"]],
    ["a] b", ["phrase: a] b"]],
  ])("%j", (text, tokens) => {
    expect(inCmoc(text)).toEqual(tokens);
  });

  test.each([
    ["[@x", ["citation-group: [@x"]],
    ["[@x -> b [@y]", ["citation-group: [@x", "arrow: ->", "phrase: b", "citation-group: [@y]"]],
    ["[@x;\n @y  ", ["citation-group: [@x;\n @y"]],
    ["[[@x] -> b", ["citation-group: [[@x]", "arrow: ->", "phrase: b"]],
    ["[@x\n  note: b]", ["citation-group: [@x", "attribute-name: note", "colon: :", "phrase: b]"]],
    ["[@x\n  > b]", ["citation-group: [@x", "excerpt-line: > b]"]],
    ["[@x\n\nb]", ["citation-group: [@x", "paragraph: b]"]],
    ["[", ["citation-group: ["]],
  ])("%j is not closed", (text, tokens) => {
    expect(inCmoc(text)).toEqual(tokens);
  });
});

describe("comments", () => {
  test.each([
    ["// a", [], ["// a"]],
    ["cmoc: a // b -> c", [...CMOC, "phrase: a"], ["// b -> c"]],
    ["cmoc: a\t//b\n-> c", [...CMOC, "phrase: a", "arrow: ->", "phrase: c"], ["//b"]],
    ["cmoc: a // b\nc", [...CMOC, "phrase: a", "phrase: c"], ["// b"]],
    ["cmoc: a\n// b\n// c\n-> d", [...CMOC, "phrase: a", "arrow: ->", "phrase: d"], ["// b", "// c"]],
    ["# a // b", ["heading-line: # a"], ["// b"]],
    ["> a // b", ["excerpt-line: > a"], ["// b"]],
    ["//", [], ["//"]],
  ])("%j", (text, tokens, comments) => {
    expect(tokensOf(text)).toEqual(tokens);
    expect(commentsOf(text)).toEqual(comments);
  });

  test.each(["http://example.org//a", "a//b", "a / / b", "either/or"])("none in %j", (phrase) => {
    expect(inCmoc(`see ${phrase}`)).toEqual([`phrase: see ${phrase}`]);
    expect(tokensOf(`> see ${phrase}`)).toEqual([`excerpt-line: > see ${phrase}`]);
    expect(tokensOf(`# see ${phrase}`)).toEqual([`heading-line: # see ${phrase}`]);
  });
});

describe("headings and excerpts", () => {
  test.each([
    ["# a", ["heading-line: # a"]],
    ["  ###### a  ", ["heading-line: ###### a"]],
    ["#", ["heading-line: #"]],
    ["# cmoc: a -> b", ["heading-line: # cmoc: a -> b"]],
    ["#a", ["phrase: #a"]],
    ["####### a", ["phrase: ####### a"]],
    ["cmoc: a # b", [...CMOC, "phrase: a # b"]],
    ["cmoc: a\n# b\nc", [...CMOC, "phrase: a", "heading-line: # b", "phrase: c"]],
    ["> a", ["excerpt-line: > a"]],
    [">a [@x]  ", ["excerpt-line: >a [@x]"]],
    ["> cmoc: a -> b", ["excerpt-line: > cmoc: a -> b"]],
    ["> a\n>\n> b", ["excerpt-line: > a", "excerpt-line: >", "excerpt-line: > b"]],
    ["cmoc: a\n > b\nc", [...CMOC, "phrase: a", "excerpt-line: > b", "phrase: c"]],
  ])("%j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("lines and spaces", () => {
  test.each(["\n", "\r\n", "\r"])("phrases run over %j and end at a blank line", (end) => {
    expect(inCmoc(`a${end}b`)).toEqual([`phrase: a${end}b`]);
    expect(inCmoc(`a${end}  -> b`)).toEqual(["phrase: a", "arrow: ->", "phrase: b"]);
    expect(inCmoc(`a${end}${end}b, c`)).toEqual(["phrase: a", "paragraph: b", "comma: ,", "phrase: c"]);
    expect(inCmoc(`a${end} \t${end}-> b`)).toEqual(["phrase: a", "arrow: ->", "phrase: b"]);
    expect(inCmoc(`a ->${end}${end}b`)).toEqual(["phrase: a", "arrow: ->", "phrase: b"]);
    expect(inCmoc(`a +${end}${end}b`)).toEqual(["phrase: a", "plus: +", "phrase: b"]);
    expect(inCmoc(`a${end}${end}"b" c`)).toEqual(["phrase: a", 'paragraph: "b" c']);
    expect(inCmoc(`a // x${end}${end}// y${end}b`)).toEqual(["phrase: a", "paragraph: b"]);
    expect(inCmoc(`a // x${end}b`)).toEqual(["phrase: a", "phrase: b"]);
    expect(tokensOf(`cmoc:${end}${end}a`)).toEqual([...CMOC, "phrase: a"]);
  });

  test.each(["\u00a0", "\t", "\u2003", "\u3000", "\u202f"])("%j is a space", (space) => {
    expect(
      tokensOf(`${space}cmoc:${space}a${space}->${space}b${space}+${space}c${space}[@x]${space}`),
    ).toEqual([
      ...CMOC,
      "phrase: a",
      "arrow: ->",
      "phrase: b",
      "plus: +",
      "phrase: c",
      "citation-group: [@x]",
    ]);
    expect(inCmoc(`a${space}b`)).toEqual([`phrase: a${space}b`]);
  });

  test("phrases hold any script, signs and letters beyond the first 65,536", () => {
    const phrase = "partner's – the other’s & co; 50% ~ 信頼 доверие ثقة 😀 𠮷 e\u0301";
    expect(inCmoc(phrase)).toEqual([`phrase: ${phrase}`]);
  });

  test.each(["", " ", "\n\r\n\t", "\ufeff"])("nothing stands in %j", (text) => {
    expect(tokensOf(text)).toEqual([]);
  });

  test.each([":", "(", ")", '"', "“", "”", "]", "-", "/", "\ud800", "\udc00", "\u0000", "\u200b", "{", "@"])(
    "%j alone is a phrase",
    (text) => {
      expect(tokensOf(text)).toEqual([`phrase: ${text}`]);
    },
  );
});
