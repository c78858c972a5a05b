import { describe, expect, it, test } from "vitest";
import { type EvidenceAsked, evidenceInView } from "../../../language/web/evidence-in-view.ts";
import { savedViews } from "../../../language/web/saved-views.ts";
import { shownWebOf } from "../../../language/web/shown-web-of.ts";
import { evidenceReader } from "../../../language/web/stated-evidence.ts";
import { viewOf } from "../../../language/web/view.ts";
import { type ViewOptions, type WebFilters, WHOLE_WEB } from "../../../language/web/view-options.ts";
import { ROOT, type Texts, theoryOf } from "../theory/reviews.ts";
import { collaborationTexts } from "./shown-webs.ts";

function review(texts: Texts) {
  const theory = theoryOf(texts);
  const { web, configurations } = shownWebOf(theory, { root: ROOT });
  const read = evidenceReader(theory, configurations);
  return {
    web,
    views: savedViews(theory, configurations).map(({ view }) => view.options),
    evidence: (options: ViewOptions, asked: EvidenceAsked) => evidenceInView(web, options, asked, read),
  };
}

const small = review({
  "a.cmoc": `theory one: "1"
cmoc A: aims -> ease -> trust [@ash; @birch]
  > Early wins help. [@ash]
cmoc B: aims -> ease -> less trust [@cedar]
  contradicted by: [@dogwood]
theory two: "2"
cmoc C: aims -> ease -> trust [posited]
cmoc D: trust -> faith -> synergy [@cedar]
demi-regularity E: aims -> ease -> trust
  from: one/A
factor ease
  part of: progress
factor faith
  part of: progress
`,
});

const only = (filters: WebFilters, more: Partial<ViewOptions> = {}) => ({ ...WHOLE_WEB, filters, ...more });
const activates = (from: string, to: string) => ({ from, to, kind: "context-mechanism" }) as const;
const produces = (from: string, to: string) => ({ from, to, kind: "mechanism-outcome" }) as const;

describe("what a view shows of a link", () => {
  test.each<[string, ViewOptions, string[], string[], string | null]>([
    ["all of the review", WHOLE_WEB, ["A", "B", "C", "E"], ["ash", "birch", "cedar", "dogwood"], null],
    [
      "a theory",
      only({ theories: ["one"] }),
      ["A", "B"],
      ["ash", "birch", "cedar", "dogwood"],
      "2 more CMOCs of the review state this link; the filters leave them out.",
    ],
    [
      "a source",
      only({ sources: ["cedar"] }),
      ["B"],
      ["cedar", "dogwood"],
      "3 more CMOCs of the review state this link; the filters leave them out.",
    ],
    [
      "a stance",
      only({ stances: ["contradicts"] }),
      ["B"],
      ["cedar", "dogwood"],
      "3 more CMOCs of the review state this link; the filters leave them out.",
    ],
    [
      "a demi-regularity, told with what it is made from",
      only({ theories: ["two"] }),
      ["C", "E", "A (part)"],
      ["ash", "birch"],
      "1 more CMOC of the review states this link; the filters leave it out.",
    ],
    [
      "a chain",
      only({}, { focus: { on: "chain", configurations: ["one/B"], steps: 0 } }),
      ["B"],
      ["cedar", "dogwood"],
      "3 more CMOCs of the review state this link; this view leaves them out.",
    ],
    [
      "what is around a factor, in one theory",
      only({ theories: ["one"] }, { focus: { on: "around", factors: ["ease"], steps: 1 } }),
      ["A", "B"],
      ["ash", "birch", "cedar", "dogwood"],
      "2 more CMOCs of the review state this link; the filters leave them out.",
    ],
    [
      "nothing of it, as something else is looked at",
      only({}, { focus: { on: "leads to", factors: ["synergy"], steps: 1 } }),
      [],
      [],
      "4 CMOCs of the review state this link; this view leaves them out.",
    ],
    [
      "nothing of it",
      only({ sources: ["elm"] }),
      [],
      [],
      "4 CMOCs of the review state this link; the filters leave them out.",
    ],
  ])("%s", (_, options, stating, sources, more) => {
    const { steps, ...told } = small.evidence(options, { links: [activates("aims", "ease")] });
    const [step] = steps;
    expect(step?.configurations.map(({ label, isOwn }) => `${label}${isOwn ? "" : " (part)"}`)).toEqual(
      stating,
    );
    expect(step?.sources.map(({ key }) => key)).toEqual(sources);
    expect(told.more).toBe(more);
  });

  it("has its excerpts, and whether it is posited, of the CMOCs that are shown", () => {
    const of = (filters: WebFilters) => small.evidence(only(filters), { links: [produces("ease", "trust")] });
    expect(of({ sources: ["ash"] }).steps[0]?.excerpts.map(({ text }) => text)).toEqual(["Early wins help."]);
    expect(of({ sources: ["cedar"] }).steps[0]?.excerpts).toEqual([]);
    expect(of({}).steps[0]?.isPosited).toBe(false);
    expect(small.evidence(WHOLE_WEB, { configuration: "two/C" }).steps[0]?.isPosited).toBe(true);
  });
});

