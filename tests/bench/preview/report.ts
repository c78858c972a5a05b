/** From times and crossings to tables and verdicts. */
import { percentile } from "../report.ts";
import type { EditorTimes } from "./editor-run.ts";
import type { EngineResult } from "./engine-worker.ts";
import type { EngineName } from "./engines.ts";
import type { LargeWeb, PictureTimes } from "./large-webs.ts";
import type { Layouts, WebSize } from "./layouts.ts";

export interface LayoutResult {
  readonly size: WebSize;
  readonly layouts: Layouts;
}

export interface PreviewVerdict {
  readonly claim: string;
  readonly value: number;
  readonly limit: number;
  readonly holds: boolean;
}

/** Milliseconds, once an engine is warm; `null` where it gave no answer in time or was not asked. */
const warmTime = (result: EngineResult | null | undefined) => (result ? percentile(result.warm, 0.5) : null);

/** An engine that gives no answer is no yardstick; a yardstick that is missing holds no limit. */
export function previewVerdicts(
  results: readonly LayoutResult[],
  pictures: readonly PictureTimes[],
  large: LargeWeb,
  editor: EditorTimes | null,
): readonly PreviewVerdict[] {
  const verdicts: PreviewVerdict[] = [];
  const say = (claim: string, value: number | null, limit: number) =>
    verdicts.push({
      claim,
      value: value ?? Number.NaN,
      limit,
      holds: value !== null && value <= limit && Number.isFinite(limit),
    });
  const [small, middle] = results;
  if (small) {
    const { ours, dot, ...others } = small.layouts;
    const times = [dot, ...Object.values(others)].flatMap((result) => warmTime(result) ?? []);
    const own = warmTime(ours);
    const fastest = times.length > 0 ? Math.min(...times) : Number.NaN;
    say(`${named(small.size)}: time / the fastest other engine's`, own === null ? null : own / fastest, 1);
    say(
      `${named(small.size)}: crossings / Graphviz dot's`,
      ours && dot ? ours.crossings / dot.crossings : null,
      1,
    );
  }
  if (middle) {
    const { ours, dot, elk } = middle.layouts;
    say(`${named(middle.size)}: milliseconds`, warmTime(ours), 500);
    const drawn = pictures.find(({ factors }) => factors === middle.size.factors);
    say(`${named(middle.size)}: milliseconds to a picture after an edit`, drawn?.edit ?? null, 500);
    say(
      `${named(middle.size)}: crossings / the mean of dot's and ELK's`,
      ours && dot && elk ? ours.crossings / ((dot.crossings + elk.crossings) / 2) : null,
      1,
    );
  }
  say(`${named(large)}: milliseconds to an overview, the first time`, large.overview.cold, 2000);
  say(`${named(large)}: milliseconds to focus on a factor, the slowest`, large.focus.worst, 100);
  // The pane draws at once what comes after a rest, as every edit here does: there is no debounce to take off.
  say(
    "An edit in the editor: milliseconds from the key to the painted web, median",
    editor &&
      percentile(
        editor.edits.map(({ painted }) => painted),
        0.5,
      ),
    150,
  );
  return verdicts;
}

export function editorTable({ editor, edits, ...size }: EditorTimes): string {
  const row = (name: string, times: readonly number[]) => [
    name,
    ...[0.5, 0.95, 1].map((share) => whole(percentile(times, share))),
  ];
  return columns([
    [`${edits.length} edits in ${editor}: ${named(size)}, ms since the key`, "median", "95%", "slowest"],
    row(
      "the new web is in the pane",
      edits.map(({ heard }) => heard),
    ),
    row(
      "it is laid out and in the page",
      edits.map(({ drawn }) => drawn),
    ),
    row(
      "it is painted",
      edits.map(({ painted }) => painted),
    ),
  ]);
}

export function layoutTable({ size, layouts }: LayoutResult): string {
  const rows = (Object.entries(layouts) as [EngineName, EngineResult | null][]).map(([name, result]) =>
    result
      ? [name, whole(result.cold), whole(warmTime(result) ?? 0), result.crossings.toLocaleString("en")]
      : [name, "no answer", "in 2 minutes", ""],
  );
  return columns([[named(size), "first, ms", "warm, ms", "crossings"], ...rows]);
}

export function pictureTable(pictures: readonly PictureTimes[]): string {
  return columns([
    ["picture, warm", "whole, ms", "after an edit, ms"],
    ...pictures.map((one) => [named(one), whole(one.whole), whole(one.edit)]),
  ]);
}

export function largeTable(large: LargeWeb): string {
  return columns([
    [named(large), "ms"],
    ["overview, first", whole(large.overview.cold)],
    ["overview, warm", whole(large.overview.warm)],
    ["focus on a factor, median", whole(large.focus.median)],
    ["focus on a factor, slowest", whole(large.focus.worst)],
  ]);
}

export function verdictTable(verdicts: readonly PreviewVerdict[]): string {
  return columns(
    verdicts.map(({ claim, value, limit, holds }) => [
      claim,
      Number.isNaN(value) ? "not known" : limit === 1 ? value.toFixed(2) : whole(value),
      `(limit ${limit})`,
      holds ? "holds" : "EXCEEDED",
    ]),
  );
}

function named({ factors, links }: { readonly factors: number; readonly links: number }): string {
  return `${factors.toLocaleString("en")} factors, ${links.toLocaleString("en")} links`;
}

function whole(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function columns(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? "").length));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(width(0)) : cell.padStart(width(i)))).join("  "),
    )
    .join("\n");
}
