import type { Span } from "../text/span.ts";
import { laidOut } from "./lines.ts";
import { type Region, untouched } from "./regions.ts";
import { BODY_INDENT, rowsOf } from "./rows.ts";
import type { Stretch } from "./stretches.ts";
import { saysSame } from "./tokens.ts";
import { lineEndOf, readBetween } from "./white-space.ts";

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
  const placed: (readonly Stretch[])[] = [];
  const placeOf = (from: number) => (from === textStart ? "file start" : "between statements");
  let at = textStart;
  for (const region of regions) {
    const [first, ...others] = inRows(text, region, lineEnd);
    const above = remarksIn(text, { start: at, end: first.span.start }, lineEnd, placeOf(at));
    placed.push(above.stretches, [{ ...first, before: above.before }], others);
    at = others.at(-1)?.span.end ?? first.span.end;
  }
  placed.push(remarksIn(text, { start: at, end: text.length }, lineEnd, placeOf(at)).stretches);
  const stretches = placed.flat();
  const end = { start: text.length, end: text.length };
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
    const remarks = remarksIn(
      text,
      { start: above.span.end, end: row[0].span.start },
      lineEnd,
      "in a statement",
    );
    return [...remarks.stretches, ...laidOut(row, remarks.before, lineEnd)];
  });
  const statement = first ? ([first, ...others] as const) : asItStands(region);
  const says = statement.map(({ before, text: written }) => before + written).join("");
  return saysSame(says, { text, tokens: region.tokens }) ? statement : asItStands(untouched(text, region));
}

/**
 * The remarks in a stretch without tokens, in their place, and the white space before what follows them. Remarks
 * on lines of their own are indented in a statement and directly below one, and stand at the left elsewhere.
 */
function remarksIn(
  text: string,
  span: Span,
  lineEnd: string,
  place: "file start" | "between statements" | "in a statement",
): { readonly stretches: Stretch[]; readonly before: string } {
  const { remark, lines, isBelowBlankLine } = readBetween(text, span, place === "file start");
  const stretches: Stretch[] = [];
  const whiteSpace = (belowBlankLine: boolean, indent: number) => {
    if (place === "file start" && stretches.length === 0) return "";
    return (belowBlankLine ? lineEnd + lineEnd : lineEnd) + " ".repeat(indent);
  };
  const put = (remarkSpan: Span, before: string) =>
    stretches.push({ span: remarkSpan, before, text: text.slice(remarkSpan.start, remarkSpan.end) });
  if (remark) put(remark, " ");
  let belongs = place === "between statements";
  for (const line of lines) {
    belongs &&= line.isIndented && !line.isBelowBlankLine;
    const indent = belongs || place === "in a statement" ? BODY_INDENT : 0;
    put(line.span, whiteSpace(line.isBelowBlankLine, indent));
  }
  return { stretches, before: whiteSpace(isBelowBlankLine, place === "in a statement" ? BODY_INDENT : 0) };
}
