import { describe, expect, test } from "vitest";
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { generateReview } from "../../bench/generate.ts";
import { marked } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { sharedClient } from "../client/shared-client.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

const REVIEW = {
  "review.cmoc": [
    'review "Why do some collaborations work?"',
    "  bibliography: references.bib",
    "  words for less: faltering",
    "dimension stage: early, middle, atemporal",
    "dimension mandate: mandated, voluntary",
    'factor trust: "expecting a partner to act on shared aims"',
    "  also: faith in partners",
    "  inverse: distrust",
    'source interview-3: "Interview 3, chief executive"',
  ].join("\n"),
  "statements.cmoc": [
    'theory phase 2: "Initial programme theory"',
    "cmoc T4: small aims -> easier task achievement -> more trust [@vangen2003]",
    "cmoc T5: mandated collaboration -> task achievement -> more trust + initial trust [@bryson2006]",
    "cmoc T6: more trust -> low back pain -> co-operation [@vangen2003]",
    'theory phase 3: "Refined theory"',
    "cmoc R1: trust -> confidence -> “more haste”",
    'cmoc R2: training, over years -> confidence -> "a + b"',
  ].join("\n"),
  "references.bib": [
    "@article{vangen2003, author = {Vangen, Siv and Huxham, Chris}, title = {Nurturing collaborative relations}, year = 2003}",
    "@book{bryson2006, author = {Bryson, John}, title = {The design of collaborations}, year = 2006}",
    "@book{odd key, title = {Odd}, year = 2001}",
    "@book{doi:10.1000/182, title = {Handbook}, year = 2002}",
  ].join("\n"),
};

const PATH = "typing.cmoc";
const shared = sharedClient(REVIEW);

interface Asked {
  readonly list: CompletionList;
  readonly text: string;
}

/** What is offered at the `<|>` of a text that was just typed. */
async function offered(typed: string, client: TestClient = shared()): Promise<Asked> {
  const { files, cursors } = marked({ [PATH]: typed });
  const text = files.get(PATH) ?? "";
  const [cursor] = cursors;
  if (!cursor) throw new Error("No cursor is marked.");
  if (client.buffer(PATH) === undefined) client.open(PATH, text);
  else client.edit(PATH, text);
  const list = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: uriOf(PATH) },
    position: cursor.position,
  });
  if (!list || Array.isArray(list)) throw new Error("A list with isIncomplete is awaited.");
  return { list, text };
}

const inOrder = ({ items }: CompletionList) =>
  [...items].sort((one, other) => ((one.sortText ?? "") < (other.sortText ?? "") ? -1 : 1));
const labelsOf = (list: CompletionList) => inOrder(list).map(({ label }) => label);

/** The text once an item is taken, as an editor puts it in. */
function withItem(text: string, item: CompletionItem | undefined): string {
  if (!item?.textEdit || !TextEdit.is(item.textEdit)) throw new Error("The item has no edit.");
  return TextDocument.applyEdits(TextDocument.create(PATH, "cmoc", 1, text), [item.textEdit]);
}

