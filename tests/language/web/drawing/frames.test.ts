import { describe, expect, it } from "vitest";
import { drawView } from "../../../../language/web/drawing/picture.ts";
import { svgOf } from "../../../../language/web/drawing/svg.ts";
import { shownWebOf } from "../../../../language/web/shown-web-of.ts";
import { viewOf } from "../../../../language/web/view.ts";
import {
  GROUP_FORMS,
  type GroupedBy,
  type ViewOptions,
  WHOLE_WEB,
} from "../../../../language/web/view-options.ts";
import { ROOT, theoryOf } from "../../theory/reviews.ts";
import { flattened, isInside, overlap, overlaps, pointsOfPath } from "../geometry.ts";
import { hostileNames } from "../labels.ts";
import { collaborationTexts, shown } from "../shown-webs.ts";
import { everyElement, readXml } from "../xml.ts";
import { areaOf, corners } from "./text-areas.ts";

const collaboration = shownWebOf(theoryOf(collaborationTexts()), { root: ROOT }).web;

const GROUPINGS: readonly (readonly [name: string, by: GroupedBy, filters: ViewOptions["filters"]])[] = [
  ["stages of the refined theory", { dimension: "stage" }, { theories: ["phase 3"], sourcesAtLeast: 2 }],
  ["sections of the initial theory", "section", { theories: ["phase 2"] }],
  ["larger factors", "parent", { theories: ["phase 3"], sourcesAtLeast: 2 }],
];

describe.each(GROUP_FORMS)("%s in a figure of the example review", (form) => {
  describe.each(["right", "down"] as const)("leading %s", (direction) => {
    it.each(GROUPINGS)("by %s: frames hold what is theirs and nothing else", (_, by, filters) => {
      const view = viewOf(collaboration, { ...WHOLE_WEB, filters, direction, grouping: { form, by } });
      const { frames, factors, links, width, height } = drawView(view);
      const named = view.groups.filter(({ name }) => name !== null);
      expect(frames.map(({ name }) => name)).toEqual(named.map(({ name }) => name));
      expect(frames.length).toBeGreaterThan(2);
      expect(overlaps(frames)).toEqual([]);
      const headings = frames.flatMap(({ lines }) => lines.map(areaOf));
      const page = { x: width / 2, y: height / 2, width, height };
      for (const frame of frames) {
        const members = new Set(named.find(({ id }) => id === frame.id)?.factors);
        const inside = factors.filter((factor) => overlap(frame, factor)).map(({ id }) => id);
        expect(new Set(inside)).toEqual(members);
        const partly = factors.filter(
          (one) => members.has(one.id) && corners(one).some((corner) => !isInside(corner, frame, 0)),
        );
        expect(partly).toEqual([]);
        const outside = frame.lines.filter((line) => corners(areaOf(line)).some((c) => !isInside(c, frame)));
        expect(outside).toEqual([]);
        expect(corners(frame).filter((corner) => !isInside(corner, page))).toEqual([]);
      }
      expect(overlaps([...headings, ...factors])).toEqual([]);
      for (const { path, badge } of links) {
        if (badge) expect(headings.filter((heading) => overlap(heading, badge))).toEqual([]);
        const line = flattened(pointsOfPath(path));
        expect(headings.filter((heading) => line.some((point) => isInside(point, heading)))).toEqual([]);
        expect(factors.filter((factor) => line.some((point) => isInside(point, factor)))).toEqual([]);
      }
    });
  });
});

it.each(hostileNames)("a group called %j is only ever text, inside its frame", (name) => {
  const web = shown("# Trust\ncmoc T1: x -> y -> z [@k]\n# Faith\ncmoc T2: y -> z -> w [@k]");
  const hostile = {
    ...web,
    vocabulary: { ...web.vocabulary, sections: [name, "Faith"] },
    configurations: web.configurations.map((one, i) => (i === 0 ? { ...one, headings: [name] } : one)),
  };
  for (const form of GROUP_FORMS) {
    const picture = drawView(viewOf(hostile, { ...WHOLE_WEB, grouping: { form, by: "section" } }));
    for (const frame of picture.frames)
      expect(frame.lines.filter((line) => corners(areaOf(line)).some((c) => !isInside(c, frame, 0)))).toEqual(
        [],
      );
    const names = new Set(everyElement(readXml(svgOf(picture))).map((element) => element.name));
    const known = ["svg", "title", "desc", "g", "rect", "ellipse", "path", "text"];
    expect([...names].filter((element) => !known.includes(element))).toEqual([]);
  }
});
