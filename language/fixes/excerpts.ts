import { endOfParts } from "../summary/ends.ts";
import { citationGroupEnd } from "../syntax/tokens/enclosed.ts";
import {
  configurationAt,
  covered,
  type Fix,
  type Fixer,
  type FixSubject,
  inserting,
  rewriting,
} from "./fix.ts";
import { meantInBrackets } from "./meant-sources.ts";
import { below } from "./places.ts";
import { asKey } from "./writing.ts";

/** The source of an excerpt among those that its CMOC rests on, or among those that speak against it. */
export const citeExcerptsSource: Fixer = (subject) => {
  const { text, theory, file, problem } = subject;
  const configuration = configurationAt(subject);
  const cited = configuration?.excerpts
    .flatMap(({ citations }) => citations)
    .find(({ span }) => span.start === problem.span.start);
  if (!configuration || !cited) return [];
  const key = `@${asKey(cited.key)}`;
  const bodyStart = Math.min(
    ...[...configuration.attributes, ...configuration.excerpts].map(({ span }) => span.start),
  );
  const last = configuration.citations.findLast(({ span }) => span.start < bodyStart);
  const close = last ? closingBracket(text, last.span.start) : -1;
  const [at, newText] = close < 0 ? [endOfParts(configuration), ` [${key}]`] : [close, `; ${key}`];
  const against = below(theory, file.uri, configuration.span, `  contradicted by: [${key}]`);
  return [
    inserting(subject, `Cite “${cited.key}” behind the CMOC`, at, newText),
    { title: `Note that “${cited.key}” contradicts the CMOC`, changes: [against] },
  ];
};

/** The bracket that closes the citation in which an offset stands; -1 where none does. */
function closingBracket(text: string, inside: number): number {
  const open = text.lastIndexOf("[", inside);
  const end = open < 0 ? -1 : citationGroupEnd(text, open);
  return end > inside && text[end - 1] === "]" ? end - 1 : -1;
}

const MOST_SOURCES = 3;

/** An excerpt without its citation is from one of the CMOC's sources, most likely. */
export const citeExcerpt: Fixer = (subject) => [...referenceAtEnd(subject), ...fromOwnSources(subject)];

/** "(Vangen and Huxham 2003, p. 47)" at the end of an excerpt becomes its citation. */
function referenceAtEnd(subject: FixSubject): Fix[] {
  const { theory, problem } = subject;
  const [words = "", reference = ""] =
    /[^\S\n\r]{0,20}(\([^()\n\r]{1,200}\))\.?\s*$/.exec(covered(subject, problem.span)) ?? [];
  if (reference === "") return [];
  const { end } = problem.span;
  return meantInBrackets(theory, reference).map(({ written, because }) =>
    rewriting(
      subject,
      `Cite ${written} in the place of “${reference}”${because}`,
      { start: end - words.length, end },
      ` [${written}]`,
    ),
  );
}

const fromOwnSources: Fixer = (subject) => {
  const { end } = subject.problem.span;
  const keys = new Set(configurationAt(subject)?.citations.map(({ key }) => key));
  return [...keys]
    .slice(0, MOST_SOURCES)
    .map((key) => inserting(subject, `It is from “${key}”`, end, ` [@${asKey(key)}]`));
};
