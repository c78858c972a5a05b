import { describe, expect, test } from "vitest";
import { type Hover, HoverRequest, MarkupContent } from "vscode-languageserver-protocol";
import { type MarkedTexts, marked, type Place } from "../client/marked-texts.ts";
import { uriOf } from "../client/places.ts";
import { startClient, type TestClient } from "../client/test-client.ts";

type Texts = { readonly [path: string]: string };

function hoverAt(client: TestClient, { path, position }: Place): Promise<Hover | null> {
  const textDocument = { uri: uriOf(path) };
  return client.connection.sendRequest(HoverRequest.type, { textDocument, position });
}

/** A hover as its reader sees it: a paragraph a line, without the marks of Markdown. */
function paragraphsOf(hover: Hover | null): string[] {
  if (!hover || !MarkupContent.is(hover.contents)) return [];
  return hover.contents.value
    .split("\n\n")
    .map((one) => one.replace(/^\*+|\*+$/g, "").replace(/\\(.)/g, "$1"));
}

/** What is told at every cursor, which must be the same. */
async function told(texts: MarkedTexts): Promise<string[]> {
  const client = await startClient(texts);
  expect(texts.cursors).not.toEqual([]);
  const [first = [], ...others] = await Promise.all(
    texts.cursors.map(async (cursor) => paragraphsOf(await hoverAt(client, cursor))),
  );
  for (const other of others) expect(other).toEqual(first);
  return first;
}

type Case = [what: string, texts: Texts, paragraphs: readonly string[]];

