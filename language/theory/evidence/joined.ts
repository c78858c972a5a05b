import type { ConfigurationStatement } from "../../summary/summary.ts";
import { leadsTo } from "../chains.ts";
import type { TheoryReading } from "../theory-reading.ts";
import type { PlacedConfiguration } from "./evidence.ts";

/** Two CMOCs of which one leads to the other (rule 15). */
export interface JoinedConfigurations {
  readonly from: PlacedConfiguration;
  readonly to: PlacedConfiguration;
  /** The factors over which it does. */
  readonly factors: readonly string[];
  /** Over each of them the one goes down where the other starts from more of it, or the other way round. */
  readonly opposes: boolean;
}

/** The CMOCs among those chosen that lead to each other, by the first; each pair once, and found when asked for. */
export function* joinedAmong(
  theory: TheoryReading,
  chosen: readonly PlacedConfiguration[],
): Iterable<JoinedConfigurations> {
  const placed = new Map<ConfigurationStatement, PlacedConfiguration>(
    chosen.map((one) => [one.configuration, one]),
  );
  for (const from of chosen) {
    const uses = theory.usesByConfiguration(from.uri).get(from.configuration) ?? [];
    const joints = new Map<PlacedConfiguration, { factors: Set<string>; opposes: boolean }>();
    for (const { configuration, factor, opposes } of leadsTo(theory, uses)) {
      const to = placed.get(configuration);
      if (!to) continue;
      const joint = joints.get(to) ?? { factors: new Set(), opposes: true };
      joint.factors.add(factor);
      joint.opposes &&= opposes;
      joints.set(to, joint);
    }
    for (const [to, { factors, opposes }] of joints) yield { from, to, factors: [...factors], opposes };
  }
}
