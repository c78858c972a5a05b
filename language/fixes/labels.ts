import { earlierWithSame } from "../checks/same-pattern.ts";
import { endOfItem } from "../summary/ends.ts";
import { foldName } from "../theory/labels.ts";
import type { PatternKind } from "../theory/patterns.ts";
import { relationsOf } from "../theory/relations.ts";
import { ROLES } from "../theory/uses.ts";
import { configurationAt, covered, type Fixer, preferred, rewriting, sameSpan } from "./fix.ts";
import { below } from "./places.ts";

/** The same label in another theory: `T4` for `phase 2/T4`. */
export const labelOfOtherTheory: Fixer = (subject) => {
  const { problem, file, theory } = subject;
  const configuration = configurationAt(subject);
  const relation =
    configuration &&
    relationsOf(file.uri, configuration).find(({ words }) => sameSpan(words.span, problem.span));
  if (!relation) return [];
  const label = `/${foldName(relation.label)}`;
  const fixes = [...theory.labelKeys()]
    .filter((key) => key.endsWith(label))
    .sort()
    .flatMap((key) => theory.configurationsLabelled(key)[0] ?? [])
    .filter((other) => other.configuration.theory !== null)
    .map((other) => {
      const name = `${other.configuration.theory}/${other.configuration.label?.text}`;
      return rewriting(subject, `Write “${name}”`, problem.span, name);
    });
  return fixes.length === 1 ? fixes.map(preferred) : fixes;
};

/** What two CMOCs share, and which part of theirs differs. */
const SHARED: readonly (readonly [PatternKind, differing: (typeof ROLES)[number]])[] = [
  ["same-mechanism-and-outcome", "context"],
  ["same-context-and-mechanism", "outcome"],
];

/** A demi-regularity of what two CMOCs share, with ? for the part in which they differ. */
export const writeDemiRegularity: Fixer = (subject) => {
  const { file, theory } = subject;
  const configuration = configurationAt(subject);
  if (!configuration?.label) return [];
  for (const [kind, differing] of SHARED) {
    const earlier = earlierWithSame(kind, { file, configuration, theory })?.configuration;
    if (!earlier) continue;
    if (!earlier.label) return [];
    const items = {
      context: configuration.contexts,
      mechanism: configuration.mechanisms,
      outcome: configuration.outcomes,
    };
    const parts = ROLES.map((role) => {
      const [first] = items[role];
      const last = items[role].at(-1);
      return role === differing || !first || !last
        ? "?"
        : covered(subject, { start: first.span.start, end: endOfItem(last) });
    });
    const statement = `\ndemi-regularity: ${parts.join(" -> ")}\n  from: ${earlier.label.text}, ${configuration.label.text}`;
    return [
      {
        title: "Write a demi-regularity from the two",
        changes: [below(theory, file.uri, configuration.span, statement)],
      },
    ];
  }
  return [];
};