describe("of a CMOC, at its keyword or label, its reading and what it rests on", () => {
  test.each<Case>([
    [
      "with its sources",
      { "a.cmoc": "<|>cm<|>oc T<|>4: aims -> trust -> faith [@ash2019; @birch2021; @ash2019]" },
      ["If there are aims, then there is faith, because of trust.", "2 sources (ash2019, birch2021)"],
    ],
    [
      "with those against it, and for its inverse",
      {
        "a.cmoc":
          "<|>cmoc: aims -> trust -> faith [@a]\n  contradicted by: [@b; @c]\n  inverse supported by: [@d]",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a), 2 against (b, c), 1 for the inverse (d)",
      ],
    ],
    [
      "with its excerpts",
      { "a.cmoc": "<|>cmoc: aims -> trust -> faith [@a]\n> One. [@a]\n> Two,\n> and more. [@a]" },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a), 2 excerpts",
        "“One.” (a)",
        "“Two, and more.” (a)",
      ],
    ],
    [
      "with the one against it, and the one it leads to",
      {
        "a.cmoc": "<|>cmoc: aims -> trust -> faith [@a]\n  contradicted by: [@b; @b]",
        "b.cmoc": "cmoc: faith -> x -> y",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a), 1 against (b)",
        "Leads to 1 CMOC",
      ],
    ],
    [
      "as a proposition",
      { "a.cmoc": "<|>cmoc: aims -> trust -> faith [posited]" },
      ["If there are aims, then there is faith, because of trust.", "0 sources, posited by the authors"],
    ],
    [
      "with the sources of those it is made from",
      {
        "a.cmoc": "cmoc R1: a -> b -> c [@a]\ncmoc R2: d -> e -> f [@b]",
        "b.cmoc": "<|>demi-regularity D1: aims -> trust -> faith\n  from: R1, R2",
      },
      ["If there are aims, then there is faith, because of trust.", "2 sources (a, b)"],
    ],
    [
      "with a part still unknown",
      { "a.cmoc": "<|>cmoc: aims -> ? -> faith [@a]" },
      ["If there are aims, then there is faith, because of something still to be found.", "1 source (a)"],
    ],
    [
      "where its words fit no sentence",
      { "a.cmoc": '<|>cmoc: "a + b" -> trust -> faith [@a]' },
      ["In the context of “a + b”, the mechanism “trust” leads to “faith”.", "1 source (a)"],
    ],
    [
      "with what it leads to and follows from",
      {
        "a.cmoc": "<|>cmoc: aims -> trust -> faith [@a]",
        "b.cmoc": "cmoc: less faith -> x -> y\ncmoc: more faith -> x -> z\ncmoc: x -> y -> fewer aims",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a)",
        "Leads to 2 CMOCs (1 of opposing direction), follows from 1 CMOC (1 of opposing direction), in a feedback loop of unknown sign",
      ],
    ],
    [
      "with those it leads to by their labels, and the feedback loops it is part of",
      {
        "a.cmoc": "<|>cmoc T1: aims -> trust -> faith [@a]\ncmoc T2: faith -> talk -> fewer aims [@a]",
        "b.cmoc": "cmoc T3: faith -> help -> more aims [@a]",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a)",
        "Leads to 2 CMOCs (T2, T3), follows from 2 CMOCs (T2, T3; 1 of opposing direction), in 2 feedback loops (1 reinforcing, 1 balancing)",
      ],
    ],
    [
      "with the excerpts of those it is made from, two of them, and where they are from",
      {
        "a.cmoc":
          "cmoc R1: a -> b -> c [@a]\n> One. [@a, p. 4]\ncmoc R2: d -> e -> f [@b]\n> Two. [@b; @c]\n> Three. [@c]",
        "b.cmoc": "<|>demi-regularity D1: aims -> trust -> faith\n  from: R1, R2",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "2 sources (a, b), 3 excerpts",
        "“One.” (a, p. 4)",
        "“Two.” (b; c)",
      ],
    ],
    [
      "with no more than six of its sources by name",
      { "a.cmoc": "<|>cmoc: aims -> trust -> faith [@a; @b; @c; @d; @e; @f; @g; @h]" },
      ["If there are aims, then there is faith, because of trust.", "8 sources (a, b, c, d, e, f, 2 more)"],
    ],
    [
      "with its status against the theory before",
      {
        "a.cmoc": "theory phase 2\ncmoc T4: aims -> trust -> faith [@a]",
        "b.cmoc":
          "theory phase 3\n  follows: phase 2\n<|>cmoc R1: aims -> trust -> faith [@a]\n  refines: phase 2/T4",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a)",
        "Refined against the prior theory",
      ],
    ],
    [
      "with what later ones do to it",
      {
        "a.cmoc": "theory phase 2\n<|>cmoc T4: aims -> trust -> faith [@a]",
        "b.cmoc":
          "theory phase 3\ncmoc R1: x -> y -> z\n  refines: phase 2/T4\ncmoc R2: x -> y -> v\n  refines: phase 2/T4\ncmoc: q -> r -> s\n  refutes: phase 2/T4",
      },
      [
        "If there are aims, then there is faith, because of trust.",
        "1 source (a)",
        "Refined by R1 and R2, refuted by a CMOC without a label",
      ],
    ],
    [
      "in a file with Windows line ends",
      { "a.cmoc": "// first\r\n<|>cmoc: aims\r\n  -> trust\r\n  -> faith [@a]\r\n" },
      ["If there are aims, then there is faith, because of trust.", "1 source (a)"],
    ],
    [
      "where it is half-typed",
      { "a.cmoc": "<|>cmoc: aims ->\ncmoc: a -> b -> c" },
      [
        "If there are aims, then there is something still to be found, because of something still to be found.",
        "0 sources",
      ],
    ],
  ])("%s", async (_, texts, paragraphs) => {
    expect(await told(marked(texts))).toEqual(paragraphs);
  });
});

const READING = "If there is trust, then there is faith, because of confidence.";

