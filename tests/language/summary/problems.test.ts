import { describe, expect, test } from "vitest";
import { tokenSoup } from "../syntax/token-soup.ts";
import { saidIn, summaryOf, toldIn } from "./shown.ts";

const FOLLOWING = 'cmoc 99: the next -> statement -> unharmed [@last2020]\n  note: "as it was"';
const UNHARMED = saidIn(FOLLOWING);

/** What a broken text still says, and what is told of it, where. The statement below it must be unharmed. */
test.each<[text: string, said: readonly string[], told: readonly string[]]>([
  // What can still be read is read.
  ["cmoc: a", ["cmoc: a -> nothing -> nothing"], ["missing-arrows «a»"]],
  ["cmoc: a -> b", ["cmoc: a -> b -> nothing"], ["missing-outcome «->»"]],
  ["cmoc: a -> -> c", ["cmoc: a -> nothing -> c"], ["missing-mechanism «->»"]],
  ["cmoc: -> b -> c", ["cmoc: nothing -> b -> c"], ["missing-context «->»"]],
  ["cmoc: a -> b -> c -> d [@x]", ["cmoc: a -> b -> c", "  + x"], ["too-many-parts «-> d [@x]»"]],
  ["cmoc a -> b -> c", ["cmoc: a -> b -> c"], ["missing-colon «cmoc»"]],
  ['cmoc: "" -> b -> c', ["cmoc: nothing -> b -> c"], ["missing-context «->»"]],
  ["cmoc: \u200b -> b -> c", ["cmoc: nothing -> b -> c"], ["missing-context «->»"]],
  ["cmoc: ... -> b -> c", ["cmoc: nothing -> b -> c"], ["missing-context «->»"]],
  ["cmoc: a + -> b -> c", ["cmoc: a -> b -> c"], ["nothing-beside-plus «+»"]],
  ["cmoc: + a -> b -> c", ["cmoc: a -> b -> c"], ["nothing-beside-plus «+»"]],
  ['cmoc: a + "" + b -> c -> d', ["cmoc: a + b -> c -> d"], ["nothing-beside-plus «+»"]],
  ["cmoc: a + + b -> c -> d", ["cmoc: a + b -> c -> d"], ["nothing-beside-plus «+»"]],
  // Tags and citations in the wrong place.
  [
    "cmoc: (C) a -> (M) b -> c (O)",
    ["cmoc: a (c) -> b (m) -> c (o)"],
    ["tag-before-words «(C)»", "tag-before-words «(M)»"],
  ],
  ["cmoc: [@x] a -> b -> c", ["cmoc: a -> b -> c", "  + x"], ["citation-before-words «[@x]»"]],
  ["cmoc: a (context) b -> c -> d", ["cmoc: a (context) -> c -> d"], ["words-after-tag «b»"]],
  ["cmoc: a (context), b (C) -> c -> d", ["cmoc: a (context) (c) -> c -> d"], ["words-after-tag «b»"]],
  ["cmoc: a [@x] b -> c -> d", ["cmoc: a -> c -> d", "  + x"], ["words-after-citation «b»"]],
  [
    "cmoc: a -> b -> c [@x] and\n more, and more",
    ["cmoc: a -> b -> c", "  + x"],
    ["words-after-citation «and\n more, and more»"],
  ],
  // Marks that are never closed.
  ["cmoc: a -> b -> c [@x", ["cmoc: a -> b -> c", "  + x"], ["citation-unclosed «[@x»"]],
  ["cmoc: a [@x -> b -> c [@y]", ["cmoc: a -> b -> c", "  + x", "  + y"], ["citation-unclosed «[@x»"]],
  [
    "cmoc: a -> b -> c\n > d [@x, p. 4",
    ["cmoc: a -> b -> c", "  > d [x p. 4]"],
    ["citation-unclosed «[@x, p. 4»"],
  ],
  ['cmoc: "a -> b -> c', ['cmoc: "a -> b -> c'], ['unclosed-quote «"a»']],
  ["cmoc: a -> “b -> c", ["cmoc: a -> “b -> c"], ["unclosed-quote «“b»"]],
  [
    'factor trust: "the ability\n  also: belief',
    ['factor trust = "the ability', "  also: belief"],
    ['unclosed-quote «"the ability»'],
  ],
  // Lines that are not what they look like.
  [
    "cmoc: a -> regular\n  review of aims -> c",
    ["cmoc: a -> regular -> nothing"],
    ["missing-outcome «->»", "keyword-at-line-start «review»"],
  ],
  [
    "cmoc: a -> b\n  stage: early\n  -> c",
    ["cmoc: a -> b -> nothing", "  stage: early -> c"],
    ["arrow-below-attribute «->»"],
  ],
  [
    "cmoc: a -> b -> c\n\nPasted words, and more.",
    ["cmoc: a -> b -> c"],
    ["stray-text «Pasted words, and more.»"],
  ],
  ["cmoc: a -> b -> c\n\n“Pasted” words", ["cmoc: a -> b -> c"], ["stray-text «“Pasted” words»"]],
  ["> Pasted words", [], ["stray-text «> Pasted words»"]],
  [
    "cmoc: a -> b -> c\n  note: d\n\nPasted -> words",
    ["cmoc: a -> b -> c", "  note: d"],
    ["stray-text «Pasted -> words»"],
  ],
  ["note: early", [], ["stray-text «note: early»"]],
  // What would be lost.
  [
    "cmoc: a -> b -> c\n  contradicted by: @x, [@y]",
    ["cmoc: a -> b -> c", "  - y", "  contradicted by: @x [y]"],
    ["citation-without-brackets «@x»"],
  ],
  ["cmoc: a -> b -> c\n  note: ask me @work", ["cmoc: a -> b -> c", "  note: ask me @work"], []],
  [
    "factor trust\n  > quoted [@x]\n  also: belief",
    ["factor trust", "  also: belief"],
    ["stray-text «> quoted [@x]»"],
  ],
  ['source notes: "Title" [@x', ["source notes = “Title”"], ["citation-unclosed «[@x»"]],
  // Declarations of nothing.
  ["factor", [], ["missing-name «factor»"]],
  ['theory "": “Title”', [], ["missing-name «theory»"]],
  ["source:", [], ["missing-name «source»"]],
  ["dimension: , ,", [], ["missing-name «dimension»"]],
])("%j", (text, said, told) => {
  expect(toldIn(text)).toEqual(told);
  for (const between of ["\n", "\n\n", "\r\n"]) {
    expect(saidIn(text + between + FOLLOWING)).toEqual([...said, ...UNHARMED]);
    expect(toldIn(text + between + FOLLOWING)).toEqual(told);
  }
});

