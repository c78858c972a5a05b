import { describe, expect, it } from "vitest";
import { StatementMemo } from "../../../language/summary/statement-memo.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import { generateReview } from "../../bench/generate.ts";
import { seededRandom } from "../../bench/random.ts";

const parse = createCmocParser();

const TYPED = [
  "x",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  " -> ",
  " + ",
  "?",
  '"',
  "“",
  "[@a]",
  "[",
  "]",
  "(context)",
  "// ",
  "> ",
  "# ",
  "## Two\n",
  "cmoc: a -> b -> c\n",
  "\ncmoc T1: ",
  "theory two\n",
  'theory two: "x"\n',
  "factor trust: ",
  "  also: ",
  'review "Why?"\n',
  "\tfactor ",
  "\u2028cmoc: ",
  "\u00a0cmoc: q",
  "\ufeff",
  "source s: ",
  "dimension d: e\n",
  "demi-regularity: ",
  "CMOC4: ",
];

describe("a file whose unchanged statements are remembered", () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    "is read as if it were new, through edits %i",
    (seed) => {
      const random = seededRandom(seed + 1);
      const file = generateReview({ statements: 12, seed }).files.find(({ text }) => text.includes("cmoc"));
      let text = file?.text ?? "";
      const memo = new StatementMemo();
      for (let edit = 0; edit < 25; edit++) {
        const at = random.below(text.length + 1);
        const gone = random.oneIn(3) ? random.below(60) : 0;
        text = text.slice(0, at) + (random.oneIn(5) ? "" : random.of(TYPED)) + text.slice(at + gone);
        expect(summarise("file:///a.cmoc", text, parse, memo)).toEqual(
          summarise("file:///a.cmoc", text, parse),
        );
      }
    },
  );

  it("is parsed statement by statement only where it changed", () => {
    const parsed: string[] = [];
    const counting: typeof parse = (piece) => {
      parsed.push(piece);
      return parse(piece);
    };
    const memo = new StatementMemo();
    const statements = Array.from({ length: 50 }, (_, at) => `cmoc T${at}: a -> b -> c${at} [@k]\n`);
    summarise("file:///a.cmoc", statements.join(""), counting, memo);
    parsed.length = 0;
    statements[20] = "cmoc T20: a -> b -> more c20 [@k]\n";
    summarise("file:///a.cmoc", statements.join(""), counting, memo);
    expect(parsed).toEqual([statements[20]]);
  });
});
