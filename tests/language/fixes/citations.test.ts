import { describe } from "vitest";
import { bibOf } from "../theory/reviews.ts";
import { testMendings } from "./mending.ts";

const bib = bibOf("ash2019", "birch2021", "Casey2008a", "Casey2008b", "doi:10.1/x y");

describe("brackets", () => {
  testMendings([
    {
      what: "one that is not closed",
      code: "citation-unclosed",
      before: "cmoc: a -> b -> c [@ash2019, p. 4\n\ncmoc: d -> e -> f [posited]",
      fixes: { "Close the bracket": "cmoc: a -> b -> c [@ash2019, p. 4]\n\ncmoc: d -> e -> f [posited]" },
      preferred: true,
      reads: { "Close the bracket": ["a -> b -> c [ash2019]", "d -> e -> f [posited]"] },
    },
    {
      what: "one that is not closed before an arrow",
      code: "citation-unclosed",
      before: "cmoc: a [@ash2019 -> b -> c",
      fixes: { "Close the bracket": "cmoc: a [@ash2019] -> b -> c" },
      preferred: true,
    },
    {
      what: "one that is not closed before a remark",
      code: "citation-unclosed",
      before: "cmoc: a -> b -> c [@ash2019 // see http://example.org",
      fixes: { "Close the bracket": "cmoc: a -> b -> c [@ash2019] // see http://example.org" },
      preferred: true,
    },
    {
      what: "several that are not closed",
      code: "citation-unclosed",
      before: "cmoc: a -> b -> c [[@ash2019",
      fixes: { "Close the bracket": "cmoc: a -> b -> c [[@ash2019]]" },
      preferred: true,
    },
    {
      what: "one over two lines",
      code: "citation-unclosed",
      before: "cmoc: a -> b -> c [@ash2019;\n  @birch2021\n  stage: early",
      fixes: { "Close the bracket": "cmoc: a -> b -> c [@ash2019;\n  @birch2021]\n  stage: early" },
      preferred: true,
    },
    {
      what: "one of an excerpt",
      code: "citation-unclosed",
      before: "cmoc: a -> b -> c [@ash2019]\n  > So it was. [@ash2019, p. 4",
      fixes: { "Close the bracket": "cmoc: a -> b -> c [@ash2019]\n  > So it was. [@ash2019, p. 4]" },
      preferred: true,
    },
    {
      what: "empty ones",
      code: "citation-empty",
      before: "cmoc: a -> b -> c [ ] // to do",
      fixes: {
        "Mark it as our own proposition: [posited]": "cmoc: a -> b -> c [posited] // to do",
        "Take out the brackets": "cmoc: a -> b -> c // to do",
      },
      leaves: { "Take out the brackets": ["no-source"] },
    },
    {
      what: "none",
      code: "citation-without-brackets",
      before: "cmoc: a -> b -> more trust @ash2019",
      fixes: { "Put it in square brackets": "cmoc: a -> b -> more trust [@ash2019]" },
      preferred: true,
      reads: { "Put it in square brackets": ["a -> b -> trust [ash2019]"] },
    },
    {
      what: "a curly one that is not closed",
      code: "citation-key-unclosed",
      before: "cmoc: a -> b -> c [@{ash 2019, p. 4]",
      fixes: { "Put } behind the key": "cmoc: a -> b -> c [@{ash 2019}, p. 4]" },
      preferred: true,
      reads: { "Put } behind the key": ["a -> b -> c [ash 2019]"] },
    },
  ]);
});

