import { describe, expect, it } from "vitest";
import { sharedEvidence } from "../../../extension/shared-page/shared-evidence.ts";
import { sharedPageOf } from "../../../language/web/shared-page.ts";
import { shownWebOf } from "../../../language/web/shown-web-of.ts";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { ROOT, theoryOf } from "../../language/theory/reviews.ts";

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
  places: inText.configurations,
  referenceOf: (key) => (key === "ash" ? "Ash (2019)" : null),
});
const activates = (from: string, to: string) => ({ from, to, kind: "context-mechanism" }) as const;
const produces = (from: string, to: string) => ({ from, to, kind: "mechanism-outcome" }) as const;

describe("a page for people without the editor", () => {
  it("holds what every link rests on, and every CMOC as a sentence", () => {
    expect(page.evidence.map(({ link: { from, to }, sources }) => `${from} ${to} ${sources.length}`)).toEqual(
      ["aims ease 2", "ease trust 2", "trust faith 1", "faith synergy 1", "synergy hope 0", "hope aims 0"],
    );
    expect(page.statements[0]).toEqual({
      label: "T1",
      theory: null,
      reading: expect.stringContaining("trust"),
      notes: ["Look again."],
      sources: [
        { key: "ash", reference: "Ash (2019)" },
        { key: "birch", reference: null },
      ],
      excerpts: ["Early wins help."],
    });
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
    expect(sharedEvidence(page, links)?.words).toBe(words);
  });

  it("names the CMOC of everything by its number", () => {
    const [step] = sharedEvidence(page, [activates("trust", "faith")])?.steps ?? [];
    expect(step?.configurations).toMatchObject([{ label: "T2", place: 1 }]);
    expect(step?.sources).toMatchObject([{ key: "birch", citations: [{ place: 1 }] }]);
  });

  it("has nothing to say of a link that is not in the web", () => {
    expect(sharedEvidence(page, [activates("aims", "nowhere")])).toBeNull();
  });
});
