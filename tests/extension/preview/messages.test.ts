import { describe, expect, it } from "vitest";
import { isFromPage, isKeptState, isToPage } from "../../../extension/preview/messages.ts";
import { emptyWeb, smallWeb } from "./webs.ts";

const web = { type: "web", revision: 1, file: "file:///a.cmoc", title: "A review", web: smallWeb };
const drawn = {
  revision: 1,
  factors: [{ id: "a", name: "A", role: "context", shape: "box" }],
  links: [{ from: "a", to: "b", kind: "context-mechanism", isHighlighted: true }],
  highlighted: ["a"],
  says: null,
};

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
    [{ type: "highlight", configurations: [] }],
    [{ type: "highlight", configurations: ["T1", "phase 2/T1"] }],
    [{ type: "notice", text: "Not up to date." }],
    [{ type: "notice", text: null }],
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
  ])("a web whose %s is %j is none", (path, value) => {
    expect(isToPage(changed(web, path, value))).toBe(false);
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
  ])("%j is none", (message) => {
    expect(isToPage(message)).toBe(false);
  });
});

describe("messages from the page", () => {
  it.each([
    [{ type: "ready" }],
    [{ type: "openFactor", factor: "trust" }],
    [{ type: "openLink", from: "a", to: "b", kind: "mechanism-outcome" }],
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
    [{ type: "openLink", from: "a", to: "b" }],
    [{ type: "openLink", from: "a", to: "b", kind: "any" }],
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
  const kept = { file: "file:///a.cmoc", view: { scale: 0.5, left: -3, top: 4 }, isLegendOpen: false };

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
  ])("is not taken back as %j", (state) => {
    expect(isKeptState(state)).toBe(false);
  });
});
