import { describe, expect, it } from "vitest";
import { sharedEvidence } from "../../../extension/shared-page/shared-evidence.ts";
import { evidenceInView } from "../../../language/web/evidence-in-view.ts";
import type { LinkEvidence } from "../../../language/web/link-evidence.ts";
import { savedViews } from "../../../language/web/saved-views.ts";
import { sharedPageOf } from "../../../language/web/shared-page.ts";
import { shownWebOf } from "../../../language/web/shown-web-of.ts";
import { evidenceReader } from "../../../language/web/stated-evidence.ts";
import { viewOf } from "../../../language/web/view.ts";
import { type ViewOptions, WHOLE_WEB } from "../../../language/web/view-options.ts";
import { ROOT, theoryOf } from "../../language/theory/reviews.ts";
import { collaborationTexts } from "../../language/web/shown-webs.ts";

const theory = theoryOf({
  "a.cmoc": `cmoc T1: aims -> ease -> more trust [@ash; @birch]
  > Early wins help. [@ash, p. 4]
  note: "Look again."
cmoc T2: trust -> faith -> synergy [@birch]
cmoc T3: synergy -> hope -> aims [posited]
`,
});
const inText = shownWebOf(theory, { root: ROOT });
const page = sharedPageOf({
  theory,
  title: "Trust",
  web: inText.web,
  views: [],
  options: WHOLE_WEB,
  viewName: "",
  pins: [],
  places: inText.configurations,
  referenceOf: (key) => (key === "ash" ? "Ash (2019)" : null),
});
const activates = (from: string, to: string) => ({ from, to, kind: "context-mechanism" }) as const;
const produces = (from: string, to: string) => ({ from, to, kind: "mechanism-outcome" }) as const;

describe("a page for people without the editor", () => {
  it("holds every CMOC, as a sentence and with all that evidence is put together from", () => {
    expect(page.statements[0]).toEqual({
      label: "T1",
      theory: null,
      text: "aims → ease → more trust",
      isPosited: false,
      reading: expect.stringContaining("trust"),
      notes: ["Look again."],
      citations: [
        { key: "ash", stance: "supports" },
        { key: "birch", stance: "supports" },
      ],
      excerpts: [{ text: "Early wins help.", sources: ["ash"] }],
      members: [],
    });
    expect(page.references).toEqual([
      ["ash", "Ash (2019)"],
      ["birch", null],
    ]);
  });

  it.each([
    ["one link", [activates("aims", "ease")], "2 sources for “aims” to “ease”."],
    [
      "a path that one source tells whole",
      [produces("ease", "trust"), activates("trust", "faith")],
      "One source tells this path whole: birch. Its weakest link is “trust” to “faith”, with 1 source.",
    ],
    [
      "a path with a link that no source supports",
      [produces("faith", "synergy"), activates("synergy", "hope")],
      "No source tells every link of this path. Its weakest link is “synergy” to “hope”, with no source.",
    ],
  ])("answers what %s rests on", (_, links, words) => {
    expect(sharedEvidence(page, { links }, WHOLE_WEB).words).toBe(words);
  });

  it("names the CMOC of everything by its number", () => {
    const { steps } = sharedEvidence(page, { links: [activates("trust", "faith")] }, WHOLE_WEB);
    const [step] = steps;
    expect(step?.configurations).toMatchObject([{ label: "T2", place: 1 }]);
    expect(step?.sources).toMatchObject([{ key: "birch", citations: [{ place: 1 }] }]);
  });

  it("has no source for a link that is not in the web", () => {
    expect(sharedEvidence(page, { links: [activates("aims", "nowhere")] }, WHOLE_WEB)).toMatchObject({
      words: "No source supports “aims” to “nowhere”.",
      steps: [{ configurations: [], sources: [], excerpts: [] }],
      more: null,
    });
  });
});

describe("the page of the example review", () => {
  const theory = theoryOf(collaborationTexts());
  const { web, configurations: places } = shownWebOf(theory, { root: ROOT });
  const views = savedViews(theory, places).map(({ view }) => view.options);
  const told = sharedPageOf({
    theory,
    title: "Collaboration",
    web,
    views: [],
    options: WHOLE_WEB,
    viewName: "",
    pins: [],
    places,
    referenceOf: () => null,
  });
  const read = evidenceReader(theory, places);
  it.each<[string, ViewOptions]>([
    ["all of the review", WHOLE_WEB],
    ...views.map((options, i): [string, ViewOptions] => [`figure ${i + 1}`, options]),
  ])("tells what the server tells of every link of %s", (_, options) => {
    const { links } = viewOf(web, options).web;
    const inEditor = evidenceInView(web, options, { links }, read);
    const inPage = sharedEvidence(told, { links }, options);
    expect(inPage).toMatchObject({ words: inEditor.words, more: inEditor.more, weakest: inEditor.weakest });
    expect(inPage.steps.map(withoutPlaces)).toEqual(inEditor.steps.map(withoutPlaces));
  });
});

/** What is told, apart from where it stands and what the sources are called. */
function withoutPlaces({ configurations, sources, excerpts, isPosited }: Told) {
  return {
    isPosited,
    configurations: configurations.map(({ label, text, isOwn }) => [label, text, isOwn]),
    sources: sources.map(({ key, stances, citations }) => [key, stances, citations.length]),
    excerpts: excerpts.map(({ text, sources }) => [text, sources]),
  };
}

type Told = Pick<LinkEvidence<unknown>, "configurations" | "sources" | "excerpts" | "isPosited">;
