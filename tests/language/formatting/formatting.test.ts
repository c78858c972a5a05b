import { describe, expect, it } from "vitest";
import { formatted, formattingEdits } from "../../../language/formatting/formatting.ts";
import { edited } from "../../../language/formatting/stretches.ts";
import { editsWhileTyping, type TypedKey } from "../../../language/formatting/typing.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";

const parse = createCmocParser();

/** What stands between the first and the last line of a template, so that it can be read in its place. */
const lines = ({ raw: [text = ""] }: TemplateStringsArray) => text.replace(/^\n/, "").replace(/ *$/, "");

const PAIRS: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    "a statement that fits stays on one line, with single spaces",
    lines`
   CMOC  T4 : unambitious   aims=>easier task achievement
     →   more trust   [@vangen2003]
`,
    lines`
cmoc T4: unambitious aims -> easier task achievement -> more trust [@vangen2003]
`,
  ],
  [
    "a longer one goes one part a line",
    lines`
cmoc T4: unambitious aims (context) -> easier task achievement -> more trust + greater risk appetite   [@vangen2003, pp. 12-14; @bryson2006]
`,
    lines`
cmoc T4: unambitious aims (context)
      -> easier task achievement
      -> more trust + greater risk appetite [@vangen2003, pp. 12-14; @bryson2006]
`,
  ],
  [
    "a part that is too long goes on at a +, a citation on a line of its own, a bracket at a source",
    lines`
cmoc B1: pressures on health systems -> inter-organisational collaboration -> improved productivity + less variation in care quality + improved financial sustainability + improved clinical sustainability in the years to come [@nhsengland2019; @dalton2014; @gaynor2012, pp. 3-5; @rycroftmalone2016a; @pettigrew2019; @huxham2003, sec. 4]
`,
    lines`
cmoc B1: pressures on health systems
      -> inter-organisational collaboration
      -> improved productivity + less variation in care quality + improved financial sustainability
        + improved clinical sustainability in the years to come
      [@nhsengland2019; @dalton2014; @gaynor2012, pp. 3-5; @rycroftmalone2016a; @pettigrew2019;
       @huxham2003, sec. 4]
`,
  ],
  [
    "words that no line holds go on in the next, but never with what would begin something else there",
    lines`
cmoc: partners who have been involved from the very beginning in designing and running what is their
 own service, and who see it so -> trust -> words up to where the line would end, had this phrase not the one word source of: in it
`,
    lines`
cmoc: partners who have been involved from the very beginning in designing and running what is their
        own service, and who see it so
      -> trust
      -> words up to where the line would end, had this phrase not the one word source of: in it
`,
  ],
  [
    "attributes, excerpts and the remarks between them are indented by two spaces",
    lines`
cmoc: a -> b -> c [@x]
note  :   "kept   as it is"
      part   of: early,late ,  never
>said by   one of them [@x,p. 3]
      // a remark
   >   and by another
`,
    lines`
cmoc: a -> b -> c [@x]
  note: "kept   as it is"
  part of: early,late, never
  > said by   one of them [@x,p. 3]
  // a remark
  > and by another
`,
  ],
  [
    "a list that is too long goes on in a line that is indented further",
    lines`
factor history: "what was there before" [@a]
  also: existing successful collaborations, existing successful partnerships, successful prior collaboration
`,
    lines`
factor history: "what was there before" [@a]
  also: existing successful collaborations, existing successful partnerships,
    successful prior collaboration
`,
  ],
  [
    "declarations and headings begin at the left, and a quoted phrase is kept inside",
    lines`
  #    Partnership   functioning
 REVIEW   "Why  do
    some work?"
 Theory phase  2   :   "Initial"
  dimension stage : early , middle,atemporal
   Factor   "as  is":trust [ @a;@b,p. 3 ]
 source interview-3: "Interview 3"
`,
    lines`
# Partnership   functioning
review "Why  do
    some work?"
theory phase 2: "Initial"
dimension stage: early, middle,atemporal
factor "as  is": trust [@a; @b, p. 3]
source interview-3: "Interview 3"
`,
  ],
  [
    "blank lines part paragraphs, one at a time, and none stands at either end",
    lines`


// first


# Trust
cmoc: a -> b -> c [@x]   


  note: z



cmoc: d -> e -> f [@x]


`,
    lines`
// first

# Trust
cmoc: a -> b -> c [@x]

  note: z

cmoc: d -> e -> f [@x]
`,
  ],
  [
    "a remark stays behind its words or on its own line, and the statement is broken there",
    lines`
cmoc: a     // behind the context
   -> b
// above the outcome
   -> c [@x]      // behind it all
    // indented below a statement: of it
// not of it
  // of nothing
cmoc: d -> e -> f [@x]

    // of nothing
`,
    lines`
cmoc: a // behind the context
      -> b
      // above the outcome
      -> c [@x] // behind it all
  // indented below a statement: of it
// not of it
// of nothing
cmoc: d -> e -> f [@x]

// of nothing
`,
  ],
  [
    "a statement with a mistake, and words of none, are left as they are",
    lines`
   cmoc  X1 :  a  ->  -> c   [@a]   
     NOTE :   x
cmoc: a=>b=>c [@a]
CMOC X2: a->b->c->d


  Words   that belong
 to   nothing.   

Cmoc: d->e->f [@a]
`,
    lines`
   cmoc  X1 :  a  ->  -> c   [@a]   
     NOTE :   x
cmoc: a -> b -> c [@a]
CMOC X2: a->b->c->d

  Words   that belong
 to   nothing.   

cmoc: d -> e -> f [@a]
`,
  ],
  [
    "an arrow of any form is written ->, but one in a note is the author's own",
    lines`
cmoc: a → b ⇒ c [@x]
cmoc: a –> b à c [@x]
factor trust: pas à pas, a → b
`,
    lines`
cmoc: a -> b -> c [@x]
cmoc: a -> b -> c [@x]
factor trust: pas à pas, a → b
`,
  ],
  [
    "lines are not joined where the words would be read in another way",
    lines`
cmoc: a -> b -> c [@x]
  note: "the first"
     and   the second
`,
    lines`
cmoc: a -> b -> c [@x]
  note: "the first"
     and   the second
`,
  ],
  [
    "brackets: one space between sources, and curly brackets untouched",
    lines`
cmoc: a -> b -> c[ @x ;@{odd  key; really},p.  3;see   @y , 7 ]
cmoc: a -> b -> c [  posited  ]
`,
    lines`
cmoc: a -> b -> c [@x; @{odd  key; really}, p. 3; see @y, 7]
cmoc: a -> b -> c [posited]
`,
  ],
  ["a last line without an end is given one", "cmoc: a -> b -> c [@x]", "cmoc: a -> b -> c [@x]\n"],
  ["CRLF stays CRLF", "cmoc: a\r\n -> b -> c [@x]\r\nnote: z", "cmoc: a -> b -> c [@x]\r\n  note: z\r\n"],
  [
    "line ends that are mixed stay as they are",
    "cmoc: a->b -> c [@x]\r\n  note: z\ncmoc: a -> b -> c [@x]\n",
    "cmoc: a -> b -> c [@x]\r\n  note: z\ncmoc: a -> b -> c [@x]\n",
  ],
  ["a byte order mark stays", "\ufeff  # Trust", "\ufeff# Trust\n"],
  ["an empty file stays empty", "", ""],
  ["white space alone is nothing", " \n\n ", ""],
  ["a file that is no text is left as it is", "cmoc: a->b->c\0 ", "cmoc: a->b->c\0 "],
];

