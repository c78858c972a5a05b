import { describe, expect, test } from "vitest";
import { viewOf } from "../../../language/web/view.ts";
import {
  type Focus,
  type ViewOptions,
  type WebFilters,
  WHOLE_WEB,
} from "../../../language/web/view-options.ts";
import { linksOf, shown } from "./shown-webs.ts";

const view = (text: string, options: Partial<ViewOptions>) =>
  viewOf(shown(text), { ...WHOLE_WEB, ...options });

const REVIEW = [
  "dimension stage: early, late",
  'theory one: "1"',
  "# Trust",
  "cmoc A: a -> b -> c [@x; @y]",
  "  stage: early",
  "## Deeper",
  "cmoc B: c -> d -> less e [@y]",
  "  contradicted by: [@z]",
  'theory two: "2"',
  "  follows: one",
  "# Faith",
  "cmoc C: a -> b -> less c [posited]",
  "  refines: one/A",
  "  stage: late",
  "cmoc D: e -> f -> a [@z]",
].join("\n");

describe("filters", () => {
  const all = ["one/A", "one/B", "two/C", "two/D"];
  test.each<[string, WebFilters, string[]]>([
    ["nothing", {}, all],
    [
      "lists of nothing",
      { theories: [], sections: [], dimensions: [], sources: [], stances: [], statuses: [] },
      all,
    ],
    ["a theory", { theories: ["One"] }, ["one/A", "one/B"]],
    ["two theories", { theories: ["one", "two"] }, all],
    ["a heading with those below", { sections: ["trust"] }, ["one/A", "one/B"]],
    ["a heading below", { sections: ["Deeper"] }, ["one/B"]],
    ["a value", { dimensions: [{ dimension: "stage", value: "early" }] }, ["one/A"]],
    [
      "one of two values",
      {
        dimensions: [
          { dimension: "stage", value: "early" },
          { dimension: "Stage", value: "LATE" },
        ],
      },
      ["one/A", "two/C"],
    ],
    ["a source, for or against", { sources: ["z"] }, ["one/B", "two/D"]],
    ["a stance", { stances: ["contradicts"] }, ["one/B"]],
    ["a status", { statuses: ["refined"] }, ["one/A", "two/C"]],
    ["what is novel or dropped", { statuses: ["novel", "not carried over"] }, ["one/B", "two/D"]],
    ["several things at once", { sources: ["y"], theories: ["one"], stances: ["contradicts"] }, ["one/B"]],
    ["nothing that is there", { theories: ["three"] }, []],
  ])("choose CMOCs by %s", (_, filters, ids) => {
    expect(view(REVIEW, { filters }).web.configurations.map(({ id }) => id)).toEqual(ids);
  });

  test("count links from the chosen CMOCs alone, and keep the roles of the whole review", () => {
    expect(linksOf(view(REVIEW, {}).web)[1]).toBe("b => c ?2");
    const { web } = view(REVIEW, { filters: { theories: ["two"] } });
    expect(linksOf(web)).toEqual(["a -> b +0", "b => c -0", "e -> f +1", "f => a +1"]);
    expect(web.factors.map(({ id, role }) => `${id} ${role}`)).toContain("e mechanism-outcome");
  });

  test("choose links by their number of sources, and with them factors and CMOCs", () => {
    const { web } = view(REVIEW, { filters: { sourcesAtLeast: 2 } });
    expect(linksOf(web)).toEqual(["a -> b +2", "b => c ?2"]);
    expect(web.factors.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(web.configurations.map(({ id }) => id)).toEqual(["one/A", "two/C"]);
  });

  test("choose CMOCs by it, where these are drawn", () => {
    const { web } = view(REVIEW, { kind: "cmocs", filters: { sourcesAtLeast: 2 } });
    expect(web.configurations.map(({ id }) => id)).toEqual(["one/A"]);
  });
});

const CHAIN = [
  "cmoc 1: a -> b -> c [@x]",
  "cmoc 2: c -> d -> e [@x]",
  "cmoc 3: e -> f -> a [@x]",
  "cmoc 4: g -> b -> h [@x]",
  "cmoc 5: c -> b -> i [@x]",
].join("\n");

describe("focus", () => {
  test.each<[string, Focus, string[]]>([
    ["what leads to one, one step", { on: "leads to", factors: ["d"], steps: 1 }, ["c->d"]],
    ["two steps", { on: "leads to", factors: ["d"], steps: 2 }, ["b->c", "c->d"]],
    [
      "all that leads to one",
      { on: "leads to", factors: ["h"] },
      ["a->b", "b->c", "c->d", "d->e", "e->f", "f->a", "g->b", "b->h", "c->b"],
    ],
    ["what follows from one", { on: "follows from", factors: ["d"], steps: 2 }, ["d->e", "e->f"]],
    ["what follows from two", { on: "follows from", factors: ["d", "g"], steps: 1 }, ["d->e", "g->b"]],
    ["around one", { on: "around", factors: ["e"], steps: 1 }, ["d->e", "e->f"]],
    ["a factor that is not there", { on: "around", factors: ["nobody"], steps: 2 }, []],
    [
      "paths",
      { on: "between", from: "c", to: "h" },
      ["a->b", "c->d", "d->e", "e->f", "f->a", "b->h", "c->b"],
    ],
    ["no path", { on: "between", from: "h", to: "a" }, []],
    ["a loop", { on: "loop", factors: ["b", "c"] }, ["b->c", "c->b"]],
    [
      "a CMOC's chain, one step",
      { on: "chain", configurations: ["2"], steps: 1 },
      ["a->b", "b->c", "c->d", "d->e", "e->f", "f->a"],
    ],
    ["all of a CMOC's chain", { on: "chain", configurations: ["4"] }, ["g->b", "b->h"]],
  ])("on %s", (_, focus, links) => {
    expect(view(CHAIN, { focus }).web.links.map(({ from, to }) => `${from}->${to}`)).toEqual(links);
  });

  test("keeps the factor itself where nothing is around it", () => {
    const { web } = view(CHAIN, { focus: { on: "leads to", factors: ["g"] } });
    expect(web.factors.map(({ id }) => id)).toEqual(["g"]);
  });

  test("says where a search for paths ended", () => {
    const factors = Array.from({ length: 16 }, (_, i) => `f${i}`);
    const all = factors.flatMap((one) => factors.map((other) => `cmoc: ${one} -> ${other} -> ?`)).join("\n");
    const { stopped } = view(all, { focus: { on: "between", from: "f0", to: "f1" } });
    expect(stopped).toBe("There are more than the 2000 shortest paths shown here.");
    expect(view(CHAIN, { focus: { on: "between", from: "c", to: "h" } }).stopped).toBeNull();
  });

  test("says what it looks at, with the filters", () => {
    const { inForce } = view(REVIEW, {
      filters: {
        theories: ["one"],
        sections: ["Trust"],
        sourcesAtLeast: 1,
        dimensions: [{ dimension: "stage", value: "early" }],
      },
      focus: { on: "around", factors: ["a"], steps: 1 },
      zoomedOut: true,
    });
    expect(inForce).toEqual([
      "1 step around “a”",
      "theory one",
      "section “Trust”",
      "stage early",
      "at least 1 source",
      "parts drawn as the larger factor they belong to",
    ]);
  });
});

const PARTS = [
  "factor trust",
  "  part of: functioning",
  "factor faith",
  "  part of: functioning",
  "factor functioning",
  "  part of: collaboration",
  "cmoc 1: aims -> more trust -> more faith [@x]",
  "cmoc 2: aims -> less faith -> synergy [@y]",
  "cmoc 3: aims -> more trust -> synergy [@x]",
].join("\n");

describe("zooming out", () => {
  test("draws parts as the largest factor, and sums their links", () => {
    const { web } = view(PARTS, { zoomedOut: true });
    expect(web.factors.map(({ id, bundled }) => [id, bundled])).toEqual([
      ["aims", []],
      ["collaboration", ["trust", "faith"]],
      ["synergy", []],
    ]);
    expect(linksOf(web)).toEqual(["aims -> collaboration ?2", "collaboration => synergy ?2"]);
    expect(web.links.map(({ conflicts }) => conflicts)).toEqual([[], []]);
  });

  test("focuses on the factor that is drawn in place of the one named", () => {
    const { web } = view(PARTS, { zoomedOut: true, focus: { on: "follows from", factors: ["faith"] } });
    expect(linksOf(web)).toEqual(["collaboration => synergy ?2"]);
  });

  test("brings back no link that a filter took out", () => {
    const text = `${PARTS}\ncmoc 4: size -> more trust -> costs [@x]`;
    const { web } = view(text, { zoomedOut: true, filters: { sourcesAtLeast: 2 } });
    expect(linksOf(web)).toEqual([]);
  });

  test("ends where factors are part of each other in a circle", () => {
    const { web } = view("factor a\n  part of: b\nfactor b\n  part of: a\ncmoc: a -> b -> c", {
      zoomedOut: true,
    });
    expect(web.factors.length).toBeGreaterThan(0);
  });
});

describe("groups", () => {
  const groups = (text: string, by: "section" | "parent" | { dimension: string }) =>
    view(text, { grouping: { form: "columns", by } }).groups.map(({ name, factors }) => [name, factors]);

  test("by a dimension: in the order of its values, where most CMOCs say, the earliest of equals", () => {
    expect(groups(REVIEW, { dimension: "stage" })).toEqual([
      ["early", ["a", "b", "c"]],
      [null, ["d", "e", "f"]],
    ]);
  });

  test("by section: that in which most of its CMOCs stand", () => {
    expect(groups(REVIEW, "section")).toEqual([
      ["Trust", ["b", "c"]],
      ["Deeper", ["d", "e"]],
      ["Faith", ["a", "f"]],
    ]);
  });

  test("by parent: a parent stands with its parts", () => {
    expect(groups(`${PARTS}\ncmoc: functioning -> x -> y`, "parent")).toEqual([
      ["functioning", ["trust", "faith"]],
      ["collaboration", ["functioning"]],
      [null, ["aims", "synergy", "x", "y"]],
    ]);
  });
});
