import { expect, it } from "vitest";
import { pack } from "../../../../language/web/layout/packing.ts";
import { overlaps } from "../geometry.ts";

const rectangles = Array.from({ length: 30 }, (_, i) => ({
  width: 20 + ((i * 31) % 90),
  height: 10 + ((i * 13) % 50),
}));

it.each([0.5, 1, 3])("packs rectangles apart and near width by height of %d", (ratio) => {
  const { corners, size } = pack(rectangles, 10, ratio);
  const areas = rectangles.map(({ width, height }, i) => ({
    x: (corners[i]?.x ?? Number.NaN) + width / 2,
    y: (corners[i]?.y ?? Number.NaN) + height / 2,
    width: width + 9,
    height: height + 9,
  }));
  expect(overlaps(areas)).toEqual([]);
  expect(size.width / size.height).toBeGreaterThan(ratio / 1.5);
  expect(size.width / size.height).toBeLessThan(ratio * 1.5);
});

it("has room for nothing, and for one", () => {
  expect(pack([], 10, 1).size).toEqual({ width: 0, height: 0 });
  expect(pack([{ width: 5, height: 7 }], 10, 1)).toEqual({
    corners: [{ x: 0, y: 0 }],
    size: { width: 5, height: 7 },
  });
});
