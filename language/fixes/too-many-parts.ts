import { endOfParts } from "../summary/ends.ts";
import type { ConfigurationStatement } from "../summary/summary.ts";
import { citationGroupEnd } from "../syntax/tokens/enclosed.ts";
import { configurationAt, covered, type Fixer, preferred } from "./fix.ts";
import { below } from "./places.ts";

/**
 * Goes on from the outcome in a CMOC of its own: `a -> b -> c -> d -> e` is a chain of two. What is said below it
 * stays with the first; sources that stand behind the whole chain are those of both.
 */
export const splitChain: Fixer = (subject) => {
  const { file, theory, text } = subject;
  const configuration = configurationAt(subject);
  if (!configuration || configuration.outcomes.length === 0) return [];
  const arrow = subject.problem.span.start;
  const start = text.slice(0, arrow).trimEnd().length;
  const body = [...configuration.attributes, ...configuration.excerpts].map(({ span }) => span.start);
  const rest = text.slice(start, Math.min(configuration.span.end, ...body)).trimEnd();
  const outcome = configuration.outcomes.map(({ span }) => covered(subject, span)).join(" + ");
  const behindThird = endOfParts(configuration);
  const sources = sourcesBehind(text, configuration, arrow);
  const changes = [
    { uri: file.uri, span: { start: behindThird, end: behindThird }, newText: sources },
    { uri: file.uri, span: { start, end: start + rest.length }, newText: "" },
    below(theory, file.uri, configuration.span, `\ncmoc: ${outcome}${rest}`),
  ].filter(({ span, newText }) => newText !== "" || span.end > span.start);
  return [preferred({ title: "Write what follows as a CMOC of its own", changes })];
};

/** The brackets that cite behind `at`, where nothing before it does. */
function sourcesBehind(
  text: string,
  { citations, posited, keyword }: ConfigurationStatement,
  at: number,
): string {
  const stated = citations.filter(({ stance }) => stance === "supports");
  if (stated.some((citation) => citation.span.start < at)) return "";
  const opens = new Set(stated.map((citation) => text.lastIndexOf("[", citation.span.start)));
  const groups = [...opens].map((open) => text.slice(open, citationGroupEnd(text, open)));
  if (groups.length === 0 && posited && !/\[\s*posited/i.test(text.slice(keyword.start, at)))
    groups.push("[posited]");
  return groups.map((group) => ` ${group}`).join("");
}
