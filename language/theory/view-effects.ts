import type { FileSummary } from "../summary/summary.ts";
import { addAll } from "./affected-files.ts";
import type { FileIndex } from "./file-index.ts";
import { isNearMiss } from "./fingerprints.ts";
import type { NamedThing, ViewName } from "./view-names.ts";

/** What a change of one file may do to what views name. */
export interface ChangeForViews {
  /** Words that factors are named by, which are declared or used otherwise than before. */
  readonly words: readonly string[];
  /** The factor that words name now. */
  readonly factorOf: (words: string) => string;
  /** Whether words may name other factors than before. */
  readonly renames: boolean;
  /** Of these things some came or went. */
  readonly changed: ReadonlySet<NamedThing>;
}

export function viewKey({ what, key }: Pick<ViewName, "what" | "key">): string {
  return `${what} ${key}`;
}

/** Adds the files with views that name, or may be meant to name, what changed. */
export function addViewing(
  views: FileIndex<ViewName>,
  { words, factorOf, renames, changed }: ChangeForViews,
  affected: Set<string>,
): void {
  for (const key of views.keys()) {
    const what = key.slice(0, key.indexOf(" "));
    const named = key.slice(what.length + 1);
    const isConcerned =
      what === "factor"
        ? renames ||
          words.some((one) => isNearMiss(one, named) || one === named || factorOf(one) === factorOf(named))
        : [...changed].some((thing) => thing === what);
    if (isConcerned) addAll(affected, views.uris(key));
  }
}

/** A text that is equal where a file has the same headings. */
export function headingText(summary: FileSummary | null | undefined): string {
  return JSON.stringify(summary?.headings.map(({ text }) => text) ?? []);
}

/** A text that is equal where a file names the same larger factors. */
export function wholesText(summary: FileSummary | null | undefined): string {
  const lines = summary?.factors.flatMap(({ attributes }) => attributes) ?? [];
  const wholes = lines.filter(({ name }) => name === "part of").flatMap(({ items }) => items);
  return JSON.stringify(wholes.map(({ text }) => text));
}
