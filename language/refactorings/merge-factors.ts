import { factorName } from "../theory/factor-name.ts";
import type { Theory } from "../theory/theory.ts";
import { declaredAlso } from "./declaring.ts";
import { counted, type Offer, type Offering, type RefactoringSubject } from "./refactoring.ts";
import { countOfWords, reworded, rewordedMentions, spread, usesOfWords } from "./rewording.ts";
import { factorsUnder } from "./under-selection.ts";

/** More near names than this nobody chooses among. */
const MOST_CHOICES = 5;

/**
 * Makes one factor of two: of the one under the cursor and those with nearly its name, or of the two that are
 * selected. The words that are left are either kept, as another name, or replaced everywhere.
 */
export const mergeFactors: Offering = (subject) => {
  const { theory } = subject;
  return pairs(subject).flatMap(([one, other]) => {
    const declared = [one, other].map((words) => theory.declarationsNamed(words).length > 0);
    if (declared[0] && declared[1]) return [bothDeclared(theory, one, other)];
    // The words that have a statement of their own stay.
    return declared[0] ? merged(subject, other, one) : merged(subject, one, other);
  });
};

/** Words of two factors: those that may go first. */
function pairs(subject: RefactoringSubject): (readonly [string, string])[] {
  const { theory } = subject;
  const under = [...new Map(factorsUnder(subject).map(({ words }) => [theory.identityOf(words).key, words]))];
  const [first, second] = under;
  if (first && second)
    return under.length > 2 ? [] : [[first[1], second[1]], ...bothWays(theory, first[1], second[1])];
  if (!first) return [];
  const [factor, words] = first;
  const near = theory.namesNear(words).filter((name) => theory.identityOf(name).key !== factor);
  const factors = new Set<string>();
  return near
    .filter((name) => {
      const { key } = theory.identityOf(name);
      return !factors.has(key) && factors.add(key);
    })
    .slice(0, MOST_CHOICES)
    .map((name) => [words, name]);
}

function bothWays(theory: Theory, one: string, other: string): (readonly [string, string])[] {
  const isFree = [one, other].every((words) => theory.declarationsNamed(words).length === 0);
  return isFree ? [[other, one]] : [];
}

function bothDeclared(theory: Theory, one: string, other: string): Offer {
  const [first, second] = [factorName(theory, one), factorName(theory, other)];
  return {
    title: `Make one factor of “${first}” and “${second}”`,
    kind: "refactor.rewrite",
    reason: `“${first}” and “${second}” both have a factor statement. Put what the two say into one of them first.`,
  };
}

function merged(subject: RefactoringSubject, gone: string, stays: string): Offer[] {
  const { theory } = subject;
  const [goneName, name] = [factorName(theory, gone), factorName(theory, stays)];
  const { key: factor, turned } = theory.identityOf(stays);
  const uses = usesOfWords(theory, gone);
  const kept = turned ? "the opposite of" : "another name of";
  const title = `Write “${name}” in place of “${goneName}” everywhere (${spread(uses)})`;
  const kind = "refactor.rewrite";
  const isAlias = theory.aliasesFrom(gone).length > 0;
  if (isAlias) {
    const shown = factorName(theory, theory.identityOf(gone).key);
    return [{ title, kind, reason: `“${goneName}” is declared as another name of “${shown}”.` }];
  }
  const change = declaredAlso(subject, turned ? "inverse" : "also", factor, goneName);
  return [
    ...(change
      ? [
          {
            title: `Keep the words “${goneName}” (${spread(uses)}), and declare them as ${kept} “${factorName(theory, factor)}”`,
            kind,
            work: () => ({ changes: [change] }),
          } as const,
        ]
      : []),
    uses.length === 0
      ? { title, kind, reason: `“${goneName}” is used nowhere.` }
      : {
          title,
          kind,
          reads: [...new Set(uses.map(({ uri }) => uri))],
          work: (textOf) => {
            const uses = reworded(theory, gone, { words: stays, keepsSense: false }, textOf);
            return uses && { changes: [...uses.changes, ...rewordedMentions(theory, gone, stays)] };
          },
        },
  ];
}

/** Replaces another name of a factor by the factor's own, at each of its uses. The line that declares it stays. */
export const inlineName: Offering = (subject) => {
  const { theory } = subject;
  const [named] = factorsUnder(subject).filter(({ kind }) => kind !== "declaration");
  if (!named) return [];
  const { key } = theory.identityOf(named.words);
  if (key === named.words) return [];
  const name = factorName(theory, key);
  const shown =
    factorName(theory, named.words) === named.words ? named.name : factorName(theory, named.words);
  const uses = usesOfWords(theory, named.words);
  const kind = "refactor.inline";
  const title = `Write “${name}” in place of its other name “${shown}” (${counted(countOfWords(theory, named.words), "use")})`;
  if (uses.length === 0) return [{ title, kind, reason: `“${shown}” is used nowhere.` }];
  return [
    {
      title,
      kind,
      reads: [...new Set(uses.map(({ uri }) => uri))],
      work: (textOf) => reworded(theory, named.words, { words: key, keepsSense: true }, textOf),
    },
  ];
};
