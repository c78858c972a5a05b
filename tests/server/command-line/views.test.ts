import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cmoc, folderWith } from "./command.ts";

const files = {
  "a.cmoc": `dimension stage: early, late
theory one: "First"
# Trust
cmoc T1: small aims -> ease -> more trust [@ash2019; @birch2021]
  stage: early
cmoc T2: trust -> faith -> synergy [@ash2019]
  stage: late
cmoc T3: size -> complexity -> less faith [posited]
`,
  "figures.cmoc": `view "Figure 1"
  around: faith
  steps: 1
  theories: one
view Figure 2: "What leads to synergy"
  kind: CMOCs
  leads to: synergy
`,
};

async function factorsOf(args: readonly string[]): Promise<string[]> {
  const folder = folderWith(files);
  expect(await cmoc(folder, ["web", "--out", "web.json", ...args])).toMatchObject({ code: 0, remarks: "" });
  const web = JSON.parse(readFileSync(join(folder, "web.json"), "utf8"));
  return web.factors.map(({ id }: { id: string }) => id);
}

describe("cmoc web shows", () => {
  test.each<[what: string, args: readonly string[], factors: readonly string[]]>([
    ["a saved view", ["--view", "figure 1"], ["trust", "faith", "synergy", "complexity"]],
    [
      "one by its whole name",
      ["--view", "Figure 2: what leads to synergy"],
      ["small aims", "ease", "trust", "faith", "synergy", "size", "complexity"],
    ],
    ["a saved view, in part otherwise", ["--view", "Figure 1", "--leads-to", "trust"], ["ease", "trust"]],
    ["what is around a factor", ["--around", "ease", "--steps", "1"], ["small aims", "ease", "trust"]],
    ["paths", ["--between", "ease, synergy"], ["ease", "trust", "faith", "synergy"]],
    [
      "a CMOC's chain",
      ["--chain-of", "T2", "--steps", "1"],
      ["small aims", "ease", "trust", "faith", "synergy"],
    ],
    ["what a source tells", ["--sources", "birch2021"], ["small aims", "ease", "trust"]],
    ["what many tell", ["--sources-at-least", "2"], ["small aims", "ease", "trust"]],
    ["a value of a dimension", ["--where", "stage: late"], ["trust", "faith", "synergy"]],
    [
      "several things at once",
      ["--where", "stage=early, late", "--sources", "birch2021"],
      ["small aims", "ease", "trust"],
    ],
  ])("%s", async (_, args, factors) => {
    expect(await factorsOf(args)).toEqual(factors);
  });

  test("a view under its name, and what it leaves out", async () => {
    const folder = folderWith(files);
    expect(await cmoc(folder, ["web", "--view", "Figure 2", "--out", "figure.svg"])).toMatchObject({
      code: 0,
    });
    const svg = readFileSync(join(folder, "figure.svg"), "utf8");
    expect(svg).toContain(">Figure 2: What leads to synergy<");
    expect(svg).toContain("Shown: what leads to “synergy”.");
    expect(svg).toContain("CMOC, with its mechanism");
  });
});

test.each([
  [
    "a view that is not there",
    ["--view", "Figure 11"],
    "No view of this review is called “Figure 11”. Did you mean “Figure 1” or “Figure 2”?",
  ],
  [
    "a factor that is not there",
    ["--around", "trsut"],
    "No CMOC of this review has the factor “trsut”. Write it as it stands in a CMOC.",
  ],
  [
    "a label that is not there",
    ["--chain-of", "T9"],
    "No CMOC of this review has the label “T9”. Did you mean “one/T1”, “one/T2” or “one/T3”?",
  ],
  [
    "a dimension that is not there",
    ["--where", "place: here"],
    '“place: here” names no dimension of this review. Write it as in --where "stage: early"; there are “stage”.',
  ],
  [
    "a value that is not there",
    ["--where", "stage: now"],
    "“now” is no value of the dimension “stage”. Its values are: early, late.",
  ],
  [
    "a kind that is not there",
    ["--kind", "tree"],
    "“tree” cannot be drawn. “tree” cannot stand here. What can: causal web, programme theory, CMOCs.",
  ],
  [
    "no number",
    ["--sources-at-least", "few"],
    "“few” cannot be drawn. Write a whole number here, as in “sources at least: 2”.",
  ],
])("cmoc web does not take %s", async (_, args, sentence) => {
  expect(await cmoc(folderWith(files), ["web", "--out", "web.svg", ...args])).toEqual({
    code: 2,
    out: "",
    remarks: `cmoc: ${sentence}\n`,
  });
});
