import { describe, expect, it, test } from "vitest";
import type { Reference } from "../../../language/bibliography/reference.ts";
import { readCitationGroup } from "../../../language/citations/citation.ts";
import { htmlOf, plainOf } from "../../../language/references/rich-text.ts";
import { readStyleName, type ShippedStyle, styleFault } from "../../../language/references/style.ts";
import { printerOf, styleText } from "./printers.ts";

const ash: Reference = {
  id: "ash2019",
  type: "article-journal",
  title: "On trust",
  author: [{ family: "Ash", given: "Ann" }],
  "container-title": "Trust",
  volume: "3",
  page: "1–9",
  issued: { "date-parts": [[2019]] },
};

function cited(style: ShippedStyle, group: string, references: readonly Reference[] = [ash]): string {
  const { citations } = readCitationGroup(group, 0);
  const [printed = []] = printerOf(style)({ references, citations: [citations] }).citations;
  return plainOf(printed);
}

describe("a citation in the text", () => {
  test.each<[group: string, apa: string]>([
    ["[@ash2019]", "(Ash, 2019)"],
    ["[@ash2019, p. 12]", "(Ash, 2019, p. 12)"],
    ["[@ash2019, pp. 12-14]", "(Ash, 2019, pp. 12–14)"],
    ["[see @ash2019, chap. 3, and elsewhere]", "(see Ash, 2019, Chapter 3, and elsewhere)"],
    ["[-@ash2019, p. 12]", "(2019, p. 12)"],
    ["[@ash2019, {ii, A}]", "(Ash, 2019, pp. ii, A)"],
    ["[@ash2019; @unknown]", "(Ash, 2019)"],
    ["[@unknown]", ""],
  ])("%s prints as %s", (group, apa) => expect(cited("apa", group)).toBe(apa));

  it("is a number in Vancouver, which has no place for pages, and keeps its page", () =>
    expect(cited("vancouver", "[@ash2019, pp. 12-14, with a remark]")).toBe(
      "(1 (pp. 12–14), with a remark)",
    ));
});

describe("a reference", () => {
  const printed = (style: ShippedStyle, reference: Reference) => {
    const [first] = printerOf(style)({ references: [reference], citations: [] }).references;
    return { number: first?.number, text: plainOf(first?.runs ?? []), html: htmlOf(first?.runs ?? []) };
  };

  it("has its number apart", () =>
    expect(printed("vancouver", ash)).toMatchObject({
      number: "1.",
      text: "Ash A. On trust. Trust. 2019;3:1–9.",
    }));

  it("does not depend on what was printed before", () => {
    const twin = { ...ash, id: "twin", title: "Other" };
    const both = printerOf("apa")({ references: [ash, twin], citations: [] }).references;
    expect(both.map(({ runs }) => plainOf(runs).slice(0, 16))).toEqual([
      "Ash, A. (2019a).",
      "Ash, A. (2019b).",
    ]);
    expect(printed("apa", ash).text).toBe("Ash, A. (2019). On trust. Trust, 3, 1–9.");
  });

  test.each<[what: string, hostile: Partial<Reference>]>([
    ["markup", { title: "<script>x()</script><img src=x onerror=x()>" }],
    ["entities", { title: "&lt;script&gt;&#60;script&#62;" }],
    ["an address of script", { URL: "javascript:alert(1)", DOI: '"><script>x()</script>' }],
    ["names of the prototype", { id: "__proto__", title: "constructor", author: [{ literal: "toString" }] }],
  ])("with %s is text", (_, hostile) => {
    for (const style of ["apa", "harvard", "vancouver"] as const) {
      const { html } = printed(style, { ...ash, ...hostile });
      expect(html).not.toMatch(/<(?!\/?(?:i|b|sup|sub|span|a)\b)|javascript:[^<]*"|<a href="(?!https?:)/);
      expect(html).not.toBe("");
    }
  });

  it("without anything to say is at least its key's place in the list", () => {
    const { references } = printerOf("vancouver")({
      references: [{ id: "empty", type: "document" }],
      citations: [],
    });
    expect(references.map(({ key }) => key)).toEqual(["empty"]);
  });
});

test("nothing asked for is nothing printed", () =>
  expect(printerOf("harvard")({ references: [], citations: [] })).toEqual({ references: [], citations: [] }));

describe("the name of a style", () => {
  test.each([
    ["apa", { kind: "shipped", name: "apa" }],
    ["APA 7", { kind: "shipped", name: "apa" }],
    [" Vancouver ", { kind: "shipped", name: "vancouver" }],
    ["Harvard", { kind: "shipped", name: "harvard" }],
    ["styles/bmj.csl", { kind: "file", path: "styles/bmj.csl" }],
    ["chicago", null],
    ["constructor", null],
  ])("%s", (text, style) => expect(readStyleName(text)).toEqual(style));
});

describe("what is no style", () => {
  test.each([
    [styleText("vancouver"), null],
    [styleText("vancouver").slice(0, -100), "incomplete"],
    ["", "no-style"],
    ["<html><body>Not found</body></html>", "no-style"],
    ['<style xmlns="http://purl.org/net/xbiblio/csl">', "no-style"],
    [
      '<style xmlns="http://purl.org/net/xbiblio/csl"><info><link href="x" rel="independent-parent"/></info></style>',
      "dependent",
    ],
    [`<style xmlns="http://purl.org/net/xbiblio/csl">${" ".repeat(2_000_000)}`, "too-large"],
  ])("is told (%#)", (xml, fault) => expect(styleFault(xml)).toBe(fault));
});
