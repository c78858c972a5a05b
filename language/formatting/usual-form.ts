import type { Span } from "../text/span.ts";
import { laidOut } from "./lines.ts";
import { type Region, untouched } from "./regions.ts";
import { BODY_INDENT, rowsOf } from "./rows.ts";
import type { Stretch } from "./stretches.ts";
import { saySameTokens } from "./tokens.ts";
import { type CommentLine, lineEndOf, readBetween } from "./white-space.ts";

/** Stretches that follow one another, at least one. */
type Stretches = readonly [Stretch, ...Stretch[]];

/**
 * Everything that stands in a text, where it stands in the usual form: the statements, and the remarks between
 * them.
 *
 * @param textStart where the text begins, behind a byte order mark
 */
export function inUsualForm(text: string, textStart: number, regions: readonly Region[]): Stretch[] {
  const lineEnd = lineEndOf(text);
  const stretches: Stretch[] = [];
  let at = textStart;
  for (const region of regions) {
    const [first, ...others] = inRows(text, region, lineEnd);
    const remarks = remarksIn(text, { start: at, end: first.span.start }, lineEnd, {
      isFileStart: at === textStart,
      indentOf: indentBelowStatement,
    });
    stretches.push(...remarks.stretches, { ...first, before: remarks.before }, ...others);
    at = others.at(-1)?.span.end ?? first.span.end;
  }
  const end = { start: text.length, end: text.length };
  const last = remarksIn(text, { start: at, end: text.length }, lineEnd, {
    isFileStart: at === textStart,
    indentOf: indentBelowStatement,
  });
  stretches.push(...last.stretches);
  return [...stretches, { span: end, before: stretches.length > 0 ? lineEnd : "", text: "" }];
}

/** A statement laid out in its rows; left as it is where it would no longer say the same. */
function inRows(text: string, region: Region, lineEnd: string): Stretches {
  const asItStands = ({ start, end }: Span): Stretches => [
    { span: { start, end }, before: "", text: text.slice(start, end) },
  ];
  if (!region.tokens) return asItStands(region);
  const [first, ...others] = rowsOf(text, region.tokens).flatMap((row, number, rows) => {
    const above = rows[number - 1]?.at(-1);
    if (!above) return laidOut(row, "", lineEnd);
    const remarks = remarksIn(text, { start: above.span.end, end: row[0].span.start }, lineEnd, {
      indentOf: () => BODY_INDENT,
      nextIndent: BODY_INDENT,
    });
    return [...remarks.stretches, ...laidOut(row, remarks.before, lineEnd)];
  });
  const statement = first ? ([first, ...others] as const) : asItStands(region);
  const says = statement.map(({ before, text: written }) => before + written).join("");
  const same = saySameTokens(text.slice(region.start, region.end), says);
  return same ? statement : asItStands(untouched(text, region));
}

interface RemarksPlace {
  /** Whether they stand at the start of the file. */
  readonly isFileStart?: boolean;
  /** How far a remark on its own line is indented. */
  readonly indentOf: (line: CommentLine, linesAbove: readonly CommentLine[]) => number;
  /** How far what follows them is indented. */
  readonly nextIndent?: number;
}

/** The remarks between two statements or rows in their place, and the white space before what follows. */
function remarksIn(
  text: string,
  span: Span,
  lineEnd: string,
  { isFileStart = false, indentOf, nextIndent = 0 }: RemarksPlace,
): { readonly stretches: Stretch[]; readonly before: string } {
  const { remark, lines, isBelowBlankLine } = readBetween(text, span, isFileStart);
  const stretches: Stretch[] = [];
  const whiteSpace = (belowBlankLine: boolean, indent: number) => {
    if (isFileStart && stretches.length === 0) return "";
    return (belowBlankLine ? lineEnd + lineEnd : lineEnd) + " ".repeat(indent);
  };
  const put = (remarkSpan: Span, before: string) =>
    stretches.push({ span: remarkSpan, before, text: text.slice(remarkSpan.start, remarkSpan.end) });
  if (remark) put(remark, " ");
  for (const [number, line] of lines.entries()) {
    put(line.span, whiteSpace(line.isBelowBlankLine, indentOf(line, lines.slice(0, number))));
  }
  return { stretches, before: whiteSpace(isBelowBlankLine, nextIndent) };
}

/** Remarks that are indented directly below a statement belong to it; all others stand at the left. */
function indentBelowStatement(line: CommentLine, linesAbove: readonly CommentLine[]): number {
  const belongs = [...linesAbove, line].every(({ isIndented, isBelowBlankLine }) => isIndented && !isBelowBlankLine);
  return belongs ? BODY_INDENT : 0;
}
