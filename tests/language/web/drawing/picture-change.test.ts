import { expect, test } from "vitest";
import { drawWeb } from "../../../../language/web/drawing/picture.ts";
import { changedPicture, pictureChange } from "../../../../language/web/drawing/picture-change.ts";
import { madeUpWeb } from "../webs.ts";

const web = madeUpWeb(30, 60, 3);
const [first, ...others] = web.links;

test("a picture is told by what changed in it, and keeps the rest itself", () => {
  const before = drawWeb(web);
  const after = drawWeb({ ...web, links: others }, { previous: before });
  const change = structuredClone(pictureChange(before, structuredClone(after)));
  const told = changedPicture(before, change);
  expect(told).toEqual(after);
  const kept = told?.links.filter((link) => before.links.includes(link)).length ?? 0;
  expect(kept).toBeGreaterThan(others.length / 2);
  expect(JSON.stringify(change).length).toBeLessThan(JSON.stringify(after).length / 2);
});

test("a change of another picture is none of this one", () => {
  const one = drawWeb(web);
  const other = drawWeb({ ...web, links: first ? [first] : [] });
  expect(changedPicture(other, pictureChange(one, one))).toBeNull();
});
