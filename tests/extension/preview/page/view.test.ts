import { describe, expect, it } from "vitest";
import {
  anchoredView,
  boundedView,
  fittingView,
  fittingViewBeside,
  largestScale,
  type Point,
  type View,
  viewShowing,
  zoomedView,
} from "../../../../extension/preview/page/view.ts";

const window = { width: 800, height: 600 };

function shown(view: View, { x, y }: Point): Point {
  return { x: x * view.scale + view.left, y: y * view.scale + view.top };
}

describe("fitting", () => {
  it.each([
    ["a wide picture by its width", { width: 1600, height: 600 }, 0.5],
    ["a high picture by its height", { width: 400, height: 2400 }, 0.25],
    ["a small picture without blowing it up much", { width: 80, height: 60 }, 1.25],
    ["an empty picture", { width: 0, height: 0 }, 1.25],
  ])("%s", (_, picture, scale) => {
    const view = fittingView(picture, window);
    expect(view.scale).toBeCloseTo(scale);
    expect(shown(view, { x: picture.width / 2, y: picture.height / 2 })).toEqual({ x: 400, y: 300 });
  });
});

describe("fitting beside what stands in the lower left corner", () => {
  const corner = { width: 200, height: 150 };
  const areaOf = (view: View, picture: { width: number; height: number }) => ({
    ...view,
    right: view.left + picture.width * view.scale,
    bottom: view.top + picture.height * view.scale,
  });

  it.each([
    ["a high picture to its right", { width: 600, height: 600 }],
    ["a wide picture above it", { width: 1600, height: 700 }],
    ["a small one where it is anyway", { width: 100, height: 100 }],
  ])("%s", (_, picture) => {
    const { left, top, right, bottom } = areaOf(fittingViewBeside(picture, window, corner), picture);
    expect(left >= corner.width || bottom <= window.height - corner.height).toBe(true);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.width);
    expect(bottom).toBeLessThanOrEqual(window.height);
  });

  it("lets it cover a part rather than make the picture very small", () => {
    const picture = { width: 800, height: 600 };
    const covering = { width: 700, height: 500 };
    expect(fittingViewBeside(picture, window, covering)).toEqual(fittingView(picture, window));
  });
});

describe("zooming", () => {
  const view = { scale: 0.5, left: 20, top: -40 };

  it("keeps the point under the pointer where it is", () => {
    const about = { x: 100, y: 200 };
    const picture = { x: (about.x - view.left) / view.scale, y: (about.y - view.top) / view.scale };
    for (const by of [1.25, 0.8, 3]) {
      const after = shown(zoomedView(view, by, about), picture);
      expect(after.x).toBeCloseTo(about.x);
      expect(after.y).toBeCloseTo(about.y);
    }
  });

  it("has its bounds", () => {
    expect(zoomedView(view, 1e9, { x: 0, y: 0 }).scale).toBe(largestScale);
    expect(zoomedView(view, 1e-9, { x: 0, y: 0 }).scale).toBe(0.02);
  });
});

describe("bringing areas into view", () => {
  const view = { scale: 1, left: 0, top: 0 };
  const area = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });

  it.each([
    ["what is seen stays", [area(10, 10)], { x: 0, y: 0 }],
    ["what is beyond the right edge, by as much as it needs", [area(790, 30)], { x: -110, y: 0 }],
    ["what is above and left", [area(-300, -100)], { x: 320, y: 120 }],
    ["several, together", [area(100, 30), area(750, 100)], { x: -70, y: 0 }],
    ["too far apart, but one is seen", [area(10, 10), area(2000, 10)], { x: 0, y: 0 }],
    ["too far apart, none is seen: the first", [area(-500, 30), area(2000, 10)], { x: 520, y: 0 }],
    ["nothing", [], { x: 0, y: 0 }],
  ])("%s", (_, areas, moved) => {
    const after = viewShowing(view, areas, window, 20);
    expect({ x: after.left, y: after.top }).toEqual(moved);
    expect(after.scale).toBe(1);
  });
});

describe("a picture that changes", () => {
  it("keeps the point that is looked at", () => {
    const view = { scale: 0.5, left: 30, top: 40 };
    const before = { x: 200, y: 100 };
    const after = { x: 350, y: 60 };
    expect(shown(anchoredView(view, before, after), after)).toEqual(shown(view, before));
  });

  it.each([
    ["left", { scale: 1, left: -5000, top: 0 }, { left: -952, top: 0 }],
    ["right", { scale: 1, left: 5000, top: 0 }, { left: 752, top: 0 }],
    ["down", { scale: 1, left: 0, top: 5000 }, { left: 0, top: 552 }],
  ])("never leaves the window on the %s", (_, view, expected) => {
    expect(boundedView(view, { width: 1000, height: 400 }, window)).toEqual({ scale: 1, ...expected });
  });
});