describe("of a factor, what it is and where it stands", () => {
  test.each<Case>([
    [
      "as a context, with the reading of its CMOC",
      { "a.cmoc": "cmoc: <|>trus<|>t -> confidence -> faith [@a]" },
      ["trust", "Context in 1 CMOC", "---", READING, "1 source (a)"],
    ],
    [
      "as a mechanism",
      { "a.cmoc": "cmoc: trust -> <|>confidence -> faith [@a]" },
      ["confidence", "Mechanism in 1 CMOC", "---", READING, "1 source (a)"],
    ],
    [
      "as an outcome",
      { "a.cmoc": "cmoc: trust -> confidence -> <|>faith [@a]" },
      ["faith", "Outcome in 1 CMOC", "---", READING, "1 source (a)"],
    ],
    [
      "in every role, over files",
      {
        "a.cmoc": "cmoc: less <|>trust -> a -> b",
        "b.cmoc": "cmoc: b -> more trust -> c\ncmoc: d -> e -> trust\ncmoc: f -> g -> high trust",
      },
      [
        "trust",
        "Context in 1 CMOC, mechanism in 1 CMOC, outcome in 2 CMOCs, in a balancing feedback loop",
        "---",
      ],
    ],
    [
      "with its definition and other names",
      {
        "a.cmoc":
          'factor <|>trust: "expecting a partner to act" [@a]\n  also: <|>partner trust, faith in partners\n  inverse: <|>distrust\n  part of: relations',
      },
      [
        "trust",
        "expecting a partner to act",
        "Also: partner trust, faith in partners",
        "Opposite: distrust",
        "Part of: relations",
        "Not used in a CMOC yet",
      ],
    ],
    [
      "under another name",
      { "a.cmoc": "factor trust\n  also: faith\ncmoc: more <|>faith -> a -> b" },
      ["trust", "Also: faith", "Context in 1 CMOC", "---"],
    ],
    [
      "under a name for its opposite, with the way it goes",
      { "a.cmoc": "factor trust\n  inverse: distrust\ncmoc: less <|>distrust -> a -> b" },
      [
        "trust",
        "Opposite: distrust",
        "Context in 1 CMOC",
        "“less distrust” means that it goes up here",
        "---",
      ],
    ],
    [
      "and what it leads to most often",
      {
        "a.cmoc": "cmoc: <|>trust -> a -> faith\ncmoc: b -> less trust -> more faith\ncmoc: trust -> c -> d",
      },
      ["trust", "Context in 2 CMOCs, mechanism in 1 CMOC", "Leads most often to faith (in 2 CMOCs)", "---"],
    ],
    [
      "as it is stated, however it is written here",
      { "a.cmoc": "factor Partners’ Trust: words\ncmoc: more  partners'\n  <|>trust -> a -> b" },
      ["Partners’ Trust", "words", "Context in 1 CMOC", "---"],
    ],
    [
      "in quotation marks",
      { "a.cmoc": 'cmoc: <|>"more <|>trust" -> a -> b' },
      ["more trust", "Context in 1 CMOC", "---"],
    ],
    [
      "in letters of two units",
      { "a.cmoc": "cmoc: 𝕏𝕐 + <|>tr<|>ust -> a -> b" },
      ["trust", "Context in 1 CMOC", "---"],
    ],
    [
      "in a folder with spaces",
      { "my review/añb.cmoc": "cmoc: <|>trust -> a -> b" },
      ["trust", "Context in 1 CMOC", "---"],
    ],
  ])("%s", async (_, texts, paragraphs) => {
    expect((await told(marked(texts))).slice(0, paragraphs.length)).toEqual(paragraphs);
  });
});

const BIBLIOGRAPHY = {
  "review.cmoc": 'review "Why?"\n  bibliography: references.bib\n',
  "references.bib":
    "@article{vangen2003,\n  author = {Vangen, Siv and Huxham, Chris},\n  title = {Nurturing collaborative relations},\n  year = {2003},\n  doi = {10.1177/0021886303039001001}\n}\n@book{odd key,\n  title = {Odd},\n  year = 2001\n}\n",
};
const VANGEN = "Vangen & Huxham 2003. Nurturing collaborative relations";
const DOI = "<https://doi.org/10.1177/0021886303039001001>";

