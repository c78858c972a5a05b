import { describe, expect, it, test } from "vitest";
import type { LayoutGroup, LayoutInput } from "../../../../language/web/layout/graph.ts";
import { layOut } from "../../../../language/web/layout/layout.ts";
import { seededRandom } from "../../../../language/web/layout/random.ts";
import { GROUP_FORMS } from "../../../../language/web/view-options.ts";
import { faultsIn, frameFaultsIn } from "./faults.ts";
import { laidBefore } from "./laid-before.ts";

const heading = { width: 90, height: 15 };

/** A made-up web in groups, of which some have no heading and some factors have no group. */
function groupedWeb(seed: number): Omit<LayoutInput, "groups"> & { readonly groups: readonly LayoutGroup[] } {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const count = 1 + below(26);
  const id = () => `f${below(count)}`;
  const members: string[][] = Array.from({ length: 1 + below(6) }, () => []);
  for (let i = 0; i < count; i++) if (random() < 0.85) members[below(members.length)]?.push(`f${i}`);
  return {
    factors: Array.from({ length: count }, (_, i) => ({
      id: `f${i}`,
      width: 10 + 180 * random(),
      height: 8 + 80 * random(),
      outline: random() < 0.5 ? "box" : "ellipse",
    })),
    links: Array.from({ length: Math.floor(2.2 * count * random()) }, () => ({ from: id(), to: id() })),
    groups: members.map((factors, i) => ({
      id: `g${i}`,
      factors,
      heading: random() < 0.8 ? { width: 30 + 220 * random(), height: 15 + 30 * random() } : null,
    })),
  };
}

describe.each(GROUP_FORMS)("%s", (form) => {
  test.each(["right", "down"] as const)(
    "leading %s, have no fault in made-up webs with loops and separate parts",
    (direction) => {
      for (let seed = 1; seed <= 60; seed++) {
        const { groups, ...web } = groupedWeb(seed);
        const input: LayoutInput = { ...web, groups: { form, groups } };
        const layout = layOut({ ...input, options: { direction, effort: 0.1 } });
        const framed = groups.filter((group) => group.heading && group.factors.length > 0);
        expect(layout.frames.map((frame) => frame.id)).toEqual(framed.map((group) => group.id));
        const faults = [...faultsIn(input, layout), ...frameFaultsIn(input, layout)];
        expect({ seed, faults }).toEqual({ seed, faults: [] });
        const edited = { ...input, links: input.links.slice(1) };
        const after = layOut({
          ...edited,
          options: { direction, effort: 0.1, ...laidBefore(input, layout) },
        });
        const later = [...faultsIn(edited, after), ...frameFaultsIn(edited, after)];
        expect({ seed, later }).toEqual({ seed, later: [] });
      }
    },
  );

  it("gives the same layout every time, and needs no group", () => {
    const { groups, ...web } = groupedWeb(7);
    const input = { ...web, groups: { form, groups } };
    expect(layOut(input)).toEqual(layOut(structuredClone(input)));
    expect(layOut({ ...web, groups: { form, groups: [] } })).toEqual(layOut(web));
    expect(layOut({ factors: [], links: [], groups: { form, groups } }).frames).toEqual([]);
  });
});

const factor = (id: string) => ({ id, width: 80, height: 30 });
const stages = [
  { id: "early", factors: ["a", "b"], heading },
  { id: "late", factors: ["c", "d"], heading },
];
const web = {
  factors: ["d", "c", "b", "a"].map(factor),
  // One link leads back.
  links: ["d>a", "a>b", "c>b"].map((link) => ({ from: link[0] ?? "", to: link[2] ?? "" })),
};

test("columns follow each other in their order, wherever the links lead", () => {
  const { factors, frames } = layOut({ ...web, groups: { form: "columns", groups: stages } });
  const at = (id: string) => factors.find((one) => one.id === id)?.x ?? Number.NaN;
  expect(Math.max(at("a"), at("b"))).toBeLessThan(Math.min(at("c"), at("d")));
  const [early, late] = frames;
  expect(early?.height).toBe(late?.height);
});

test("lanes lie beside each other in their order", () => {
  const { factors, frames } = layOut({ ...web, groups: { form: "lanes", groups: stages } });
  const at = (id: string) => factors.find((one) => one.id === id)?.y ?? Number.NaN;
  expect(Math.max(at("a"), at("b"))).toBeLessThan(Math.min(at("c"), at("d")));
  const [early, late] = frames;
  expect(early?.width).toBe(late?.width);
});

test("clusters share columns of layers, so that many do not make one long line", () => {
  const many = Array.from({ length: 30 }, (_, i) => `f${i}`);
  const { width, height } = layOut({
    factors: many.map(factor),
    links: many.slice(1).map((to, i) => ({ from: `f${i}`, to })),
    groups: {
      form: "clusters",
      groups: [0, 1, 2, 3, 4, 5].map((g) => ({
        id: `g${g}`,
        factors: many.slice(5 * g, 5 * g + 5),
        heading,
      })),
    },
  });
  expect(width / height).toBeLessThan(30);
  expect(height).toBeGreaterThan(60);
});
