import { describe, expect, it, test } from "vitest";
import type { Stance } from "../../../../language/summary/summary.ts";
import {
  configurationsOfLink,
  evidenceOfConfiguration,
  evidenceOfFactor,
  evidenceOfLink,
} from "../../../../language/theory/evidence/asked.ts";
import {
  type ChainEvidence,
  evidenceOfChain,
  evidenceOfPath,
} from "../../../../language/theory/evidence/chain.ts";
import type { Evidence, PlacedConfiguration } from "../../../../language/theory/evidence/evidence.ts";
import { describedSource } from "../../../../language/theory/evidence/sources.ts";
import { supportingSources } from "../../../../language/theory/evidence.ts";
import type { Theory } from "../../../../language/theory/theory.ts";
import { bibOf, theoryOf } from "../reviews.ts";

const theory = theoryOf({
  "a.cmoc": `factor trust: "expecting a partner to act" [@vangen2003, p. 5]
  also: faith
  inverse: distrust

cmoc T1: small aims -> ease -> more trust [@ash2019, pp. 12-14; @birch2021; see @ash2019, chap. 3]
  contradicted by: [@casey2008, p. 77]
  inverse supported by: [@dale2010]
  > Modest wins let partners extend trust. [@ash2019, p. 13]
  > Not here. [@casey2008, p. 78; @ewing2020]

cmoc T2: trust -> openness -> sharing [@birch2021]
cmoc T3: sharing -> learning -> care [posited]
`,
  "b.cmoc": `cmoc T4: small aims -> ease -> distrust [@casey2008]
cmoc T5: care -> relief -> calm [@birch2021; @ash2019]

demi-regularity D1: aims -> ease -> faith [@ewing2020]
  from: T1, D2
demi-regularity D2: aims -> ease -> faith
  merges: D1, T2
`,
});

function placed(label: string): PlacedConfiguration {
  for (const { uri, configurations } of theory.summaries())
    for (const configuration of configurations)
      if (configuration.label?.text === label) return { uri, configuration };
  throw new Error(`no CMOC ${label}`);
}

const labelsOf = (configurations: readonly PlacedConfiguration[]) =>
  configurations.map(({ configuration }) => configuration.label?.text);

/** `supports 2/3`: two sources in three citations. */
const counted = ({ counts }: Evidence) =>
  (Object.entries(counts) as [Stance, { sources: number; citations: number }][]).map(
    ([stance, { sources, citations }]) => `${stance} ${sources}/${citations}`,
  );

describe("the evidence of a CMOC", () => {
  const evidence = evidenceOfConfiguration(theory, placed("T1"));

  it("counts sources and citations apart, stance by stance", () => {
    expect(counted(evidence)).toEqual(["supports 2/3", "contradicts 1/1", "inverse 1/1"]);
  });

  it("has each citation with its locator and place", () => {
    expect(
      evidence.citations.map(({ citation, uri }) => [
        citation.key,
        citation.stance,
        citation.locator,
        uri.slice(-6),
      ]),
    ).toEqual([
      ["ash2019", "supports", "pp. 12-14", "a.cmoc"],
      ["birch2021", "supports", "", "a.cmoc"],
      ["ash2019", "supports", "chap. 3", "a.cmoc"],
      ["casey2008", "contradicts", "p. 77", "a.cmoc"],
      ["dale2010", "inverse", "", "a.cmoc"],
    ]);
  });

  it("has the excerpts, each with the sources it is from and how the CMOC cites them", () => {
    expect(
      evidence.excerpts.map(({ text, from }) => [
        text,
        from.map(({ citation, stance }) => `${citation.key} ${citation.locator} ${stance}`),
      ]),
    ).toEqual([
      ["Modest wins let partners extend trust.", ["ash2019 p. 13 supports"]],
      ["Not here.", ["casey2008 p. 78 contradicts", "ewing2020  null"]],
    ]);
  });

  it("gathers what each source says, one that is only quoted too", () => {
    expect(
      evidence.sources.map(({ key, stances, citations, excerpts }) => [
        key,
        stances,
        citations.length,
        excerpts.length,
      ]),
    ).toEqual([
      ["ash2019", ["supports"], 2, 1],
      ["birch2021", ["supports"], 1, 0],
      ["casey2008", ["contradicts"], 1, 1],
      ["dale2010", ["inverse"], 1, 0],
      ["ewing2020", [], 0, 1],
    ]);
  });

  it("is also that of the CMOCs it is made from, in a circle too, each once", () => {
    const made = evidenceOfConfiguration(theory, placed("D1"));
    expect(labelsOf(made.configurations)).toEqual(["D1", "T1", "D2", "T2"]);
    expect(counted(made)).toEqual(["supports 3/5", "contradicts 1/1", "inverse 1/1"]);
    expect(supportingSources(theory, placed("D1").configuration)).toEqual(
      new Set(["ewing2020", "ash2019", "birch2021"]),
    );
  });

  it("may be a proposition of the authors", () => {
    expect(evidenceOfConfiguration(theory, placed("T3")).posited).toBe(true);
    expect(evidence.posited).toBe(false);
  });
});

