import { describe, expect, test } from "vitest";
import type { CausalWeb } from "../../../language/web/causal-web.ts";
import { webOf } from "../../../language/web/web-of.ts";
import { ROOT, summaryOf, type Texts, theoryOf, uriOf } from "../theory/reviews.ts";

function webOfTexts(texts: Texts): CausalWeb {
  return webOf(theoryOf(texts), { root: ROOT }).web;
}

const webOfText = (text: string) => webOfTexts({ "a.cmoc": text });

/** The links of a web: `a -(+)-> b`, with `=>` from a mechanism to an outcome. */
function linksOf(web: CausalWeb): string[] {
  return web.links.map(({ from, to, kind, sign }) =>
    kind === "context-mechanism" ? `${from} -(${sign})-> ${to}` : `${from} =(${sign})=> ${to}`,
  );
}

const rolesOf = (web: CausalWeb) => Object.fromEntries(web.factors.map(({ id, role }) => [id, role]));

const idsOf = (web: CausalWeb) => web.configurations.map(({ id }) => id);

describe("the role of a factor", () => {
  test.each([
    ["cmoc: a -> b -> c", { a: "context", b: "mechanism-outcome", c: "mechanism-outcome" }],
    [
      "cmoc: a -> b -> c\ncmoc: c -> a -> d",
      { a: "mechanism-outcome", b: "mechanism-outcome", c: "mechanism-outcome", d: "mechanism-outcome" },
    ],
    [
      "cmoc: a -> b -> c\ncmoc: a + e -> b -> d",
      { a: "context", b: "mechanism-outcome", c: "mechanism-outcome", e: "context", d: "mechanism-outcome" },
    ],
    ["cmoc: low a -> ? -> ?\ncmoc: ? -> more b -> ?", { a: "context", b: "mechanism-outcome" }],
    ["factor a\n  also: b\ncmoc: b -> c -> a", { a: "mechanism-outcome", c: "mechanism-outcome" }],
    ["factor a: “declared, and never used”", {}],
    [
      "cmoc: a (outcome) -> b (context) -> c",
      { a: "context", b: "mechanism-outcome", c: "mechanism-outcome" },
    ],
  ])("in %j", (text, roles) => {
    expect(rolesOf(webOfText(text))).toEqual(roles);
  });

  test("does not depend on the order of the statements", () => {
    const statements = ["cmoc: a -> b -> c", "cmoc: c -> d -> a", "cmoc: e -> a -> d"];
    const roles = rolesOf(webOfText(statements.join("\n")));
    expect(rolesOf(webOfText(statements.toReversed().join("\n")))).toEqual(roles);
    expect(
      rolesOf(webOfTexts({ "b.cmoc": statements[0] ?? "", "a.cmoc": statements.slice(1).join("\n") })),
    ).toEqual(roles);
  });
});

describe("links", () => {
  test.each([
    ["cmoc: a -> b -> c", ["a -(+)-> b", "b =(+)=> c"]],
    [
      "cmoc: a + d -> b + e -> c + f",
      [
        "a -(+)-> b",
        "a -(+)-> e",
        "d -(+)-> b",
        "d -(+)-> e",
        "b =(+)=> c",
        "b =(+)=> f",
        "e =(+)=> c",
        "e =(+)=> f",
      ],
    ],
    ["cmoc: a -> ? -> c", []],
    ["cmoc: a -> b -> ?", ["a -(+)-> b"]],
    ["cmoc: ? -> b -> c", ["b =(+)=> c"]],
    ["cmoc: a -> b + ? -> c", ["a -(+)-> b", "b =(+)=> c"]],
    ["cmoc: a", []],
    ["cmoc: a -> b -> c\ncmoc: a -> b -> d", ["a -(+)-> b", "b =(+)=> c", "b =(+)=> d"]],
    ["cmoc: a -> b -> c\ncmoc: d -> a -> b", ["a -(+)-> b", "b =(+)=> c", "d -(+)-> a", "a =(+)=> b"]], // one of each kind
    ["cmoc: a -> a -> low a", ["a -(+)-> a", "a =(-)=> a"]],
  ])("of %j", (text, links) => {
    expect(linksOf(webOfText(text))).toEqual(links);
  });
});