describe("in a phrase, the factors of the review are offered", () => {
  test.each<[what: string, typed: string, labels: readonly string[]]>([
    ["by the start of their name", "cmoc: smal<|>", ["small aims"]],
    ["after several words", "cmoc: small ai<|>", ["small aims"]],
    ["after a space", "cmoc: mandated <|>", ["mandated collaboration"]],
    ["behind an arrow", "cmoc: small aims -> conf<|>", ["confidence"]],
    ["behind an arrow that touches it", "cmoc: small aims ->conf<|>", ["confidence"]],
    ["behind arrows of other kinds", "cmoc: small aims → a ⇒ co-<|>", ["co-operation"]],
    ["behind a +", "cmoc: small aims + manda<|>", ["mandated collaboration"]],
    ["behind direction words", "cmoc: more smal<|>", ["small aims"]],
    ["behind several direction words", "cmoc: avoiding loss of smal<|>", ["small aims"]],
    ["behind a direction word of the review's own", "cmoc: faltering smal<|>", ["small aims"]],
    ["by a later word", "cmoc: aims<|>", ["small aims"]],
    ["by words in any order", "cmoc: achievement ta<|>", ["task achievement"]],
    ["by letters in the middle of a word", "cmoc: andated<|>", ["mandated collaboration"]],
    ["by some of their letters", "cmoc: mdcol<|>", ["mandated collaboration"]],
    ["in any letter case", "cmoc: SMALL A<|>", ["small aims"]],
    ["in a demi-regularity", "demi-regularity D1: smal<|>", ["small aims"]],
    ["without a label's colon being mistaken", "cmoc T9: smal<|>", ["small aims"]],
    ["where a statement above is half-typed", "cmoc: x ->\ncmoc: smal<|>", ["small aims"]],
    ["where the colon is forgotten", "cmoc small aims -> confi<|>", ["confidence"]],
    ["behind a part not known yet", "cmoc: ? -> confi<|>", ["confidence"]],
    ["behind a role tag and a +", "cmoc: small aims (context) + mandat<|>", ["mandated collaboration"]],
    ["on the next line", "cmoc: small aims\n  -> confi<|>", ["confidence"]],
    ["on a line of their own", "cmoc: small aims ->\n    confi<|>", ["confidence"]],
    ["over a line end", "cmoc: a -> task\n  achi<|>", ["task achievement"]],
    ["over a line end behind a direction word", "cmoc: a -> more\n  confi<|>", ["confidence"]],
    ["over a comment", "cmoc: a -> task // so far\n  achi<|>", ["task achievement"]],
    ["with Windows line ends", "cmoc: a ->\r\n  task\r\n  achi<|>", ["task achievement"]],
    ["behind letters of two units", "cmoc: 𝕏 + smal<|>", ["small aims"]],
    ["in quotation marks", 'cmoc: "a + b -> c" -> "smal<|>"', ["small aims"]],
    ["in quotation marks still open, behind a +", 'cmoc: x -> "a + b" + "smal<|>', ["small aims"]],
    ["that begin with a direction word of their own", "cmoc: low back<|>", ["low back pain"]],
    ["behind slashes in quotation marks", 'cmoc: "a // b" + smal<|>', ["small aims"]],
    ["with a comma", "cmoc: training, ov<|>", ["training, over years"]],
    ["under another name, where that is typed", "cmoc: faith<|>", ["faith in partners"]],
    ["under a name for the opposite", "cmoc: distr<|>", ["distrust"]],
    ["in other words for a factor", "factor x: y\n  also: smal<|>", ["small aims"]],
    ["in a list of other words", "factor x: y\n  also: a, b, smal<|>", ["small aims"]],
    ["as the larger factor", "factor x: y\n  part of: smal<|>", ["small aims"]],
    ["that have no statement yet, to state them", "factor smal<|>", ["small aims"]],
  ])("%s", async (_, typed, labels) => {
    const { list } = await offered(typed);
    expect(labelsOf(list)).toEqual(labels);
    expect(list.isIncomplete).toBe(true);
  });

  test.each<[what: string, typed: string, first: readonly string[]]>([
    [
      "those most often a context first, in a context",
      "cmoc: <|>",
      ["trust", "mandated collaboration", "small aims"],
    ],
    ["those most often a mechanism, in a mechanism", "cmoc: a -> <|>", ["confidence", "task achievement"]],
    ["those most often an outcome, in an outcome", "cmoc: a -> b -> <|>", ["trust"]],
    ["a name that begins so before one that holds it", "cmoc: a -> b -> t<|>", ["trust", "task achievement"]],
    ["one that begins so even if it is used less", "cmoc: a -> b -> initial t<|>", ["initial trust"]],
  ])("%s", async (_, typed, first) => {
    expect(labelsOf((await offered(typed)).list).slice(0, first.length)).toEqual(first);
  });

  test.each<[what: string, typed: string, without: string]>([
    ["what is being written is no factor yet", "cmoc: a -> confid<|>", "confid"],
    ["nor is it with a direction", "cmoc: a -> more zzz<|>", "zzz"],
    ["nor when its middle is changed", "cmoc: a -> zzz<|>yyy", "zzzyyy"],
    ["nor are other words for a factor", "factor x\n  also: zzz<|>", "zzz"],
    ["what needs quotation marks does not go behind a direction word", "cmoc: more a<|>", "a + b"],
    ["a stated factor is not offered to be stated", "factor tru<|>", "trust"],
    ["a factor is no other name of itself", "factor trust\n  also: <|>", "trust"],
  ])("%s", async (_, typed, without) => {
    expect(labelsOf((await offered(typed)).list)).not.toContain(without);
  });

  test("with what each is", async () => {
    const { list } = await offered("cmoc: tr<|>");
    expect(inOrder(list).map(({ label, detail }) => [label, detail])).toEqual([
      ["trust", "context 2×, outcome 2×"],
      ["training, over years", "context 1×"],
      ["initial trust", "outcome 1×"],
    ]);
    const other = await offered("cmoc: faith<|>");
    expect(other.list.items[0]?.detail).toBe("another name for trust; context 2×, outcome 2×");
    const opposite = await offered("cmoc: distr<|>");
    expect(opposite.list.items[0]?.detail).toBe("the opposite of trust; context 2×, outcome 2×");
  });

  test("and what is known of one is told when it is looked at", async () => {
    const { list } = await offered("cmoc: tr<|>");
    const [trust] = inOrder(list);
    if (!trust) throw new Error("Nothing is offered.");
    const resolved = await shared().connection.sendRequest(CompletionResolveRequest.type, trust);
    expect(resolved.documentation).toBe("expecting a partner to act on shared aims");
    expect(resolved.detail).toMatch(/×; 2 sources$/);
  });
});

