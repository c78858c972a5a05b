import type { TheoryReading } from "../theory-reading.ts";
import { type CausalLink, configurationsOfLink } from "./asked.ts";
import { type Evidence, evidenceOf, keysOf, type PlacedConfiguration } from "./evidence.ts";

/** Whether one source tells a chain whole, it is stitched from several, or a step of it has no source at all. */
export type Telling = "whole" | "stitched" | "broken";

export interface ChainEvidence {
  /** All of its steps together; what two steps share counts once. */
  readonly evidence: Evidence;
  /** Of each step in order. */
  readonly steps: readonly Evidence[];
  readonly telling: Telling;
  /** The sources that support every step, in the order in which the first step cites them. */
  readonly wholeSources: readonly string[];
  /** Which step, counted from 0, the fewest sources support; of several, fewest citations, then the first. -1: no step. */
  readonly weakest: number;
}

/** The evidence of CMOCs one of which leads to the next (rule 15). */
export function evidenceOfChain(theory: TheoryReading, chain: readonly PlacedConfiguration[]): ChainEvidence {
  return evidenceOfSteps(
    theory,
    chain.map((one) => [one]),
  );
}

/** The evidence of causal links one of which begins where the last one ends. */
export function evidenceOfPath(theory: TheoryReading, links: readonly CausalLink[]): ChainEvidence {
  return evidenceOfSteps(
    theory,
    links.map((link) => configurationsOfLink(theory, link)),
  );
}

/** The evidence of steps each of which some CMOCs state. */
export function evidenceOfSteps(
  theory: TheoryReading,
  stated: readonly (readonly PlacedConfiguration[])[],
): ChainEvidence {
  const steps = stated.map((configurations) => evidenceOf(theory, configurations));
  const wholeSources = inEach(steps.map((step) => keysOf(step, "supports")));
  const broken = steps.some(({ counts }) => counts.supports.sources === 0);
  return {
    evidence: evidenceOf(theory, stated.flat()),
    steps,
    telling: broken ? "broken" : wholeSources.length > 0 ? "whole" : "stitched",
    wholeSources,
    weakest: weakestOf(steps),
  };
}

function inEach([first = [], ...rest]: readonly (readonly string[])[]): string[] {
  const others = rest.map((keys) => new Set(keys));
  return first.filter((key) => others.every((keys) => keys.has(key)));
}

function weakestOf(steps: readonly Evidence[]): number {
  const support = (at: number) => steps[at]?.counts.supports ?? { sources: 0, citations: 0 };
  return steps.reduce((weakest, _, at) => {
    if (weakest < 0) return at;
    const [one, other] = [support(at), support(weakest)];
    return (one.sources - other.sources || one.citations - other.citations) < 0 ? at : weakest;
  }, -1);
}
