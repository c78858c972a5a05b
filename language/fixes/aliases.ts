import { covered, type Fixer, sameSpan } from "./fix.ts";

/** Takes an alias out of its line, with the comma that joined it, or the whole line where it stood alone. */
export const removeAlias: Fixer = (subject) => {
  const { problem, file, text } = subject;
  for (const { attributes } of file.factors) {
    for (const { items, span: line } of attributes) {
      const at = items.findIndex(({ span }) => sameSpan(span, problem.span));
      if (at < 0) continue;
      const [before, after] = [items[at - 1], items[at + 1]];
      const lineStart = text.lastIndexOf("\n", line.start - 1);
      const span = before
        ? { start: before.span.end, end: problem.span.end }
        : after
          ? { start: problem.span.start, end: after.span.start }
          : { start: Math.max(lineStart, 0), end: line.end };
      return [
        {
          title: `Take out “${covered(subject, problem.span)}”`,
          changes: [{ uri: file.uri, span, newText: "" }],
        },
      ];
    }
  }
  return [];
};
