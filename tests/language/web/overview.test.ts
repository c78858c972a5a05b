import { describe, expect, test } from "vitest";
import { drawView } from "../../../language/web/drawing/picture.ts";
import { isTooLarge, overviewOf } from "../../../language/web/overview.ts";
import type { ShownWeb } from "../../../language/web/shown-web.ts";
import { viewOf } from "../../../language/web/view.ts";
import { WHOLE_WEB } from "../../../language/web/view-options.ts";
import { madeUpShownWeb } from "../../bench/preview/made-up-view.ts";
import { shown } from "./shown-webs.ts";

const large = madeUpShownWeb(1000, 3500);
const whole = (web: ShownWeb) => viewOf(web, WHOLE_WEB);
const withoutSections: ShownWeb = {
  ...large,
  configurations: large.configurations.map((one) => ({ ...one, headings: [] })),
};

test("only what no picture could show is too large", () => {
  expect(isTooLarge(whole(large))).toBe(true);
  expect(isTooLarge(whole(madeUpShownWeb(200, 700)))).toBe(false);
});

describe("an overview", () => {
  test("draws larger factors where a review has them", () => {
    const parents = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, name: `Part ${i}`, parent: null }));
    const web = {
      ...large,
      parents,
      factors: large.factors.map((factor, i) => ({ ...factor, parent: `p${i % 20}` })),
    };
    const { view, says } = overviewOf(whole(web));
    expect(view.web.factors.map(({ name }) => name).sort()).toEqual(parents.map(({ name }) => name).sort());
    expect(says).toContain("larger factors, with their parts");
  });

  test("else its sections, with the links between them summed", () => {
    const { view, says } = overviewOf(whole(large));
    expect(view.web.factors).toHaveLength(50);
    expect(view.web.factors[0]?.bundled.length).toBeGreaterThan(1);
    expect(view.web.links.every(({ from, to }) => from !== to)).toBe(true);
    expect(says).toBe(
      "1,000 factors and 3,500 links are too many for one picture. Drawn: the sections of the review, and the 120 strongest links between them. Choose a factor to see what is around it.",
    );
  });

  test("else the factors with the most links", () => {
    const { view, hubs } = overviewOf(whole(withoutSections));
    expect(view.web.factors).toHaveLength(60);
    expect(hubs).toHaveLength(24);
    expect(hubs.map(({ links }) => links)).toEqual(hubs.map(({ links }) => links).toSorted((a, b) => b - a));
    expect(view.web.factors.map(({ id }) => id)).toContain(hubs[0]?.id);
  });

  test("is a picture like any other, whatever the kind of the view", () => {
    for (const kind of ["causal web", "programme theory", "cmocs"] as const) {
      const picture = drawView(overviewOf(viewOf(large, { ...WHOLE_WEB, kind })).view);
      expect(picture.factors.length).toBeGreaterThan(10);
      expect(picture.notes.map(({ text }) => text).join(" ")).toContain("strongest links");
    }
  });

  test("of little is that little", () => {
    const { view, hubs } = overviewOf(whole(shown("cmoc: a -> b -> c [@x]")));
    expect(view.web.factors).toHaveLength(3);
    expect(hubs[0]).toEqual({ id: "b", name: "b", links: 2 });
  });
});
