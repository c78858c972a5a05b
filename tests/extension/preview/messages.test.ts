import { describe, expect, it } from "vitest";
import { isFromPage, isKeptState, isToPage } from "../../../extension/preview/messages.ts";
import { type ViewOptions, WHOLE_WEB } from "../../../language/web/view-options.ts";
import { webChange } from "../../../language/web/web-change.ts";
import { smallEvidence } from "./page/evidence.ts";
import { emptyWeb, grownWeb, smallWeb } from "./webs.ts";

const view = { name: "Figure 1", title: null, options: WHOLE_WEB };
const web = {
  type: "web",
  revision: 1,
  file: "file:///a.cmoc",
  title: "A review",
  web: smallWeb,
  views: [view],
};
const change = {
  type: "webChange",
  since: 1,
  revision: 2,
  title: "A review",
  web: webChange(smallWeb, grownWeb),
  views: [view],
};
const evidence = { type: "evidence", number: 1, evidence: smallEvidence };
const loops = {
  type: "loops",
  number: 2,
  loops: { loops: [{ factors: ["a", "b"], sign: "balancing" }], longest: 8, isStopped: false },
};
const drawn = {
  revision: 1,
  kind: "causal web",
  view: null,
  inForce: [],
  factors: [{ id: "a", name: "A", role: "context", shape: "box" }],
  links: [{ from: "a", to: "b", kind: "context-mechanism", isHighlighted: true }],
  highlighted: ["a"],
  says: null,
};

/** A question about evidence. */
const asked = (about: object) => ({ type: "askEvidence", number: 1, about, options: WHOLE_WEB });

/** The message with one thing in it replaced; `undefined` takes it out. */
function changed(message: object, path: string, value: unknown): unknown {
  const copy = structuredClone(message);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const at = keys.reduce((inside: unknown, key) => Reflect.get(inside as object, key), copy);
  Reflect.set(at as object, last, value);
  return copy;
}

describe("messages to the page", () => {
  it.each([
    [web],
    [{ ...web, web: emptyWeb }],
    [change],
    [{ ...change, web: webChange(emptyWeb, smallWeb) }],
    [{ type: "highlight", configurations: [] }],
    [{ type: "highlight", configurations: ["T1", "phase 2/T1"] }],
    [{ type: "notice", text: "Not up to date." }],
    [{ type: "notice", text: null }],
    [{ type: "showView", name: "Figure 1" }],
    [{ type: "lock", isLocked: true }],
    [{ type: "pins", pins: [{ view: "", factor: "a", x: 1.5, y: -3 }] }],
    [evidence],
    [{ ...evidence, evidence: null }],
    [loops],
    [{ ...loops, loops: null }],
  ])("%j is one", (message) => {
    expect(isToPage(message)).toBe(true);
    expect(isFromPage(message)).toBe(false);
  });

  it.each([
    ["revision", -1],
    ["revision", 1.5],
    ["revision", "1"],
    ["revision", Number.NaN],
    ["file", undefined],
    ["title", 3],
    ["web", null],
    ["web", []],
    ["web.factors", undefined],
    ["web.factors", { length: 1 }],
    ["web.factors.0", "aims"],
    ["web.factors.0.name", null],
    ["web.factors.0.role", "outcome"],
    ["web.links.0.kind", "context-outcome"],
    ["web.links.0.sign", "++"],
    ["web.links.0.sources", "vangen2003"],
    ["web.links.0.configurations", [1]],
    ["web.configurations.0.label", undefined],
    ["web.configurations.0.theory", 2],
    ["web.configurations.0.contexts", [{ factor: "a", direction: "sideways" }]],
    ["web.configurations.0.outcomes", [{ direction: "up" }]],
    ["web.configurations.0.againstPrior", "kept"],
    ["web.links.0.conflicts", ["opposed"]],
    ["web.links.0.stances", {}],
    ["web.parents", null],
    ["web.vocabulary.dimensions", [{ name: "stage" }]],
    ["views.0.name", 1],
    ["views.0.options.kind", "map"],
  ])("a web whose %s is %j is none", (path, value) => {
    expect(isToPage(changed(web, path, value))).toBe(false);
  });

  it.each([
    ["since", -1],
    ["web.factors", null],
    ["web.factors.0", {}],
    ["web.factors.0", { first: -1, count: 1 }],
    ["web.factors.0", { first: 0 }],
    ["web.links.0", { item: { from: "a" } }],
    ["web.configurations.0", { item: null }],
    ["web.vocabulary", []],
  ])("a change whose %s is %j is none", (path, value) => {
    expect(isToPage(changed(change, path, value))).toBe(false);
  });

  it.each([
    [null],
    ["web"],
    [[]],
    [{}],
    [{ type: "run", code: "alert()" }],
    [{ type: "constructor" }],
    [{ type: "highlight", configurations: "T1" }],
    [{ type: "highlight" }],
    [{ type: "notice" }],
    [{ type: "notice", text: 1 }],
    [{ type: "showView", name: null }],
    [{ type: "lock" }],
    [{ type: "pins", pins: [{ view: "", factor: "a", x: Number.NaN, y: 0 }] }],
    [changed(evidence, "evidence.steps.0.excerpts.0.place", -1)],
    [changed(evidence, "evidence.steps.0.configurations.0.place", "file:///etc/passwd")],
    [changed(evidence, "evidence.steps.0.sources.0.stances", ["likes"])],
    [changed(loops, "loops.loops.0.sign", "good")],
  ])("%j is none", (message) => {
    expect(isToPage(message)).toBe(false);
  });
});

