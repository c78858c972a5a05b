import { factorName } from "../../language/theory/factor-name.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { ROLES, type Role } from "../../language/theory/uses.ts";

export interface RankedFactor {
  readonly name: string;
  /** In how many CMOCs it stands, by role. */
  readonly detail: string;
}

/**
 * The factors whose names hold the words typed, the likeliest first: those that begin with them, then those
 * often used in this role, then those used at all.
 */
export function rankedFactors(theory: Theory, typed: string, role: Role, most: number): RankedFactor[] {
  const asked = typed.toLowerCase().trim().split(" ").filter(Boolean);
  const keys = new Set<string>();
  for (const { uri, factors } of theory.summaries()) {
    for (const use of theory.usesIn(uri)) keys.add(theory.factorOf(use).key);
    for (const { name } of factors) keys.add(theory.identityOf(theory.read(name).key).key);
  }
  return [...keys]
    .filter((key) => asked.every((word) => key.includes(word)))
    .map((key) => {
      const uses = ROLES.map((one) => ({ role: one, number: theory.usesOf(key, one).length }));
      const all = uses.reduce((sum, { number }) => sum + number, 0);
      const here = uses.find((one) => one.role === role)?.number ?? 0;
      const begins = asked[0] !== undefined && key.startsWith(asked[0]) ? 1 : 0;
      return { key, uses, rank: begins * 1_000_000 + here * 1000 + all };
    })
    .sort((one, other) => other.rank - one.rank || (one.key < other.key ? -1 : 1))
    .slice(0, most)
    .map(({ key, uses }) => ({
      name: factorName(theory, key),
      detail: uses.flatMap(({ role: one, number }) => (number > 0 ? [`${one} ${number}×`] : [])).join(", "),
    }));
}
