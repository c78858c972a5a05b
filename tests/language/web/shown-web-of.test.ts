import { describe, expect, it, test } from "vitest";
import { plainWeb } from "../../../language/web/plain-web.ts";
import { shownWebOf } from "../../../language/web/shown-web-of.ts";
import { viewOf } from "../../../language/web/view.ts";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { webOf } from "../../../language/web/web-of.ts";
import { ROOT, theoryOf } from "../theory/reviews.ts";
import { collaborationTexts, shown } from "./shown-webs.ts";

describe("shownWebOf", () => {
  test.each([
    ["the example review", collaborationTexts()],
    ["an empty review", { "a.cmoc": "" }],
    [
      "parts unknown and labels twice",
      { "a.cmoc": "cmoc T: ? -> b -> c\ncmoc T: a -> ? -> ?\ncmoc: a -> a -> a [@x]" },
    ],
  ])("is the causal web, which an unfiltered view of it is again: %s", (_, texts) => {
    const theory = theoryOf(texts);
    const { web } = webOf(theory, { root: ROOT });
    const shownWeb = shownWebOf(theory, { root: ROOT }).web;
    expect(plainWeb(shownWeb)).toEqual(web);
    expect(plainWeb(viewOf(shownWeb, WHOLE_WEB).web)).toEqual(web);
    expect(JSON.stringify(plainWeb(web))).toBe(JSON.stringify(web));
  });

  test.each([
    ["cited", "cmoc: a -> b -> c [@x]", false, []],
    ["posited", "cmoc: a -> b -> c [posited]", true, []],
    ["without a word on it", "cmoc: a -> b -> c", false, []],
    ["posited here, cited there", "cmoc: a -> b -> c [posited]\ncmoc: a -> b -> d [@x]", false, []],
    ["spoken against", "cmoc: a -> b -> c [@x]\n  contradicted by: [@y]", false, ["contradicted"]],
    ["supported by the inverse", "cmoc: a -> b -> c [@x]\n  inverse supported by: [@y]", false, []],
    ["of two signs", "cmoc: more a -> b -> c [@x]\ncmoc: less a -> b -> c [@x]", false, ["opposite signs"]],
  ])("tells of a link that it is %s", (_, text, isPosited, conflicts) => {
    expect(shown(text).links[0]).toMatchObject({ from: "a", to: "b", isPosited, conflicts });
  });

  it("counts the sources of the CMOCs that a link's CMOCs are made from", () => {
    const { links } = shown(
      "cmoc T1: a -> b -> c [@x]\ncmoc T2: d -> b -> c [@y]\ndemi-regularity: e -> b -> c\n  from: T1, T2",
    );
    expect(links.find(({ from }) => from === "e")?.stances.supports).toEqual(["x", "y"]);
    expect(links.find(({ to }) => to === "c")?.stances.supports).toEqual(["x", "y"]);
  });

  it("gives a CMOC what its headings say of it, where it does not say itself", () => {
    const { configurations } = shown(
      [
        "dimension stage: early, middle, late",
        "# One",
        "  stage: Early",
        "cmoc A: a -> b -> c",
        "## Two",
        "  stage: middle",
        "cmoc B: a -> b -> c",
        "cmoc C: a -> b -> c",
        "  stage: LATE, early",
        "# Three",
        "cmoc D: a -> b -> c",
      ].join("\n"),
    );
    expect(
      configurations.map(({ label, headings, dimensions }) => [
        label,
        headings,
        dimensions.map(({ value }) => value),
      ]),
    ).toEqual([
      ["A", ["One"], ["early"]],
      ["B", ["One", "Two"], ["middle"]],
      ["C", ["One", "Two"], ["late", "early"]],
      ["D", ["Three"], []],
    ]);
  });

  it("gives a factor what is said of it, or of its CMOCs; its parent; where it stands", () => {
    const web = shown(
      [
        "dimension stage: early, late",
        "factor b",
        "  part of: Whole things",
        "factor c",
        "  stage: late",
        "theory one",
        "# First",
        "cmoc: a -> b -> more c",
        "  stage: early",
      ].join("\n"),
    );
    const early = [{ dimension: "stage", value: "early" }];
    const where = { sections: ["First"], theories: ["one"], bundled: [] };
    expect(web.factors).toEqual([
      { id: "a", name: "a", role: "context", parent: null, dimensions: early, ...where },
      { id: "b", name: "b", role: "mechanism-outcome", parent: "whole things", dimensions: early, ...where },
      {
        id: "c",
        name: "c",
        role: "mechanism-outcome",
        parent: null,
        dimensions: [{ dimension: "stage", value: "late" }],
        ...where,
      },
    ]);
    expect(web.parents).toEqual([{ id: "whole things", name: "Whole things", parent: null }]);
    expect(web.vocabulary).toEqual({
      theories: [{ name: "one", title: null }],
      sections: ["First"],
      dimensions: [{ name: "stage", values: ["early", "late"] }],
      sources: [],
    });
  });

  it("gives status and moderation of CMOCs", () => {
    const { configurations } = shown(
      'theory one: "1"\ncmoc A: a -> b -> c\ntheory two: "2"\n  follows: one\ncmoc B: a -> b -> c\n  refines: one/A\ncmoc C: d -> e -> f\n  dampens: B',
    );
    expect(
      configurations.map(({ id, againstPrior, inNext, dampens }) => [id, againstPrior, inNext, dampens]),
    ).toEqual([
      ["one/A", null, "refined", []],
      ["two/B", "refined", null, []],
      ["two/C", "novel", null, ["two/B"]],
    ]);
  });

  it("takes hostile names as they are", () => {
    const web = shown("cmoc: __proto__ -> constructor -> toString [@x]\ndimension __proto__: constructor");
    expect(web.factors.map(({ id }) => id)).toEqual(["__proto__", "constructor", "tostring"]);
  });
});
