import { expect, test } from "vitest";
import { summarise } from "../../../language/summary/summarise.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";

const parse = createCmocParser();

/** How long this thread works to read a text, in milliseconds: waiting for a busy machine is left out. */
function timeOf(text: string): number {
  const start = process.threadCpuUsage();
  summarise("file:///a.cmoc", text, parse);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

const GROWTH = 8;
// Eight times the text takes eight times as long, and 64 times where the cost is that of the square.
const MOST = 24;
/** Below this a time says nothing, in milliseconds. */
const MEASURABLE = 60;

/** How much longer a text takes that is eight times as long: the best of several measurements. */
function growthOf(text: (length: number) => string, length: number): number {
  const [short, long] = [text(length / GROWTH), text(length)];
  let [shortTime, longTime] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < 10; turn++) {
    shortTime = Math.min(shortTime, timeOf(short));
    longTime = Math.min(longTime, timeOf(long));
    if (longTime < MEASURABLE || longTime / shortTime < GROWTH * 1.5) break;
  }
  return longTime < MEASURABLE ? 0 : longTime / shortTime;
}

const repeated =
  (unit: string, start = "") =>
  (length: number) =>
    start + unit.repeat(length / unit.length);

timeOf("cmoc: a -> b -> c [@x]\n".repeat(2000)); // so that the code is warm

test.each('[ " ( -'.split(" ").concat(" + ", "a: ", "/ /", "“"))("100 kB of %j take linear time", (unit) => {
  expect(growthOf(repeated(unit), 100_000)).toBeLessThan(MOST);
});

test.each([
  ..."] ) ” + , ? : / @ # > à".split(" "),
  ...[
    "“, ",
    "“a\n",
    '", ',
    '"a\n, ',
    '"\n',
    "[ -> ",
    "[\n",
    "[a\n",
    "[[@x] ",
    "] [",
    "(a",
    "cmoc: (a ",
    ") ",
    "; ",
    "@a:",
    "¹",
    "a and ",
    "a. ",
    "( ",
    "[@{",
    "? ",
    "-> ",
  ],
  ...[
    "- ",
    "à ",
    ", ",
    "a\n",
    "\n",
    " ",
    "\t",
    "\r",
    "a\n\n",
    "// ",
    " //\n",
    "\ncmoc ",
    "\ncmoc a: ",
    "\nnote: ",
  ],
  ...["\nfactor ", "\n# ", "\n> ", "\n> [", '\nnote: "a', "\ncmoc: a -> [@x"],
])("40 kB of %j take linear time", (unit) => {
  expect(growthOf(repeated(unit), 40_000)).toBeLessThan(MOST);
});

test.each(["? ", " + ", "a, "])("one part with 240 kB of %j takes linear time", (unit) => {
  expect(growthOf(repeated(unit, "cmoc: "), 240_000)).toBeLessThan(MOST);
});

test.each([
  ["a phrase", repeated("a ", "cmoc: ")],
  ["a label", repeated("a ", "cmoc ")],
  ["a label with colons", repeated("a:", "cmoc ")],
  ["white space", repeated(" ", "cmoc:")],
  ["a quotation", (length: number) => `cmoc: "${repeated("a ")(length)}"`],
  ["an open quotation", repeated("a ", 'cmoc: "')],
  ["a citation", (length: number) => `cmoc: a [@${"a".repeat(length)}]`],
  ["an open citation", repeated("a ", "cmoc: [@")],
  ["a comment", repeated("a ", "// ")],
  ["a heading", repeated("a ", "# ")],
  ["an excerpt", repeated("a ", "cmoc: a\n> ")],
  ["an excerpt with an open citation of many keys", repeated("@", "cmoc: a\n> [")],
  ["an attribute", repeated("a ", "cmoc: a\nnote: ")],
  ["hyphens", repeated("-", "cmoc: a ")],
  ["question marks", repeated("?", "cmoc: a ")],
] as const)("a line of 5 MB with %s is read in seconds", { timeout: 60_000 }, (_, text) => {
  expect(growthOf(text, 400_000)).toBeLessThan(MOST); // else the 5 MB would take hours
  expect(timeOf(text(5_000_000))).toBeLessThan(10_000);
});

test.each([
  ["117 kB of opened comments of other languages", "/* ".repeat(39_000)],
  ["500 nested square brackets", `cmoc: ${"[".repeat(500)}@x${"]".repeat(500)}`],
  ["500 nested round brackets", `cmoc: ${"(".repeat(500)}c${")".repeat(500)} -> b -> c`],
  ["500 nested curly brackets", `cmoc: a [@${"{".repeat(500)}x${"}".repeat(500)}]`],
  ["500 nested quotations", `cmoc: ${"“".repeat(500)}x${"”".repeat(500)}`],
])("%s are read at once", (_, text) => {
  expect(Math.min(timeOf(text), timeOf(text))).toBeLessThan(500);
});
