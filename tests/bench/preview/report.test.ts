import { expect, test } from "vitest";
import type { EditorTimes } from "./editor-run.ts";
import type { EngineResult } from "./engine-worker.ts";
import type { LargeWeb, PictureTimes } from "./large-webs.ts";
import { editorTable, type LayoutResult, layoutTable, previewVerdicts } from "./report.ts";

const of = (warm: number, crossings: number): EngineResult => ({ cold: 2 * warm, warm: [warm], crossings });
const small: LayoutResult = {
  size: { factors: 60, links: 180, rounds: {} },
  layouts: { ours: of(30, 800), dot: of(60, 1000), elk: of(90, 1400), dagre: of(50, 1400) },
};
const middle: LayoutResult = {
  size: { factors: 200, links: 700, rounds: {} },
  layouts: { ours: of(200, 1500), dot: of(9000, 1000), elk: of(3000, 2000) },
};
const pictures: readonly PictureTimes[] = [{ factors: 200, links: 700, whole: 300, edit: 250 }];
const large: LargeWeb = {
  factors: 1000,
  links: 3500,
  overview: { cold: 900, warm: 100 },
  focus: { median: 2, worst: 60, of: "f1" },
};

const editor = (...painted: readonly number[]): EditorTimes => ({
  factors: 60,
  links: 180,
  editor: "an editor",
  edits: painted.map((time) => ({ keys: "x", heard: time / 3, drawn: time / 2, painted: time })),
});

const claims = (results: readonly LayoutResult[], some = pictures) =>
  previewVerdicts(results, some, large, editor(90, 150, 900)).map(({ value, holds }) => [value, holds]);

test("every limit holds where it is kept, to the last unit", () => {
  expect(claims([small, middle])).toEqual([
    [0.6, true],
    [0.8, true],
    [200, true],
    [250, true],
    [1, true],
    [900, true],
    [60, true],
    [150, true],
  ]);
});

test("and is exceeded where it is not", () => {
  const slow = { ...small, layouts: { ...small.layouts, ours: of(51, 1001) } };
  expect(claims([slow, middle]).slice(0, 2)).toEqual([
    [1.02, false],
    [1.001, false],
  ]);
});

test("no answer of an engine is no proof", () => {
  const silent = { ...middle, layouts: { ...middle.layouts, dot: null } };
  expect(claims([small, silent], [])).toContainEqual([Number.NaN, false]);
  expect(layoutTable(silent)).toContain("no answer");
});

test("of edits in the editor the median counts, and without an editor there is no proof", () => {
  const last = (some: EditorTimes | null) => previewVerdicts([], [], large, some).at(-1);
  expect(last(editor(90, 151, 152))).toMatchObject({ value: 151, holds: false });
  expect(last(null)).toMatchObject({ value: Number.NaN, holds: false });
  expect(editorTable(editor(90, 150, 900))).toMatch(/it is painted +150 +900 +900/);
});
