import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { Reference } from "../../../language/bibliography/reference.ts";
import { readCitationGroup } from "../../../language/citations/citation.ts";
import { htmlOf, readRichText } from "../../../language/references/rich-text.ts";
import { SHIPPED_STYLES, type ShippedStyle } from "../../../language/references/style.ts";
import { printerOf, referencesIn } from "./printers.ts";

// What another processor (pandoc 3.9: its own reader of BibTeX, its own processor of CSL) prints of the same entries
// in the same styles: scripts/expected-references.ts writes it. Compared are letters and italics, raised and lowered
// figures; how HTML says them (entities, <em> or <i>, links round addresses) is not.

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");

interface Expected {
  readonly references: Readonly<Record<string, string>>;
  readonly citations: readonly string[];
}

const expected: Readonly<Record<ShippedStyle, Expected>> = JSON.parse(fixture("expected.json"));
const references = referencesIn(fixture("references.bib"));
const written = fixture("citations.md")
  .split("\n")
  .filter((line) => line !== "");
const cited = written.map((group) => readCitationGroup(group, 0).citations);

/** `*` and the name of the look round letters that do not look plain; numbers before references apart. */
function shown(html: string): string {
  const runs = readRichText(html)
    .filter(({ kind }) => kind !== "csl-left-margin")
    .flatMap((block) => block.runs);
  return runs.map(({ text, look }) => (look.length > 0 ? `<${look.join()}>${text}</>` : text)).join("");
}

/** Where the two differ, and why; each is told here as this product prints it. */
const KNOWN: readonly (readonly [
  key: string,
  why: string,
  ours: Partial<Readonly<Record<ShippedStyle, string>>>,
])[] = [
  [
    "webmisc2018",
    "pandoc takes the address in `howpublished` for a publisher",
    {
      apa: "Bevan, H. (2018). <i>Leading across boundaries</>. https://example.org/leading",
      harvard: "Bevan, H. (2018) ‘Leading across boundaries’. Available at: https://example.org/leading.",
      vancouver:
        "Bevan H. Leading across boundaries [Internet]. 2018. Available from: https://example.org/leading",
    },
  ],
  [
    "markup2013",
    "pandoc keeps italics of a title, and takes the capital of a species that stands in them; here CO₂ is one sign",
    {
      apa: "Curie, I. (2013). Effects of CO₂ on Escherichia coli at 10<sup>3</> cells & more: 5% of all. <i>Microbiology</>, <i>159</>, 1–5.",
      harvard:
        "Curie, I. (2013) ‘Effects of CO₂ on Escherichia coli at 10<sup>3</> cells & more: 5% of all’, <i>Microbiology</>, 159, pp. 1–5.",
      vancouver:
        "Curie I. Effects of CO₂ on Escherichia coli at 10<sup>3</> cells & more: 5% of all. Microbiology. 2013;159:1–5.",
    },
  ],
  [
    "inpress",
    "pandoc drops a year that is no number",
    {
      apa: "Young, Z. (in press). <i>Still to come</>.",
      harvard: "Young, Z. (in press) ‘Still to come’.",
      vancouver: "Young Z. Still to come. in press.",
    },
  ],
  [
    "chinese2019",
    "the processors set full stops and italics behind Chinese differently",
    {
      apa: "李明, & 王芳. (2019). 分级诊疗中的协作. <i>中国卫生政策研究</>, <i>12</>(5), 1–6.",
      harvard: "李明 and 王芳 (2019) ‘分级诊疗中的协作’, 中国卫生政策研究, 12(5), pp. 1–6.",
    },
  ],
  [
    "corporateand2018",
    "citeproc-js sets no comma between two organisations",
    {
      apa: "Department of Health and Social Care & National Institute for Health and Care Excellence. (2018). Joint guidance on joint working. <i>Guidance Quarterly</>, <i>2</>, 1–4.",
    },
  ],
  [
    "junior2009",
    "pandoc keeps the full stop of “Jr.”, which Citing Medicine leaves out",
    { vancouver: "King ML Jr, Ford H III. Suffixes in names. Names. 2009;57:1–2." },
  ],
  [
    "oneandothers2016",
    "pandoc sets no comma before “et al.” behind one author, as Citing Medicine does",
    { vancouver: "Strand I, et al. Handover at night. Nordic Nursing Research. 2016;11:1–4." },
  ],
];

/** Citations that differ: pandoc takes “table” for no locator, and has older British terms for chapter and section. */
const KNOWN_CITATIONS: Readonly<Record<string, Partial<Readonly<Record<ShippedStyle, string>>>>> = {
  "[@pawson1997, chap. 3]": { harvard: "(Pawson and Tilley, 1997, ch. 3)" },
  "[@pawson2005, sec. 2.1]": { harvard: "(Pawson <i>et al.</>, 2005, sect. 2.1)" },
  "[@{onlinefirst2024}, table 2]": {
    apa: "(Okafor & Mensah, 2024, Table 2)",
    harvard: "(Okafor and Mensah, 2024, tbl. 2)",
    vancouver: "(15)",
  },
};

/** This Vancouver style has no place for locators: pandoc drops them, and here they stand in brackets. */
function withoutLocators(shownHere: string, at: number): string {
  return (cited[at] ?? []).reduce(
    (text, { locator }) => text.replace(` (${locator.replace("-", "–")})`, ""),
    shownHere,
  );
}

/** A name's apostrophe does not count for the order here (Okafor, O’Neill), and does in pandoc. */
const SORTED_OTHERWISE = "quotes2014";

test("there are entries of all common types", () => {
  expect(references.length).toBeGreaterThanOrEqual(60);
  expect(new Set(references.map(({ type }) => type)).size).toBeGreaterThanOrEqual(14);
});

describe.each(Object.keys(SHIPPED_STYLES) as ShippedStyle[])("%s", (style) => {
  const printed = printerOf(style)({ references, citations: [] });
  const ours = new Map(printed.references.map(({ key, runs }) => [key, shown(htmlOf(runs))]));
  const theirs = expected[style].references;

  it.each(Object.keys(theirs))("prints %s as pandoc does", (key) => {
    const known = KNOWN.find(([differing]) => differing === key)?.[2][style];
    const other = shown(theirs[key] ?? "");
    expect(ours.get(key)).toBe(known ?? other);
    if (known !== undefined) expect(other).not.toBe(known); // else it is to be struck from the list
  });

  it("puts references in the same order", () => {
    const order = (keys: Iterable<string>) => [...keys].filter((key) => key !== SORTED_OTHERWISE);
    expect(order(ours.keys())).toEqual(order(Object.keys(theirs)));
  });

  const byKey = new Map(references.map((one) => [one.id, one]));
  const inText = [...new Set(cited.flat().map(({ key }) => key))].flatMap((key): Reference[] => {
    const reference = byKey.get(key);
    return reference ? [reference] : [];
  });
  const citations = printerOf(style)({ references: inText, citations: cited }).citations;

  it.each(written.map((group, at) => [group, at] as const))("cites %s as pandoc does", (group, at) => {
    const known = KNOWN_CITATIONS[group]?.[style];
    const other = shown(expected[style].citations[at] ?? "");
    const ours = shown(htmlOf(citations[at] ?? []));
    expect(style === "vancouver" ? withoutLocators(ours, at) : ours).toBe(known ?? other);
    if (known !== undefined) expect(other).not.toBe(known);
  });
});
