import { ARROW_SOURCE } from "../syntax/tokens/arrows.ts";
import { covered, type Fixer, type FixSubject, inserting, preferred, rewriting } from "./fix.ts";

/** Words that belong to no statement become a CMOC where they have arrows, an excerpt or a remark. */
export const strayTextFixes: Fixer = (subject) => {
  const { span } = subject.problem;
  const words = covered(subject, span);
  const eachLine = (mark: string) => words.replace(/^[^\S\n\r]*(?=\S)/gm, mark);
  const remark = rewriting(subject, "Make it a remark (//)", span, eachLine("// "));
  const excerpt = rewriting(subject, "Make it an excerpt of the CMOC above (>)", span, eachLine("> "));
  const rest = isBelowConfiguration(subject) ? [excerpt, remark] : [remark];
  if (!arrow.test(words)) return rest;
  return [preferred(inserting(subject, "Make it a CMOC", span.start, "cmoc: ")), ...rest];
};
const arrow = new RegExp(ARROW_SOURCE);

function isBelowConfiguration({ file, problem }: FixSubject): boolean {
  const { reviews, theories, dimensions, factors, sources, configurations, headings } = file;
  const endAbove = (statements: readonly { readonly span: { readonly end: number } }[]) =>
    Math.max(-1, ...statements.map(({ span }) => span.end).filter((end) => end <= problem.span.start));
  const others = [reviews, theories, dimensions, factors, sources, headings].map(endAbove);
  return endAbove(configurations) > Math.max(...others);
}
