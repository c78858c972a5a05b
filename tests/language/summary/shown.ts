import type { Citation } from "../../../language/citations/citation.ts";
import { summarise } from "../../../language/summary/summarise.ts";
import type {
  AttributeLine,
  ConfigurationStatement,
  FileSummary,
  PartItem,
  Stance,
  Words,
} from "../../../language/summary/summary.ts";
import { createCmocParser } from "../../../language/syntax/parser.ts";
import type { Span } from "../../../language/text/span.ts";

const parse = createCmocParser();

export function summaryOf(text: string): FileSummary {
  return summarise("file:///a.cmoc", text, parse);
}

/**
 * What a text says, a line for each thing, in the order of the text:
 *
 *     cmoc T4 [phase 2 / Trust]: aims (context) -> ? -> trust + “a + b”
 *       + ash2019 p. 4        it supports; - contradicts, ~ supports the inverse
 *       > words of an excerpt [ash2019]
 *       stage: early | middle [ash2019]
 *     factor trust = its definition [ash2019]
 */
export function saidIn(text: string): string[] {
  const { reviews, theories, dimensions, factors, sources, headings, configurations } = summaryOf(text);
  const lines = <T extends { readonly span: Span }>(all: readonly T[], shown: (one: T) => string[]) =>
    all.map((one) => ({ start: one.span.start, lines: shown(one) }));
  return [
    ...lines(reviews, ({ question, attributes }) => [
      `review ${words(question)}`,
      ...attributes.map(attribute),
    ]),
    ...lines(theories, ({ name, title, attributes }) => [
      `theory ${words(name)}${title ? ` = ${words(title)}` : ""}`,
      ...attributes.map(attribute),
    ]),
    ...lines(dimensions, ({ name, values, attributes }) => [
      `dimension ${words(name)} = ${values.map(words).join(" | ")}`,
      ...attributes.map(attribute),
    ]),
    ...lines(factors, ({ name, definition, citations, attributes }) => [
      `factor ${words(name)}${definition ? ` = ${words(definition)}` : ""}${keys(citations)}`,
      ...attributes.map(attribute),
    ]),
    ...lines(sources, ({ key, description, attributes }) => [
      `source ${words(key)}${description ? ` = ${words(description)}` : ""}`,
      ...attributes.map(attribute),
    ]),
    ...lines(headings, ({ level, text: heading, attributes }) => [
      `${"#".repeat(level)} ${heading}`,
      ...attributes.map(attribute),
    ]),
    ...lines(configurations, configuration),
  ]
    .sort((one, other) => one.start - other.start)
    .flatMap((one) => one.lines);
}

const SIGNS: Readonly<Record<Stance, string>> = { supports: "+", contradicts: "-", inverse: "~" };

function configuration(one: ConfigurationStatement): string[] {
  const keyword = one.kind === "configuration" ? "cmoc" : one.kind;
  const label = one.label ? ` ${words(one.label)}` : "";
  const place = [one.theory, ...one.headings].filter((name) => name !== null).join(" / ");
  const parts = [one.contexts, one.mechanisms, one.outcomes].map(
    (items) => items.map(item).join(" + ") || "nothing",
  );
  return [
    `${keyword}${label}${place ? ` [${place}]` : ""}: ${parts.join(" -> ")}`,
    ...one.citations.map((citation) => `  ${SIGNS[citation.stance]} ${cited(citation)}`),
    ...(one.posited ? ["  posited"] : []),
    ...one.excerpts.map((excerpt) => `  > ${excerpt.text}${keys(excerpt.citations)}`),
    ...one.attributes.map(attribute),
  ];
}

const item = ({ phrase, tags }: PartItem) =>
  [phrase ? words(phrase) : "?", ...tags.map(({ role }) => `(${role})`)].join(" ");

const words = (one: Words | null) => (one === null ? "nothing" : one.quoted ? `“${one.text}”` : one.text);

const cited = ({ prefix, key, locator, suffix }: Citation) =>
  [prefix, key, locator, suffix].filter((part) => part !== "").join(" ");

const keys = (citations: readonly Citation[]) =>
  citations.length > 0 ? ` [${citations.map(cited).join("; ")}]` : "";

const attribute = ({ name, items, citations }: AttributeLine) =>
  `  ${name}: ${items.map(words).join(" | ")}${keys(citations)}`.trimEnd();

/** What is told wrong of a text: the code, and the text it is told of. */
export function toldIn(text: string): string[] {
  return summaryOf(text).problems.map(({ code, span }) => `${code} «${text.slice(span.start, span.end)}»`);
}
