import type { CmocParser } from "../syntax/parser.ts";
import type { Span } from "../text/span.ts";
import { linesAround, type Region, regionsOf } from "./regions.ts";
import { edited, editsOf, type TextEdit } from "./stretches.ts";
import { inUsualForm } from "./usual-form.ts";

export type { TextEdit } from "./stretches.ts";

/**
 * The edits that put a file into its usual form, in order and without overlap; none where it has it already.
 *
 * Only white space, the letter case of statement keywords and the forms of arrows change; every word, remark and
 * excerpt stays where it is, and the theory read from the text is the same before and after. A statement with a
 * mistake in it is left as it is, and so are words that belong to no statement. Linear in the text.
 *
 * @param range only the statements it touches, and the lines it covers
 */
export function formattingEdits(
  text: string,
  parse: CmocParser,
  { range }: { readonly range?: Span } = {},
): TextEdit[] {
  const regions = regionsOf(text, parse);
  if (!regions) return [];
  // A byte order mark stands before the text.
  const start = text.startsWith("\ufeff") ? 1 : 0;
  const edits = editsOf(text, start, inUsualForm(text, start, regions));
  if (!range) return edits;
  const touched = touchedBy(range, text, regions);
  return edits.filter(({ span }) => touched.start <= span.start && span.end <= touched.end);
}

/** The text in its usual form. */
export function formatted(text: string, parse: CmocParser): string {
  return edited(text, formattingEdits(text, parse));
}

/** From the first line to the last that a selection touches, and to the ends of the statements it stands in. */
function touchedBy(range: Span, text: string, regions: readonly Region[]): Span {
  // A selection that ends before the first letter of a line was meant for the lines above.
  const endsLine = range.end > range.start && /[\n\r]/.test(text[range.end - 1] ?? "");
  const lines = linesAround(text, { start: range.start, end: endsLine ? range.end - 1 : range.end });
  const statements = regions.filter(({ start, end }) => start <= lines.end && lines.start <= end);
  const first = statements[0]?.start ?? lines.start;
  const last = statements.at(-1)?.end ?? lines.end;
  return linesAround(text, { start: Math.min(first, lines.start), end: Math.max(last, lines.end) });
}