describe("messages from the page", () => {
  it.each([
    [{ type: "ready" }],
    [{ type: "openFactor", factor: "trust" }],
    [{ type: "openLink", from: "a", to: "b", kind: "mechanism-outcome", configurations: ["T1"] }],
    [{ type: "openConfiguration", configuration: "T1" }],
    [{ type: "openPlace", number: 1, place: 0 }],
    [asked({ links: [{ from: "a", to: "b", kind: "mechanism-outcome" }] })],
    [asked({ configuration: "T1" })],
    [{ type: "askLoops", number: 1, options: WHOLE_WEB }],
    [{ type: "saveView", options: WHOLE_WEB }],
    [{ type: "saveFigure", options: WHOLE_WEB }],
    [{ type: "pin", view: "Figure 1", factor: "a", at: { x: 1, y: 2 } }],
    [{ type: "pin", view: "", factor: "a", at: null }],
    [{ type: "drawn", drawn }],
    [{ type: "drawn", drawn: { ...drawn, factors: [], links: [], says: "Nothing yet." } }],
  ])("%j is one", (message) => {
    expect(isFromPage(message)).toBe(true);
    expect(isToPage(message)).toBe(false);
  });

  it.each([
    [undefined],
    [{ type: "open", uri: "file:///etc/passwd" }],
    [{ type: "openFactor" }],
    [{ type: "openFactor", factor: { toString: "trust" } }],
    [{ type: "openLink", from: "a", to: "b", configurations: [] }],
    [{ type: "openLink", from: "a", to: "b", kind: "any", configurations: [] }],
    [{ type: "openLink", from: "a", to: "b", kind: "mechanism-outcome" }],
    [{ type: "openPlace", number: 1, place: "file:///etc/passwd" }],
    [asked({ links: [{ from: "a" }] })],
    [asked({ configuration: 1 })],
    [asked({})],
    [changed(asked({ links: [] }), "options", undefined)],
    [{ type: "askLoops", number: 1 }],
    [{ type: "pin", view: "", factor: "a", at: { x: "1", y: 2 } }],
    [{ type: "saveView", options: { kind: "causal web" } }],
    [{ type: "drawn" }],
    [changed({ type: "drawn", drawn }, "drawn.factors.0.shape", "star")],
    [changed({ type: "drawn", drawn }, "drawn.links.0.isHighlighted", 1)],
    [changed({ type: "drawn", drawn }, "drawn.highlighted", [null])],
    [changed({ type: "drawn", drawn }, "drawn.says", undefined)],
  ])("%j is none", (message) => {
    expect(isFromPage(message)).toBe(false);
  });
});

describe("what a page keeps", () => {
  const kept = {
    file: "file:///a.cmoc",
    view: { scale: 0.5, left: -3, top: 4 },
    isLegendOpen: false,
    isLocked: true,
    isList: false,
    options: WHOLE_WEB,
    viewName: "Figure 1",
  };

  it("is taken back as it was", () => {
    expect(isKeptState(kept)).toBe(true);
    expect(isKeptState({ ...kept, view: null })).toBe(true);
  });

  it.each([
    [null],
    [{}],
    [{ ...kept, file: 1 }],
    [{ ...kept, view: undefined }],
    [{ ...kept, view: { scale: 0, left: 0, top: 0 } }],
    [{ ...kept, view: { scale: 1, left: Number.NaN, top: 0 } }],
    [{ ...kept, view: { scale: "1", left: 0, top: 0 } }],
    [{ ...kept, isLegendOpen: "yes" }],
    [{ ...kept, isLocked: undefined }],
    [{ ...kept, options: {} }],
    [{ ...kept, viewName: 3 }],
  ])("is not taken back as %j", (state) => {
    expect(isKeptState(state)).toBe(false);
  });
});

describe("options of a view", () => {
  const withFocus = (focus: unknown) => ({ type: "saveView", options: { ...WHOLE_WEB, focus } });

  it.each<[Partial<ViewOptions>]>([
    [{ kind: "cmocs", direction: "down", zoomedOut: true }],
    [
      {
        filters: { theories: ["a"], sourcesAtLeast: 2, dimensions: [{ dimension: "stage", value: "early" }] },
      },
    ],
    [{ filters: { stances: ["inverse"], statuses: ["not carried over"], sections: [], sources: ["x"] } }],
    [{ focus: { on: "leads to", factors: ["a"] } }],
    [{ focus: { on: "around", factors: ["a"], steps: 2 } }],
    [{ focus: { on: "between", from: "a", to: "b" } }],
    [{ focus: { on: "loop", factors: ["a", "b"] } }],
    [{ focus: { on: "chain", configurations: ["T1"], steps: 1 } }],
    [{ grouping: { form: "lanes", by: "parent" } }],
    [{ grouping: { form: "columns", by: { dimension: "stage" } } }],
  ])("%j are some", (options) => {
    expect(isFromPage({ type: "saveView", options: { ...WHOLE_WEB, ...options } })).toBe(true);
  });

  it.each([
    [withFocus({ on: "around", factors: ["a"] })],
    [withFocus({ on: "between", factors: ["a"] })],
    [withFocus({ on: "constructor" })],
    [withFocus("trust")],
    [{ type: "saveView", options: { ...WHOLE_WEB, filters: { theories: "a" } } }],
    [{ type: "saveView", options: { ...WHOLE_WEB, filters: { statuses: ["old"] } } }],
    [{ type: "saveView", options: { ...WHOLE_WEB, grouping: { form: "rows", by: "section" } } }],
    [{ type: "saveView", options: { ...WHOLE_WEB, direction: "up" } }],
  ])("%j are none", (message) => {
    expect(isFromPage(message)).toBe(false);
  });
});