test("the evidence of a link is that of the CMOCs that state it, under any name and in any direction", () => {
  const link = { kind: "mechanism-outcome", from: "ease", to: "trust" } as const;
  expect(labelsOf(configurationsOfLink(theory, link))).toEqual(["T1", "T4", "D1", "D2"]);
  expect(counted(evidenceOfLink(theory, link))).toEqual(["supports 4/6", "contradicts 1/1", "inverse 1/1"]);
  expect(evidenceOfLink(theory, { ...link, kind: "context-mechanism" }).citations).toEqual([]);
});

test("the evidence of a factor is that of the CMOCs it stands in; its definition's source counts apart", () => {
  const all = evidenceOfFactor(theory, "trust");
  expect(labelsOf(all.configurations)).toEqual(["T1", "T2", "T4", "D1", "D2"]);
  expect(all.definitions.map(({ citation }) => `${citation.key} ${citation.locator}`)).toEqual([
    "vangen2003 p. 5",
  ]);
  expect(all.sources.map(({ key }) => key)).not.toContain("vangen2003");
  expect(counted(evidenceOfFactor(theory, "trust", "context"))[0]).toBe("supports 1/1");
});

describe("the evidence of a chain", () => {
  const chains: readonly [labels: string[], telling: string, whole: string[], weakest: string][] = [
    [["T1", "T2"], "whole", ["birch2021"], "T2"],
    [["T4", "T2"], "stitched", [], "T4"],
    [["T1", "T2", "T3"], "broken", [], "T3"],
    [["T1"], "whole", ["ash2019", "birch2021"], "T1"],
    [["T5", "T1"], "whole", ["birch2021", "ash2019"], "T5"],
  ];
  test.each(chains)("%j is told %s", (labels, telling, whole, weakest) => {
    const chain: ChainEvidence = evidenceOfChain(theory, labels.map(placed));
    expect(chain.telling).toBe(telling);
    expect(chain.wholeSources).toEqual(whole);
    expect(labels[chain.weakest]).toBe(weakest);
  });

  it("counts what its steps share once", () => {
    const { evidence, steps } = evidenceOfChain(theory, ["T1", "T2"].map(placed));
    expect(counted(evidence)[0]).toBe("supports 2/4");
    expect(steps.map((step) => counted(step)[0])).toEqual(["supports 2/3", "supports 1/1"]);
  });

  it("can be asked of links", () => {
    const path = evidenceOfPath(theory, [
      { kind: "context-mechanism", from: "small aims", to: "ease" },
      { kind: "mechanism-outcome", from: "ease", to: "trust" },
    ]);
    expect([path.telling, path.wholeSources, path.weakest]).toEqual([
      "whole",
      ["ash2019", "birch2021", "casey2008"],
      0,
    ]);
  });

  it("of no step is no chain", () => {
    expect(evidenceOfChain(theory, [])).toMatchObject({ steps: [], weakest: -1, wholeSources: [] });
  });
});

describe("what a review says of a source", () => {
  const described = theoryOf({
    "a.cmoc": `dimension Setting: ward, clinic
dimension stage: early, late

source interview-3: "Interview 3, chief executive"
  stage: early
  type: interview

source @ash2019
  type: case study
  setting: ward, clinic
  note: "read twice"

cmoc: a -> b -> c [@ash2019; @interview-3; @birch2021]
`,
    "b.cmoc": "source @ash2019\n  type: case study, interview\n",
    "references.bib": bibOf("ash2019", "birch2021"),
  });

  it.each([
    [
      "interview-3",
      {
        description: "Interview 3, chief executive",
        characteristics: [
          { name: "type", values: ["interview"] },
          { name: "stage", values: ["early"] },
        ],
        inBibliography: false,
      },
    ],
    [
      "ash2019",
      {
        description: null,
        characteristics: [
          { name: "type", values: ["case study", "interview"] },
          { name: "Setting", values: ["ward", "clinic"] },
        ],
        inBibliography: true,
      },
    ],
    ["birch2021", { description: null, characteristics: [], inBibliography: true }],
    ["toString", { description: null, characteristics: [], inBibliography: false }],
  ])("%s", (key, said) => {
    expect(describedSource(described as Theory, key)).toEqual({ key, ...said });
  });
});
