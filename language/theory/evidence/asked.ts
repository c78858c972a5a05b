import type { Citation } from "../../citations/citation.ts";
import type { ConfigurationStatement } from "../../summary/summary.ts";
import type { TheoryReading } from "../theory-reading.ts";
import type { FactorUse, Role } from "../uses.ts";
import { type Evidence, evidenceOf, type PlacedConfiguration } from "./evidence.ts";

/** A causal link between two factors, by their keys: a context activates a mechanism, which produces an outcome. */
export interface CausalLink {
  readonly kind: "context-mechanism" | "mechanism-outcome";
  readonly from: string;
  readonly to: string;
}

const ENDS: { readonly [kind in CausalLink["kind"]]: readonly [from: Role, to: Role] } = {
  "context-mechanism": ["context", "mechanism"],
  "mechanism-outcome": ["mechanism", "outcome"],
};

export interface FactorEvidence extends Evidence {
  /** Where the factor's definitions are from. They bear on no causal link, and are in none of the counts. */
  readonly definitions: readonly { readonly uri: string; readonly citation: Citation }[];
}

export function evidenceOfConfiguration(theory: TheoryReading, configuration: PlacedConfiguration): Evidence {
  return evidenceOf(theory, [configuration]);
}

/** The evidence of a link: that of every CMOC that states it, whatever the directions. */
export function evidenceOfLink(theory: TheoryReading, link: CausalLink): Evidence {
  return evidenceOf(theory, configurationsOfLink(theory, link));
}

/** The CMOCs that state a link. Costs what the rarer of its two factors is used. */
export function configurationsOfLink(theory: TheoryReading, { kind, from, to }: CausalLink): FactorUse[] {
  const [fromRole, toRole] = ENDS[kind];
  const starts = theory.usesOf(from, fromRole);
  const ends = new Set(theory.usesOf(to, toRole).map(({ configuration }) => configuration));
  return eachOnce(starts.filter(({ configuration }) => ends.has(configuration)));
}

/** The evidence of all CMOCs in which a factor stands, or stands in one role. */
export function evidenceOfFactor(theory: TheoryReading, factor: string, role?: Role): FactorEvidence {
  return {
    ...evidenceOf(theory, theory.usesOf(factor, role)),
    definitions: theory
      .declarationsOf(factor)
      .flatMap(({ uri, statement }) => statement.citations.map((citation) => ({ uri, citation }))),
  };
}

function eachOnce(uses: readonly FactorUse[]): FactorUse[] {
  const seen = new Set<ConfigurationStatement>();
  return uses.filter(({ configuration }) => !seen.has(configuration) && seen.add(configuration));
}
