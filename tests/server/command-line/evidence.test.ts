import { parse } from "csv-parse/sync";
import { describe, expect, it, test } from "vitest";
import { cmoc, folderWith } from "./command.ts";

const files = {
  "review.cmoc": `review "Why do some work?"
  bibliography: references.bib
dimension setting: ward, clinic

source interview-3: "Interview 3, chief executive"
  type: interview
source @ash2019
  type: case study
  setting: ward, clinic
`,
  "theory.cmoc": `theory phase 2: "Initial"

factor trust: "expecting a partner to act" [@dale2010, p. 5]

cmoc T1: small aims -> ease -> more trust [@ash2019, pp. 12-14; @interview-3]
  contradicted by: [@birch2021, p. 77]
  > Modest wins, "early" ones. [@ash2019, p. 13]
cmoc T2: trust -> openness -> sharing [@ash2019]
cmoc T3: sharing -> ? -> care [posited]
demi-regularity D1: aims -> ease -> trust
  from: T1
`,
  "references.bib": `@article{ash2019, author = {Ash, Ann}, title = {On trust}, journal = {Trust}, year = 2019}
@article{birch2021, author = {Birch, Bo}, title = {=HYPERLINK("https://e/")}, year = 2021}
@article{dale2010,
}
`,
};

test("the evidence as JSON: of each CMOC, link, factor, chain and source", async () => {
  const { code, out, remarks } = await cmoc(folderWith(files), ["evidence", "--format", "json"]);
  expect({ code, remarks }).toEqual({ code: 0, remarks: "" });
  const { configurations, links, factors, chains, sources } = JSON.parse(out);
  expect(configurations[0]).toEqual({
    id: "phase 2/T1",
    label: "T1",
    theory: "phase 2",
    members: [],
    counts: {
      supports: { sources: 2, citations: 2 },
      contradicts: { sources: 1, citations: 1 },
      inverse: { sources: 0, citations: 0 },
    },
    posited: false,
    sources: [
      {
        key: "ash2019",
        citations: [{ configuration: "phase 2/T1", stance: "supports", locator: "pp. 12-14" }],
        excerpts: [
          {
            configuration: "phase 2/T1",
            stance: "supports",
            locator: "p. 13",
            text: 'Modest wins, "early" ones.',
          },
        ],
      },
      {
        key: "interview-3",
        citations: [{ configuration: "phase 2/T1", stance: "supports", locator: "" }],
        excerpts: [],
      },
      {
        key: "birch2021",
        citations: [{ configuration: "phase 2/T1", stance: "contradicts", locator: "p. 77" }],
        excerpts: [],
      },
    ],
  });
  expect(configurations[3]).toMatchObject({ id: "phase 2/D1", members: ["phase 2/T1"] });
  expect(configurations[3].counts.supports).toEqual({ sources: 2, citations: 2 });
  expect(links[0]).toMatchObject({
    kind: "context-mechanism",
    from: "small aims",
    to: "ease",
    configurations: ["phase 2/T1"],
  });
  const trust = factors.find(({ name }: { name: string }) => name === "trust");
  expect(trust).toMatchObject({
    configurations: ["phase 2/T1", "phase 2/T2", "phase 2/D1"],
    definitions: [{ key: "dale2010", locator: "p. 5" }],
  });
  expect(chains[0]).toMatchObject({
    configurations: ["phase 2/T1", "phase 2/T2"],
    over: ["trust"],
    opposes: false,
    telling: "whole",
    wholeSources: ["ash2019"],
    weakest: "phase 2/T2",
  });
  expect(chains[1]).toMatchObject({ telling: "broken", weakest: "phase 2/T3" });
  expect(sources[0]).toEqual({
    key: "ash2019",
    reference: "Ash 2019. On trust. Trust",
    description: null,
    inBibliography: true,
    characteristics: { type: ["case study"], setting: ["ward", "clinic"] },
    counts: {
      supports: { configurations: 2, citations: 2 },
      contradicts: { configurations: 0, citations: 0 },
      inverse: { configurations: 0, citations: 0 },
    },
  });
  expect(sources[1]).toMatchObject({ description: "Interview 3, chief executive", inBibliography: false });
});

