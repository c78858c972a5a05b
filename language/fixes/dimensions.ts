import { foldName } from "../theory/labels.ts";
import type { Theory } from "../theory/theory.ts";
import { covered, type Fixer, sameSpan } from "./fix.ts";

/** Adds the value to its dimension, where that is stated. */
export const addValue: Fixer = (subject) => {
  const { problem, file, theory } = subject;
  const lines = [...file.configurations, ...file.factors, ...file.sources, ...file.headings].flatMap(
    (one) => one.attributes,
  );
  const line = lines.find(({ items }) => items.some(({ span }) => sameSpan(span, problem.span)));
  const stated = line && statedDimension(theory, line.name);
  if (!stated) return [];
  const value = covered(subject, problem.span);
  const end = stated.dimension.values.at(-1)?.span.end ?? stated.dimension.name.span.end;
  const newText = stated.dimension.values.length > 0 ? `, ${value}` : `: ${value}`;
  const title = `Add “${value}” to the dimension “${stated.dimension.name.text}”`;
  return [{ title, changes: [{ uri: stated.uri, span: { start: end, end }, newText }] }];
};

function statedDimension(theory: Theory, name: string) {
  for (const { uri, dimensions } of theory.summaries()) {
    const dimension = dimensions.find((one) => foldName(one.name.text) === name);
    if (dimension) return { uri, dimension };
  }
  return null;
}

/** States a dimension of the attribute's name, with the values it has here. */
export const addDimension: Fixer = ({ problem, file, theory }) => {
  const lines = [...file.configurations, ...file.factors, ...file.sources, ...file.headings].flatMap(
    (one) => one.attributes,
  );
  const line = lines.find(({ nameSpan }) => sameSpan(nameSpan, problem.span));
  if (!line) return [];
  const statement = `dimension ${line.name}: ${line.items.map(({ text }) => text).join(", ")}`;
  const title = `Add the dimension “${line.name}” to the review`;
  for (const { uri, reviews } of theory.summaries()) {
    const [review] = reviews;
    if (!review) continue;
    const { end } = review.span;
    return [{ title, changes: [{ uri, span: { start: end, end }, newText: `\n\n${statement}` }] }];
  }
  return [{ title, changes: [{ uri: file.uri, span: { start: 0, end: 0 }, newText: `${statement}\n\n` }] }];
};
