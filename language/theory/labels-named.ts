import type { LabelledConfiguration } from "./file-share.ts";
import { labelKey } from "./labels.ts";
import type { TheoryReading } from "./theory-reading.ts";

/**
 * The CMOCs that a label names where no theory is at hand: `phase 2/T4` in that theory, `T4` in the first theory
 * that has one, those without a theory first.
 */
export function configurationsNamed(
  theory: Pick<TheoryReading, "configurationsLabelled" | "theories">,
  text: string,
): readonly LabelledConfiguration[] {
  const slash = text.lastIndexOf("/");
  if (slash >= 0) {
    const named = theory.configurationsLabelled(labelKey(text.slice(0, slash), text.slice(slash + 1)));
    if (named.length > 0) return named;
  }
  const theories = [null, ...theory.theories().map(({ statement }) => statement.name.text)];
  for (const name of theories) {
    const labelled = theory.configurationsLabelled(labelKey(name, text));
    if (labelled.length > 0) return labelled;
  }
  return [];
}