describe("between two sources", () => {
  const title = "Put a semicolon between the two sources";
  testMendings(
    [
      ["a space", "[@ash2019 @birch2021]", "[@ash2019; @birch2021]"],
      ["a comma", "[@ash2019, p. 4, @birch2021, p. 5]", "[@ash2019, p. 4; @birch2021, p. 5]"],
      ["an and", "[@ash2019 and @birch2021]", "[@ash2019; @birch2021]"],
      ["a comma and an &", "[@ash2019, & -@birch2021]", "[@ash2019; -@birch2021]"],
      ["a see", "[@ash2019, see also @birch2021]", "[@ash2019; see also @birch2021]"],
      ["a line break", "[@ash2019\n  @{birch 2021}]", "[@ash2019; @{birch 2021}]"],
    ].map(([what = "", group, mended]) => ({
      what,
      code: "citation-missing-semicolon",
      before: `cmoc: a -> b -> c ${group} // a remark`,
      fixes: { [title]: `cmoc: a -> b -> c ${mended} // a remark` },
      preferred: true,
    })),
  );
  testMendings([
    {
      what: "one of three that is missing",
      code: "citation-missing-semicolon",
      before: "cmoc: a -> b -> c [@ash2019; @birch2021 @cedar2022]",
      fixes: { [title]: "cmoc: a -> b -> c [@ash2019; @birch2021; @cedar2022]" },
      preferred: true,
      reads: { [title]: ["a -> b -> c [ash2019, birch2021, cedar2022]"] },
    },
    {
      what: "a semicolon at the end",
      code: "citation-extra-semicolon",
      before: "cmoc: a -> b -> c [@ash2019; ]",
      fixes: { "Take out this semicolon": "cmoc: a -> b -> c [@ash2019]" },
      preferred: true,
    },
    {
      what: "a semicolon at the start",
      code: "citation-extra-semicolon",
      before: "cmoc: a -> b -> c [; @ash2019]",
      fixes: { "Take out this semicolon": "cmoc: a -> b -> c [@ash2019]" },
      preferred: true,
    },
    {
      what: "two semicolons",
      code: "citation-extra-semicolon",
      before: "cmoc: a -> b -> c [@ash2019;; @birch2021]",
      fixes: { "Take out this semicolon": "cmoc: a -> b -> c [@ash2019; @birch2021]" },
      preferred: true,
    },
  ]);
});

describe("keys that are not written as one", () => {
  const round = "Write round brackets: this is no citation";
  testMendings([
    {
      what: "without @, in a review that knows the key",
      code: "citation-without-at",
      before: { "a.cmoc": "cmoc: a -> b -> c [ash2019]", "r.bib": bib },
      fixes: {
        "Write @ash2019": { "a.cmoc": "cmoc: a -> b -> c [@ash2019]" },
        [round]: { "a.cmoc": "cmoc: a -> b -> c (ash2019)" },
      },
      preferred: true,
      leaves: { [round]: ["no-source"] },
    },
    {
      what: "without @, in a review that does not know the key",
      code: "citation-without-at",
      before: { "a.cmoc": "cmoc: a -> b -> c [@birch2021; sic]", "r.bib": bib },
      fixes: { "Write @sic": { "a.cmoc": "cmoc: a -> b -> c [@birch2021; @sic]" } },
      leaves: { "Write @sic": ["unknown-citation"] },
    },
    {
      what: "with a space behind the @",
      code: "citation-key-missing",
      before: "cmoc: a -> b -> c [@ ash2019, p. 4]",
      fixes: { "Write @ash2019": "cmoc: a -> b -> c [@ash2019, p. 4]" },
      preferred: true,
    },
    {
      what: "an @ alone",
      code: "citation-key-missing",
      before: "cmoc: a -> b -> c [@; @ash2019]",
      fixes: {},
    },
    {
      what: "author and year, of one source",
      code: "citation-without-key",
      before: { "a.cmoc": "cmoc: a -> b -> c [Ash et al., 2019, p. 4]", "r.bib": bib },
      fixes: {
        "Write @ash2019": { "a.cmoc": "cmoc: a -> b -> c [@ash2019, p. 4]" },
      },
      preferred: true,
    },
    {
      what: "author and year, of two sources",
      code: "citation-without-key",
      before: { "a.cmoc": "cmoc: a -> b -> c [casey (2008); @ash2019]", "r.bib": bib },
      fixes: {
        "Write @Casey2008a": { "a.cmoc": "cmoc: a -> b -> c [@Casey2008a; @ash2019]" },
        "Write @Casey2008b": { "a.cmoc": "cmoc: a -> b -> c [@Casey2008b; @ash2019]" },
      },
    },
    {
      what: "words that are no source",
      code: "citation-without-key",
      before: "cmoc: a [in clinics] -> b -> c [@ash2019]",
      fixes: { [round]: "cmoc: a (in clinics) -> b -> c [@ash2019]" },
      reads: { [round]: ["a (in clinics) -> b -> c [ash2019]"] },
    },
    {
      what: "author and year among the words",
      code: "reference-in-brackets",
      before: { "a.cmoc": "cmoc: a -> b -> more trust (Ash & Birch, 2019)", "r.bib": bib },
      fixes: { "Cite @ash2019 in its place": { "a.cmoc": "cmoc: a -> b -> more trust [@ash2019]" } },
    },
    {
      what: "author and year that no source has",
      code: "reference-in-brackets",
      before: { "a.cmoc": "cmoc: a -> b -> more trust (Elm, 2019)", "r.bib": bib },
      fixes: {},
    },
  ]);
});