describe("the sign of a link", () => {
  // No direction counts as presence, and so does more.
  const DIRECTIONS = [
    ["", 1],
    ["more ", 1],
    ["low ", -1],
  ] as const;

  test.each(
    DIRECTIONS.flatMap(([one, up]) =>
      DIRECTIONS.map(([other, with_]) => [one, other, up * with_ > 0 ? "+" : "-"] as const),
    ),
  )("from %ja to %jb is %s", (one, other, sign) => {
    const web = webOfText(`cmoc: ${one}a -> ${other}b -> ${one}c`);
    expect(linksOf(web)).toEqual([`a -(${sign})-> b`, `b =(${sign})=> c`]);
  });

  test.each([
    ["a", "b", "-"],
    ["low a", "b", "+"],
    ["more a", "b", "-"],
    ["a", "low b", "+"],
    ["low a", "low b", "-"],
  ])("turns round with a word for the opposite: %s to %s is %s", (one, other, sign) => {
    const web = webOfText(`factor not-a\n  inverse: a\ncmoc: ${one} -> ${other} -> c`);
    expect(web.links[0]).toMatchObject({ from: "not-a", to: "b", sign });
  });

  test("is ? where CMOCs disagree, and only there", () => {
    const web = webOfText("cmoc: a -> b -> c\ncmoc: low a -> b -> c\ncmoc: low a -> low b -> low c");
    expect(linksOf(web)).toEqual(["a -(?)-> b", "b =(+)=> c"]);
  });

  test("is ? where one CMOC names both directions", () => {
    expect(linksOf(webOfText("cmoc: a -> b + low b -> c"))).toEqual(["a -(?)-> b", "b =(?)=> c"]);
  });
});

describe("sources", () => {
  const text = `cmoc 1: a -> b -> c [@x; @y, p. 3] [@x]
  contradicted by: [@z]
  inverse supported by: [@w]
  > words [@v]
cmoc 2: a -> b -> d [@u; @x]
cmoc 3: a -> b -> e [posited]`;

  test("of a configuration are the keys that support it, each once", () => {
    expect(webOfText(text).configurations.map(({ sources }) => sources)).toEqual([
      ["x", "y"],
      ["u", "x"],
      [],
    ]);
  });

  test("of a link are those of all its configurations", () => {
    expect(
      webOfText(text).links.map(({ from, to, sources, configurations }) => [
        from,
        to,
        sources,
        configurations,
      ]),
    ).toEqual([
      ["a", "b", ["x", "y", "u"], ["1", "2", "3"]],
      ["b", "c", ["x", "y"], ["1"]],
      ["b", "d", ["u", "x"], ["2"]],
      ["b", "e", [], ["3"]],
    ]);
  });
});

describe("ids", () => {
  test.each<[string, Texts, string[]]>([
    ["labels", { "a.cmoc": "cmoc T1: a -> b -> c\ncmoc T 2: a -> b -> d" }, ["T1", "T 2"]],
    [
      "labels in theories",
      { "a.cmoc": "theory phase 2\ncmoc T1: a -> b -> c\ntheory phase 3\ncmoc T1: a -> b -> c" },
      ["phase 2/T1", "phase 3/T1"],
    ],
    [
      "none",
      {
        "a.cmoc": "cmoc: a -> b -> c\ncmoc x: a -> b -> d\ncmoc: a -> b -> e",
        "sub/b.cmoc": "cmoc: a -> b -> c",
      },
      ["a#1", "x", "a#3", "sub/b#1"],
    ],
    [
      "labels given twice",
      { "a.cmoc": "cmoc T1: a -> b -> c\ncmoc T1: a -> b -> d", "b.cmoc": "cmoc T1: a -> b -> e" },
      ["T1", "T1~2", "T1~3"],
    ],
    [
      "labels that look like numbered ones",
      {
        "a.cmoc":
          "cmoc T1~2: a -> b -> c\ncmoc T1: a -> b -> d\ncmoc T1: a -> b -> e\ncmoc T1~2: a -> b -> f",
      },
      ["T1~2", "T1", "T1~3", "T1~2~2"],
    ],
    [
      "labels that look like unlabelled ones",
      { "a.cmoc": "cmoc a#2: a -> b -> c\ncmoc: a -> b -> d" },
      ["a#2", "a#2~2"],
    ],
    [
      "a theory's name in a label",
      { "a.cmoc": "cmoc p/T1: a -> b -> c\ntheory p\ncmoc T1: a -> b -> c" },
      ["p/T1", "p/T1~2"],
    ],
    [
      "file names with odd letters",
      { "a%20b%C3%A9.cmoc": "cmoc: a -> b -> c", "%E0%A4%A.cmoc": "cmoc: a -> b -> c" },
      ["%E0%A4%A#1", "a bé#1"],
    ],
  ])("from %s", (_, texts, ids) => {
    const found = idsOf(webOfTexts(texts));
    expect(found).toEqual(ids);
    expect(new Set(found).size).toBe(found.length);
  });

  test("of factors are their keys, with the name as it is declared, or else first used", () => {
    const web = webOfText("cmoc: low  Trust -> Belief -> FAITH\nfactor faith\nfactor Faith\n  also: belief");
    expect(web.factors.map(({ id, name }) => [id, name])).toEqual([
      ["trust", "Trust"],
      ["faith", "faith"],
    ]);
  });

  test("and parts say which way they go", () => {
    const [configuration] = webOfText(
      "factor a\n  inverse: z\ncmoc T: low a + z -> ? -> more c",
    ).configurations;
    expect(configuration).toEqual({
      id: "T",
      label: "T",
      theory: null,
      contexts: [
        { factor: "a", direction: "down" },
        { factor: "a", direction: "down" },
      ],
      mechanisms: [],
      outcomes: [{ factor: "c", direction: "up" }],
      sources: [],
    });
  });
});

