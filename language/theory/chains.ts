import type { ConfigurationStatement } from "../summary/summary.ts";
import type { TheoryReading } from "./theory-reading.ts";
import type { FactorUse, Role } from "./uses.ts";

/** A CMOC that another leads to, or follows from, over one factor (rule 15). */
export interface ChainLink {
  readonly configuration: ConfigurationStatement;
  readonly factor: string;
  /** The use that leads there or starts from there, and the one of the other CMOC. */
  readonly own: FactorUse;
  readonly other: FactorUse;
  /** The one gives less of the factor where the other starts from more of it, or the other way round. */
  readonly opposes: boolean;
}

/** The CMOCs that start from an outcome of these uses, which are those of one CMOC. */
export function leadsTo(theory: TheoryReading, uses: readonly FactorUse[]): ChainLink[] {
  return linked(theory, uses, "outcome", "context");
}

/** The CMOCs that give a context of these uses. */
export function followsFrom(theory: TheoryReading, uses: readonly FactorUse[]): ChainLink[] {
  return linked(theory, uses, "context", "outcome");
}

function linked(theory: TheoryReading, uses: readonly FactorUse[], from: Role, to: Role): ChainLink[] {
  return uses
    .filter(({ role }) => role === from)
    .flatMap((use) => {
      const { key, direction } = theory.factorOf(use);
      return theory
        .usesOf(key, to)
        .filter(({ configuration }) => configuration !== use.configuration)
        .map((other) => ({
          configuration: other.configuration,
          factor: key,
          own: use,
          other,
          // No direction counts as presence.
          opposes: (theory.factorOf(other).direction === "down") !== (direction === "down"),
        }));
    });
}