describe("keys that no source has", () => {
  const stub = (key: string) => ({
    "r.bib": `${bib}\n@misc{${key},\n  author = {},\n  title = {},\n  year = {}\n}`,
  });
  testMendings([
    {
      what: "one slip away from one",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [see @ash2091, p. 4]", "r.bib": bib },
      fixes: {
        "Write “ash2019”": { "a.cmoc": "cmoc: a -> b -> c [see @ash2019, p. 4]" },
        "Add a stub entry for “ash2091” to r.bib": stub("ash2091"),
        "Declare “ash2091” as a source of its own": {
          "a.cmoc": "cmoc: a -> b -> c [see @ash2091, p. 4]\n\nsource ash2091",
        },
      },
      leaves: { "Declare “ash2091” as a source of its own": ["source-without-words"] },
      preferred: true,
    },
    {
      what: "near to two",
      code: "unknown-citation",
      before: {
        "a.cmoc":
          'source interview-3: "Interview 3"\n  type: interview // so far\n\ncmoc: a -> b -> c [@casey2008]',
        "r.bib": bib,
      },
      fixes: {
        "Write “Casey2008a”": {
          "a.cmoc":
            'source interview-3: "Interview 3"\n  type: interview // so far\n\ncmoc: a -> b -> c [@Casey2008a]',
        },
        "Write “Casey2008b”": {
          "a.cmoc":
            'source interview-3: "Interview 3"\n  type: interview // so far\n\ncmoc: a -> b -> c [@Casey2008b]',
        },
        "Add a stub entry for “casey2008” to r.bib": stub("casey2008"),
        "Declare “casey2008” as a source of its own": {
          "a.cmoc":
            'source interview-3: "Interview 3"\n  type: interview // so far\n\nsource casey2008\n\ncmoc: a -> b -> c [@casey2008]',
        },
      },
      leaves: { "Declare “casey2008” as a source of its own": ["source-without-words"] },
    },
    {
      what: "an odd one",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [@{doi:10.1/xy}]", "r.bib": bib },
      fixes: {
        "Write “doi:10.1/x y”": { "a.cmoc": "cmoc: a -> b -> c [@{doi:10.1/x y}]" },
        "Add a stub entry for “doi:10.1/xy” to r.bib": stub("doi:10.1/xy"),
        "Declare “doi:10.1/xy” as a source of its own": {
          "a.cmoc": 'cmoc: a -> b -> c [@{doi:10.1/xy}]\n\nsource "doi:10.1/xy"',
        },
      },
      leaves: { "Declare “doi:10.1/xy” as a source of its own": ["source-without-words"] },
      preferred: true,
    },
    {
      what: "a plain one, near to an odd one",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [@doi:10.1/xy]", "r.bib": bib },
      fixes: {
        "Write “doi:10.1/x y”": { "a.cmoc": "cmoc: a -> b -> c [@{doi:10.1/x y}]" },
        "Add a stub entry for “doi:10.1/xy” to r.bib": stub("doi:10.1/xy"),
        "Declare “doi:10.1/xy” as a source of its own": {
          "a.cmoc": 'cmoc: a -> b -> c [@doi:10.1/xy]\n\nsource "doi:10.1/xy"',
        },
      },
      leaves: { "Declare “doi:10.1/xy” as a source of its own": ["source-without-words"] },
      preferred: true,
    },
    {
      what: "of an excerpt",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [posited]\n  > So. [@focus-group-2]", "r.bib": bib },
      fixes: {
        "Add a stub entry for “focus-group-2” to r.bib": stub("focus-group-2"),
        "Declare “focus-group-2” as a source of its own": {
          "a.cmoc": "cmoc: a -> b -> c [posited]\n  > So. [@focus-group-2]\n\nsource focus-group-2",
        },
      },
      leaves: { "Declare “focus-group-2” as a source of its own": ["source-without-words"] },
    },
  ]);
});

