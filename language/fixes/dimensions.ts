import { ATTRIBUTES_OF } from "../checks/attributes.ts";
import type { AttributeLine, FileSummary } from "../summary/summary.ts";
import { foldName } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";
import { covered, type Fixer, sameSpan } from "./fix.ts";
import { below } from "./places.ts";

/** The lines under statements that dimensions describe (rule 13). */
function described({ configurations, factors, sources, headings }: FileSummary): AttributeLine[] {
  return [...configurations, ...factors, ...sources, ...headings].flatMap(({ attributes }) => attributes);
}

/** Adds the value to its dimension, where that is stated. */
export const addValue: Fixer = (subject) => {
  const { problem, file, theory } = subject;
  const line = described(file).find(({ items }) => items.some(({ span }) => sameSpan(span, problem.span)));
  const stated = line && statedDimension(theory, line.name);
  if (!stated) return [];
  const { name, values, span, attributes } = stated.dimension;
  const value = covered(subject, problem.span).replace(/\s+/g, " ");
  const last = values.at(-1);
  // Its colon stands at its end, if it has one: nothing else is behind it.
  if (!last && attributes.length > 0) return [];
  const end = last?.span.end ?? span.end;
  const newText = last ? `, ${value}` : end > name.span.end ? ` ${value}` : `: ${value}`;
  const title = `Add “${value}” to the dimension “${name.text}”`;
  return [{ title, changes: [{ uri: stated.uri, span: { start: end, end }, newText }] }];
};

function statedDimension(theory: Theory, name: string) {
  for (const { uri, dimensions } of theory.summaries()) {
    const dimension = dimensions.find((one) => foldName(one.name.text) === name);
    if (dimension) return { uri, dimension };
  }
  return null;
}

const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(Object.values(ATTRIBUTES_OF).flat());

/** States a dimension of the attribute's name, with the values that the review has for it. */
export const addDimension: Fixer = ({ problem, file, theory }) => {
  const line = described(file).find(({ nameSpan }) => sameSpan(nameSpan, problem.span));
  if (!line || line.items.length === 0 || OF_THE_LANGUAGE.has(line.name)) return [];
  const values = new Map<string, string>();
  for (const { items } of theory
    .summaries()
    .flatMap(described)
    .filter(({ name }) => name === line.name)) {
    for (const { text, quoted } of items) {
      const key = foldName(text);
      if (!values.has(key)) values.set(key, quoted ? `"${text}"` : text);
    }
  }
  const statement = `dimension ${line.name}: ${[...values.values()].join(", ")}`;
  const title = `Add the dimension “${line.name}” to the review`;
  const summaries = theory.summaries();
  const stating = summaries.find(({ dimensions }) => dimensions.length > 0);
  const last = stating?.dimensions.at(-1);
  if (stating && last) return [{ title, changes: [below(theory, stating.uri, last.span, statement)] }];
  for (const { uri, reviews } of summaries) {
    const [review] = reviews;
    if (review) return [{ title, changes: [below(theory, uri, review.span, `\n${statement}`)] }];
  }
  return [{ title, changes: [{ uri: file.uri, span: { start: 0, end: 0 }, newText: `${statement}\n\n` }] }];
};
