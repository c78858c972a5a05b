import { nearestKeys } from "../bibliography/nearest-keys.ts";
import { stubEntry } from "../bibliography/stub-entry.ts";
import { keyNow } from "../citations/key-now.ts";
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
import { asLocator, keysOfDoi, meantBy, meantInBrackets } from "./meant-sources.ts";
import { atEnd, below } from "./places.ts";
import { asKey, quoted } from "./writing.ts";

/** `[smith2020]` gets its @, a DOI or number becomes the key it means, or the words are no citation. */
export const addAt: Fixer = (subject) => {
  const { problem, theory } = subject;
  const key = covered(subject, problem.span);
  const meant = theory.isKnownKey(key) ? [] : writings(subject);
  if (meant.length > 0) return meant;
  const fix = inserting(subject, `Write @${key}`, problem.span.start, "@");
  return [!theory.keysAreKnown || theory.isKnownKey(key) ? preferred(fix) : fix, ...asRoundBrackets(subject)];
};

/** `[Smith et al., 2020, p. 3]`: the keys of those authors and that year, or of a DOI; else, the words are no citation. */
export const keyForWords: Fixer = (subject) => {
  const meant = writings(subject);
  return meant.length > 0 ? meant : asRoundBrackets(subject);
};

/** `[31]`, `[12, 31]`: the keys of these numbers in the list of references. */
export const keysForNumbers: Fixer = (subject) => writings(subject);

function writings(subject: FixSubject): Fix[] {
  const { theory, problem } = subject;
  const words = covered(subject, problem.span);
  return meantBy(theory, words).map(({ written, length, because, isSure }) => {
    const text = written + asLocator(words.slice(length));
    const fix = rewriting(subject, `Write ${shown(written)}${because}`, problem.span, text);
    return isSure ? preferred(fix) : fix;
  });
}

/** `more trust (Smith et al., 2020)`, `more trust (12, 31)`: the keys, behind the words. */
export const citeReference: Fixer = (subject) => {
  const { problem, theory, text } = subject;
  const item = itemsAround(subject).find(({ span }) => span.end === problem.span.end);
  if (!item) return [];
  const before = text.slice(item.span.start, problem.span.start);
  const authors = /^\(\d{4}[a-z]?\b/.test(covered(subject, problem.span))
    ? AUTHORS_AT_END.exec(before)?.[0]
    : null;
  const start = problem.span.start - (authors?.length ?? 0);
  const span = { start, end: problem.span.end };
  const space = /\s$/.test(text.slice(0, start)) ? "" : " ";
  return meantInBrackets(theory, covered(subject, span)).map(({ written, because }) =>
    rewriting(subject, `Cite ${shown(written)} in its place${because}`, span, `${space}[${written}]`),
  );
};

/** "Vangen and Huxham ", "Aunger et al. ": authors in front of the year, in a sentence. */
const AUTHORS_AT_END =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+(?:(?:,\s+|,?\s+(?:and|&)\s+)\p{Lu}[\p{L}\p{M}'’-]+){0,3}(?:,?\s+et\s+al\.?)?\s*$/u;

const LONGEST_SHOWN = 60;

function shown(written: string): string {
  return written.length <= LONGEST_SHOWN ? written : `${written.slice(0, LONGEST_SHOWN)}…`;
}

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
  const lost = subject.lost?.get(cited.key);
  const renamed = lost ? keyNow(theory, lost) : null;
  const withDoi = keysOfDoi(theory, cited.key) ?? [];
  const nearest = withDoi.length > 0 ? withDoi : nearestKeys(cited.key, theory.knownKeys());
  const near = nearest.filter((key) => key !== renamed).map((key) => writeKey(subject, key));
  return [
    ...(renamed === null ? [] : [preferred(writeKey(subject, renamed, ", the new key of this source"))]),
    ...(near.length === 1 && renamed === null ? near.map(preferred) : near),
    ...addStub(subject, cited.key),
    ...declareSource(subject, cited.key),
  ];
};

const MOST_BIBLIOGRAPHIES = 3;

/** An entry of that key at the end of a bibliography, for its author to fill in. */
function addStub({ theory }: FixSubject, key: string): Fix[] {
  return theory.bibliographies.slice(0, MOST_BIBLIOGRAPHIES).flatMap(({ uri, file }) => {
    const stub = file ? stubEntry(file, key) : null;
    const title = `Add a stub entry for “${key}” to ${nameOf(uri)}`;
    return stub ? [{ title, changes: [{ uri, ...stub }] }] : [];
  });
}

/** The name of a file by its URI. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function writeKey(subject: FixSubject, key: string, because = ""): Fix {
  const { span } = subject.problem;
  const inBrackets = subject.text[span.start - 1] === "{";
  return rewriting(subject, `Write “${key}”${because}`, span, inBrackets ? key : asKey(key));
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
