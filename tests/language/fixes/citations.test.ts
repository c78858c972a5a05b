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
        [round]: { "a.cmoc": "cmoc: a -> b -> c (Ash et al., 2019, p. 4)" },
      },
      preferred: true,
      leaves: { [round]: ["no-source"] },
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
  testMendings([
    {
      what: "one slip away from one",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [see @ash2091, p. 4]", "r.bib": bib },
      fixes: {
        "Write “ash2019”": { "a.cmoc": "cmoc: a -> b -> c [see @ash2019, p. 4]" },
        "Declare “ash2091” as a source of its own": {
          "a.cmoc": "cmoc: a -> b -> c [see @ash2091, p. 4]\n\nsource ash2091",
        },
      },
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
        "Declare “casey2008” as a source of its own": {
          "a.cmoc":
            'source interview-3: "Interview 3"\n  type: interview // so far\n\nsource casey2008\n\ncmoc: a -> b -> c [@casey2008]',
        },
      },
    },
    {
      what: "an odd one",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [@{doi:10.1/xy}]", "r.bib": bib },
      fixes: {
        "Write “doi:10.1/x y”": { "a.cmoc": "cmoc: a -> b -> c [@{doi:10.1/x y}]" },
        "Declare “doi:10.1/xy” as a source of its own": {
          "a.cmoc": 'cmoc: a -> b -> c [@{doi:10.1/xy}]\n\nsource "doi:10.1/xy"',
        },
      },
      preferred: true,
    },
    {
      what: "a plain one, near to an odd one",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [@doi:10.1/xy]", "r.bib": bib },
      fixes: {
        "Write “doi:10.1/x y”": { "a.cmoc": "cmoc: a -> b -> c [@{doi:10.1/x y}]" },
        "Declare “doi:10.1/xy” as a source of its own": {
          "a.cmoc": 'cmoc: a -> b -> c [@doi:10.1/xy]\n\nsource "doi:10.1/xy"',
        },
      },
      preferred: true,
    },
    {
      what: "of an excerpt",
      code: "unknown-citation",
      before: { "a.cmoc": "cmoc: a -> b -> c [posited]\n  > So. [@focus-group-2]", "r.bib": bib },
      fixes: {
        "Declare “focus-group-2” as a source of its own": {
          "a.cmoc": "cmoc: a -> b -> c [posited]\n  > So. [@focus-group-2]\n\nsource focus-group-2",
        },
      },
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
