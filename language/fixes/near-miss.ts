import { nearFactors } from "../checks/near-miss.ts";
import { factorName } from "../theory/factor-name.ts";
import type { FactorUse } from "../theory/uses.ts";
import { covered, type Fix, type Fixer, type FixSubject, sameSpan } from "./fix.ts";

/** "Use the existing factor" and "declare as also". */
export const nearMissFixes: Fixer = (subject) => {
  const { problem, file, theory } = subject;
  const use = theory.usesIn(file.uri).find(({ item }) => sameSpan(item.span, problem.span));
  if (!use) return [];
  return nearFactors(theory, use.reading.key).flatMap((factor) => {
    const name = factorName(theory, factor);
    return [useExisting(subject, use, name), ...declareAsAlso(subject, use, factor, name)];
  });
};

/** Every use of the words in the file takes the other name, its direction words kept. */
function useExisting(subject: FixSubject, { reading }: FactorUse, name: string): Fix {
  const { file, theory } = subject;
  const uses = theory.usesIn(file.uri).filter((use) => use.reading.key === reading.key);
  return {
    title: `Use the existing factor “${name}”`,
    changes: uses.map(({ item }) => {
      const typed = covered(subject, item.span);
      const { directionLength } = theory.read({
        text: typed,
        quoted: item.phrase?.quoted ?? false,
        span: item.span,
      });
      return {
        uri: file.uri,
        span: { start: item.span.start + directionLength, end: item.span.end },
        newText: name,
      };
    }),
  };
}

/** A line under the factor's statement, or a statement for it where it has none. */
function declareAsAlso(
  { file, text, theory }: FixSubject,
  { reading }: FactorUse,
  factor: string,
  name: string,
): Fix[] {
  const title = `Declare it as another name of “${name}” (also)`;
  const [declared] = theory.declarationsNamed(factor);
  if (declared) {
    const { end } = declared.statement.span;
    const change = { uri: declared.uri, span: { start: end, end }, newText: `\n  also: ${reading.name}` };
    return [{ title, changes: [change] }];
  }
  const end = text.length;
  const gap = text.endsWith("\n") ? "\n" : "\n\n";
  const newText = `${gap}factor ${name}:\n  also: ${reading.name}\n`;
  return [{ title, changes: [{ uri: file.uri, span: { start: end, end }, newText }] }];
}
