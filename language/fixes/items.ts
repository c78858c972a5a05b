import type { AttributeLine } from "../summary/summary.ts";
import { lineEnd } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { attributesOf, covered, type FileChange, type Fixer, type FixSubject, sameSpan } from "./fix.ts";

/** Takes one thing out of a list `name: one, other`, with its comma, or the whole line where it stands alone. */
export const removeItem: Fixer = (subject) => {
  const { problem, file } = subject;
  for (const line of attributesOf(file)) {
    const at = line.items.findIndex(({ span }) => sameSpan(span, problem.span));
    if (at < 0) continue;
    const changes = removal(subject, line, at).map(
      (span): FileChange => ({ uri: file.uri, span, newText: "" }),
    );
    return [{ title: `Take out “${covered(subject, problem.span)}”`, changes }];
  }
  return [];
};

function removal(subject: FixSubject, line: AttributeLine, at: number): Span[] {
  const item = line.items[at]?.span ?? subject.problem.span;
  const before = line.items[at - 1]?.span;
  const after = line.items[at + 1]?.span;
  if (!before && !after) return [wholeLine(subject, line.span)];
  const joined = before
    ? { start: before.end, end: item.end }
    : { start: item.start, end: after?.start ?? item.end };
  const gap = before ? { start: before.end, end: item.start } : { start: item.end, end: joined.end };
  const comma = covered(subject, gap).indexOf(",");
  if (comma < 0 || /^\s*,\s*$/.test(covered(subject, gap))) return [joined];
  // A remark between the two stays.
  const commaAt = gap.start + comma;
  return [item, { start: commaAt, end: commaAt + 1 }].sort((one, other) => one.start - other.start);
}

/** From the end of the line above to the end of the words: a remark behind them goes up. */
function wholeLine({ file, text }: FixSubject, { start, end }: Span): Span {
  const above = text.slice(0, start).search(/(?:\r\n|\n|\r)[^\S\n\r]*$/);
  return { start: above < 0 ? lineEnd(file.lines, 0) : above, end };
}
