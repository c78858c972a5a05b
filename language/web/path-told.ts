import type { Telling } from "../theory/evidence/chain.ts";
import type { LinkEvidence } from "./link-evidence.ts";

/** How a path of links is told by its sources. */
export interface PathTold {
  readonly telling: Telling;
  /** The sources that support every step. */
  readonly wholeSources: readonly string[];
  /** Which step, counted from 0, the fewest sources support; of several, fewest citations, then the first; -1 without any. */
  readonly weakest: number;
  /** All of that in a sentence or two. */
  readonly words: string;
}

/** A step of a path, as far as its telling goes, and what it is called. */
export interface ToldStep extends Pick<LinkEvidence, "counts"> {
  readonly named: string;
  readonly sources: readonly Pick<LinkEvidence["sources"][number], "key" | "stances">[];
}

/** Whether one source tells a path whole or it is stitched from several, and its weakest link. */
export function pathTold(steps: readonly ToldStep[]): PathTold {
  const supporting = steps.map(({ sources }) =>
    sources.flatMap(({ key, stances }) => (stances.includes("supports") ? [key] : [])),
  );
  const wholeSources = inEach(supporting);
  const broken = supporting.some((keys) => keys.length === 0);
  const telling = broken ? "broken" : wholeSources.length > 0 ? "whole" : "stitched";
  const weakest = weakestOf(steps);
  return { telling, wholeSources, weakest, words: inWords(steps, telling, wholeSources, weakest) };
}

function inEach([first = [], ...rest]: readonly (readonly string[])[]): string[] {
  const others = rest.map((keys) => new Set(keys));
  return first.filter((key) => others.every((keys) => keys.has(key)));
}

function weakestOf(steps: readonly ToldStep[]): number {
  return steps.reduce((weakest, { counts }, at) => {
    const least = steps[weakest]?.counts.supports;
    if (!least) return at;
    const { sources, citations } = counts.supports;
    return (sources - least.sources || citations - least.citations) < 0 ? at : weakest;
  }, -1);
}

function inWords(
  steps: readonly ToldStep[],
  telling: Telling,
  wholeSources: readonly string[],
  weakest: number,
): string {
  const step = steps[weakest];
  if (!step) return "This path has no links.";
  const count = step.counts.supports.sources;
  const { named } = step;
  const sources = count === 1 ? "1 source" : `${count} sources`;
  if (steps.length === 1)
    return count === 0 ? `No source supports ${named}.` : `${capital(sources)} for ${named}.`;
  const weak = `Its weakest link is ${named}, with ${count === 0 ? "no source" : sources}.`;
  switch (telling) {
    case "whole":
      return wholeSources.length === 1
        ? `One source tells this path whole: ${wholeSources[0]}. ${weak}`
        : `${wholeSources.length} sources tell this path whole: ${wholeSources.join(", ")}. ${weak}`;
    case "stitched":
      return `This path is stitched from several sources: none tells it whole. ${weak}`;
    case "broken":
      return `No source tells every link of this path. ${weak}`;
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