describe("of a source, its reference and what it bears on", () => {
  test.each<Case>([
    [
      "where it is cited",
      { ...BIBLIOGRAPHY, "a.cmoc": "cmoc: a -> b -> c [<|>@vangen20<|>03, p. 4]" },
      [VANGEN, DOI, "Supports 1 CMOC"],
    ],
    [
      "in every stance, each CMOC once",
      {
        ...BIBLIOGRAPHY,
        "a.cmoc": "cmoc: a -> b -> c [@vangen2003; @vangen2003]\ncmoc: a -> b -> d [<|>@vangen2003]",
        "b.cmoc":
          "cmoc: a -> b -> e\n  contradicted by: [@vangen2003]\ncmoc: a -> b -> f\n  inverse supported by: [@vangen2003]\n> So. [@vangen2003]",
      },
      [VANGEN, DOI, "Supports 2 CMOCs, contradicts 1 CMOC, supports the inverse of 1 CMOC, quoted in 1 CMOC"],
    ],
    [
      "in an excerpt",
      { ...BIBLIOGRAPHY, "a.cmoc": "cmoc: a -> b -> c [@x]\n> So. [@van<|>gen2003]" },
      [VANGEN, DOI, "Quoted in 1 CMOC"],
    ],
    [
      "in a definition",
      { ...BIBLIOGRAPHY, "a.cmoc": "factor x: y [@van<|>gen2003]" },
      [VANGEN, DOI, "Supports no CMOC yet"],
    ],
    [
      "with a key in braces",
      { ...BIBLIOGRAPHY, "a.cmoc": "cmoc: a -> b -> c [@{odd<|> key}]" },
      ["Odd 2001", "Supports 1 CMOC"],
    ],
    [
      "in its bibliography",
      {
        ...BIBLIOGRAPHY,
        "references.bib": BIBLIOGRAPHY["references.bib"]
          .replace("{vangen", "{<|>vangen")
          .replace("title = {N", "title <|>= {N"),
        "a.cmoc": "cmoc: a -> b -> c [@vangen2003]",
      },
      [VANGEN, DOI, "Supports 1 CMOC"],
    ],
    [
      "that the review states itself",
      {
        "a.cmoc":
          'source interv<|>iew-3: "Interview 3, chief executive"\n  type: interview\ncmoc: a -> b -> c [@inter<|>view-3]',
      },
      ["Interview 3, chief executive", "type: interview", "Supports 1 CMOC"],
    ],
    [
      "that a statement describes beside its entry",
      { ...BIBLIOGRAPHY, "a.cmoc": "source @van<|>gen2003: the main one\n  type: review" },
      [VANGEN, "the main one", "type: review", DOI, "Supports no CMOC yet"],
    ],
    [
      "in a bibliography without spaces",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@birch]',
        "r.bib": "@book{ash,title={Ash},year=2019}@<|>book{birch,title={Birch},year=2021}",
      },
      ["Birch 2021", "Supports 1 CMOC"],
    ],
    [
      "with the beginning of its abstract",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@<|>ash]',
        "r.bib": `@book{ash,\n  title = {Ash}, year = 2019,\n  abstract = {We {\\"a}sked why. ${"Partners met. ".repeat(40)}}\n}`,
      },
      ["Ash 2019", `Abstract: We äsked why. ${"Partners met. ".repeat(26)}Partners met.…`, "Supports 1 CMOC"],
    ],
    [
      "with its address, where it has no DOI",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@<|>ash]',
        "r.bib": "@online{ash, title = {Ash}, year = 2019, url = {https://example.org/a?b=c}}",
      },
      ["Ash 2019", "<https://example.org/a?b=c>", "Supports 1 CMOC"],
    ],
    [
      "without an address that an editor must not open",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@<|>ash]',
        "r.bib": "@online{ash, title = {Ash}, year = 2019, url = {command:workbench.action.quit}}",
      },
      ["Ash 2019", "Supports 1 CMOC"],
    ],
    [
      "of a CSL-JSON file, there too",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.json\ncmoc: a -> b -> c [@<|>ash]',
        "r.json":
          '[{"id": "a<|>sh", "type": "book", "title": "Ash", "issued": {"date-parts": [[2019]]}, "DOI": "10.1000/182"}]',
      },
      ["Ash 2019", "<https://doi.org/10.1000/182>", "Supports 1 CMOC"],
    ],
    [
      "of an RIS file, there too",
      {
        "a.cmoc": 'review "Why?"\n  bibliography: r.ris\ncmoc: a -> b -> c [@<|>ash]',
        "r.ris": "TY  - BOOK\nID  - a<|>sh\nTI  - Ash\nPY  - 2019\nAB  - Why they met.\nER  - \n",
      },
      ["Ash 2019", "Abstract: Why they met.", "Supports 1 CMOC"],
    ],
    ["that is unknown", { ...BIBLIOGRAPHY, "a.cmoc": "cmoc: a -> b -> c [@un<|>known]" }, []],
  ])("%s", async (_, texts, paragraphs) => {
    expect(await told(marked(texts))).toEqual(paragraphs);
  });

  test("in a bibliography of two reviews, for both together", async () => {
    const review = 'review "Why?"\n  bibliography: ../references.bib\n';
    const texts = marked({
      "one/review.cmoc": `${review}\ncmoc: a -> b -> c [@ash2019]`,
      "two/review.cmoc": `${review}\ncmoc: a -> b -> c [@ash2019]`,
      "references.bib": "@book{ash<|>2019,\n  title = {Ash}, year = 2019\n}\n",
    });
    expect(await told(texts)).toEqual(["Ash 2019", "Supports 2 CMOCs"]);
  });

  test.each<[doi: string, link: string | null]>([
    ["10.1000/182", "<https://doi.org/10.1000/182>"],
    ["https://doi.org/10.1000/182", "<https://doi.org/10.1000/182>"],
    ["http://dx.doi.org/10.1000/182", "<https://doi.org/10.1000/182>"],
    ["doi: 10.1000/182", "<https://doi.org/10.1000/182>"],
    [
      "10.1002/(SICI)1097-0258<16::AID-S#9>3.0",
      "<https://doi.org/10.1002/(SICI)1097-0258%3C16%3A%3AAID-S%239%3E3.0>",
    ],
    ["10.1000/a>b", "<https://doi.org/10.1000/a%3Eb>"],
    ["10.1000/\ud835\udd4f", "<https://doi.org/10.1000/%F0%9D%95%8F>"],
    ["javascript:alert(1)", null],
    ["command:workbench.action.quit", null],
    ["https://example.org/10.1000/182", null],
    ["10.1/x", null],
    ["10.1000/", null],
    [`10.1000/${"x".repeat(10_000)}`, null],
  ])("the DOI %s is a link only where it leads to its resolver", async (doi, link) => {
    const texts = marked({
      "review.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@a<|>sh]',
      "r.bib": `@book{ash,\n  title = {Ash}, year = 2019, doi = {${doi}}\n}\n`,
    });
    const paragraphs = await told(texts);
    expect(paragraphs.slice(1, -1)).toEqual(link === null ? [] : [link]);
  });
});

