import type { WebConfiguration } from "./causal-web.ts";
import type { DimensionValue, Stances } from "./shown-web.ts";

/** The factors that stand in a configuration, part by part. */
export function factorsIn({
  contexts,
  mechanisms,
  outcomes,
}: Pick<WebConfiguration, "contexts" | "mechanisms" | "outcomes">): string[] {
  return [...contexts, ...mechanisms, ...outcomes].map(({ factor }) => factor);
}

/** The sources of any stance, each once. */
export function everySource({ supports, contradicts, inverse }: Stances): string[] {
  return [...new Set([...supports, ...contradicts, ...inverse])];
}

/** Values of dimensions, each once. */
export function distinct(values: readonly DimensionValue[]): DimensionValue[] {
  return [...new Map(values.map((one) => [JSON.stringify([one.dimension, one.value]), one])).values()];
}
