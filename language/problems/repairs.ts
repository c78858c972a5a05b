import type { Span } from "../text/span.ts";
import type { Repair } from "./problem.ts";

export function insertion(title: string, at: number, newText: string): Repair {
  return { title, changes: [{ span: { start: at, end: at }, newText }] };
}

export function replacement(title: string, span: Span, newText: string): Repair {
  return { title, changes: [{ span, newText }] };
}

/** One repair for each text that may have been meant. */
export function replacements(span: Span, meant: readonly string[]): Repair[] {
  return meant.map((text) => replacement(`Write “${text}”`, span, text));
}