describe("of a label, the CMOC it names", () => {
  test.each<Case>([
    [
      "of the same theory",
      { "a.cmoc": "cmoc R1: aims -> trust -> faith [@a]\ncmoc: x -> y -> z\n  amplifies: <|>R<|>1" },
      [
        "R1",
        "If there are aims, then there is faith, because of trust.",
        "1 source (a)",
        "Amplified by a CMOC without a label",
      ],
    ],
    [
      "of another theory, in another file",
      {
        "a.cmoc": "theory phase 2\ncmoc T4: aims -> trust -> faith [@a]",
        "b.cmoc": "theory phase 3\ncmoc R1: x -> y -> z\n  refines: <|>phase 2/<|>T4",
      },
      [
        "phase 2/T4",
        "If there are aims, then there is faith, because of trust.",
        "1 source (a)",
        "Refined by R1",
      ],
    ],
    ["that is unknown", { "a.cmoc": "cmoc: x -> y -> z\n  refines: T<|>9" }, []],
  ])("%s", async (_, texts, paragraphs) => {
    expect(await told(marked(texts))).toEqual(paragraphs);
  });
});

describe("of other names, what they stand for", () => {
  const FILES = {
    "review.cmoc":
      'dimension stage: early, <|>late\ntheory phase 2: "First"\ncmoc T1: a -> b -> c\n  stage: late\ntheory phase 3: "Refined"\n  follows: phase 2\ncmoc R1: a -> b -> c\n  stage: early, late',
  };
  test.each<Case>([
    ["a value of a dimension", FILES, ["stage: late", "Given 2 times"]],
    [
      "a dimension, at its statement and in a line",
      { "a.cmoc": "dimension st<|>age: early, late\ncmoc: a -> b -> c\n  sta<|>ge: early" },
      ["stage", "Values: early, late"],
    ],
    [
      "a theory, at its statements and where it is followed",
      {
        "a.cmoc": 'theory pha<|>se 2: "First"\ncmoc: a -> b -> c',
        "b.cmoc": "theory phase 3\n  follows: ph<|>ase 2",
        "c.cmoc": "theory pha<|>se 2\ncmoc: d -> e -> f",
      },
      ["phase 2", "First", "2 CMOCs"],
    ],
    [
      "a theory that follows another",
      { "a.cmoc": "theory phase 2\ntheory pha<|>se 3\n  follows: phase 2" },
      ["phase 3", "Follows: phase 2", "0 CMOCs"],
    ],
    [
      "a larger factor",
      { "a.cmoc": "factor trust\n  part of: rela<|>tions\nfactor relations: what ties partners" },
      ["relations", "what ties partners", "Not used in a CMOC yet"],
    ],
    ["a theory that is not stated", { "a.cmoc": "theory phase 3\n  follows: ph<|>ase 9" }, []],
    ["a value that is none", { "a.cmoc": "dimension stage: early\ncmoc: a -> b -> c\n  stage: la<|>te" }, []],
  ])("%s", async (_, texts, paragraphs) => {
    expect(await told(marked(texts))).toEqual(paragraphs);
  });
});