describe("the evidence as a table", () => {
  it("has a row for each CMOC, source and stance, which another reader of CSV reads", async () => {
    const { code, out } = await cmoc(folderWith(files), ["evidence", "--format", "csv"]);
    expect(code).toBe(0);
    expect(out.charCodeAt(0)).not.toBe(0xfeff);
    const rows = parse<Record<string, string>>(out, { columns: true, record_delimiter: "\r\n" });
    expect(rows[0]).toEqual({
      theory: "phase 2",
      CMOC: "T1",
      context: "small aims",
      mechanism: "ease",
      outcome: "more trust",
      stance: "supports",
      source: "ash2019",
      reference: "Ash 2019. On trust. Trust",
      "source type": "case study",
      "source setting": "ward, clinic",
      locators: "pp. 12-14",
      citations: "1",
      excerpts: 'Modest wins, "early" ones. (p. 13)',
      through: "",
      file: "theory.cmoc",
      line: "5",
    });
    expect(rows.map(({ CMOC, stance, source, through }) => [CMOC, stance, source, through])).toEqual([
      ["T1", "supports", "ash2019", ""],
      ["T1", "supports", "interview-3", ""],
      ["T1", "contradicts", "birch2021", ""],
      ["T2", "supports", "ash2019", ""],
      ["T3", "posited", "", ""],
      ["D1", "supports", "ash2019", "phase 2/T1"],
      ["D1", "supports", "interview-3", "phase 2/T1"],
      ["D1", "contradicts", "birch2021", "phase 2/T1"],
    ]);
  });

  const formulas: readonly (readonly [what: string, cmoc: string, column: string, shown: string])[] = [
    ["in words of a CMOC", 'cmoc: "=cmd|calc" -> b -> c [@k]', "context", "'=cmd|calc"],
    ["behind a space", 'cmoc: "  @SUM(1)" -> b -> c [@k]', "context", "'@SUM(1)"],
    ["in wide letters", 'cmoc: "＝1+1" -> b -> c [@k]', "context", "'＝1+1"],
    ["behind a semicolon, where that parts fields", 'cmoc: "a; =1" -> b -> c [@k]', "context", "a; '=1"],
    ["in an excerpt", "cmoc: a -> b -> c [@k]\n  > -1+cmd [@k]", "excerpts", "'-1+cmd"],
    ["in a locator", "cmoc: a -> b -> c [@k{+1}]", "locators", "'+1"],
  ];
  it.each(formulas)("keeps a formula from being one %s", async (_, statement, column, shown) => {
    const { out } = await cmoc(folderWith({ "a.cmoc": `${statement}\n` }), ["evidence", "--format", "csv"]);
    const [row] = parse<Record<string, string>>(out, { columns: true });
    expect(row?.[column]).toBe(shown);
  });
});

test("the evidence as a person reads it", async () => {
  const { code, out } = await cmoc(folderWith(files), ["evidence"]);
  expect(code).toBe(0);
  for (const line of [
    "  phase 2/T1: 2 sources, 1 against, 1 excerpt\n    @ash2019, pp. 12-14\n",
    "    against: @birch2021, p. 77\n",
    "  phase 2/T3: no source, posited\n",
    "  phase 2/D1: 2 sources, 1 against, 1 excerpt (with phase 2/T1)\n",
    "  phase 2/T1 -> phase 2/T2: told whole by ash2019; weakest: phase 2/T2\n",
    "  @ash2019: Ash 2019. On trust. Trust; type: case study; setting: ward, clinic; supports 2 CMOCs\n",
  ])
    expect(out).toContain(line);
});

test("what is not understood ends with 2", async () => {
  const folder = folderWith(files);
  expect(await cmoc(folder, ["evidence", "--format", "xml"])).toMatchObject({
    code: 2,
    remarks: "cmoc: --format is “human”, “json” or “csv”, not “xml”.\n",
  });
  expect(await cmoc(folder, ["evidence", "nowhere"])).toMatchObject({ code: 2 });
});

test("only the paths that are named are told of, and members elsewhere still count", async () => {
  const folder = folderWith({
    "review.cmoc": 'review "?"\n',
    "a/a.cmoc": "cmoc A1: a -> b -> c [@x]\n",
    "b/b.cmoc": "demi-regularity D1: a -> b -> c\n  from: A1\n",
  });
  const { out } = await cmoc(folder, ["evidence", "b", "--format", "json"]);
  const { configurations } = JSON.parse(out);
  expect(configurations).toHaveLength(1);
  expect(configurations[0]).toMatchObject({ id: "D1", members: ["A1"] });
  expect(configurations[0].counts.supports).toEqual({ sources: 1, citations: 1 });
});
