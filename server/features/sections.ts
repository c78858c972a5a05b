import type { FileSummary } from "../../language/summary/summary.ts";
import { lineStart } from "../../language/text/lines.ts";
import type { Span } from "../../language/text/span.ts";

/** What a heading heads: from its line to the line of the next heading of its level or a higher one, in order. */
export function sectionsOf({ headings, lines }: Pick<FileSummary, "headings" | "lines">): Span[] {
  const sections: Span[] = [];
  /** By level: where the next heading of this level or a higher one begins. */
  const next = Array.from({ length: 7 }, () => lines.length);
  for (const { level, span } of headings.toReversed()) {
    const start = lineStart(lines, span.start);
    sections.push({ start, end: next[level] ?? lines.length });
    next.fill(start, level);
  }
  return sections.reverse();
}

/** All statements of a file that are no headings, in no order. */
export function statementsOf(file: FileSummary) {
  return [
    ...file.reviews,
    ...file.theories,
    ...file.dimensions,
    ...file.factors,
    ...file.sources,
    ...file.views,
    ...file.configurations,
  ];
}