describe("nothing is told", () => {
  test.each<[where: string, texts: Texts]>([
    ["on white space", { "a.cmoc": "cmoc:<|> trust<|> -> a<|> -> b<|> [@a]<|>\n<|>  <|>note: x" }],
    ["on arrows and brackets", { "a.cmoc": "cmoc: trust <|>-<|>> a + b -> c <|>[@a; @b<|>]" }],
    ["on a +", { "a.cmoc": "cmoc: trust <|>+ a -> b -> c" }],
    ["on a part not known yet", { "a.cmoc": "cmoc: a -> <|>? -> b" }],
    ["in a comment", { "a.cmoc": "cmoc: a -> b -> c // tru<|>st" }],
    ["in a heading", { "a.cmoc": "# tr<|>ust\ncmoc: trust -> b -> c" }],
    ["in an excerpt's words", { "a.cmoc": "cmoc: trust -> b -> c\n> tr<|>ust" }],
    ["on an attribute's name", { "a.cmoc": "cmoc: a -> b -> c\n  no<|>te: x" }],
    ["in a note", { "a.cmoc": "cmoc: trust -> b -> c\n  note: tr<|>ust" }],
    ["in words that belong to nothing", { "a.cmoc": "much tr<|>ust" }],
    ["between entries", { ...BIBLIOGRAPHY, "references.bib": `<|>\n${BIBLIOGRAPHY["references.bib"]}` }],
    ["in a bibliography that nobody names", { "a.cmoc": "cmoc: a -> b -> c", "r.bib": "@book{a<|>sh,\n}" }],
    ["in an unknown file", { "a.txt": "tr<|>ust" }],
    ["in an empty file", { "a.cmoc": "<|>" }],
  ])("%s", async (_, raw) => {
    const texts = marked(raw);
    const client = await startClient(texts);
    expect(texts.cursors).not.toEqual([]);
    for (const cursor of texts.cursors) expect(await hoverAt(client, cursor)).toBeNull();
  });
});

test("what is told of is marked in the text", async () => {
  const texts = marked({
    "a.cmoc": [
      "<|keyword:c<|>moc|> <|label:T<|>4|>: <|use:more tr<|>ust|> -> <|lines:small\n  ai<|>ms|> -> c [<|citation:@a<|>sh|>]",
      "  affirms: <|relation:T<|>4|>",
      "factor <|factor:tr<|>ust|>: x",
      "  also: <|also:fa<|>ith|>",
      "source <|source:a<|>sh|>: x",
    ].join("\n"),
  });
  const client = await startClient(texts);
  const ranges = await Promise.all(
    texts.cursors.map(async (cursor) => {
      const range = (await hoverAt(client, cursor))?.range;
      return range && texts.nameOf({ uri: uriOf("a.cmoc"), range });
    }),
  );
  const names = ["keyword", "label", "use", "lines", "citation", "relation", "factor", "also", "source"];
  expect(ranges).toEqual(names);
});