describe("the words of a path", () => {
  const path = { links: [activates("aims", "ease"), produces("ease", "trust"), activates("trust", "faith")] };
  test.each<[string, ViewOptions, string, string | null]>([
    [
      "of all the review",
      WHOLE_WEB,
      "One source tells this path whole: cedar. Its weakest link is “trust” to “faith”, with 1 source.",
      null,
    ],
    [
      "of what a filter leaves",
      only({ theories: ["two"] }),
      "This path is stitched from several sources: none tells it whole. Its weakest link is “trust” to “faith”, with 1 source.",
      "1 more CMOC of the review states one of these links; the filters leave it out.",
    ],
  ])("are %s", (_, options, words, more) => {
    expect(small.evidence(options, path)).toMatchObject({ words, more });
  });

  it("are of the larger factors where parts are drawn as these", () => {
    const { words, steps } = small.evidence(only({ sources: ["cedar"] }, { zoomedOut: true }), {
      links: [activates("trust", "progress"), produces("progress", "synergy")],
    });
    expect(words).toContain("One source tells this path whole: cedar.");
    expect(steps.map(({ configurations }) => configurations.map(({ label }) => label))).toEqual([
      ["D"],
      ["D"],
    ]);
  });
});

describe("what a view shows of a CMOC", () => {
  it("is its own evidence, and that of what it is made from", () => {
    const { steps, words, more } = small.evidence(WHOLE_WEB, { configuration: "two/E" });
    expect(steps.map(({ link }) => link)).toEqual([null]);
    expect(steps[0]?.configurations.map(({ label, isOwn }) => [label, isOwn])).toEqual([
      ["E", true],
      ["A", false],
    ]);
    expect([words, more]).toEqual(["2 sources for CMOC E.", null]);
  });
});

describe("the example review", () => {
  const { web, views, evidence } = review(collaborationTexts());
  const { sources } = web.vocabulary;
  test.each<[string, ViewOptions]>([
    ...views.map((options, i): [string, ViewOptions] => [`figure ${i + 1}`, options]),
    ["a theory", only({ theories: ["phase 2"] })],
    ["a source", only({ sources: sources.slice(0, 1) })],
    ["two sources and more", only({ sourcesAtLeast: 2 })],
    ["a source, seen from further away", only({ sources: sources.slice(0, 3) }, { zoomedOut: true })],
    ["all, seen from further away", only({}, { zoomedOut: true })],
    ["a status", only({ statuses: ["novel", "refined"] })],
  ])("%s: every link has the evidence that the picture counts", (_, options) => {
    const { links } = viewOf(web, options).web;
    expect(links.length).toBeGreaterThan(0);
    const { steps } = evidence(options, { links });
    for (const [i, step] of steps.entries()) {
      const { stances, configurations } = links[i] ?? {};
      expect(step.configurations.filter(({ isOwn }) => isOwn)).toHaveLength(configurations?.length ?? -1);
      for (const stance of ["supports", "contradicts", "inverse"] as const) {
        const keys = step.sources.filter((source) => source.stances.includes(stance)).map(({ key }) => key);
        expect(keys.sort()).toEqual([...(stances?.[stance] ?? [])].sort());
      }
    }
  });
});
