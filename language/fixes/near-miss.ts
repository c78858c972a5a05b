import { endsPhrase, isFirstInLine } from "../syntax/tokens/line-start.ts";
import { factorName } from "../theory/factor-name.ts";
import type { Theory } from "../theory/theory.ts";
import type { FactorUse } from "../theory/uses.ts";
import {
  covered,
  type FileChange,
  type Fix,
  type Fixer,
  type FixSubject,
  preferred,
  sameSpan,
} from "./fix.ts";
import { atEnd, below } from "./places.ts";
import { asFactorName, asItem, isOnePhrase, quoted } from "./writing.ts";

/** "Use the existing factor", "declare as also", and "they are two". */
export const nearMissFixes: Fixer = (subject) => {
  const { problem, file, theory } = subject;
  const use = theory.usesIn(file.uri).find(({ item }) => sameSpan(item.span, problem.span));
  if (!use) return [];
  const near = nearWords(theory, use.reading.key);
  const fixes = near.flatMap((words) => useExisting(subject, use, words));
  return [
    ...(near.length === 1 ? fixes.map(preferred) : fixes),
    ...near.flatMap((words) => declareAsOtherName(subject, use, words)),
    ...keepApart(subject, use, near),
  ];
};

/** The words near to these that name another factor, each factor once. */
function nearWords(theory: Theory, words: string): string[] {
  const factors = new Set(theory.slipsFor(words).map(({ factor }) => factor));
  return theory.namesNear(words).filter((near) => factors.delete(theory.identityOf(near).key));
}

/** Every use of the words in the file takes the other words, its direction words kept. */
function useExisting(subject: FixSubject, { reading }: FactorUse, words: string): Fix[] {
  const { file, theory } = subject;
  const name = factorName(theory, words);
  const changes: FileChange[] = [];
  for (const use of theory.usesIn(file.uri)) {
    if (use.reading.key !== reading.key) continue;
    const change = renamed(subject, use, name, words);
    if (!change) return [];
    changes.push(change);
  }
  return [{ title: `Use the existing factor “${name}”`, changes }];
}

/** Other words in one use, in quotation marks where they would be read as something else; `null` if they cannot be. */
function renamed(
  subject: FixSubject,
  { item, reading }: FactorUse,
  name: string,
  words: string,
): FileChange | null {
  const { file, theory, text } = subject;
  const { start, end } = item.span;
  const typed = covered(subject, item.span);
  const isQuoted = item.phrase?.quoted ?? false;
  const { directionLength } = theory.read({ text: typed, quoted: isQuoted, span: item.span });
  const phrase = typed.slice(0, directionLength) + name;
  const read = theory.read({ text: phrase, quoted: false, span: item.span });
  const isRead =
    isOnePhrase(phrase) &&
    read.key === words &&
    read.direction === reading.direction &&
    !(isFirstInLine(text, start) && endsPhrase(phrase, 0));
  if (isRead) return { uri: file.uri, span: { start: start + directionLength, end }, newText: name };
  const newText = reading.direction === null ? quoted(name) : null;
  return newText === null ? null : { uri: file.uri, span: item.span, newText };
}

/** Another name of the factor, or of its opposite, under its statement, or under a new one where it has none. */
function declareAsOtherName(subject: FixSubject, { reading }: FactorUse, words: string): Fix[] {
  const { file, text, theory } = subject;
  const { key: factor, turned } = theory.identityOf(words);
  const name = factorName(theory, factor);
  const item = asItem(theory, reading.name);
  const [kind, title] = turned
    ? (["inverse", `Declare it as the opposite of “${name}” (inverse)`] as const)
    : (["also", `Declare it as another name of “${name}” (also)`] as const);
  if (!item) return [];
  const [declared] = theory.declarationsNamed(factor);
  if (!declared) {
    const statement = asFactorName(theory, name);
    return statement
      ? [{ title, changes: [atEnd(file.uri, text, `factor ${statement}:\n  ${kind}: ${item}`)] }]
      : [];
  }
  const { uri, statement } = declared;
  const last = statement.attributes.findLast((line) => line.name === kind)?.items.at(-1)?.span.end;
  const change =
    last === undefined
      ? below(theory, uri, statement.span, `  ${kind}: ${item}`)
      : { uri, span: { start: last, end: last }, newText: `, ${item}` };
  return [{ title, changes: [change] }];
}

/** A statement for each says that they are two. */
function keepApart(
  { file, text, theory }: FixSubject,
  { reading }: FactorUse,
  near: readonly string[],
): Fix[] {
  const others = near.filter((words) => !isDeclared(theory, words)).map((words) => factorName(theory, words));
  const names = [reading.name, ...others].map((name) => asFactorName(theory, name));
  if (names.includes(null)) return [];
  const statements = names.map((name) => `factor ${name}:`).join("\n\n");
  const last = file.factors.at(-1);
  const change = last
    ? below(theory, file.uri, last.span, `\n${statements}`)
    : atEnd(file.uri, text, statements);
  const listed = [reading.name, ...others].map((name) => `“${name}”`).join(" and ");
  const title = `Keep them apart: declare ${listed}${others.length === 0 ? " as a factor" : " as factors"}`;
  return [{ title, changes: [change] }];
}

function isDeclared(theory: Theory, words: string): boolean {
  return theory.declarationsNamed(words).length > 0 || theory.aliasesFrom(words).length > 0;
}