describe("the usual form", () => {
  it.each(PAIRS)("%s", (_, before, after) => {
    expect(formatted(before, parse)).toBe(after);
    expect(formatted(after, parse)).toBe(after);
  });

  it("is reached by changing nothing but what differs", () => {
    const text = "cmoc:  trust -> b=>c [@x]\n\n\n\ncmoc: trust -> faith -> hope [@x]\n";
    const changes = formattingEdits(text, parse).map(({ span, newText }) => [
      text.slice(span.start, span.end),
      newText,
    ]);
    expect(changes).toEqual([
      ["  ", " "],
      ["", " "],
      ["=>", "->"],
      ["", " "],
      ["\n\n\n\n", "\n\n"],
    ]);
  });

  it.each([
    ["statements", (count: number) => `${STATEMENT}${REMARKS}`.repeat(count)],
    ["things in one part", (count: number) => `cmoc: ${"trust +  ".repeat(count * 9)}faith -> b -> c [@x]`],
    ["sources in one bracket", (count: number) => `cmoc: a -> b -> c [${"@a;@b ;  ".repeat(count * 4)}@b]`],
    ["words in one phrase", (count: number) => `cmoc: ${"long  words ".repeat(count * 4)}-> b -> c [@x]`],
    ["remarks", (count: number) => REMARKS.repeat(count * 4)],
    ["mistakes", (count: number) => "CMOC:  a ->\n".repeat(count * 2)],
  ])("takes time in proportion to the number of %s", { timeout: 60_000 }, (_, textOf) => {
    const [few, many] = [textOf(50), textOf(1000)];
    shortest(() => formattingEdits(few, parse));
    const ofFew = Math.max(
      5,
      shortest(() => formattingEdits(few, parse)),
    ); // less cannot be told apart
    expect(shortest(() => formattingEdits(many, parse))).toBeLessThan(20 * 6 * ofFew);
  });
});

