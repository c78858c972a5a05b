import type { Direction } from "../phrases/direction.ts";
import type { ConfigurationStatement } from "../summary/summary.ts";
import type { FactorUse, Role } from "./uses.ts";

/**
 * A configuration seen as the factors of its parts, so that CMOCs which say the same, or the opposite, find
 * each other without being compared one by one.
 */
export interface Pattern {
  readonly uri: string;
  readonly configuration: ConfigurationStatement;
  readonly kind: PatternKind;
  /** Equal for CMOCs of one theory that are alike in this way. */
  readonly key: string;
  /** For the pattern of one outcome: which way it goes. */
  readonly outcome: { readonly direction: Direction; readonly use: FactorUse } | null;
}

export type PatternKind =
  | "whole"
  | "same-context-and-mechanism"
  | "same-mechanism-and-outcome"
  | "one-outcome";

/** The factor of a use, and its direction there. */
export type FactorOf = (use: FactorUse) => { readonly key: string; readonly direction: Direction };

const LETTER_OF: { readonly [kind in PatternKind]: string } = {
  whole: "w",
  "same-context-and-mechanism": "c",
  "same-mechanism-and-outcome": "m",
  "one-outcome": "o",
};

/** No name of a theory or a factor holds a line break: their white space is collapsed. */
function patternKey(kind: PatternKind, theory: string | null, parts: readonly string[]): string {
  return `${LETTER_OF[kind]}${theory ?? ""}\n\n${parts.join("\n\n")}`;
}

/** The patterns of one configuration; a part that is missing or not yet known makes none. */
export function patternsOf(
  configuration: ConfigurationStatement,
  uses: readonly FactorUse[],
  factorOf: FactorOf,
): Pattern[] {
  const [first] = uses;
  if (!first) return [];
  const part = (role: Role, stated: readonly unknown[]) => {
    const inRole = uses.filter((use) => use.role === role);
    if (inRole.length === 0 || inRole.length < stated.length) return null;
    const [one] = inRole;
    if (one && inRole.length === 1) return directed(factorOf(one));
    return [...new Set(inRole.map((use) => directed(factorOf(use))))].sort().join("\n");
  };
  const contexts = part("context", configuration.contexts);
  const mechanisms = part("mechanism", configuration.mechanisms);
  const outcomes = part("outcome", configuration.outcomes);
  const { uri } = first;
  const { theory } = configuration;
  const patterns: Pattern[] = [];
  const add = (kind: PatternKind, parts: readonly string[], outcome: Pattern["outcome"] = null) =>
    patterns.push({ uri, configuration, kind, key: patternKey(kind, theory, parts), outcome });
  if (contexts && mechanisms && outcomes) add("whole", [contexts, mechanisms, outcomes]);
  if (contexts && mechanisms) add("same-context-and-mechanism", [contexts, mechanisms]);
  if (mechanisms && outcomes) add("same-mechanism-and-outcome", [mechanisms, outcomes]);
  if (contexts && mechanisms) {
    for (const use of uses) {
      if (use.role !== "outcome") continue;
      const { key, direction } = factorOf(use);
      add("one-outcome", [contexts, mechanisms, key], { direction, use });
    }
  }
  return patterns;
}

/** No direction counts as presence, as in the sign of a link (rule 15). */
function directed({ key, direction }: { key: string; direction: Direction }): string {
  return `${direction === "down" ? "-" : "+"}${key}`;
}
