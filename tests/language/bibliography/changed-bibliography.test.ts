import { expect, test } from "vitest";
import type { BibliographyFile, BibliographyFormat } from "../../../language/bibliography/bibliography.ts";
import { readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import { linesOf } from "../../../language/text/lines.ts";
import { type Random, seededRandom } from "../../bench/random.ts";

/** All that can be told of a bibliography, with the spans as they are. */
function told(file: BibliographyFile) {
  const { entries, strings, problems } = file.bibliography;
  return {
    entries: entries.map(({ key, type, span, keySpan, body }) => ({ key, type, span, keySpan, body })),
    strings,
    problems,
    keys: [...file.entries.keys()],
    repeats: file.entries.repeats().map(({ span }) => span.start),
    lines: file.lines,
  };
}

const PIECES: Readonly<Record<BibliographyFormat, readonly string[]>> = {
  bibtex: [
    "@article{ash2019,\n  title = {Trust},\n}\n",
    "@book{ash2019, title={Another}}\r\n",
    '@string{jhsr = "Journal"}\n',
    "@misc{birch2021,\n  note = {a @ b},\n",
    "@comment{ @book{hidden, title={T}} }\n",
    "@comment{ never closed \n",
    "% @article{remark, title={T}}\n",
    "words between\n",
    "}\n",
    "{",
    "@misc(casey2008, t={T)})",
    "\n\r",
    "é信",
    "title = {left behind},",
    "@preamble{ {x} }",
    "@",
    "",
  ],
  "csl-json": [
    "[\n",
    '  {"id": "ash2019", "type": "book"},\n',
    '  {"id": 7, "title": "é"}',
    '  {\n    "type": "chapter",\n    "id": "birch2021",\n    "author": [{"family": "B"}]\n  },\n',
    '  {"id": "casey2008", "title": "never closed\n',
    '  {"title": "no key"},\n',
    "]\n",
    "{",
    "}",
    ",",
    "words",
    '"',
    "",
  ],
  ris: [
    "TY  - JOUR\nID  - ash2019\nER  - \n",
    "TY  - BOOK\r\nAU  - Birch, B\r\nPY  - 2021\r\nER  - \r\n\r\n",
    "TY  - RPRT\nAU  - Casey, M\n",
    "ER  - \n",
    "AU  - Nobody, N\n",
    "words\n",
    "\r",
    "é",
    "TY",
    "",
  ],
};

function someText(random: Random, pieces: readonly string[]): string {
  return Array.from({ length: random.below(12) }, () => random.of(pieces)).join("");
}

function changed(random: Random, text: string, pieces: readonly string[]): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.of([0, 0, 1, 2, 20, 80]));
  const change = random.of(["", "x", "\n", "\r", "{", "}", random.of(pieces), random.of(pieces)]);
  return text.slice(0, start) + change + text.slice(end);
}

test.each<BibliographyFormat>(["bibtex", "csl-json", "ris"])(
  "a changed %s file is read as one that was never read before",
  (format) => {
    const pieces = PIECES[format];
    for (let seed = 0; seed < 150; seed++) {
      const random = seededRandom(seed);
      let file = readBibliography(format, someText(random, pieces));
      for (let step = 0; step < 20; step++) {
        const text = random.oneIn(8) ? someText(random, pieces) : changed(random, file.text, pieces);
        file = readBibliography(format, text, file);
        const fresh = readBibliography(format, text);
        expect(told(file), `seed ${seed}, step ${step}: ${JSON.stringify(text)}`).toEqual(told(fresh));
        expect(file.lines).toEqual(linesOf(text));
      }
    }
  },
);

const SOME = Array.from({ length: 50 }, (_, at) => `@article{key${at},\n  title = {Title ${at}}\n}\n\n`);

test("an entry that has not changed keeps its record, wherever it moves", () => {
  const before = readBibliography("bibtex", SOME.join(""));
  const text = [
    "@book{new, title={T}}\n",
    ...SOME.slice(0, 20),
    SOME[20]?.replace("Title", "Heading"),
    ...SOME.slice(22),
  ];
  const after = readBibliography("bibtex", text.join(""), before);
  const kept = SOME.map((_, at) => {
    const entry = before.entries.get(`key${at}`);
    return entry !== undefined && entry.record === after.entries.get(`key${at}`)?.record;
  });
  // One is changed, one is gone, and the one before it is followed by another one now.
  expect(kept.flatMap((is, at) => (is ? [] : [at]))).toEqual([0, 20, 21, 22]);
});

test("the keys are the same object as long as they are the same", () => {
  const before = readBibliography("bibtex", SOME.join(""));
  const moved = readBibliography("bibtex", SOME.join("").replace("Title 7}", "A longer title}"), before);
  expect(moved.entries.keyed).toBe(before.entries.keyed);
  const other = readBibliography("bibtex", SOME.join("").replace("key7,", "key7a,"), moved);
  expect(other.entries.keyed).not.toBe(before.entries.keyed);
});

test("a file of another format is read anew", () => {
  const before = readBibliography("bibtex", "@book{a, title={T}}");
  expect([...readBibliography("ris", "TY  - BOOK\nID  - b\nER  - \n", before).entries.keys()]).toEqual(["b"]);
});
