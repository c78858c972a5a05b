import { foldPhrase } from "../../../language/phrases/folding.ts";
import { factorName } from "../../../language/theory/factor-name.ts";
import type { TheoryReading } from "../../../language/theory/theory-reading.ts";
import { ROLES, type Role } from "../../../language/theory/uses.ts";
import { fitOf } from "./fit.ts";

/** A name that a factor goes by. */
export interface FactorName {
  /** The key of the words. */
  readonly words: string;
  /** As an author writes it, without a direction. */
  readonly name: string;
  readonly factor: string;
  /** The factor's own name, another for it, or one for its opposite. */
  readonly kind: "own" | "also" | "inverse";
  /** How often the factor is used in each role, under all its names. */
  readonly uses: Uses;
}

export type Uses = { readonly [role in Role]: number };

export interface NamesAsked {
  /** What is typed of the name. */
  readonly typed: string;
  /** The part it is to stand in; `null` where it stands in none. */
  readonly role: Role | null;
  /** What is being written now, which does not count: a use in a part, or another name (without a role). */
  readonly written: { readonly words: string; readonly role: Role | null } | null;
  /** A factor that is not asked for. */
  readonly without?: string | undefined;
  /** Whether a name that begins otherwise is none. */
  readonly fromStart?: boolean;
}

/**
 * The names of factors that fit what is typed, the likeliest first: by how well they fit, then by how often the factor
 * is used in this role, then by how often it is used at all. Another name of a factor comes only where its own does not
 * fit. Linear in the number of names.
 */
export function factorNames(
  theory: TheoryReading,
  { typed, role, written, without, fromStart = false }: NamesAsked,
  most: number,
): FactorName[] {
  const asked = foldPhrase(typed);
  const countOf = (words: string, one: Role) =>
    theory.countOfWords(words, one) - (written?.words === words && written.role === one ? 1 : 0);
  const wordings = theory.wordings();
  const fitting: { words: string; factor: string; turned: boolean; fit: number }[] = [];
  for (const words of wordings) {
    const fit = fromStart && !words.startsWith(asked) ? 0 : fitOf(words, asked);
    if (fit === 0) continue;
    const { key: factor, turned } = theory.identityOf(words);
    if (factor === without || (words === written?.words && isOnlyWritten(theory, written, countOf))) continue;
    fitting.push({ words, factor, turned, fit });
  }
  if (fitting.length === 0) return [];
  const ownFit = new Set(fitting.filter(({ words, factor }) => words === factor).map(({ factor }) => factor));
  const usesOf = usesByFactor(theory, wordings, countOf);
  const ranked = fitting
    .filter(({ words, factor }) => words === factor || !ownFit.has(factor))
    .map(({ turned, ...one }) => {
      const uses = usesOf.get(one.factor) ?? { context: 0, mechanism: 0, outcome: 0 };
      const all = uses.context + uses.mechanism + uses.outcome;
      const kind = one.words === one.factor ? "own" : turned ? "inverse" : "also";
      return { ...one, kind, uses, here: role ? uses[role] : all, all } as const;
    })
    .sort(
      (one, other) =>
        other.fit - one.fit ||
        other.here - one.here ||
        other.all - one.all ||
        (one.words < other.words ? -1 : 1),
    );
  return ranked.slice(0, most).map(({ words, factor, kind, uses }) => {
    const name = nameOf(theory, words);
    return { words, name, factor, kind, uses };
  });
}

/** How often each factor is used in each role, under all its names. */
function usesByFactor(
  theory: TheoryReading,
  wordings: Iterable<string>,
  countOf: (words: string, role: Role) => number,
): Map<string, Uses> {
  const usesOf = new Map<string, { [role in Role]: number }>();
  for (const words of wordings) {
    const { key } = theory.identityOf(words);
    const uses = usesOf.get(key) ?? { context: 0, mechanism: 0, outcome: 0 };
    for (const role of ROLES) uses[role] += countOf(words, role);
    usesOf.set(key, uses);
  }
  return usesOf;
}

/** Whether words stand nowhere but where they are being written. */
function isOnlyWritten(
  theory: TheoryReading,
  { words, role }: { readonly words: string; readonly role: Role | null },
  countOf: (words: string, role: Role) => number,
): boolean {
  return (
    ROLES.every((one) => countOf(words, one) <= 0) &&
    theory.declarationsNamed(words).length === 0 &&
    (role === null || theory.aliasesFrom(words).length === 0)
  );
}

function nameOf(theory: TheoryReading, words: string): string {
  const [alias] = theory.declarationsNamed(words).length > 0 ? [] : theory.aliasesFrom(words);
  return alias ? theory.read(alias.words).name : factorName(theory, words);
}
