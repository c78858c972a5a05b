import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { CITEPROC_NOTICE } from "../../../server/references/printing.ts";
import { cmoc, folderWith } from "./command.ts";

const NOTICE = `${CITEPROC_NOTICE}\n`;
const bib = `@article{ash2019, author = {Ash, Ann and Birch, Bo}, title = {On trust \\& <more>}, journal = {Trust}, volume = 3, pages = {1--9}, year = 2019, doi = {10.1000/182}}
@book{dale2010, author = {Dale, Di}, title = {Working together}, publisher = {Sage}, address = {London}, year = 2010}
@book{uncited, title = {Never cited}}
`;

function files(style: string, more: object = {}) {
  return {
    "review.cmoc": `review "Why?"\n  bibliography: references.bib\n${style}\nsource interview-3: "Interview 3, chief executive"\n  type: interview\n`,
    "theory.cmoc":
      "cmoc T1: a -> b -> c [@dale2010, pp. 12-14; see @ash2019]\n  contradicted by: [@interview-3]\n",
    "references.bib": bib,
    ...more,
  };
}

describe("the list of what is cited", () => {
  test.each([
    [
      "",
      "1. Dale D. Working together. London: Sage; 2010.\n" +
        "2. Ash A, Birch B. On trust & <more>. Trust. 2019;3:1–9. doi:10.1000/182\n" +
        "3. Interview 3, chief executive.\n",
    ],
    [
      "  citation style: apa",
      "Ash, A., & Birch, B. (2019). On trust & <more>. Trust, 3, 1–9. https://doi.org/10.1000/182\n" +
        // An interview is told of in the text alone, as this style has it.
        "Dale, D. (2010). Working together. Sage.\n",
    ],
    [
      "  citation style: Harvard",
      "Ash, A. and Birch, B. (2019) ‘On trust & <more>’, Trust, 3, pp. 1–9. Available at: https://doi.org/10.1000/182.\n" +
        "Dale, D. (2010) Working together. London: Sage.\n" +
        "‘Interview 3, chief executive’ (no date).\n",
    ],
  ])("in the style of the review (%s)", async (style, out) => {
    expect(await cmoc(folderWith(files(style)), ["references"])).toEqual({ code: 0, out, remarks: NOTICE });
  });

  it("is in the style asked for rather than in that of the review", async () => {
    const folder = folderWith(files("  citation style: apa"));
    const { out } = await cmoc(folder, ["references", "--style", "vancouver"]);
    expect(out).toMatch(/^1\. Dale D\./);
  });

  it("is in the style of a file", async () => {
    const csl = readFileSync(
      new URL("../../../server/references/styles/harvard.csl", import.meta.url),
      "utf8",
    );
    const folder = folderWith(files("  citation style: my styles/own.csl", { "my styles/own.csl": csl }));
    const { out, code } = await cmoc(folder, ["references"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Ash, A\. and Birch, B\. \(2019\)/);
  });
});

test("as JSON, with citations and their locators", async () => {
  const folder = folderWith(files("  citation style: apa"));
  const { out, code } = await cmoc(folder, ["references", "--format", "json"]);
  expect(code).toBe(0);
  const { style, references, citations, unknown } = JSON.parse(out);
  expect(style).toBe("apa");
  expect(references[1]).toEqual({
    key: "dale2010",
    number: "",
    text: "Dale, D. (2010). Working together. Sage.",
    html: "Dale, D. (2010). <i>Working together</i>. Sage.",
  });
  expect(citations).toEqual([
    { configuration: "T1", stance: "supports", text: "(see Ash & Birch, 2019; Dale, 2010, pp. 12–14)" },
    {
      configuration: "T1",
      stance: "contradicts",
      text: "(Interview 3, Chief Executive, personal communication, n.d.)",
    },
  ]);
  expect(unknown).toEqual([]);
});

test("as HTML, in which nothing of a reference is markup", async () => {
  const { out } = await cmoc(folderWith(files("")), ["references", "--format", "html"]);
  expect(out).toContain('<p id="ref-dale2010">1. Dale D. Working together. London: Sage; 2010.</p>');
  expect(out).not.toContain("<script>");
});

describe("what cannot be", () => {
  test.each([
    [
      "an unknown style",
      files(""),
      ["--style", "chicago"],
      "--style is apa, harvard, vancouver or the path of a .csl file, not “chicago”.",
    ],
    [
      "a style that is not there",
      files(""),
      ["--style", "no.csl"],
      "“no.csl” cannot be read. Check that it exists and that you may open it.",
    ],
    [
      "a folder as a style",
      files("", { "own.csl/x": "" }),
      ["--style", "own.csl"],
      "“own.csl” cannot be read. Check that it exists and that you may open it.",
    ],
    [
      "a file that is no style",
      files("", { "own.csl": "<html></html>" }),
      ["--style", "own.csl"],
      "“own.csl” is no citation style. A style is a file in the Citation Style Language that ends in .csl.",
    ],
    [
      "a style of the review that is not there",
      files("  citation style: own.csl"),
      [],
      "The citation style “own.csl” cannot be found. Check its name, and put it in the same folder as this file or write the way to it.",
    ],
    ["an unknown form", files(""), ["--format", "rtf"], "--format is “text”, “html” or “json”, not “rtf”."],
  ])("%s is told", async (_, texts, args, remark) => {
    expect(await cmoc(folderWith(texts), ["references", ...args])).toEqual({
      code: 2,
      out: "",
      remarks: `cmoc: ${remark}\n`,
    });
  });

  it("a style that ends in the middle", async () => {
    const csl =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout><text macro="';
    const { code, remarks } = await cmoc(folderWith(files("", { "own.csl": csl })), [
      "references",
      "--style",
      "own.csl",
    ]);
    expect(code).toBe(2);
    expect(remarks).toMatch(/^cmoc: “own\.csl” ends before the style does/);
  });

  it("a key that nothing has", async () => {
    const folder = folderWith(files("", { "more.cmoc": "cmoc: a -> b -> c [@nowhere]\n" }));
    const { code, out, remarks } = await cmoc(folder, ["references"]);
    expect(code).toBe(1);
    expect(out).toContain("Dale D.");
    expect(remarks).toBe(`cmoc: No source has the key “nowhere”, so it is not in the list.\n${NOTICE}`);
  });
});
