import { covered, type Fixer } from "./fix.ts";

/** Words that belong to no statement become a remark, or a CMOC where they have arrows. */
export const strayTextFixes: Fixer = (subject) => {
  const { problem, file } = subject;
  const { span } = problem;
  const words = covered(subject, span);
  const remark = {
    title: "Make it a remark (//)",
    changes: [{ uri: file.uri, span, newText: words.replace(/^[^\S\n\r]*(?=\S)/gm, "// ") }],
  };
  if (!/->|→|⇒|=>/.test(words)) return [remark];
  const start = { start: span.start, end: span.start };
  return [{ title: "Make it a CMOC", changes: [{ uri: file.uri, span: start, newText: "cmoc: " }] }, remark];
};
