import { describe, expect, test } from "vitest";
import type { LayoutInput, Point } from "../../../../language/web/layout/graph.ts";
import { layOut } from "../../../../language/web/layout/layout.ts";
import { seededRandom } from "../../../../language/web/layout/random.ts";
import { flattened, isInside, overlaps } from "../geometry.ts";

/** A made-up web of boxes and ellipses of many sizes. */
function madeUp(seed: number): LayoutInput {
  const random = seededRandom(seed);
  const count = 3 + Math.floor(random() * 20);
  const id = () => `f${Math.floor(random() * count)}`;
  return {
    factors: Array.from({ length: count }, (_, i) => ({
      id: `f${i}`,
      width: 30 + 120 * random(),
      height: 20 + 50 * random(),
      outline: random() < 0.5 ? "box" : "ellipse",
    })),
    links: Array.from({ length: Math.floor(2 * count * random()) }, () => ({ from: id(), to: id() })),
  };
}

function shapesOf(input: LayoutInput, factors: readonly (Point & { readonly id: string })[]) {
  return factors.map((factor, i) => {
    const { width = 0, height = 0, outline = "box" } = input.factors[i] ?? {};
    return { ...factor, width, height, outline };
  });
}

describe("a factor that is pinned", () => {
  const input = madeUp(4);
  const free = layOut(input);
  const [first, second, third] = free.factors;
  if (!first || !second || !third) throw new Error("a web of three factors at least");

  test("stays exactly there, wherever that is", () => {
    for (const at of [{ x: 300, y: 40 }, { x: -900, y: -50.5 }, second]) {
      const { factors } = layOut({ ...input, options: { pinned: new Map([["f0", at]]) } });
      expect(factors[0]).toMatchObject({ x: at.x, y: at.y });
    }
  });

  test("at its own place changes nothing", () => {
    const { factors, links } = layOut({ ...input, options: { pinned: new Map([["f0", first]]) } });
    expect({ factors, links }).toEqual({ factors: free.factors, links: free.links });
  });

  test("moves only what it would lie on, and only the links that must", () => {
    const far = { x: free.width + 400, y: 0 };
    const { factors, links } = layOut({ ...input, options: { pinned: new Map([["f0", far]]) } });
    expect(factors.slice(1)).toEqual(free.factors.slice(1));
    for (const [i, { from, to }] of input.links.entries())
      if (from !== "f0" && to !== "f0") expect(links[i]).toEqual(free.links[i]);
  });

  test("that the web does not have is passed over", () => {
    const { origin, ...rest } = layOut({ ...input, options: { pinned: new Map([["nowhere", first]]) } });
    expect({ origin, ...rest }).toEqual(free);
  });
});

test("pinned factors leave no overlap, and no link through a factor, in made-up webs", () => {
  for (let seed = 1; seed <= 80; seed++) {
    const input = madeUp(seed);
    const random = seededRandom(seed + 1000);
    const free = layOut(input);
    const pinned = new Map<string, Point>();
    for (const { id, width, height } of input.factors) {
      if (random() > 0.3) continue;
      const at = { x: Math.round(free.width * random()), y: Math.round(free.height * random()) };
      // Two that are pinned on each other are the author's own doing.
      const others = [...pinned].map(([other, place]) => ({
        ...place,
        ...input.factors.find((one) => one.id === other),
      }));
      const apart = others.every(
        (other) =>
          Math.abs(other.x - at.x) > (width + (other.width ?? 0)) / 2 + 30 ||
          Math.abs(other.y - at.y) > (height + (other.height ?? 0)) / 2 + 30,
      );
      if (apart) pinned.set(id, at);
    }
    const layout = layOut({ ...input, options: { pinned } });
    const shapes = shapesOf(input, layout.factors);
    const faults = overlaps(shapes).map((pair) => `${pair} overlap`);
    for (const [i, { points }] of layout.links.entries()) {
      const { from, to } = input.links[i] ?? {};
      const line = flattened(points);
      if (line.some(({ x, y }) => Number.isNaN(x + y))) faults.push(`${from} to ${to} is no curve`);
      for (const shape of shapes)
        if (shape.id !== from && shape.id !== to && line.some((point) => isInside(point, shape)))
          faults.push(`${from} to ${to} meets ${shape.id}`);
    }
    expect({ seed, faults }).toEqual({ seed, faults: [] });
  }
});
