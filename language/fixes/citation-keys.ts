import { nearestKeys } from "../bibliography/nearest-keys.ts";
import type { TheoryReading } from "../theory/theory-reading.ts";
import {
  covered,
  type Fix,
  type Fixer,
  type FixSubject,
  inserting,
  itemsAround,
  preferred,
  rewriting,
  sameSpan,
} from "./fix.ts";
import { atEnd, below } from "./places.ts";
import { asKey, quoted } from "./writing.ts";

/** `[smith2020]` gets its @, or is no citation. */
export const addAt: Fixer = (subject) => {
  const { problem, theory } = subject;
  const key = covered(subject, problem.span);
  const fix = inserting(subject, `Write @${key}`, problem.span.start, "@");
  return [!theory.keysAreKnown || theory.isKnownKey(key) ? preferred(fix) : fix, ...asRoundBrackets(subject)];
};

/** `[Smith et al., 2020, p. 3]`: the keys of that author and year. */
export const keyForWords: Fixer = (subject) => {
  const { problem, theory } = subject;
  const { start } = problem.span;
  const words = covered(subject, problem.span);
  const [named = "", author = "", year = ""] = AUTHOR_AND_YEAR.exec(words) ?? [];
  const keys = named === "" ? [] : keysOf(theory, author, year);
  const fixes = keys.map((key) =>
    rewriting(subject, `Write @${asKey(key)}`, { start, end: start + named.length }, `@${asKey(key)}`),
  );
  return [...(fixes.length === 1 ? fixes.map(preferred) : fixes), ...asRoundBrackets(subject)];
};

/** `more trust (Smith et al., 2020)`: the keys of that author and year, behind the words. */
export const citeReference: Fixer = (subject) => {
  const { problem, theory } = subject;
  const item = itemsAround(subject).find(({ span }) => span.end === problem.span.end);
  const [, author = "", year = ""] = AUTHOR_AND_YEAR.exec(covered(subject, problem.span).slice(1)) ?? [];
  const keys = item && year !== "" ? keysOf(theory, author, year) : [];
  return keys.map((key) =>
    rewriting(subject, `Cite @${asKey(key)} in its place`, problem.span, `[@${asKey(key)}]`),
  );
};
const AUTHOR_AND_YEAR = /^([\p{L}'’-]+)[^\d;@]{0,60}?\(?((?:1[5-9]|20)\d\d[a-z]?)\)?/u;

const MOST_KEYS = 3;

function keysOf(theory: TheoryReading, author: string, year: string): string[] {
  const name = plain(author);
  const found: string[] = [];
  for (const key of theory.knownKeys()) {
    const folded = plain(key);
    if (folded.startsWith(name) && folded.includes(year) && found.push(key) === MOST_KEYS) break;
  }
  return found;
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\P{L}(?<!\d)/gu, "")
    .toLowerCase();

/** Words in square brackets that are no citation. */
function asRoundBrackets(subject: FixSubject): Fix[] {
  const { text, problem } = subject;
  const { start, end } = problem.span;
  if (text[start - 1] !== "[" || text[end] !== "]") return [];
  const words = `(${covered(subject, problem.span)})`;
  return [
    rewriting(
      subject,
      "Write round brackets: this is no citation",
      { start: start - 1, end: end + 1 },
      words,
    ),
  ];
}

/** A key that no source has: the nearest keys, or a source that is declared. */
export const unknownKeyFixes: Fixer = (subject) => {
  const { problem, file, theory } = subject;
  const cited = theory.citationsIn(file.uri).find(({ span }) => sameSpan(span, problem.span));
  if (!cited) return [];
  const near = nearestKeys(cited.key, theory.knownKeys()).map((key) => writeKey(subject, key));
  return [...(near.length === 1 ? near.map(preferred) : near), ...declareSource(subject, cited.key)];
};

function writeKey(subject: FixSubject, key: string): Fix {
  const { span } = subject.problem;
  const inBrackets = subject.text[span.start - 1] === "{";
  return rewriting(subject, `Write “${key}”`, span, inBrackets ? key : asKey(key));
}

/** An interview, a focus group, a report: what stands in no bibliography is declared. */
function declareSource({ file, text, theory }: FixSubject, key: string): Fix[] {
  const name = /^[\p{L}\p{N}_-]+$/u.test(key) ? key : quoted(key);
  if (!name) return [];
  const last = file.sources.at(-1);
  const change = last
    ? below(theory, file.uri, last.span, `\nsource ${name}`)
    : atEnd(file.uri, text, `source ${name}`);
  return [{ title: `Declare “${key}” as a source of its own`, changes: [change] }];
}

/** A line that names a bibliography, under the review's statement. */
export const nameBibliography: Fixer = ({ theory }) => {
  for (const { uri, reviews } of theory.summaries()) {
    const [review] = reviews;
    if (!review) continue;
    const line = "bibliography: references.bib";
    return [
      { title: `Add “${line}” to the review`, changes: [below(theory, uri, review.span, `  ${line}`)] },
    ];
  }
  return [];
};
