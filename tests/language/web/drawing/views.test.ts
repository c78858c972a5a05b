import { describe, expect, it, test } from "vitest";
import { drawView } from "../../../../language/web/drawing/picture.ts";
import type { Picture } from "../../../../language/web/drawing/shapes.ts";
import { svgOf } from "../../../../language/web/drawing/svg.ts";
import { shownWebOf } from "../../../../language/web/shown-web-of.ts";
import { viewOf } from "../../../../language/web/view.ts";
import { type ViewOptions, WHOLE_WEB } from "../../../../language/web/view-options.ts";
import { ROOT, theoryOf } from "../../theory/reviews.ts";
import { flattened, isInside, overlap, overlaps, pointsOfPath } from "../geometry.ts";
import { hostileNames } from "../labels.ts";
import { collaborationTexts, shown } from "../shown-webs.ts";
import { everyElement, readXml } from "../xml.ts";
import { areaOf, corners } from "./text-areas.ts";

const collaboration = shownWebOf(theoryOf(collaborationTexts()), { root: ROOT }).web;

const draw = (text: string, options: Partial<ViewOptions> = {}) =>
  drawView(viewOf(shown(text), { ...WHOLE_WEB, ...options }));

const FIGURES: readonly (readonly [name: string, options: Partial<ViewOptions>])[] = [
  [
    "around trust",
    { focus: { on: "around", factors: ["trust"], steps: 1 }, filters: { theories: ["phase 2"] } },
  ],
  ["what has three sources", { filters: { sourcesAtLeast: 3 } }],
  ["from further away", { zoomedOut: true, filters: { sourcesAtLeast: 2 } }],
  ["the programme theory", { kind: "programme theory", filters: { sourcesAtLeast: 2 } }],
  ["CMOCs of a section", { kind: "cmocs", filters: { sections: ["Trust"] } }],
  ["CMOCs of a chain", { kind: "cmocs", focus: { on: "chain", configurations: ["phase 2/I3"], steps: 1 } }],
];

describe.each(FIGURES)("a figure of the example review: %s", (name, options) => {
  const picture = drawView(viewOf(collaboration, { ...WHOLE_WEB, ...options }), { title: name });

  it("keeps its pieces apart, every line of a label inside its shape", () => {
    expect(picture.factors.length).toBeGreaterThan(5);
    expect(overlaps(picture.factors)).toEqual([]);
    const outside = picture.factors.flatMap((piece) =>
      piece.lines.filter((line) => corners(areaOf(line)).some((corner) => !isInside(corner, piece))),
    );
    expect(outside).toEqual([]);
  });

  it("leads no link through a piece, and keeps what is printed on links off them", () => {
    for (const { path, badge } of picture.links) {
      const line = flattened(pointsOfPath(path));
      expect(picture.factors.filter((piece) => line.some((point) => isInside(point, piece)))).toEqual([]);
      if (badge) expect(picture.factors.filter((piece) => overlap(badge, piece))).toEqual([]);
      if (badge) expect(corners(areaOf(badge.text)).filter((corner) => !isInside(corner, badge))).toEqual([]);
    }
  });

  it("lies wholly on its page, its words apart from the web", () => {
    const { width, height, heading, legend, notes, factors } = picture;
    const words = [...heading, ...legend.map(({ text }) => text), ...notes].map(areaOf);
    const page = { x: width / 2, y: height / 2, width, height };
    expect(words.filter((area) => corners(area).some((corner) => !isInside(corner, page)))).toEqual([]);
    expect(overlaps([...words, ...factors])).toEqual([]);
    expect(notes.length).toBeGreaterThan(0);
  });

  it("is a sound SVG file", () => {
    expect(svgOf(picture)).not.toMatch(/NaN|Infinity|undefined/);
    expect(readXml(svgOf(picture)).name).toBe("svg");
  });
});

const legendOf = ({ legend }: Picture) => legend.map(({ text }) => text.text);

describe("the legend names what is in the picture, and nothing else", () => {
  const links = ["context activates mechanism", "mechanism produces outcome"];
  test.each<[what: string, text: string, options: Partial<ViewOptions>, words: readonly string[]]>([
    [
      "posited links",
      "cmoc: a -> b -> c [posited]",
      {},
      ["context only", "mechanism or outcome", ...links, "same direction", "posited, without a source"],
    ],
    [
      "links without a word on what they rest on",
      "cmoc: a -> b -> c",
      {},
      ["context only", "mechanism or outcome", ...links, "same direction", "no source cited"],
    ],
    [
      "evidence that conflicts",
      "cmoc: a -> b -> c [@x]\n  contradicted by: [@y]",
      {},
      [
        "context only",
        "mechanism or outcome",
        ...links,
        "same direction",
        "number of sources",
        "evidence conflicts",
      ],
    ],
    [
      "larger factors",
      "factor b\n  part of: whole\ncmoc: a -> b -> c [@x]",
      { zoomedOut: true },
      [
        "context only",
        "mechanism or outcome",
        "larger factor, with its parts",
        ...links,
        "same direction",
        "number of sources",
      ],
    ],
    [
      "the programme theory",
      "cmoc: a -> b -> trust threshold [@x]\ncmoc: trust threshold -> d -> less b [@x]",
      { kind: "programme theory" },
      [
        "context only",
        "factor",
        "threshold",
        "influence",
        "same direction",
        "opposite direction",
        "balancing loop",
      ],
    ],
    [
      "CMOCs",
      "cmoc 1: a -> b -> more c [@x]\ncmoc 2: d -> e -> f [@x]\n  dampens: 1",
      { kind: "cmocs" },
      [
        "context only",
        "also a mechanism or outcome",
        "CMOC, with its mechanism",
        "context of a CMOC",
        "outcome of a CMOC",
        "CMOC that acts on another",
      ],
    ],
    ["nothing at all", "", {}, []],
  ])("%s", (_, text, options, words) => {
    expect(legendOf(draw(text, options))).toEqual(words);
  });

  test("and under it, what of the review is shown, and what is left out", () => {
    const said = draw("cmoc: a -> b -> c [@x]", { filters: { sources: ["x"] } }).notes.map(
      ({ text }) => text,
    );
    expect(said).toEqual(["Shown: source x."]);
    expect(draw("cmoc: a -> b -> c [@x]").notes).toEqual([]);
  });
});

