import { removeAlias } from "./aliases.ts";
import { addDimension, addValue } from "./dimensions.ts";
import type { Fix, Fixer, FixSubject } from "./fix.ts";
import { nearMissFixes } from "./near-miss.ts";
import { strayTextFixes } from "./stray-text.ts";
import { moveByTags } from "./tags.ts";
import { splitChain } from "./too-many-parts.ts";

/** Fixes that need more than the problem's own place, by its code. */
const FIXERS: ReadonlyMap<string, Fixer> = new Map([
  ["alias-circle", removeAlias],
  ["alias-declared", removeAlias],
  ["alias-twice", removeAlias],
  ["near-miss", nearMissFixes],
  ["stray-text", strayTextFixes],
  ["tag-against-position", moveByTags],
  ["too-many-parts", splitChain],
  ["unknown-attribute", addDimension],
  ["unknown-value", addValue],
]);

/** Every way to mend a problem, the likeliest first. */
export function fixesFor(subject: FixSubject): Fix[] {
  const { problem, file } = subject;
  const repairs = (problem.repairs ?? []).map(
    ({ title, changes }): Fix => ({
      title,
      changes: changes.map((change) => ({ uri: file.uri, ...change })),
    }),
  );
  const worked = FIXERS.get(problem.code)?.(subject) ?? [];
  return problem.code === "tag-against-position" ? [...worked, ...repairs] : [...repairs, ...worked];
}