describe("an author's words are shown as they are, whatever they hold", () => {
  const ATTACKS = [
    "[x](command:workbench.action.quit)",
    "![x](https://example.org/p.png)",
    "<img src=x onerror=alert(1)>",
    "<https://example.org>",
    "`code` and ``more``",
    "*bold* _italic_ ~~gone~~",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "&lt;b&gt; &#60;",
    "https://example.org/x www.example.org me@example.org",
    "\\[x](y)",
    "$(alert) $x^2$ :smile:",
    "--- ***",
  ];

  /** Every mark that could mean something in Markdown stands behind a backslash. */
  function expectPlain(markdown: string): void {
    expect(markdown.replace(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(/[\\`*_[\]<>()#|~!&@$:]/);
  }

  test.each(ATTACKS)("as a definition: %s", async (attack) => {
    const texts = marked({ "a.cmoc": `factor tr<|>ust: "${attack}"` });
    const client = await startClient(texts);
    const [cursor] = texts.cursors;
    const hover = cursor ? await hoverAt(client, cursor) : null;
    const [, definition = ""] =
      hover && MarkupContent.is(hover.contents) ? hover.contents.value.split("\n\n") : [];
    expectPlain(definition);
    expect(definition.replace(/\\(.)/g, "$1")).toBe(attack);
  });

  test.each(ATTACKS.filter((attack) => !/[{}\\`$~&_^]|--|\[x|#/.test(attack)))(
    "as a title: %s",
    async (attack) => {
      const texts = marked({
        "review.cmoc": 'review "Why?"\n  bibliography: r.bib\ncmoc: a -> b -> c [@a<|>sh]',
        "r.bib": `@book{ash,\n  author = {Ash, A}, title = {${attack}}, year = 2019\n}\n`,
      });
      const client = await startClient(texts);
      const [cursor] = texts.cursors;
      const hover = cursor ? await hoverAt(client, cursor) : null;
      const [reference = ""] =
        hover && MarkupContent.is(hover.contents) ? hover.contents.value.split("\n\n") : [];
      expectPlain(reference);
      expect(reference).not.toBe("");
    },
  );

  test("in a factor's name and the reading of its CMOC", async () => {
    const texts = marked({ "a.cmoc": 'cmoc: "<|>[x](command:y) <b>*" -> `b` -> c_d_' });
    const client = await startClient(texts);
    const [cursor] = texts.cursors;
    const hover = cursor ? await hoverAt(client, cursor) : null;
    const value = hover && MarkupContent.is(hover.contents) ? hover.contents.value : "";
    const [name = "", , , reading = ""] = value.split("\n\n");
    expect(name).toBe("**\\[x\\]\\(command\\:y\\) \\<b\\>\\***");
    expectPlain(reading);
  });

  test("a text over several lines stays in its paragraph", async () => {
    const texts = marked({ "a.cmoc": 'factor tr<|>ust: "one\n  two\t\tthree"' });
    expect((await told(texts))[1]).toBe("one two three");
  });

  test("a very long text is cut behind a word", async () => {
    const long = "many words ".repeat(5000);
    const texts = marked({
      "a.cmoc": `factor tr<|>ust: "${long}"\n  also: ${"faith in partners ".repeat(900)}`,
    });
    const paragraphs = await told(texts);
    expect(paragraphs.join().length).toBeLessThan(2000);
    expect(paragraphs[1]).toMatch(/^many words many .* (?:many|words)…$/);
  });

  test("half a letter is no stumbling block", async () => {
    const texts = marked({ "a.cmoc": 'factor tr<|>ust: "\ud835 and more"' });
    expect((await told(texts))[1]).toMatch(/and more$/);
  });
});