describe("a file that is no text", () => {
  test.each(["\0", "PK\u0003\u0004\0\0cmoc: a -> b -> c", "c\0m\0o\0c\0:\0"])(
    "%j is told once, and not read",
    (text) => {
      const summary = summaryOf(text);
      expect(summary.problems).toEqual([
        {
          code: "not-text",
          severity: "error",
          message: "This file is not plain text, so nothing in it is read. Save it as plain text in UTF-8.",
          span: { start: 0, end: 1 },
        },
      ]);
      expect(saidIn(text)).toEqual([]);
      expect(summary.lines.length).toBe(text.length);
    },
  );

  test("an empty one says nothing, and nothing is told of it", () => {
    for (const text of ["", " \n\t\n", "\ufeff", "// a remark"]) {
      expect(saidIn(text)).toEqual([]);
      expect(toldIn(text)).toEqual([]);
    }
  });
});

describe("texts in no order", () => {
  const seeds = Array.from({ length: 1000 }, (_, seed) => seed + 5000);

  test.each(seeds.filter((seed) => seed % 250 === 0))(
    "are all told of in plain words, at places in them: from %i",
    (first) => {
      for (let seed = first; seed < first + 250; seed++) {
        const text = tokenSoup(seed);
        for (const { code, message, span, severity } of summaryOf(text).problems) {
          expect(code, `seed ${seed}`).toMatch(/^[a-z]+(-[a-z]+)*$/);
          expect(["error", "warning", "information", "hint"], `seed ${seed}`).toContain(severity);
          expect(message.trim(), `seed ${seed}`).toMatch(/[.?]$/);
          expect(span.start, `seed ${seed}`).toBeGreaterThanOrEqual(0);
          expect(span.end, `seed ${seed}`).toBeGreaterThan(span.start);
          expect(span.end, `seed ${seed}`).toBeLessThanOrEqual(text.length);
        }
      }
    },
  );

  test("never change what a statement below them says", () => {
    for (const seed of seeds) {
      const text = tokenSoup(seed);
      if (text.includes("\0")) continue;
      const said = saidIn(`${text}\n${FOLLOWING}`).slice(-UNHARMED.length);
      const [statement, ...body] = said;
      expect(statement?.replace(/^cmoc 99(?: \[.*\])?:/, "cmoc 99:"), `seed ${seed}`).toBe(UNHARMED[0]);
      expect(body, `seed ${seed}`).toEqual(UNHARMED.slice(1));
    }
  });

  test("say the same whatever stands below them", () => {
    for (const seed of seeds) {
      const text = tokenSoup(seed);
      const said = saidIn(`${text}\n${FOLLOWING}`);
      if (!text.includes("\0")) expect(said.slice(0, -UNHARMED.length), `seed ${seed}`).toEqual(saidIn(text));
    }
  });
});
