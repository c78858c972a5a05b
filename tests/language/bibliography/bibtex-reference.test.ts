import { describe, expect, test } from "vitest";
import { readBibliography } from "../../../language/bibliography/read-bibliography.ts";
import { referenceOf } from "../../../language/bibliography/reference-of.ts";

/** What the entry `k` of a file says, its key left out. */
function said(text: string): Record<string, unknown> {
  const file = readBibliography("bibtex", text);
  const entry = file.entries.get("k");
  if (!entry) throw new Error("There is no entry k.");
  const { id, ...reference } = referenceOf(file, entry);
  expect(id).toBe("k");
  return reference;
}

// As pandoc 2.17 reads the same entries from BibLaTeX, but for particles, which stay, and en dashes.
test.each<[entry: string, reference: Record<string, unknown>]>([
  [
    '@string{j = "J Health"} @article{k, author={van der Berg, Jan and others}, title={Nurturing Collaborative Relations: The {NHS} Way}, journal=j # " Serv", year=2003, month=mar, volume=12, number={3-4}, pages={e12--e19, 45}, doi={https://doi.org/10.1000/a\\_b}}',
    {
      type: "article-journal",
      author: [{ "non-dropping-particle": "van der", family: "Berg", given: "Jan" }, { literal: "others" }],
      title: "Nurturing collaborative relations: The NHS way",
      "container-title": "J Health Serv",
      issued: { "date-parts": [[2003, 3]] },
      volume: "12",
      issue: "3-4",
      page: "e12–e19, 45",
      DOI: "10.1000/a_b",
    },
  ],
  [
    "@inproceedings{k, title=T, crossref=p} @proceedings{p, title={Proceedings}, subtitle={Sub}, editor={E F}, year=1999, publisher=ACM, address=Oslo, series=S, number=5}",
    {
      type: "paper-conference",
      title: "T",
      "container-title": "Proceedings: Sub",
      editor: [{ family: "F", given: "E" }],
      issued: { "date-parts": [[1999]] },
      publisher: "ACM",
      "publisher-place": "Oslo",
      "collection-title": "S",
      "collection-number": "5",
    },
  ],
  [
    "@inbook{k, title=T, crossref=b} @book{b, title=Whole, author={A B}}",
    {
      type: "chapter",
      title: "T",
      "container-title": "Whole",
      author: [{ family: "B", given: "A" }],
      "container-author": [{ family: "B", given: "A" }],
    },
  ],
  [
    "@article{k, title=T, xdata={x, y}} @xdata{x, journal=J} @xdata{y, year=2001, journal=No}",
    { type: "article-journal", title: "T", "container-title": "J", issued: { "date-parts": [[2001]] } },
  ],
  ["@book{k, title=T, crossref=k}", { type: "book", title: "T" }],
  [
    "@phdthesis{k, title=T, school=Leeds}",
    { type: "thesis", genre: "PhD thesis", title: "T", publisher: "Leeds" },
  ],
  [
    "@report{k, title=T, institution=WHO, number=55, type=techreport, pubstate=inpress}",
    {
      type: "report",
      genre: "Technical report",
      title: "T",
      publisher: "WHO",
      number: "55",
      status: "in press",
    },
  ],
  [
    "@misc{k, title=T, howpublished={\\url{https://x.org/a_b}}}",
    { type: "document", title: "T", URL: "https://x.org/a_b" },
  ],
  [
    "@online{k, title=T, eprint={1234.5}, eprinttype=arxiv}",
    { type: "webpage", title: "T", URL: "https://arxiv.org/abs/1234.5" },
  ],
  [
    "@book{k, title=T, maintitle=Main, volume=3}",
    { type: "book", title: "Main", "volume-title": "T", volume: "3" },
  ],
  [
    "@collection{k, title=T, editor={A B}, editortype=compiler}",
    { type: "book", title: "T", compiler: [{ family: "B", given: "A" }] },
  ],
  [
    "@article{k, title=T, entrysubtype=magazine, langid=german}",
    { type: "article-magazine", title: "T", language: "de-DE" },
  ],
  ["@something{k, title=T}", { type: "document", title: "T" }],
])("%s", (entry, reference) => {
  expect(said(entry)).toEqual(reference);
});

describe("titles", () => {
  test.each([
    ["Nurturing Collaborative Relations", "Nurturing collaborative relations"],
    ["Nurturing collaborative relations in Leeds", "Nurturing collaborative relations in Leeds"],
    [
      "Trust in the {NHS} of {E}ngland: A Review of Reviews",
      "Trust in the NHS of England: A review of reviews",
    ],
    ["{The Whole Title In Braces}", "The Whole Title In Braces"],
    ["Evidence-Based Care for HIV", "Evidence-based care for HIV"],
    ["Vitamin C for McDonald's Patients", "Vitamin C for McDonald's patients"],
    ["Effects of {\\'E}lite \\emph{Sport} on Youth", "Effects of élite sport on youth"],
    ["Trust", "Trust"],
  ])("%s is %s", (written, title) => {
    expect(said(`@book{k, title={${written}}}`)).toMatchObject({ title });
  });

  test("of another language keep their capitals", () => {
    expect(said("@book{k, langid=german, title={Vertrauen In Kliniken Und Praxen}}")).toMatchObject({
      title: "Vertrauen In Kliniken Und Praxen",
    });
  });
});

describe("dates", () => {
  test.each<[fields: string, issued: unknown]>([
    ["date={2003-05-12}", { "date-parts": [[2003, 5, 12]] }],
    [
      "date={2001-05/2002-06-07}",
      {
        "date-parts": [
          [2001, 5],
          [2002, 6, 7],
        ],
      },
    ],
    ["date={2003/}", { "date-parts": [[2003], [0]] }],
    ["date={2003/..}", { "date-parts": [[2003], [0]] }],
    ["date={2004~}", { "date-parts": [[2004]], circa: true }],
    ["date={2010-21}", { "date-parts": [[2010]], season: 1 }],
    ["date={-0044}", { "date-parts": [[-45]] }],
    ["date={2001-13}", { "date-parts": [[2001]] }],
    ["year=2019, month=12, day=3", { "date-parts": [[2019, 12, 3]] }],
    ["year=2019, month={12 March}", { "date-parts": [[2019, 3, 12]] }],
    ['year=2019, month=jan # "~1"', { "date-parts": [[2019, 1, 1]] }],
    [
      "year=2019, month={jan--feb}",
      {
        "date-parts": [
          [2019, 1],
          [2019, 2],
        ],
      },
    ],
    ["year=2019, month={Spring}", { "date-parts": [[2019]], season: 1 }],
    ["year={2003--2005}", { "date-parts": [[2003], [2005]] }],
    ["year={1998--99}", { "date-parts": [[1998], [1999]] }],
    ["year={c. 1998}", { "date-parts": [[1998]], circa: true }],
    ["year={2003a}", { "date-parts": [[2003]] }],
    ["year={in press}", { literal: "in press" }],
    ["year={}", undefined],
  ])("%s", (fields, issued) => {
    expect(said(`@book{k, ${fields}}`).issued).toEqual(issued);
  });
});