describe("a link", () => {
  const linkOf = (text: string, options: Partial<ViewOptions> = {}) => draw(text, options).links[0];

  test.each([
    ["with a source", "cmoc: a -> b -> c [@x]", "cited", false, "+ 1"],
    ["only posited", "cmoc: a -> b -> c [posited]", "posited", false, "+"],
    ["with nothing", "cmoc: a -> b -> c", "uncited", false, "+"],
    [
      "that a source speaks against",
      "cmoc: a -> less b -> c [@x]\n  contradicted by: [@y]",
      "cited",
      true,
      "− 1 !",
    ],
    ["of two signs", "cmoc: a -> b -> c [@x]\ncmoc: a -> less b -> c [@y]", "cited", true, "? 2 !"],
    [
      "whose members have sources",
      "cmoc T: x -> b -> c [@x]\ndemi-regularity: a -> b -> c\n  from: T",
      "cited",
      false,
      "+ 1",
    ],
  ])("%s", (_, text, support, isConflicting, badge) => {
    const drawn = draw(text).links.find(({ from, to }) => from === "a" && to === "b");
    expect(drawn).toMatchObject({ support, badge: { isConflicting, text: { text: badge } } });
  });

  test("of the programme theory stands for both kinds, and bears the names of its loops", () => {
    const picture = draw("cmoc: a -> b -> a [@x]\ncmoc: b -> a -> c [@y]", { kind: "programme theory" });
    expect(
      picture.links.map(({ from, to, badge, loops, sources }) => [
        from,
        to,
        badge?.text.text,
        loops,
        sources,
      ]),
    ).toEqual([
      ["a", "b", "+ R1", ["reinforcing"], ["x"]],
      ["b", "a", "+ R1", ["reinforcing"], ["x", "y"]],
      ["a", "c", "+", [], ["y"]],
    ]);
    expect(picture.notes.map(({ text }) => text)).toEqual(["R1: a → b → a."]);
  });

  test("of a CMOC says which way the factor goes", () => {
    const { links } = draw("cmoc: low a + b -> c -> more d [@x]", { kind: "cmocs" });
    expect(links.map(({ from, to, badge }) => [from, to, badge?.text.text])).toEqual([
      ["a", "CMOC a#1", "less"],
      ["b", "CMOC a#1", undefined],
      ["CMOC a#1", "d", "more"],
    ]);
  });

  test("is drawn in a way of its own: dashes, heads and breadth", () => {
    const lines = (text: string, options: Partial<ViewOptions> = {}) =>
      everyElement(
        readXml(svgOf(drawView(viewOf(shown(text), { ...WHOLE_WEB, ...options }), { legend: false }))),
      )
        .filter(({ name, attributes }) => name === "path" && attributes.get("fill") === "none")
        .map(
          ({ attributes }) =>
            `${attributes.get("stroke-dasharray") ?? "whole"} ${attributes.get("stroke-width")}`,
        );
    expect(lines("cmoc: a -> b -> ? [@x]")).toEqual(["whole 1.2"]);
    expect(lines("cmoc: a -> b -> ? [posited]")).toEqual(["5 3 1.2"]);
    expect(lines("cmoc: a -> b -> ?")).toEqual(["2 2.5 1.2"]);
    expect(lines("cmoc: a -> b -> a [@x]", { kind: "programme theory" })).toEqual(["whole 2.4", "whole 2.4"]);
    expect(linkOf("cmoc: a -> b -> ? [@x]")?.style).toBe("context-mechanism");
  });
});

test.each(hostileNames)("a name such as %j is only ever text", (name) => {
  const web = shown("cmoc T1: x -> y -> z [@k]");
  const hostile = {
    ...web,
    factors: web.factors.map((factor) => ({ ...factor, name })),
    configurations: web.configurations.map((one) => ({ ...one, id: name, label: name })),
  };
  for (const kind of ["causal web", "programme theory", "cmocs"] as const) {
    const view = viewOf(hostile, { ...WHOLE_WEB, kind, filters: { sections: [], sources: ["k"] } });
    const picture = drawView({ ...view, inForce: [name] });
    expect(picture.links.length).toBeGreaterThan(1);
    const root = readXml(svgOf(picture));
    const names = new Set(everyElement(root).map((element) => element.name));
    const known = ["svg", "title", "desc", "g", "rect", "ellipse", "path", "text"];
    expect([...names].filter((element) => !known.includes(element))).toEqual([]);
  }
});