describe("an item taken", () => {
  test.each<[what: string, typed: string, label: string, text: string]>([
    ["takes the place of what is typed", "cmoc: sma<|>", "small aims", "cmoc: small aims"],
    ["keeps direction words", "cmoc: more tr<|>", "trust", "cmoc: more trust"],
    ["keeps direction words with nothing behind", "cmoc: loss of <|>", "trust", "cmoc: loss of trust"],
    [
      "takes the place of several words",
      "cmoc: achievement task<|>",
      "task achievement",
      "cmoc: task achievement",
    ],
    ["leaves what stands before a +", "cmoc: a + sma<|> -> b", "small aims", "cmoc: a + small aims -> b"],
    ["has a space behind an arrow", "cmoc: a -><|>", "confidence", "cmoc: a -> confidence"],
    [
      "has a space behind a comma",
      "cmoc: a -> b -> c\n  stage: early,<|>",
      "middle",
      "cmoc: a -> b -> c\n  stage: early, middle",
    ],
    [
      "has a space behind a semicolon",
      "cmoc: a -> b -> c [@x;<|>]",
      "vangen2003",
      "cmoc: a -> b -> c [@x; @vangen2003]",
    ],
    ["has a space behind a colon", "cmoc T9:<|>", "trust", "cmoc T9: trust"],
    ["has a space behind a +", "cmoc: a +<|>", "trust", "cmoc: a + trust"],
    ["has one too where letters are typed", "cmoc: a ->conf<|>", "confidence", "cmoc: a -> confidence"],
    [
      "goes on with words of the line before",
      "cmoc: a -> task\n  achi<|>",
      "task achievement",
      "cmoc: a -> task\n  achievement",
    ],
    ["takes the place of a word it is put into", "cmoc: tr<|>ick -> b", "trust", "cmoc: trust -> b"],
    ["leaves the words behind", "cmoc: tr<|>ick of luck", "trust", "cmoc: trust of luck"],
    [
      "takes the place of words behind that it has too",
      "cmoc: small<|> aims -> b",
      "small aims",
      "cmoc: small aims -> b",
    ],
    [
      "takes it in the middle of a word too",
      "cmoc: sm<|>ll aims [@x]",
      "small aims",
      "cmoc: small aims [@x]",
    ],
    ["is put in where nothing is typed", "cmoc: a -> <|>b -> c", "trust", "cmoc: a -> trustb -> c"],
    ["leaves an arrow behind that touches", "cmoc: tru<|>->b", "trust", "cmoc: trust->b"],
    ["stands in quotation marks that are there", 'cmoc: "tru<|>" -> b', "trust", 'cmoc: "trust" -> b'],
    ["gets quotation marks that it needs", "cmoc: a<|>", "a + b", 'cmoc: "a + b"'],
    ["keeps a direction word of its own", "cmoc: low ba<|>", "low back pain", "cmoc: low back pain"],
    ["gets them for its direction word", "cmoc: more ha<|>", "more haste", 'cmoc: "more haste"'],
    [
      "needs none for a comma in a part",
      "cmoc: train<|>",
      "training, over years",
      "cmoc: training, over years",
    ],
    [
      "needs them for a comma in a list",
      "factor x\n  also: train<|>",
      "training, over years",
      'factor x\n  also: "training, over years"',
    ],
    ["stands right behind letters of two units", "cmoc: 𝕏 -> tru<|>", "trust", "cmoc: 𝕏 -> trust"],
    ["stands right in Windows lines", "cmoc: a\r\n  -> tru<|>\r\n", "trust", "cmoc: a\r\n  -> trust\r\n"],
    ["completes a key", "cmoc: a -> b -> c [@van<|>", "vangen2003", "cmoc: a -> b -> c [@vangen2003"],
    [
      "completes a key in a closed bracket",
      "cmoc: a -> b -> c [@van<|>]",
      "vangen2003",
      "cmoc: a -> b -> c [@vangen2003]",
    ],
    [
      "takes the place of a whole key",
      "cmoc: a -> b -> c [@va<|>ngen20, p. 4]",
      "vangen2003",
      "cmoc: a -> b -> c [@vangen2003, p. 4]",
    ],
    ["puts an odd key in braces", "cmoc: a -> b -> c [@odd<|>]", "odd key", "cmoc: a -> b -> c [@{odd key}]"],
    [
      "closes the braces of a key",
      "cmoc: a -> b -> c [@{odd k<|>]",
      "odd key",
      "cmoc: a -> b -> c [@{odd key}]",
    ],
    [
      "keeps the braces of a key",
      "cmoc: a -> b -> c [@{odd <|>k}]",
      "odd key",
      "cmoc: a -> b -> c [@{odd key}]",
    ],
    [
      "leaves a key with a colon as it is",
      "cmoc: a -> b -> c [@doi<|>]",
      "doi:10.1000/182",
      "cmoc: a -> b -> c [@doi:10.1000/182]",
    ],
    ["writes the @ in a bracket", "cmoc: a -> b -> c [<|>]", "vangen2003", "cmoc: a -> b -> c [@vangen2003]"],
    [
      "writes the bracket round a bare @",
      "cmoc: a -> b -> c @van<|>",
      "vangen2003",
      "cmoc: a -> b -> c [@vangen2003]",
    ],
    [
      "writes the bracket behind “contradicted by”",
      "cmoc: a -> b -> c [@x]\n  contradicted by:<|>",
      "vangen2003",
      "cmoc: a -> b -> c [@x]\n  contradicted by: [@vangen2003]",
    ],
    ["names the source to describe", "source @van<|>: y", "vangen2003", "source @vangen2003: y"],
    [
      "completes a label",
      "cmoc: a -> b -> c\n  refines: phase 2/<|>",
      "phase 2/T4",
      "cmoc: a -> b -> c\n  refines: phase 2/T4",
    ],
    [
      "takes the place of a value",
      "cmoc: a -> b -> c\n  stage: ear<|>ly, middle",
      "early",
      "cmoc: a -> b -> c\n  stage: early, middle",
    ],
    [
      "has a space behind an attribute's colon",
      "cmoc: a -> b -> c\n  stage:<|>",
      "early",
      "cmoc: a -> b -> c\n  stage: early",
    ],
    [
      "completes an attribute's name",
      "cmoc: a -> b -> c [@x]\n  contra<|>",
      "contradicted by:",
      "cmoc: a -> b -> c [@x]\n  contradicted by: ",
    ],
    [
      "takes the place of an attribute's name",
      "cmoc: a -> b -> c\n  sta<|>ge: early",
      "stage:",
      "cmoc: a -> b -> c\n  stage: early",
    ],
    ["completes a keyword", "dem<|>", "demi-regularity", "demi-regularity: "],
    ["completes a keyword before what it stands for", "cm<|>: a -> b", "cmoc", "cmoc: a -> b"],
  ])("%s", async (_, typed, label, text) => {
    const asked = await offered(typed);
    const item = asked.list.items.find((one) => one.label === label);
    expect(labelsOf(asked.list)).toContain(label);
    expect(withItem(asked.text, item)).toBe(text);
  });

  test("stays in its line, and what is typed is part of what an editor looks for in it", async () => {
    for (const typed of [
      "cmoc: a -> task\n  achi<|>",
      "cmoc: achievement ta<|>",
      "cmoc: a -> b -> c [@2003<|>]",
    ]) {
      const { list, text } = await offered(typed);
      const position = marked({ [PATH]: typed }).cursors[0]?.position;
      expect(list.items.length).toBeGreaterThan(0);
      for (const { textEdit, filterText } of list.items) {
        if (!textEdit || !TextEdit.is(textEdit) || !position)
          throw new Error("An edit and a cursor are awaited.");
        const { start, end } = textEdit.range;
        expect([start.line, end.line]).toEqual([position.line, position.line]);
        const line = text.split("\n")[start.line] ?? "";
        expect(filterText?.startsWith(line.slice(start.character, position.character))).toBe(true);
      }
    }
  });
});

