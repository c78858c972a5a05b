import { describe, expect, it } from "vitest";
import { detouringArcs, detourRoutes } from "../../../../language/web/layout/detours.ts";
import { slotsAlong } from "../../../../language/web/layout/slots.ts";
import { flattened, isInside } from "../geometry.ts";
import { arcsOf } from "./arcs-of.ts";

describe("detouringArcs", () => {
  const arcs = arcsOf(4, "0>1 0>3 1>2 0>2 2>3");
  const layers = Int32Array.from([0, 1, 2, 3]);

  it.each([
    ["all slots there is room for", 3, [0, 0, 0, 0, 0]],
    ["the longest link goes around", 2, [0, 1, 0, 0, 0]],
    ["as many as must", 0, [0, 1, 0, 1, 0]],
  ])("%s", (_, mostSlots, detouring) => {
    expect([...detouringArcs(arcs, layers, mostSlots)]).toEqual(detouring);
  });
});

describe("detourRoutes", () => {
  it("leads around all factors from the border of one to the border of another", () => {
    const slots = slotsAlong(arcsOf(3, "0>1 1>2"), Int32Array.from([0, 1, 2]));
    const factors = [60, 90, 70].map((along) => ({ along, across: 40, isEllipse: false }));
    const half = Float64Array.from([20, 20, 20]);
    const nothing = new Float64Array(2);
    const [route = []] = detourRoutes(arcsOf(3, "0>2"), {
      slots,
      layers: [Int32Array.from([0]), Int32Array.from([1]), Int32Array.from([2])],
      columns: [
        { start: 0, end: 60 },
        { start: 110, end: 200 },
        { start: 250, end: 320 },
      ],
      across: Float64Array.from([0, -30, 0]),
      extents: { before: half, behind: half },
      ports: { start: nothing, end: nothing },
      factors,
      headLength: 10,
      breaks: new Map(),
    });
    const points = Array.from({ length: route.length / 2 }, (_, i) => ({
      x: route[2 * i] ?? Number.NaN,
      y: route[2 * i + 1] ?? Number.NaN,
    }));
    expect(points[0]).toEqual({ x: 60, y: 0 });
    expect(points.at(-1)).toEqual({ x: 250, y: 0 });
    expect(Math.min(...points.map(({ y }) => y))).toBeLessThan(-50);
    const shapes = [
      { x: 30, y: 0, width: 60, height: 40 },
      { x: 155, y: -30, width: 90, height: 40 },
      { x: 285, y: 0, width: 70, height: 40 },
    ];
    for (const shape of shapes) expect(flattened(points).some((point) => isInside(point, shape))).toBe(false);
  });
});
