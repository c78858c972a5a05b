import { expect, test } from "vitest";
import { changedWeb, isSameWeb, webChange } from "../../../language/web/web-change.ts";
import { emptyWeb, grownWeb, smallWeb } from "../../extension/preview/webs.ts";

test.each([
  [smallWeb, grownWeb],
  [grownWeb, smallWeb],
  [emptyWeb, smallWeb],
  [smallWeb, emptyWeb],
  [smallWeb, { ...smallWeb, vocabulary: { ...smallWeb.vocabulary, sections: ["Another"] } }],
])("a web that changed is told again by what is different in it", (before, after) => {
  const change = webChange(before, structuredClone(after));
  expect(changedWeb(before, change)).toEqual(after);
  expect(isSameWeb(before, change)).toBe(false);
});

test("a web that was read again and is the same is told by nothing new", () => {
  const change = webChange(smallWeb, structuredClone(smallWeb));
  expect(isSameWeb(smallWeb, change)).toBe(true);
  expect(JSON.stringify(change)).not.toContain("item");
});