describe("in a citation, the sources of the review are offered", () => {
  test.each<[what: string, typed: string, labels: readonly string[]]>([
    [
      "behind an @",
      "cmoc: a -> b -> c [@<|>",
      ["vangen2003", "bryson2006", "odd key", "doi:10.1000/182", "interview-3"],
    ],
    ["by the start of their key", "cmoc: a -> b -> c [@van<|>]", ["vangen2003"]],
    ["by the middle of their key", "cmoc: a -> b -> c [@2006<|>]", ["bryson2006"]],
    ["in any letter case", "cmoc: a -> b -> c [@VAN<|>]", ["vangen2003"]],
    ["as the second of a bracket", "cmoc: a -> b -> c [@x, p. 3; see @bry<|>]", ["bryson2006"]],
    ["on the next line of a bracket", "cmoc: a -> b -> c [@x;\n  @bry<|>]", ["bryson2006"]],
    ["without the author", "cmoc: a -> b -> c [-@bry<|>]", ["bryson2006"]],
    ["with sources that the review states", "cmoc: a -> b -> c [@inter<|>]", ["interview-3"]],
    ["behind any part", "cmoc: a [@bry<|>", ["bryson2006"]],
    ["against a CMOC", "cmoc: a -> b -> c\n  contradicted by: [@bry<|>", ["bryson2006"]],
    ["in a definition", 'factor x: "what it is" [@bry<|>]', ["bryson2006"]],
    ["at the end of an excerpt", "cmoc: a -> b -> c\n> So it was. [@bry<|>", ["bryson2006"]],
    ["behind brackets in an excerpt", "cmoc: a -> b -> c\n> So [sic] it was. [@bry<|>", ["bryson2006"]],
    ["without a bracket, against a CMOC", "cmoc: a -> b -> c\n  contradicted by: @bry<|>", ["bryson2006"]],
    [
      "without a bracket, for its inverse",
      "cmoc: a -> b -> c\n  inverse supported by: @bry<|>",
      ["bryson2006"],
    ],
    ["without a bracket, in a definition", "factor x: y @bry<|>", ["bryson2006"]],
    ["but not in a note", "cmoc: a -> b -> c\n  note: see @bry<|>", []],
    ["but not before the arrow of a context", "cmoc: see @bry<|>", []],
    ["but not behind a bracket of an excerpt", "cmoc: a -> b -> c\n> So it [@x] was @bry<|>", []],
    ["with none that fits", "cmoc: a -> b -> c [@zzz<|>]", []],
    ["but not behind a key's comma", "cmoc: a -> b -> c [@x, p<|>]", []],
    ["but not in an e-mail address", "cmoc: a -> b -> c [write to me@bry<|>]", []],
  ])("%s", async (_, typed, labels) => {
    expect(labelsOf((await offered(typed)).list)).toEqual(labels);
  });

  test.each<[what: string, typed: string, labels: readonly string[]]>([
    ["an author", "cmoc: a -> b -> c [@huxh<|>", ["vangen2003"]],
    ["a year", "cmoc: a -> b -> c [@2006<|>", ["bryson2006"]],
    ["an author and a year", "cmoc: a -> b -> c [@huxham2003<|>", ["vangen2003"]],
    ["a word of the title", "cmoc: a -> b -> c [@collab<|>", ["vangen2003", "bryson2006"]],
    ["several words, in braces", "cmoc: a -> b -> c [@{design collab<|>", ["bryson2006"]],
    ["the description of a source that the review states", "cmoc: a -> b -> c [@exec<|>", ["interview-3"]],
    ["a word of the title, without a bracket", "factor x: y @nurtur<|>", ["vangen2003"]],
  ])("by %s, which an editor does not filter out", async (_, typed, labels) => {
    const { list } = await offered(typed);
    expect(labelsOf(list)).toEqual(labels);
    const asked = /@\{?([^<]*)<\|>/.exec(typed)?.[1] ?? "";
    for (const { filterText } of list.items) expect(filterText?.replace("@", "")).toBe(asked);
  });

  test("with authors and year beside each key", async () => {
    const { list } = await offered("cmoc: a -> b -> c [@<|>");
    expect(inOrder(list).map(({ label, labelDetails }) => [label, labelDetails?.description])).toEqual([
      ["vangen2003", "Vangen & Huxham 2003"],
      ["bryson2006", "Bryson 2006"],
      ["odd key", "Odd 2001"],
      ["doi:10.1000/182", "Handbook 2002"],
      ["interview-3", "Interview 3, chief executive"],
    ]);
  });

  test("ranked: the key, the authors, the year, the title; those that the review cites before others", async () => {
    const entry = (key: string, author: string, year: number, title: string) =>
      `@book{${key}, author = {${author}}, year = ${year}, title = {${title}}}`;
    const client = await startClient({
      files: {
        "review.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@t2; @k2]',
        "r.bib": [
          entry("t1", "A", 2001, "On trust"),
          entry("t2", "B", 2002, "Of trust"),
          entry("a1", "Trüst, C", 2003, "Other"),
          entry("k1", "D", 2004, "Other"),
          entry("the-trust", "E", 2005, "Other"),
          entry("trust2", "F", 2006, "Other"),
          entry("k2", "G", 2007, "Other"),
        ].join("\n"),
      },
    });
    const labels = async (typed: string) =>
      labelsOf((await offered(`cmoc: x -> y -> z [@${typed}<|>]`, client)).list);
    expect(await labels("trust")).toEqual(["trust2", "the-trust", "a1", "t2", "t1"]);
    expect(await labels("200")).toEqual(["t2", "k2", "t1", "a1", "k1", "the-trust", "trust2"]);
    expect((await labels("")).slice(0, 3)).toEqual(["t2", "k2", "t1"]);
  });

  test("those of the CMOC first, in its excerpts", async () => {
    const { list } = await offered("cmoc: a -> b -> c [@bryson2006]\n> So it was. [@<|>");
    expect(labelsOf(list)[0]).toBe("bryson2006");
  });

  test("or the authors' own proposition", async () => {
    expect(labelsOf((await offered("cmoc: a -> b -> c [<|>]")).list).at(-1)).toBe("posited");
    expect(labelsOf((await offered("cmoc: a -> b -> c [@x; <|>]")).list)).not.toContain("posited");
  });

  test.each<[key: string, documentation: string]>([
    ["vangen2003", "Vangen & Huxham 2003. Nurturing collaborative relations"],
    ["interview-3", "Interview 3, chief executive"],
  ])("with the reference of %s when it is looked at", async (key, documentation) => {
    const { list } = await offered("cmoc: a -> b -> c [@<|>");
    const item = list.items.find(({ label }) => label === key);
    if (!item) throw new Error("It is not offered.");
    expect(item.documentation).toBeUndefined();
    const resolved = await shared().connection.sendRequest(CompletionResolveRequest.type, item);
    expect(resolved.documentation).toBe(documentation);
  });

  test("at most a hundred, and the editor is to ask again", async () => {
    const entries = Array.from({ length: 1000 }, (_, at) => `@book{key${at},\n}`).join("\n");
    const client = await startClient({
      files: { "review.cmoc": 'review "Why?"\n  bibliography: r.bib', "r.bib": entries },
    });
    const all = await offered("cmoc: a -> b -> c [@<|>", client);
    expect([all.list.items.length, all.list.isIncomplete]).toEqual([100, true]);
    const some = await offered("cmoc: a -> b -> c [@key77<|>", client);
    expect(labelsOf(some.list).slice(0, 2)).toEqual(["key77", "key770"]);
  });
});

describe("as values", () => {
  test.each<[what: string, typed: string, labels: readonly string[]]>([
    [
      "the labels of a prior theory",
      "cmoc: a -> b -> c\n  refines: phase 2/<|>",
      ["phase 2/T4", "phase 2/T5", "phase 2/T6"],
    ],
    ["a label by its own letters", "cmoc: a -> b -> c\n  affirms: T5<|>", ["phase 2/T5"]],
    [
      "labels of the same theory alone, and first",
      "theory phase 3\ncmoc: a -> b -> c\n  from: R<|>",
      ["R1", "R2"],
    ],
    ["labels that do not stand there yet", "theory phase 3\ncmoc: a -> b -> c\n  from: R1, R<|>", ["R2"]],
    ["no label of its own", "cmoc Z1: a -> b -> c\n  amplifies: Z<|>", []],
    ["the theories before", 'theory phase 4: "x"\n  follows: <|>', ["phase 2", "phase 3"]],
    ["a theory to go on with", "theory ph<|>", ["phase 2", "phase 3"]],
    ["the values of a dimension", "cmoc: a -> b -> c\n  stage: <|>", ["early", "middle", "atemporal"]],
    ["those that fit", "cmoc: a -> b -> c\n  stage: mid<|>", ["middle"]],
    ["those that do not stand there yet", "cmoc: a -> b -> c\n  stage: early, <|>", ["middle", "atemporal"]],
    ["those with such letters", "factor x: y\n  mandate: vlt<|>", ["voluntary"]],
    ["those of a factor's dimension", "factor x: y\n  mandate: v<|>", ["voluntary"]],
    ["those of a heading's dimension", "# Trust\n  mandate: v<|>", ["voluntary"]],
    ["the codes of checks", 'review "Why?"\n  checks: no-so<|>', ["no-source as"]],
    [
      "how a check is told",
      'review "Why?"\n  checks: no-source as <|>',
      ["error", "warning", "information", "hint", "off"].map((told) => `no-source as ${told}`),
    ],
    ["the rest of how it is told", 'review "Why?"\n  checks: near-miss as of<|>', ["near-miss as off"]],
    [
      "the types of other sources",
      "source a: b\n  type: survey\nsource c: d\n  type: focus group\nsource e: f\n  type: Survey\nsource x: y\n  type: <|>",
      ["survey", "focus group"],
    ],
    ["nothing for a dimension of another kind of statement", "theory x\n  stage: <|>", []],
    ["the kinds of a view", "view x\n  kind: <|>", ["causal web", "programme theory", "CMOCs"]],
    ["what a view can show of", "view x\n  theories: <|>", ["phase 2", "phase 3"]],
    ["the CMOCs that a view can follow", "view x\n  chain of: phase 2/T4<|>", ["phase 2/T4"]],
    ["what can stand in columns", "view x\n  columns: <|>", ["section", "parent", "stage", "mandate"]],
    ["the factors of a view", "view x\n  around: easier tas<|>", ["task achievement"]],
    ["nothing for a number", "factor x: y\n  expects: 3<|>", []],
  ])("%s", async (_, typed, labels) => {
    expect(labelsOf((await offered(typed)).list)).toEqual(labels);
  });

  test("labels with what their CMOC says", async () => {
    const { list } = await offered("cmoc: a -> b -> c\n  refines: phase 2/T4<|>");
    expect(list.items[0]?.detail).toBe("small aims → easier task achievement → more trust");
  });
});

describe("at the start of a line", () => {
  const KEYWORDS = ["cmoc", "demi-regularity", "factor", "source", "theory", "dimension", "view", "review"];

  test.each<[what: string, typed: string, labels: readonly string[]]>([
    ["the words that begin a statement, in an empty file", "<|>", KEYWORDS],
    ["those that begin so", "d<|>", ["demi-regularity", "dimension"]],
    ["in any letter case", "CM<|>", ["cmoc"]],
    ["above a statement", "fac<|>\ncmoc: a -> b -> c [@x]", ["factor"]],
    ["below one with an error", "cmoc: a ->\n\nfac<|>", ["factor"]],
    ["what a theory can say", "theory x\n  <|>", ["follows:", "note:"]],
    [
      "what a factor can say",
      "factor x: y\n  <|>",
      ["also:", "inverse:", "part of:", "expects:", "note:", "stage:", "mandate:"],
    ],
    ["what a source can say", "source x: y\n  t<|>", ["type:"]],
    ["what a view can say", "view x\n  st<|>", ["steps:", "stance:", "status:", "stage:"]],
    ["what a heading can say", "# Trust\n  ex<|>", ["expects:"]],
    [
      "what a CMOC can say, by a later word",
      "cmoc: a -> b -> c [@x]\n  by<|>",
      ["contradicted by:", "inverse supported by:"],
    ],
    ["over several words", "cmoc: a -> b -> c [@x]\n  inverse sup<|>", ["inverse supported by:"]],
    ["below an excerpt", "cmoc: a -> b -> c [@x]\n> So.\n  sta<|>", ["stage:"]],
    ["below a blank line", "cmoc: a -> b -> c [@x]\n\n  sta<|>", ["stage:"]],
    ["with Windows line ends", "cmoc: a -> b -> c [@x]\r\n  sta<|>\r\n", ["stage:"]],
    ["what it says already last", "source x: y\n  type: z\n  <|>", ["note:", "stage:", "mandate:", "type:"]],
    ["either, without an indent", "theory x\nf<|>", ["follows:", "factor"]],
  ])("%s", async (_, typed, labels) => {
    expect(labelsOf((await offered(typed)).list)).toEqual(labels);
  });

  test("a line below a part may go on with it, or say something else", async () => {
    const { list } = await offered("cmoc: a -> b -> task\n  a<|>");
    expect(labelsOf(list)).toEqual(expect.arrayContaining(["task achievement", "affirms:", "amplifies:"]));
  });

  test("an editor that can fill in places gets the form of a statement", async () => {
    const completionItem = { snippetSupport: true };
    const client = await startClient({ capabilities: { textDocument: { completion: { completionItem } } } });
    const { list, text } = await offered("cm<|>", client);
    const [item] = list.items;
    expect(item?.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(withItem(text, item)).toMatch(/^cmoc: \$\{1:context\} -> \$\{2:mechanism\} -> \$\{3:outcome\}/);
    const before = await offered("cm<|> a -> b", client);
    expect(before.list.items[0]?.insertTextFormat).toBeUndefined();
    expect(withItem(before.text, before.list.items[0])).toBe("cmoc a -> b");
  });

  test("any other gets plain words", async () => {
    const { list } = await offered("<|>");
    for (const item of list.items) expect(item.insertTextFormat).toBeUndefined();
  });
});

describe("nothing is offered", () => {
  test.each<[where: string, typed: string]>([
    ["in a comment", "cmoc: a -> tr // tr<|>"],
    ["in a comment of its own line", "// tru<|>"],
    ["in a comment below a statement", "cmoc: a -> b\n  // tru<|>"],
    ["in a note", 'cmoc: a -> b -> c [@x]\n  note: "tru<|>'],
    ["in a note over two lines", "cmoc: a -> b -> c [@x]\n  note: so\n  tru<|>"],
    ["in an excerpt", "cmoc: a -> b -> c [@x]\n> tru<|>"],
    ["at the start of an excerpt", "cmoc: a -> b -> c [@x]\n><|>"],
    ["in a heading", "# tru<|>"],
    ["in a heading's mark", "#<|>"],
    ["in a definition", 'factor x: "tru<|>"'],
    ["in a title", 'theory x: "tru<|>"'],
    ["in a question", 'review "tru<|>"'],
    ["in a label", "cmoc tru<|>"],
    ["in the name of a dimension", "dimension tru<|>"],
    ["in the values of a dimension's statement", "dimension x: tru<|>"],
    ["in words that belong to nothing", "so much tru<|>"],
    ["in words below a blank line", "cmoc: a -> b -> c\n\nmuch tru<|>"],
    ["behind a citation", "cmoc: a -> b -> c [@x] tru<|>"],
    ["behind a role tag", "cmoc: a (context) tru<|>"],
    ["behind the colon of a web address", "cmoc: a -> b -> c\n  note: https:<|>"],
  ])("%s", async (_, typed) => {
    expect((await offered(typed)).list.items).toEqual([]);
  });

  test("in a bibliography, an unknown file, or one that is not open", async () => {
    for (const path of ["references.bib", "unknown.cmoc", "unknown.txt", "statements.cmoc"]) {
      const list = await shared().connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: uriOf(path) },
        position: { line: 5, character: 5 },
      });
      expect(list).toEqual({ isIncomplete: false, items: [] });
    }
  });
});

