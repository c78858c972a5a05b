import { describe, expect, test } from "vitest";
import { type ViewOptions, WHOLE_WEB } from "../../../language/web/view-options.ts";
import { viewIn } from "./shown-webs.ts";

const REVIEW =
  'dimension stage: early, late\nfactor trust\n  also: belief\n  inverse: distrust\ntheory refined: "R"\ncmoc T1: a -> b -> trust [@x]\n';

describe("readView", () => {
  test("reads the whole of a view", () => {
    const { name, title, options, unreadable } = viewIn(
      `${REVIEW}view "Figure 2: trust"
  kind: causal web
  around: distrust
  steps: 3
  theories: refined
  stage: Early
  sources: @x, y
  stance: supports, contradicts
  status: not carried over
  sources at least: 2
  zoom out: yes
  columns: Stage
  direction: top to bottom`,
    );
    expect([name, title, unreadable]).toEqual(["Figure 2: trust", null, []]);
    expect(options).toEqual({
      kind: "causal web",
      filters: {
        theories: ["refined"],
        dimensions: [{ dimension: "stage", value: "early" }],
        sources: ["x", "y"],
        stances: ["supports", "contradicts"],
        statuses: ["not carried over"],
        sourcesAtLeast: 2,
      },
      focus: { on: "around", factors: ["trust"], steps: 3 },
      zoomedOut: true,
      grouping: { form: "columns", by: { dimension: "stage" } },
      direction: "down",
    });
  });

  test.each<[string, string, Partial<ViewOptions>]>([
    ["nothing", "", {}],
    ["another kind", "kind: Programme Theory", { kind: "programme theory" }],
    ["CMOCs", "kind: CMOCs", { kind: "cmocs" }],
    [
      "two steps where none are said",
      "around: belief",
      { focus: { on: "around", factors: ["trust"], steps: 2 } },
    ],
    ["several factors", 'around: a, "b, c"', { focus: { on: "around", factors: ["a", "b, c"], steps: 2 } }],
    [
      "a direction word before a factor",
      "leads to: more trust",
      { focus: { on: "leads to", factors: ["trust"] } },
    ],
    [
      "what follows",
      "follows from: a\n  steps: 1",
      { focus: { on: "follows from", factors: ["a"], steps: 1 } },
    ],
    ["paths", "between: a, b", { focus: { on: "between", from: "a", to: "b" } }],
    ["a loop", "loop: a, b", { focus: { on: "loop", factors: ["a", "b"] } }],
    ["a label alone", "chain of: t1", { focus: { on: "chain", configurations: ["refined/T1"] } }],
    [
      "a label with its theory",
      "chain of: refined/T1",
      { focus: { on: "chain", configurations: ["refined/T1"] } },
    ],
    ["lanes", "lanes: parent", { grouping: { form: "lanes", by: "parent" } }],
    ["frames", "clusters: section", { grouping: { form: "clusters", by: "section" } }],
    ["a source in brackets", "sources: [@x]", { filters: { sources: ["x"] } }],
  ])("reads %s", (_, lines, options) => {
    const read = viewIn(`${REVIEW}view "V"\n  ${lines}`);
    expect(read.options).toEqual({ ...WHOLE_WEB, ...options });
    expect(read.unreadable).toEqual([]);
  });

  test.each([
    ["a kind", "kind: spaghetti", "spaghetti"],
    ["a number", "sources at least: many", "many"],
    ["steps of nothing", "steps: 2", "steps"],
    ["no number of steps", "around: a\n  steps: two", "two"],
    ["two things to look at", "around: a\n  loop: a, b", "loop"],
    ["one end of a path", "between: a", "between"],
    ["two groupings", "columns: stage\n  lanes: section", "section"],
    ["what nothing stands by", "columns: colour", "colour"],
    ["a stance", "stance: likes", "likes"],
    ["a status", "status: old", "old"],
    ["a direction", "direction: sideways", "sideways"],
    ["neither yes nor no", "zoom out: a bit", "a bit"],
  ])("tells what it cannot read, and reads the rest: %s", (_, lines, words) => {
    const { unreadable, options } = viewIn(`${REVIEW}view "V"\n  ${lines}\n  theories: refined`);
    expect(unreadable.map((line) => line.words.text)).toEqual([words]);
    expect(unreadable[0]?.message).toMatch(/^[A-Z“].*\.$/);
    expect(options.filters.theories).toEqual(["refined"]);
  });

  test.each([
    ['view "Figure 2: trust"', "Figure 2: trust", null],
    ["view Figure 2: Trust and faith", "Figure 2", "Trust and faith"],
    ['view Figure 2: "Trust: a loop"', "Figure 2", "Trust: a loop"],
    ["view Figure 2", "Figure 2", null],
    ['View "A view"', "A view", null],
  ])("%s: name and title", (text, name, title) => {
    expect(viewIn(text)).toMatchObject({ name, title });
  });
});
