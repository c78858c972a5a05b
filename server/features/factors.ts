import { foldPhrase } from "../../language/phrases/folding.ts";
import { evidenceOfFactor } from "../../language/theory/evidence/asked.ts";
import { factorName } from "../../language/theory/factor-name.ts";
import { standingOf } from "../../language/theory/standing.ts";
import type { Theory } from "../../language/theory/theory.ts";
import { ROLES, type Role } from "../../language/theory/uses.ts";
import { locationOf } from "../places.ts";
import type { FactorOrder, FactorsResult, ListedFactor } from "../view-protocol.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fitOf } from "./completion/fit.ts";
import { reviewIn } from "./outline.ts";

/** More than these nobody looks through: a filter finds the others. */
const MOST = 1000;

interface Named {
  readonly factor: string;
  readonly name: string;
  readonly uses: number;
}

/** The factors of a review that fit a filter, in an order. */
export function listedFactors(
  workspace: Workspace,
  uri: string | null,
  filter: string,
  order: FactorOrder,
): FactorsResult | null {
  const named = uri === null ? undefined : (workspace.reviewOf(uri) ?? reviewIn(workspace, uri));
  const review = named ?? firstReview(workspace);
  if (!review) return null;
  const { root, theory } = review;
  const all = new Set([...theory.wordings()].map((words) => theory.identityOf(words).key));
  const asked = foldPhrase(filter);
  const fitting = [...all]
    .filter((factor) => theory.wordsFor(factor).some((words) => fitOf(words, asked) > 0))
    .map((factor): Named => ({ factor, name: factorName(theory, factor), uses: usesOf(theory, factor) }));
  const sources = order === "sources" ? sourcesOf(theory, fitting) : null;
  const rank = ({ factor, uses }: Named) =>
    order === "name" ? 0 : order === "uses" ? uses : (sources?.get(factor) ?? 0);
  const factors = fitting
    .sort((one, other) => rank(other) - rank(one) || byName(one.name, other.name))
    .slice(0, MOST)
    .flatMap(({ factor, name }) => listed(workspace, theory, factor, name));
  return { root, factors, fitting: fitting.length, all: all.size };
}

function firstReview(workspace: Workspace) {
  return workspace.reviews().toSorted((one, other) => (one.root < other.root ? -1 : 1))[0];
}

function listed(workspace: Workspace, theory: Theory, factor: string, name: string): ListedFactor[] {
  const place = placeOf(theory, factor);
  const location = place && locationOf(workspace, place.uri, place.span);
  if (!location) return [];
  const inCmocs = (role: Role) =>
    new Set(theory.usesOf(factor, role).map(({ configuration }) => configuration)).size;
  const others = new Map(theory.aliasesOf(factor).map(({ from, words }) => [from, words.text]));
  return [
    {
      id: factor,
      name,
      otherNames: [...others.values()],
      standing: standingOf(theory, factor),
      uses: { context: inCmocs("context"), mechanism: inCmocs("mechanism"), outcome: inCmocs("outcome") },
      sources: evidenceOfFactor(theory, factor).counts.supports.sources,
      isDeclared: theory.declarationsOf(factor).length > 0,
      location,
    },
  ];
}

/** A factor's statement, or else where it is first used. */
export function placeOf(theory: Theory, factor: string) {
  const [declared] = theory.declarationsNamed(factor);
  if (declared) return { uri: declared.uri, span: declared.statement.name.span };
  const used = theory.firstUseOfWords(factor);
  return used ? { uri: used.uri, span: used.item.span } : null;
}

function usesOf(theory: Theory, factor: string): number {
  return theory
    .wordsFor(factor)
    .reduce((sum, words) => ROLES.reduce((now, role) => now + theory.countOfWords(words, role), sum), 0);
}

function sourcesOf(theory: Theory, factors: readonly Named[]): Map<string, number> {
  return new Map(
    factors.map(({ factor }) => [factor, evidenceOfFactor(theory, factor).counts.supports.sources]),
  );
}

/** As in a dictionary, whatever the language of the computer is. */
const dictionary = new Intl.Collator("en", { numeric: true });

function byName(one: string, other: string): number {
  return dictionary.compare(one, other);
}