describe("the whole web", () => {
  const texts: Texts = {
    "b.cmoc": "cmoc: d -> e -> f\ncmoc: a -> b -> c",
    "a.cmoc": "cmoc: g -> b -> c\ncmoc: f -> a -> g",
    "sub/c.cmoc": "cmoc: c -> d -> h",
  };

  test("stands in the order of the files and their text, however they came in", () => {
    const web = webOfTexts(texts);
    expect(idsOf(web)).toEqual(["a#1", "a#2", "b#1", "b#2", "sub/c#1"]);
    expect(web.factors.map(({ id }) => id)).toEqual(["g", "b", "c", "f", "a", "d", "e", "h"]);
    expect(webOfTexts(Object.fromEntries(Object.entries(texts).toReversed()))).toEqual(web);
    const theory = theoryOf({ ...texts, "a.cmoc": "cmoc: x -> y -> z", "0.cmoc": "cmoc: x -> y -> z" });
    theory.fold(uriOf("0.cmoc"), null);
    theory.fold(uriOf("a.cmoc"), summaryOf("a.cmoc", texts["a.cmoc"] ?? ""));
    expect(webOf(theory, { root: ROOT }).web).toEqual(web);
  });

  test("may leave out files, but never takes other names for it", () => {
    const theory = theoryOf({ ...texts, "0.cmoc": "factor b\n  also: big b\ncmoc: Big B -> x -> y" });
    const { web, configurations, factors } = webOf(theory, {
      root: ROOT,
      includes: (uri) => uri === uriOf("b.cmoc"),
    });
    expect(idsOf(web)).toEqual(["b#1", "b#2"]);
    expect([...configurations.keys()]).toEqual(["b#1", "b#2"]);
    expect([...factors.keys()]).toEqual(["d", "e", "f", "a", "b", "c"]);
    expect(web.factors.find(({ id }) => id === "b")?.name).toBe("b");
    expect(rolesOf(web)).toMatchObject({ a: "context", f: "mechanism-outcome" });
  });

  test("knows where its configurations and factors stand", () => {
    const { configurations, factors } = webOf(theoryOf(texts), { root: ROOT });
    expect(configurations.get("b#2")?.uri).toBe(uriOf("b.cmoc"));
    expect(configurations.get("b#2")?.statement.span.start).toBe(18);
    expect(factors.get("g")).toMatchObject({
      uri: uriOf("a.cmoc"),
      role: "context",
      item: { span: { start: 6, end: 7 } },
    });
  });

  test("is empty where nothing is stated", () => {
    expect(webOfTexts({})).toEqual({ factors: [], links: [], configurations: [] });
    expect(webOfText("# Trust\nfactor a\nsource b")).toEqual({ factors: [], links: [], configurations: [] });
  });

  test("is plain data", () => {
    const web = webOfTexts(texts);
    expect(JSON.parse(JSON.stringify(web))).toEqual(web);
  });
});
