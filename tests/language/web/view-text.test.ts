import { describe, expect, test } from "vitest";
import { configurationIds, savedViews } from "../../../language/web/saved-views.ts";
import { shownWebOf } from "../../../language/web/shown-web-of.ts";
import { type SavedView, type ViewOptions, WHOLE_WEB } from "../../../language/web/view-options.ts";
import { readView } from "../../../language/web/view-reading.ts";
import { viewText } from "../../../language/web/view-text.ts";
import { ROOT, theoryOf } from "../theory/reviews.ts";
import { collaborationTexts } from "./shown-webs.ts";

const REVIEW = `dimension stage: early, late
factor trust
  also: belief
  inverse: distrust
theory refined: "R"
# Trust, and faith
cmoc T1: a -> "more, or less" -> trust [@x; @{doi:10.1/2}]
cmoc: trust -> "less is more" -> "the A -> B model" [@x]
theory other: "O"
cmoc T1: reduced b -> c -> trust [@x]
`;

/** What is read of the statement that a view is written as. */
function readAgain(view: SavedView): SavedView | string {
  const theory = theoryOf({ "a.cmoc": REVIEW });
  const { configurations } = shownWebOf(theory, { root: ROOT });
  const written = viewText({ theory, configurations }, view);
  if ("refused" in written) return written.refused;
  const again = theoryOf({ "a.cmoc": `${REVIEW}\n${written.text}\n` });
  const [statement, ...others] = again.summaries().flatMap(({ views }) => views);
  const stated = shownWebOf(again, { root: ROOT }).configurations;
  if (!statement || others.length > 0) return written.text;
  const { name, title, options, unreadable } = readView(again, statement, configurationIds(stated));
  return unreadable.length > 0 ? written.text : { name, title, options };
}

describe("a view that is written and read again", () => {
  test.each<[string, Partial<ViewOptions>]>([
    ["the whole web", {}],
    ["a kind", { kind: "programme theory" }],
    ["CMOCs from top to bottom", { kind: "cmocs", direction: "down" }],
    ["left to right", { direction: "right" }],
    ["around", { focus: { on: "around", factors: ["trust", "a"], steps: 2 } }],
    ["leads to", { focus: { on: "leads to", factors: ["trust"] } }],
    ["a factor with a comma", { focus: { on: "follows from", factors: ["more, or less"], steps: 1 } }],
    ["direction words in a name", { focus: { on: "leads to", factors: ["less is more"] } }],
    ["an arrow in a name", { focus: { on: "leads to", factors: ["the a -> b model"] } }],
    ["a factor that is only used going down", { focus: { on: "between", from: "b", to: "trust" } }],
    ["a loop", { focus: { on: "loop", factors: ["a", "trust"] } }],
    ["a chain", { focus: { on: "chain", configurations: ["refined/T1", "other/T1"], steps: 3 } }],
    ["a grouping", { grouping: { form: "columns", by: { dimension: "stage" } } }],
    ["lanes", { grouping: { form: "lanes", by: "section" }, zoomedOut: true }],
    [
      "all filters",
      {
        filters: {
          theories: ["refined", "other"],
          sections: ["Trust, and faith"],
          dimensions: [
            { dimension: "stage", value: "early" },
            { dimension: "stage", value: "late" },
          ],
          sources: ["x", "doi:10.1/2"],
          stances: ["supports", "contradicts"],
          statuses: ["not carried over", "novel"],
          sourcesAtLeast: 2,
        },
      },
    ],
  ])("is the same: %s", (_, options) => {
    const view: SavedView = { name: "Figure 1", title: null, options: { ...WHOLE_WEB, ...options } };
    expect(readAgain(view)).toEqual(view);
  });

  test.each([
    ["Figure 2", "Trust: a loop"],
    ["Figure 2: trust", null],
    ["view", null],
    ["Trust -> faith", null],
    ['The "trust" web', null],
    ["[x] // y", "A // title"],
  ])("keeps its name and title: %s, %s", (name, title) => {
    const view: SavedView = { name, title, options: WHOLE_WEB };
    expect(readAgain(view)).toEqual(view);
  });

  test.each<[string, Partial<SavedView>, RegExp]>([
    ["without a name", { name: " " }, /needs a name/],
    ["on two lines", { name: "A\nB" }, /one line/],
    ["both kinds of quotation marks", { name: 'a "b" “c”' }, /quotation marks of two kinds/],
    [
      "the chain of a CMOC without a label",
      { options: { ...WHOLE_WEB, focus: { on: "chain", configurations: ["a#2"] } } },
      /has no label/,
    ],
    [
      "a factor that is gone",
      { options: { ...WHOLE_WEB, focus: { on: "leads to", factors: ["No Such"] } } },
      /not a factor/,
    ],
  ])("is refused with its reason: %s", (_, view, reason) => {
    expect(readAgain({ name: "A", title: null, options: WHOLE_WEB, ...view })).toMatch(reason);
  });
});

test("the views of the example are the same when they are written anew", () => {
  const theory = theoryOf(collaborationTexts());
  const { configurations } = shownWebOf(theory, { root: ROOT });
  const views = savedViews(theory, configurations).map(({ view: { name, title, options } }) => ({
    name,
    title,
    options,
  }));
  expect(views.length).toBeGreaterThan(3);
  const texts = views.map((view) => {
    const written = viewText({ theory, configurations }, view);
    return "text" in written ? written.text : written.refused;
  });
  const again = theoryOf({ ...collaborationTexts(), "figures.cmoc": texts.join("\n\n") });
  const stated = shownWebOf(again, { root: ROOT }).configurations;
  expect(
    savedViews(again, stated).map(({ view: { name, title, options } }) => ({ name, title, options })),
  ).toEqual(views);
});
