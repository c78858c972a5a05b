import { readCitationGroup } from "../citations/citation.ts";
import { spacedCitations } from "../formatting/citation-spacing.ts";
import { seenTokens } from "../formatting/tokens.ts";
import type { Span } from "../text/span.ts";

/** One citation of a bracket, as it is written between the semicolons. */
export interface CitationItem {
  readonly text: string;
  readonly span: Span;
  /** `null` for `posited` alone. */
  readonly key: string | null;
}

/** A bracket of citations that can be read. */
export interface CitedBracket {
  readonly span: Span;
  readonly items: readonly CitationItem[];
}

/**
 * The brackets in a stretch of text that begins at a line's start, in order; those with a mistake in them are left
 * out, and so are those at the ends of excerpts.
 */
export function bracketsIn(text: string, { start, end }: Span): CitedBracket[] {
  return seenTokens(text.slice(start, end))
    .filter(({ name }) => name === "CITATION_GROUP")
    .flatMap((token) => {
      const span = { start: start + token.start, end: start + token.end };
      const items = itemsOf(text.slice(span.start, span.end), span.start);
      return items ? [{ span, items }] : [];
    });
}

function itemsOf(group: string, start: number): CitationItem[] | null {
  const read = readCitationGroup(group, start);
  if (read.problems.length > 0 || !group.endsWith("]")) return null;
  return spacedCitations(group, start).map(({ span, text }, number, { length }) => {
    const [opens, closes] = [number === 0 ? 1 : 0, 1];
    const isLast = number === length - 1;
    const words = text.slice(opens, isLast ? -closes : -1).trim();
    const inside = group.slice(span.start - start + opens, span.end - start - closes);
    const from = span.start + opens + (inside.length - inside.trimStart().length);
    const own = { start: from, end: from + inside.trim().length };
    const cited = read.citations.find((one) => own.start <= one.span.start && one.span.end <= own.end);
    return { text: words, span: own, key: cited?.key ?? null };
  });
}