describe("sources of CMOCs and excerpts", () => {
  testMendings([
    {
      what: "a CMOC without one",
      code: "no-source",
      before: "cmoc: a -> b -> c (outcome) // yet\n  stage: early",
      fixes: {
        "Mark it as our own proposition: [posited]":
          "cmoc: a -> b -> c (outcome) [posited] // yet\n  stage: early",
      },
      reads: { "Mark it as our own proposition: [posited]": ["a -> b -> c [posited]"] },
    },
    {
      what: "an excerpt from one that the CMOC does not cite",
      code: "excerpt-not-cited",
      before:
        "cmoc: a -> b -> c [see @ash2019, p. 4] // so far\n  stage: early\n  > So. [@{birch 2021}, p. 3] // yes",
      fixes: {
        "Cite “birch 2021” behind the CMOC":
          "cmoc: a -> b -> c [see @ash2019, p. 4; @{birch 2021}] // so far\n  stage: early\n  > So. [@{birch 2021}, p. 3] // yes",
        "Note that “birch 2021” contradicts the CMOC":
          "cmoc: a -> b -> c [see @ash2019, p. 4] // so far\n  stage: early\n  > So. [@{birch 2021}, p. 3] // yes\n  contradicted by: [@{birch 2021}]",
      },
      reads: {
        "Cite “birch 2021” behind the CMOC": ["a -> b -> c [ash2019, birch 2021]"],
        "Note that “birch 2021” contradicts the CMOC": ["a -> b -> c [ash2019, contradicts birch 2021]"],
      },
    },
    {
      what: "an excerpt of a proposition",
      code: "excerpt-not-cited",
      before: "cmoc: a -> b -> c\n  contradicted by: [@ash2019]\n  > So. [@birch2021]",
      fixes: {
        "Cite “birch2021” behind the CMOC":
          "cmoc: a -> b -> c [@birch2021]\n  contradicted by: [@ash2019]\n  > So. [@birch2021]",
        "Note that “birch2021” contradicts the CMOC":
          "cmoc: a -> b -> c\n  contradicted by: [@ash2019]\n  > So. [@birch2021]\n  contradicted by: [@birch2021]",
      },
    },
    {
      what: "an excerpt over two lines that does not say where it is from",
      code: "excerpt-without-citation",
      before: "cmoc: a -> b -> c [@ash2019; @birch2021]\n  > Early wins\n  > help. // yes\n\n# Trust",
      fixes: {
        "It is from “ash2019”":
          "cmoc: a -> b -> c [@ash2019; @birch2021]\n  > Early wins\n  > help. [@ash2019] // yes\n\n# Trust",
        "It is from “birch2021”":
          "cmoc: a -> b -> c [@ash2019; @birch2021]\n  > Early wins\n  > help. [@birch2021] // yes\n\n# Trust",
      },
    },
  ]);
});

