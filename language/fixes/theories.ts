import { lineStart } from "../text/lines.ts";
import { relationsOf } from "../theory/relations.ts";
import { attributesOf, type Fixer, sameSpan } from "./fix.ts";
import { atEnd } from "./places.ts";
import { asName } from "./writing.ts";

/**
 * States a theory that is named: above the first theory of the file, or else at its end, so that no CMOC comes to
 * belong to it unawares.
 */
export const declareTheory: Fixer = ({ problem, file, text, theory }) => {
  const named =
    file.configurations
      .flatMap((configuration) => relationsOf(file.uri, configuration))
      .find(({ words }) => sameSpan(words.span, problem.span))?.theory ??
    attributesOf(file)
      .flatMap(({ items }) => items)
      .find(({ span }) => sameSpan(span, problem.span))?.text;
  const name = named ? asName(named) : null;
  if (!named || !name || theory.theories(named).length > 0) return [];
  const statement = `theory ${name}: "${capitalised(named).replaceAll('"', "")}"`;
  const [first] = file.theories;
  const at = first ? lineStart(file.lines, first.span.start) : text.length;
  const change = first
    ? { uri: file.uri, span: { start: at, end: at }, newText: `${statement}\n\n` }
    : atEnd(file.uri, text, statement);
  return [{ title: `State the theory “${named}”`, changes: [change] }];
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
