import { ROLE_OF_TAG } from "../checks/tag-against-position.ts";
import { endOfItem } from "../summary/ends.ts";
import type { PartItem } from "../summary/summary.ts";
import { ROLE_TAG_SOURCE } from "../syntax/tokens/phrase-end.ts";
import { ROLES } from "../theory/uses.ts";
import { configurationAt, covered, type Fix, type Fixer, inserting, preferred, rewriting } from "./fix.ts";

/** With one arrow, any of the three parts may be the one that is missing. */
export const otherMissingParts: Fixer = (subject) => {
  const configuration = configurationAt(subject);
  const { end } = subject.problem.span;
  const [context] = configuration?.contexts ?? [];
  const [mechanism] = configuration?.mechanisms ?? [];
  if (!context || !mechanism || mechanism.span.start < end) return [];
  return [
    inserting(subject, "Write ? for the mechanism", end, " ? ->"),
    inserting(subject, "Write ? for the context", context.span.start, "? -> "),
  ];
};

/** What authors put in the place of an arrow, and how it is named. */
const SEPARATORS: readonly (readonly [named: string, separator: RegExp])[] = [
  [">", /\s+>+\s+/g],
  ["|", /\s*\|\s*/g],
  [";", /\s*;\s*/g],
  ["–", /\s+[–—-]\s+/g],
  ["leads to", /,?\s+leads to\s+/gi],
  [",", /,\s+/g],
];

/** Arrows where the words show where they belong, or else `?` for the parts that are not there. */
export const addArrows: Fixer = (subject) => {
  const items = configurationAt(subject)?.contexts ?? [];
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) {
    return [inserting(subject, "Write ? for each part", subject.problem.span.start, "? -> ? -> ? ")];
  }
  const words = covered(subject, { start: first.span.start, end: endOfItem(last) });
  return [
    ...arrowsForTags(words, first, last).map((newText) => ({ title: "Put arrows behind the tags", newText })),
    ...SEPARATORS.filter(([, separator]) => words.split(separator).filter(hasWords).length === 3)
      .filter(([, separator]) => words.match(separator)?.length === 2)
      .map(([named, separator]) => ({
        title: `Put arrows in place of “${named}”`,
        newText: words.replace(separator, " -> "),
      })),
  ]
    .slice(0, 1)
    .map(({ title, newText }) =>
      preferred(rewriting(subject, title, { start: first.span.start, end: endOfItem(last) }, newText)),
    )
    .concat(inserting(subject, "Write ? for the mechanism and the outcome", endOfItem(last), " -> ? -> ?"));
};

const hasWords = (text: string) => /[\p{L}\p{N}?]/u.test(text);

/** `aims (context) easier tasks (mechanism) more trust (outcome)`, as it is copied from a paper. */
function arrowsForTags(words: string, first: PartItem, last: PartItem): string[] {
  const tags = [...words.matchAll(new RegExp(ROLE_TAG_SOURCE, "gi"))];
  const roles = tags.map(([tag]) => ROLE_OF_TAG.get(tag.slice(1, -1).toLowerCase()));
  if (roles.join(" ") !== ROLES.join(" ") || endOfItem(last) - first.span.start !== words.length) return [];
  const [context, mechanism] = tags.map((tag) => tag.index + tag[0].length);
  if (context === undefined || mechanism === undefined) return [];
  const parts = [words.slice(0, context), words.slice(context, mechanism), words.slice(mechanism)];
  return [parts.map((part) => part.replace(/^[\s,;]+/, "").trim()).join(" -> ")];
}

/** `cmoc T1:` becomes a form to fill in. */
export const fillEmpty: Fixer = (subject) => {
  const configuration = configurationAt(subject);
  if (!configuration) return [];
  const { label, keyword } = configuration;
  const from = label?.span.end ?? keyword.end;
  const colon = /^[^\S\n\r]*:/.exec(subject.text.slice(from, from + 80))?.[0] ?? "";
  return [inserting(subject, "Write ? for each part", from + colon.length, " ? -> ? -> ?")];
};

/** A label in front of its words, or a name in front of its meaning, without the colon between. */
export const colonBehindName: Fixer = (subject): Fix[] => {
  const { text, problem } = subject;
  const { keyword } = configurationAt(subject) ?? {};
  if (!keyword) {
    const quote = covered(subject, problem.span).search(/\s+["“]/);
    const at = problem.span.start + quote;
    return quote < 0 ? [] : [preferred(inserting(subject, "Put a colon behind the name", at, ":"))];
  }
  const [, space = "", label] = LABEL.exec(text.slice(keyword.end, keyword.end + 80)) ?? [];
  if (label === undefined) return [];
  const at = keyword.end + space.length + label.length;
  return [inserting(subject, `Put a colon behind the label “${label}”`, at, ":")];
};
const LABEL = /^([^\S\n\r]*)((?:\p{Lu}{1,4}[-.]?)?\d+(?:\.\d+)*\p{Ll}?)(?=\s)/u;