describe("sources named in other ways than by a key", () => {
  const list = [
    "@article{RN7, author = {Vangen, Siv and Huxham, Chris}, year = 2003, doi = {10.1111/j.1467-8551.2003.00394.x}}",
    "@article{RN9, author = {Vangen, Siv and Huxham, Chris and Eden, Colin}, year = 2003, doi = {https://doi.org/10.1001/B}}",
    "@book{RN2, author = {van den Berg, Marc}, year = 2010, doi = {10.1016/S0140-6736(05)1}}",
  ].join("\n");
  const statement = (citation: string) => `cmoc: a -> b -> more trust ${citation}`;
  const written = (
    what: string,
    code: string,
    before: string,
    after: { readonly [title: string]: string },
    isSure = true,
  ) => ({
    what: `${what}: ${before}`,
    code,
    before: { "a.cmoc": statement(before), "r.bib": list },
    fixes: {
      ...Object.fromEntries(
        Object.entries(after).map(([title, text]) => [title, { "a.cmoc": statement(text) }]),
      ),
    },
    ...(isSure ? { preferred: true as const } : {}),
  });
  const place = ", by its place in the bibliography";
  const places = ", by their places in the bibliography";

  testMendings([
    written("a DOI", "citation-without-at", "[10.1111/j.1467-8551.2003.00394.x]", { "Write @RN7": "[@RN7]" }),
    written("a DOI with doi:", "citation-without-at", "[doi:10.1001/b]", { "Write @RN9": "[@RN9]" }),
    written("a DOI as an address", "citation-without-at", "[https://doi.org/10.1001/b]", {
      "Write @RN9": "[@RN9]",
    }),
    written("a DOI with brackets", "citation-without-key", "[10.1016/s0140-6736(05)1]", {
      "Write @RN2": "[@RN2]",
    }),
    written("authors", "citation-without-key", "[Vangen and Huxham (2003)]", { "Write @RN7": "[@RN7]" }),
    written("authors", "citation-without-key", "[Vangen et al., 2003, p. 3]", {
      "Write @RN9": "[@RN9, p. 3]",
    }),
    written("an author", "citation-without-key", "[Berg, 2010]", { "Write @RN2": "[@RN2]" }),
  ]);

  testMendings([
    written("a number", "citation-number", "[2]", { [`Write @RN9${place}`]: "[@RN9]" }, false),
    written("numbers", "citation-number", "[1, 3]", { [`Write @RN7; @RN2${places}`]: "[@RN7; @RN2]" }, false),
    written(
      "a range",
      "citation-number",
      "[1-3]",
      { [`Write @RN7; @RN9; @RN2${places}`]: "[@RN7; @RN9; @RN2]" },
      false,
    ),
    written("a number of no source", "citation-number", "[31]", {}, false),
    written(
      "a number in round brackets",
      "reference-in-brackets",
      "(2)",
      { [`Cite @RN9 in its place${place}`]: "[@RN9]" },
      false,
    ),
    written(
      "numbers in round brackets",
      "reference-in-brackets",
      "(1, 3)",
      { [`Cite @RN7; @RN2 in its place${places}`]: "[@RN7; @RN2]" },
      false,
    ),
    written(
      "authors in round brackets",
      "reference-in-brackets",
      "(Vangen & Huxham, 2003)",
      { "Cite @RN7 in its place": "[@RN7]" },
      false,
    ),
    written(
      "two in round brackets",
      "reference-in-brackets",
      "(Vangen et al., 2003; Berg, 2010)",
      { "Cite @RN9; @RN2 in its place": "[@RN9; @RN2]" },
      false,
    ),
    written(
      "authors in the sentence",
      "reference-in-brackets",
      "Vangen and Huxham (2003)",
      { "Cite @RN7 in its place": "[@RN7]" },
      false,
    ),
    {
      what: "a raised number",
      code: "raised-number",
      before: { "a.cmoc": "cmoc: a -> b -> more trust¹⁻²", "r.bib": list },
      fixes: {
        [`Cite @RN7; @RN9 in its place${places}`]: { "a.cmoc": "cmoc: a -> b -> more trust [@RN7; @RN9]" },
      },
      reads: { [`Cite @RN7; @RN9 in its place${places}`]: ["a -> b -> trust [RN7, RN9]"] },
    },
  ]);

  testMendings([
    written("a page behind the year", "citation-without-key", "[Vangen et al. 2003: 12]", {
      "Write @RN9": "[@RN9, p. 12]",
    }),
    written(
      "a page in round brackets",
      "reference-in-brackets",
      "(Vangen & Huxham, 2003, pp. 3-4)",
      { "Cite @RN7, pp. 3-4 in its place": "[@RN7, pp. 3-4]" },
      false,
    ),
    written(
      "pages of two in round brackets",
      "reference-in-brackets",
      "(Berg 2010: 7; Vangen and Huxham 2003: 12)",
      { "Cite @RN2, p. 7; @RN7, p. 12 in its place": "[@RN2, p. 7; @RN7, p. 12]" },
      false,
    ),
    {
      what: "a DOI in the place of a key",
      code: "unknown-citation",
      before: { "a.cmoc": statement("[@10.1001/b, p. 3]"), "r.bib": list },
      fixes: {
        "Write “RN9”": { "a.cmoc": statement("[@RN9, p. 3]") },
        "Add a stub entry for “10.1001/b” to r.bib": {
          "r.bib": `${list}\n\n@misc{10.1001/b,\n  author = {},\n  title = {},\n  year = {}\n}`,
        },
        "Declare “10.1001/b” as a source of its own": {
          "a.cmoc": `${statement("[@10.1001/b, p. 3]")}\n\nsource "10.1001/b"`,
        },
      },
      leaves: { "Declare “10.1001/b” as a source of its own": ["source-without-words"] },
      preferred: true,
    },
    {
      what: "a reference at the end of an excerpt",
      code: "excerpt-without-citation",
      before: {
        "a.cmoc": `${statement("[@RN7]")}\n  > Early wins help (a lot). (Vangen and Huxham 2003, p. 47)`,
        "r.bib": list,
      },
      fixes: {
        "Cite @RN7, p. 47 in the place of “(Vangen and Huxham 2003, p. 47)”": {
          "a.cmoc": `${statement("[@RN7]")}\n  > Early wins help (a lot). [@RN7, p. 47]`,
        },
        "It is from “RN7”": {
          "a.cmoc": `${statement("[@RN7]")}\n  > Early wins help (a lot). (Vangen and Huxham 2003, p. 47) [@RN7]`,
        },
      },
    },
  ]);

  const numbered = ["@book{x, number = 12}", "@book{y, number = {31}}", "@book{z, number = 2}"].join("\n");
  testMendings([
    {
      what: "numbers that every entry bears",
      code: "citation-number",
      before: { "a.cmoc": "cmoc: a -> b -> c [12, 31]", "r.bib": numbered },
      fixes: { "Write @x; @y, by their numbers": { "a.cmoc": "cmoc: a -> b -> c [@x; @y]" } },
      preferred: true,
    },
    {
      what: "a number that may be a place too",
      code: "citation-number",
      before: { "a.cmoc": "cmoc: a -> b -> c [2]", "r.bib": numbered },
      fixes: {
        "Write @z, by its number": { "a.cmoc": "cmoc: a -> b -> c [@z]" },
        [`Write @y${place}`]: { "a.cmoc": "cmoc: a -> b -> c [@y]" },
      },
    },
  ]);
});
