import { endsPhrase } from "../syntax/tokens/line-start.ts";
import { phraseEnd } from "../syntax/tokens/phrase-end.ts";
import type { Span } from "../text/span.ts";
import { attributesOf, type Fixer, type FixSubject, inserting, preferred, rewriting } from "./fix.ts";

/** The second quotation mark behind the last word, or the first one taken out. */
export const closeQuote: Fixer = (subject) => {
  const { text, problem } = subject;
  const { start } = problem.span;
  const close = text[start] === "“" ? "”" : '"';
  const end = isInList(subject) ? problem.span.end : endOfWords(text, problem.span);
  return [
    preferred(inserting(subject, "Put a second quotation mark behind the last word", end, close)),
    rewriting(subject, "Take out the quotation mark", { start, end: start + 1 }, ""),
  ];
};

export const closeRoundBracket: Fixer = (subject) => [
  preferred(inserting(subject, "Put ) behind the last word", subject.problem.span.end, ")")),
];

export const removeRoundBracket: Fixer = (subject) => [
  rewriting(subject, "Take out this bracket", subject.problem.span, ""),
];

/** Where words end whose commas belong to them. */
function endOfWords(text: string, span: Span): number {
  for (let at = span.end; ; ) {
    comma.lastIndex = at;
    const next = comma.test(text) ? comma.lastIndex : at;
    const isWords = next > at && !endsPhrase(text, next) && phraseEnd(text, next) > next;
    if (!isWords) return at;
    at = phraseEnd(text, next);
  }
}
const comma = /[^\S\n\r]*,(?:[^\S\n\r]+|[^\S\n\r]*\r?\n)/y;

/** Whether the quotation opens one of several things between commas. */
function isInList({ file, problem: { span } }: FixSubject): boolean {
  const holds = (one: { readonly span: Span }) => one.span.start <= span.start && span.end <= one.span.end;
  const lists = attributesOf(file).filter(({ name }) => name !== "note");
  return [...lists, ...file.dimensions].some(holds);
}