test("an item that is not ours stays as it is", async () => {
  for (const data of [undefined, null, 3, { uri: 4, key: "x" }, { uri: uriOf("gone.cmoc"), factor: "x" }]) {
    const item = { label: "x", ...(data === undefined ? {} : { data }) };
    expect(await shared().connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
  }
});

test("a file in a folder with spaces and letters of all kinds has factors too, however its URI is spelled", async () => {
  const client = await startClient({ files: { "añb c/a.cmoc": "cmoc: small aims -> b -> c" } });
  client.open("añb c/b.cmoc", "cmoc: sma");
  for (const path of ["a%C3%B1b%20c", "a%c3%b1b c", "añb%20c"]) {
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: `file:///review/${path}/b.cmoc` },
      position: { line: 0, character: 9 },
    });
    expect(Array.isArray(list) ? [] : list?.items.map(({ label }) => label)).toEqual(["small aims"]);
  }
});

test("among ten thousand references, sources are offered without a wait", async () => {
  const abstract = "Partners build trust by small wins over time. ".repeat(20);
  const entries = Array.from(
    { length: 10_000 },
    (_, at) =>
      `@article{key${at},\n  author = {M{\\"u}ller${at}, Ana and Huxham, Chris},\n  title = {A study of ${at} cases},\n  year = {${1980 + (at % 40)}},\n  abstract = {${abstract}}\n}\n`,
  ).join("\n");
  const client = await startClient({
    files: { "review.cmoc": 'review "Why?"\n  bibliography: r.bib', "r.bib": entries },
  });
  await offered("cmoc: a -> b -> c [@<|>", client);
  for (const [typed, label] of [
    ["muller77", "key77"],
    ["key9999", "key9999"],
  ]) {
    const before = performance.now();
    expect(labelsOf((await offered(`cmoc: a -> b -> c [@${typed}<|>]`, client)).list)[0]).toBe(label);
    expect(performance.now() - before).toBeLessThan(1000); // a few milliseconds on a machine of its own
  }
});

test("among ten thousand CMOCs, factors are offered without a wait", async () => {
  const review = generateReview({ statements: 10_000, statementsPerFile: 500 });
  const client = await startClient({
    files: Object.fromEntries(review.files.map(({ path, text }) => [path, text])),
  });
  const times: number[] = [];
  for (const typed of [
    "cmoc: <|>",
    "cmoc: a -> <|>",
    "cmoc: a -> b -> c<|>",
    "cmoc: more t<|>",
    "cmoc: s<|>",
    "cmoc: r<|>",
  ]) {
    await offered(typed, client);
    const begun = performance.now();
    const { list } = await offered(typed, client);
    times.push(performance.now() - begun);
    expect(list.items.length).toBeGreaterThan(0);
  }
  // A busy machine takes longer than the 30 ms that are meant; a walk over the whole review would take more still.
  expect(times.sort((one, other) => one - other)[0]).toBeLessThan(100);
}, 60_000);
