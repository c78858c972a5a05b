import { ARROW_SOURCE } from "../syntax/tokens/arrows.ts";
import type { Span } from "../text/span.ts";
import { covered, type Fixer, type FixSubject, inserting, preferred, rewriting } from "./fix.ts";

/** Words that belong to no statement become a CMOC where they have arrows, an excerpt or a remark. */
export const strayTextFixes: Fixer = (subject) => {
  const { span } = subject.problem;
  const words = covered(subject, span);
  const eachLine = (mark: string) => words.replace(/^[^\S\n\r]*(?=\S)/gm, mark);
  const remark = rewriting(subject, "Make it a remark (//)", span, eachLine("// "));
  const excerpt = rewriting(subject, "Make it an excerpt of the CMOC above (>)", span, eachLine("> "));
  const rest = isBelowConfiguration(subject) ? [excerpt, remark] : [remark];
  const starts = startsOfConfigurations(words);
  if (starts.length === 0) return rest;
  const changes = starts
    .map((at) => inserting(subject, "", span.start + at, "cmoc: "))
    .flatMap((fix) => fix.changes);
  const title = starts.length === 1 ? "Make it a CMOC" : "Make them CMOCs";
  return [preferred({ title, changes }), ...rest];
};

/** Where CMOCs begin in pasted words: at each paragraph with arrows, or at its lines where each has two. */
function startsOfConfigurations(words: string): number[] {
  return [...words.matchAll(/\S.*(?:\r?\n[^\S\n\r]*\S.*)*/g)].flatMap((paragraph) => {
    const lines = [...paragraph[0].matchAll(/\S.*/g)];
    const countArrows = (text: string) => text.match(arrows)?.length ?? 0;
    const begins = lines.every(([line]) => countArrows(line) >= 2) ? lines : lines.slice(0, 1);
    return countArrows(paragraph[0]) > 0 ? begins.map(({ index }) => paragraph.index + index) : [];
  });
}
const arrows = new RegExp(ARROW_SOURCE, "g");

/** Whether the statement above, which the words could be an excerpt of, is a CMOC. */
function isBelowConfiguration({ file, problem }: FixSubject): boolean {
  const { reviews, theories, dimensions, factors, sources, configurations, headings } = file;
  const startAbove = (statements: readonly { readonly span: Span }[]) =>
    Math.max(-1, ...statements.map(({ span }) => span.start).filter((start) => start < problem.span.start));
  const others = [reviews, theories, dimensions, factors, sources, headings].map(startAbove);
  return startAbove(configurations) > Math.max(...others);
}
