import { expect, test } from "vitest";
import { openWorkCounted, openWorkLines } from "../../../extension/views/open-work-lines.ts";
import { OPEN_WORK_KINDS } from "../../../language/checks/open-work.ts";
import type { OpenWorkResult } from "../../../server/view-protocol.ts";
import { idsIn, PLACE, told } from "./told.ts";

const item = (name: string, message: string) => ({ name, message, location: PLACE });

const work: OpenWorkResult = {
  groups: [
    {
      kind: "unknown-part",
      count: 2,
      items: [item("T3", "The context is to be found."), item("T3", "The mechanism is to be found.")],
    },
    { kind: "near-miss", count: 250, items: [item("trusts", "“trusts” is nearly “trust”.")] },
  ],
};

test("what is to be done, by kind, with the number left", async () => {
  const lines = openWorkLines(work);
  expect(await told(lines)).toEqual([
    "Parts still to be found | 2",
    "  T3 | The context is to be found.",
    "  T3 | The mechanism is to be found.",
    "Names that are nearly the same | 250",
    "  trusts | “trusts” is nearly “trust”.",
    "  249 more, listed once these are done",
  ]);
  const ids = await idsIn(lines);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a short list is open, a long one closed", () => {
  expect(openWorkLines(work).map(({ isOpen }) => isOpen)).toEqual([true, false]);
});

test("a click on each leads to its place", async () => {
  const [first] = openWorkLines(work);
  expect((await first?.inside?.())?.map(({ place }) => place)).toEqual([PLACE, PLACE]);
});

test("all of it is counted at the icon", () => {
  expect(openWorkCounted(work)).toEqual({
    value: 252,
    tooltip: "Parts still to be found: 2\nNames that are nearly the same: 250",
  });
});

test.each(OPEN_WORK_KINDS)("%s has a title of its own", (kind) => {
  const [line] = openWorkLines({ groups: [{ kind, count: 1, items: [] }] });
  expect(line?.label).toMatch(/^[A-Z]/);
});