const STATEMENT =
  "CMOC T4: unambitious   aims=>easier task +  more trust → more trust[ @a;@b ]\nnote: x,  y\n";
const REMARKS = "   // a remark\n\n\n";

/** In milliseconds, the best of three. */
function shortest(work: () => unknown): number {
  const taken = [0, 0, 0].map(() => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...taken);
}

/** A text with its selection between ⟦ and ⟧, formatted there. */
function formattedWhere(marked: string): string {
  const text = marked.replace(/[⟦⟧]/g, "");
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  return edited(text, formattingEdits(text, parse, { range: { start, end } }));
}

const SELECTIONS: readonly (readonly [name: string, marked: string, after: string])[] = [
  [
    "the statement that the cursor stands in",
    "cmoc:  a->b->c\ncmoc:  a->⟦⟧b\n ->c\n note: x\ncmoc:  a->b->c\n",
    "cmoc:  a->b->c\ncmoc: a -> b -> c\n  note: x\ncmoc:  a->b->c\n",
  ],
  [
    "every statement that the selection touches",
    "cmoc:  a->b->c\ncmoc:  a->b->⟦c\n\n\n\n// remark\n  cmoc⟧:  a->b->c\ncmoc:  a->b->c\n",
    "cmoc:  a->b->c\ncmoc: a -> b -> c\n\n// remark\ncmoc: a -> b -> c\ncmoc:  a->b->c\n",
  ],
  [
    "not the statement whose first line only begins where the selection ends",
    "⟦cmoc:  a->b->c\n⟧cmoc:  a->b->c\n",
    "cmoc: a -> b -> c\ncmoc:  a->b->c\n",
  ],
  [
    "white space behind the last word, not the lines below",
    "⟦⟧# Trust   \n\n\n\ncmoc:  a->b->c\n",
    "# Trust\n\n\n\ncmoc:  a->b->c\n",
  ],
];

describe("a selection", () => {
  it.each(SELECTIONS)("formats %s", (_, marked, after) => {
    expect(formattedWhere(marked)).toBe(after);
  });
});

const TYPED: readonly (readonly [name: string, key: TypedKey, typed: string, after: string])[] = [
  [
    "an attribute's colon indents it",
    ":",
    "cmoc: a -> b -> c [@x]\nnote:⟦⟧",
    "cmoc: a -> b -> c [@x]\n  note:",
  ],
  ["a bracket is spaced", "]", "cmoc: a->b -> c [@x;@y]⟦⟧", "cmoc: a -> b -> c [@x; @y]"],
  [
    "the line that Enter leaves is tidied, and the one it begins is not",
    "\n",
    "CMOC:  a->b ->  c\n   ⟦⟧",
    "cmoc: a -> b -> c\n   ",
  ],
  ["with CRLF too", "\n", "CMOC:  a->b ->  c\r\n⟦⟧", "cmoc: a -> b -> c\r\n"],
  [
    "lines are neither joined nor broken",
    "\n",
    "cmoc: a\n->  b   + d\n⟦⟧-> c [@x]",
    "cmoc: a\n      -> b + d\n-> c [@x]",
  ],
  [
    "other lines are left",
    "\n",
    "cmoc:  a\n  ->  b\n⟦⟧   ->   c  [@x]",
    "cmoc:  a\n      -> b\n   ->   c  [@x]",
  ],
  [
    "nothing changes behind the cursor",
    "]",
    "cmoc: a -> b -> c[@x;@y]⟦⟧  +  d",
    "cmoc: a -> b -> c [@x; @y]  +  d",
  ],
  ["a half-typed statement is left", "\n", "CMOC:  a->\n⟦⟧", "CMOC:  a->\n"],
  ["so are words of no statement", "\n", "Some   words\n⟦⟧", "Some   words\n"],
  ["so is an empty first line", "\n", "\n⟦⟧", "\n"],
  ["remarks stay where they are", "\n", "cmoc: a  ->  b -> c     // so\n⟦⟧", "cmoc: a -> b -> c     // so\n"],
  [
    "a line that a quotation reaches into is left",
    "\n",
    'cmoc: "a\n b"  ->  b -> c\n⟦⟧',
    'cmoc: "a\n b"  ->  b -> c\n',
  ],
];

describe("while typing", () => {
  it.each(TYPED)("%s", (_, key, typed, after) => {
    const cursor = typed.indexOf("⟦");
    const text = typed.replace(/[⟦⟧]/g, "");
    expect(edited(text, editsWhileTyping(text, parse, cursor, key))).toBe(after);
  });
});
